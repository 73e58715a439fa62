"""From any file to a résumé: the one door to the readers of this package."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from kairix_core.domain.document import ImportedResume, ImportNotice
from kairix_core.errors import UnreadableDocument
from kairix_infra.documents.career.contradictions import contradictions
from kairix_infra.documents.detect import Format, decode
from kairix_infra.documents.formats.print_resume import HEADINGS
from kairix_infra.documents.limits import CHILDREN_AT_ONCE, MAX_WAITING, SMALL_JSON_BYTES, check_size
from kairix_infra.documents.printable import printable
from kairix_infra.documents.runs import Sheet
from kairix_infra.documents.sandbox.run_apart import Leash, read_apart

SHOWN_NAME = 80


def read_resume(data: bytes, name: str, leash: Leash | None = None) -> ImportedResume:
    """The résumé in a file; ``name`` is used in messages only. To let go of the ``leash`` ends the reading.

    Raises ``UnreadableDocument`` or ``DocumentTooLarge``, and ``LimitExceeded`` when too many files wait to be read. A
    file that names nobody and lists nothing is refused.
    """
    check_size(data)
    imported = read_here(data, Format.JSON) if _is_small_json(data) else read_apart(data, leash=leash)
    if not _says_something(imported):
        raise UnreadableDocument(
            f"No résumé was found in “{printable(name, SHOWN_NAME)}”: it names nobody and lists no work, education or "
            "skills. Please check that this is the right file."
        )
    return imported


def _is_small_json(data: bytes) -> bool:
    return len(data) <= SMALL_JSON_BYTES and data.lstrip()[:1] == b"{"


class FileReader:
    """``ResumeReader`` for uploaded files: reads in threads of its own, so that the event loop goes on.

    A reading that is cancelled ends its child. What it runs on is imported late: the command line reads without.
    """

    def __init__(self) -> None:
        from concurrent.futures import ThreadPoolExecutor

        self._threads = ThreadPoolExecutor(CHILDREN_AT_ONCE + MAX_WAITING + 1, thread_name_prefix="documents")

    async def read(self, data: bytes, name: str) -> ImportedResume:
        import asyncio

        leash = Leash()
        try:
            return await asyncio.get_running_loop().run_in_executor(self._threads, read_resume, data, name, leash)
        finally:
            leash.let_go()


def read_here(data: bytes, kind: Format) -> ImportedResume:
    """Read in this process, without limits of time and memory; what contradicts itself is told, not resolved."""
    imported = _read(data, kind)
    return replace(imported, warnings=(*imported.warnings, *contradictions(imported)))


def _read(data: bytes, kind: Format) -> ImportedResume:
    """Each reader is imported when its format comes, so that the command line starts quickly."""
    match kind:
        case Format.JSON:
            from kairix_infra.documents.formats.read_json_resume import read_json_resume

            return read_json_resume(decode(data))
        case Format.YAML:
            from kairix_infra.documents.formats.read_yaml import read_yaml

            return read_yaml(decode(data))
        case Format.LINKEDIN:
            from kairix_infra.documents.linkedin.read_linkedin import read_linkedin

            return read_linkedin(data)
        case _:
            return _read_sheet(data, kind)


def _read_sheet(data: bytes, kind: Format) -> ImportedResume:
    from kairix_infra.documents.career.understand import understand

    sheet, notices = _sheet_of(data, kind)
    return replace(understand(sheet, notices, media_type=kind), pages=sheet.pages)


def _sheet_of(data: bytes, kind: Format) -> tuple[Sheet, tuple[ImportNotice, ...]]:
    match kind:
        case Format.PDF:
            from kairix_infra.documents.pdf.read_pdf import read_pdf

            return read_pdf(data)
        case Format.DOCX:
            from kairix_infra.documents.word.read_docx import read_docx

            return read_docx(data)
        case Format.PNG | Format.JPEG | Format.WEBP | Format.TIFF | Format.BMP:
            from kairix_infra.documents.ocr.read_picture import read_picture

            return read_picture(data)
        case Format.MARKDOWN:
            from kairix_infra.documents.formats.read_markdown import read_markdown

            return _without_bodiless_signs(data, read_markdown)
        case _:
            from kairix_infra.documents.formats.read_text import read_text

            return _without_bodiless_signs(data, read_text)


def _without_bodiless_signs(data: bytes, read: Callable[[str], Sheet]) -> tuple[Sheet, tuple[ImportNotice, ...]]:
    from kairix_infra.documents.hidden import Hidden, bare, hidden_notices

    text, told = bare(decode(data))
    sheet = read(text)
    return sheet, hidden_notices([Hidden(told)], sheet)


def _says_something(imported: ImportedResume) -> bool:
    resume = imported.resume
    named = bool((resume.get("basics") or {}).get("name", "").strip())
    return named or any(resume.get(section) for section in HEADINGS)
