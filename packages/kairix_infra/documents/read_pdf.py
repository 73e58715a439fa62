"""PDF: characters with their place, style and links, brought into reading order."""

from __future__ import annotations

from dataclasses import replace

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from kairix_core.domain.document import ImportNotice, Page
from kairix_core.errors import DocumentTooLarge, UnreadableDocument
from kairix_infra.documents.layout import reading_order
from kairix_infra.documents.limits import MAX_PAGES, check_text
from kairix_infra.documents.pdf_text import Segment, page_segments
from kairix_infra.documents.runs import Sheet, compose


def read_pdf(data: bytes) -> tuple[Sheet, tuple[ImportNotice, ...]]:
    """The visible text of a PDF; ``UnreadableDocument`` when it is encrypted, broken or made of pictures only."""
    document = _open(data)
    if len(document) > MAX_PAGES:
        raise DocumentTooLarge(f"This PDF has {len(document)} pages; the limit is {MAX_PAGES}.")
    pages: list[list[Segment]] = []
    sizes: list[Page] = []
    hidden = 0
    for number, page in enumerate(document, start=1):
        segments, unseen = page_segments(page, number)
        pages.append(segments)
        sizes.append(Page(number, *page.get_size()))
        hidden += unseen
    sheet = compose(reading_order(pages))
    if not sheet.text.strip():
        raise UnreadableDocument(
            "This PDF holds no text, only pictures of it, as scanners and some exports make. "
            "Please export it from the program that it was written in, or give a Word or text file."
        )
    check_text(sheet.text)
    return replace(sheet, pages=tuple(sizes)), _notices(hidden)


def _open(data: bytes) -> pdfium.PdfDocument:
    try:
        return pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        if pdfium_c.FPDF_GetLastError() == pdfium_c.FPDF_ERR_PASSWORD:
            message = "This PDF is protected by a password. Please save it without one and try again."
            raise UnreadableDocument(message) from error
        raise UnreadableDocument(
            "This PDF is damaged and cannot be opened. Please export it again and check that it opens elsewhere."
        ) from error


def _notices(hidden: int) -> tuple[ImportNotice, ...]:
    if not hidden:
        return ()
    message = f"{hidden} characters that nobody can see (tiny, in the colour of the paper, off the page) were left out."
    return (ImportNotice("hidden_text", message),)
