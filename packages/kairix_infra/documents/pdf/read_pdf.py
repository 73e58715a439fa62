"""PDF: characters with their place, style and links, brought into reading order; pictures of text are recognised."""

from __future__ import annotations

from dataclasses import replace

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from kairix_core.domain.document import ImportNotice, Page
from kairix_core.errors import DocumentTooLarge, UnreadableDocument
from kairix_infra.documents.hidden import hidden_notices
from kairix_infra.documents.layout.reading_order import reading_order
from kairix_infra.documents.limits import MAX_PAGES, check_text
from kairix_infra.documents.ocr.read_picture import REMEDY
from kairix_infra.documents.pdf.pictures import PicturePages
from kairix_infra.documents.pdf.text import PageText, page_text
from kairix_infra.documents.runs import Sheet, compose

DAMAGED = "This PDF is damaged and cannot be opened. Please export it again and check that it opens elsewhere."


def read_pdf(data: bytes) -> tuple[Sheet, tuple[ImportNotice, ...]]:
    """The visible text of a PDF; ``UnreadableDocument`` when it is encrypted, broken, or its pictures stay unread."""
    document = _open(data)
    if len(document) > MAX_PAGES:
        raise DocumentTooLarge(f"This PDF has {len(document)} pages; the limit is {MAX_PAGES}.")
    pictures = PicturePages()
    try:
        sizes = [Page(number, *page.get_size()) for number, page in enumerate(document, start=1)]
        pages = [_page(page, number, pictures) for number, page in enumerate(document, start=1)]
    except pdfium.PdfiumError as error:
        raise UnreadableDocument(DAMAGED) from error
    sheet = compose(reading_order([page.segments for page in pages]))
    if not sheet.text.strip():
        raise UnreadableDocument(f"This PDF holds no text, only pictures of it or nothing. {REMEDY}")
    check_text(sheet.text)
    hidden = [one for page in pages for one in page.hidden]
    return replace(sheet, pages=tuple(sizes)), (*pictures.notices(), *hidden_notices(hidden, sheet))


def _page(page: pdfium.PdfPage, number: int, pictures: PicturePages) -> PageText:
    text = page_text(page, number)
    return pictures.read(page, number, text) or text


def _open(data: bytes) -> pdfium.PdfDocument:
    try:
        return pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        if pdfium_c.FPDF_GetLastError() == pdfium_c.FPDF_ERR_PASSWORD:
            message = "This PDF is protected by a password. Please save it without one and try again."
            raise UnreadableDocument(message) from error
        raise UnreadableDocument(DAMAGED) from error
