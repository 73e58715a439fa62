"""From any file to a résumé: the one door to the readers of this package."""

from __future__ import annotations

import asyncio

from kairix_core.domain.document import ImportedResume
from kairix_core.errors import UnreadableDocument
from kairix_infra.documents.detect import Format, decode, detect
from kairix_infra.documents.limits import check_size
from kairix_infra.documents.print_resume import HEADINGS


def read_resume(data: bytes, name: str) -> ImportedResume:
    """The résumé in a file; ``name`` is used in messages only.

    Raises ``UnreadableDocument`` or ``DocumentTooLarge``. A file that names nobody and lists nothing is refused.
    """
    from kairix_infra.documents.sandbox import read_apart

    check_size(data)
    kind = detect(data)
    imported = read_here(data, kind) if kind is Format.JSON else read_apart(data, kind)
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


def read_here(data: bytes, kind: Format) -> ImportedResume:
    """Read in this process, without limits of time and memory.

    Each reader is imported when its format comes, so that the command line starts quickly.
    """
    match kind:
        case Format.JSON:
            from kairix_infra.documents.read_json_resume import read_json_resume

            return read_json_resume(decode(data))
        case Format.YAML:
            from kairix_infra.documents.read_yaml import read_yaml

            return read_yaml(decode(data))
        case _:
            return _read_sheet(data, kind)


def _read_sheet(data: bytes, kind: Format) -> ImportedResume:
    from kairix_infra.documents.understand import understand

    match kind:
        case Format.PDF:
            from kairix_infra.documents.read_pdf import read_pdf

            return understand(*read_pdf(data), media_type=kind)
        case Format.DOCX:
            from kairix_infra.documents.read_docx import read_docx

            return understand(*read_docx(data), media_type=kind)
        case Format.MARKDOWN:
            from kairix_infra.documents.read_markdown import read_markdown

            return understand(read_markdown(decode(data)), media_type=kind)
        case _:
            from kairix_infra.documents.read_text import read_text

            return understand(read_text(decode(data)), media_type=kind)


def _says_something(imported: ImportedResume) -> bool:
    resume = imported.resume
    named = bool((resume.get("basics") or {}).get("name", "").strip())
    return named or any(resume.get(section) for section in HEADINGS)
