"""Word documents: paragraphs, tables and text boxes in their order, with styles, lists and links."""

from __future__ import annotations

import io
import zipfile

import docx

from kairix_core.domain.document import ImportNotice
from kairix_core.errors import DocumentTooLarge, UnreadableDocument
from kairix_infra.documents.hidden import hidden_notices
from kairix_infra.documents.limits import (
    MAX_MARKUP_BYTES,
    MAX_UNPACKED_BYTES,
    MAX_ZIP_ENTRIES,
    MAX_ZIP_RATIO,
    check_text,
)
from kairix_infra.documents.runs import Sheet, compose
from kairix_infra.documents.word.blocks import Blocks


def read_docx(data: bytes) -> tuple[Sheet, tuple[ImportNotice, ...]]:
    """The visible text of a Word document; ``UnreadableDocument`` when it is broken or empty."""
    check_zip(data)
    try:
        blocks = Blocks(docx.Document(io.BytesIO(data)))
        sheet = compose(blocks.lines())
    except MemoryError:
        raise
    except Exception as error:  # python-docx lets KeyError, lxml and zip errors through for damaged files
        raise UnreadableDocument(
            "This Word document is damaged and cannot be opened. Please save it again, or export it to PDF."
        ) from error
    if not sheet.text.strip():
        raise UnreadableDocument("This Word document holds no text. Is the résumé in it a picture?")
    check_text(sheet.text)
    return sheet, hidden_notices(blocks.hidden, sheet)


def check_zip(data: bytes) -> None:
    """Refuse what would unpack to more than a résumé needs, from the directory alone."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
    except (zipfile.BadZipFile, ValueError, OSError) as error:
        raise UnreadableDocument(
            "This Word document is damaged: its parts cannot be listed. Please save it again."
        ) from error
    unpacked = sum(entry.file_size for entry in entries)
    ratio = unpacked / max(1, sum(entry.compress_size for entry in entries))
    markup = sum(entry.file_size for entry in entries if entry.filename.endswith((".xml", ".rels")))
    too_much = unpacked > MAX_UNPACKED_BYTES or markup > MAX_MARKUP_BYTES
    if len(entries) > MAX_ZIP_ENTRIES or too_much or ratio > MAX_ZIP_RATIO:
        raise DocumentTooLarge("This Word document unpacks to far more than a résumé holds; it was not opened.")
