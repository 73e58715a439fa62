"""From any file to a résumé: the one door to the readers of this package."""

from __future__ import annotations

import asyncio

from kairix_core.domain.document import ImportedResume, ImportNotice
from kairix_core.errors import UnreadableDocument
from kairix_infra.documents.detect import Format, decode, detect
from kairix_infra.documents.limits import check_size
from kairix_infra.documents.print_resume import HEADINGS
from kairix_infra.documents.runs import Sheet


def read_resume(data: bytes, name: str) -> ImportedResume:
    """The résumé in a file; ``name`` is used in messages only.

    Raises ``UnreadableDocument`` or ``DocumentTooLarge``. A file that names nobody and lists nothing is refused.
    """
    check_size(data)
    imported = _read(data, detect(data))
    if not _says_something(imported):
        raise UnreadableDocument(
            f"No résumé was found in “{name}”: it names nobody and lists no work, education or skills. "
            "Please check that this is the right file."
        )
    return imported


class FileReader:
    """``ResumeReader`` for uploaded files: reads in a thread, so that the event loop goes on."""

    async def read(self, data: bytes, name: str) -> ImportedResume:
        return await asyncio.to_thread(read_resume, data, name)


def _read(data: bytes, kind: Format) -> ImportedResume:
    """Each reader is imported when its format comes, so that the command line starts quickly."""
    match kind:
        case Format.JSON:
            from kairix_infra.documents.read_json_resume import read_json_resume

            return read_json_resume(decode(data))
        case Format.YAML:
            from kairix_infra.documents.read_yaml import read_yaml

            return read_yaml(decode(data))
        case Format.MARKDOWN:
            from kairix_infra.documents.read_markdown import read_markdown

            return _understood(read_markdown(decode(data)), (), kind)
        case Format.TEXT:
            from kairix_infra.documents.read_text import read_text

            return _understood(read_text(decode(data)), (), kind)
        case Format.PDF | Format.DOCX:
            from kairix_infra.documents.sandbox import read_apart

            return _understood(*read_apart(data, kind), kind)


def _understood(sheet: Sheet, notices: tuple[ImportNotice, ...], kind: Format) -> ImportedResume:
    from kairix_infra.documents.understand import understand

    return understand(sheet, kind, notices)


def _says_something(imported: ImportedResume) -> bool:
    resume = imported.resume
    named = bool((resume.get("basics") or {}).get("name", "").strip())
    return named or any(resume.get(section) for section in HEADINGS)
