"""Photographs, scans and screenshots of a résumé."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice

from kairix_core.domain.document import ImportNotice, Page
from kairix_core.errors import UnreadableDocument
from kairix_infra.documents.layout.reading_order import reading_order
from kairix_infra.documents.limits import MAX_PICTURES
from kairix_infra.documents.runs import Sheet, compose

#: The width in points of an upright and of a broad page of A4.
UPRIGHT, BROAD = 595.0, 842.0
CHECK = "was read from a picture. Please check names, numbers and dates."
REMEDY = (
    "To read pictures, Kairix needs the program Tesseract: install tesseract-ocr where Kairix runs, "
    "or give the file that the picture was made from."
)


def read_picture(data: bytes) -> tuple[Sheet, tuple[ImportNotice, ...]]:
    """The text in a picture; ``UnreadableDocument`` when it is damaged, shows no text, or Tesseract is missing."""
    from kairix_infra.documents.ocr.picture import open_picture
    from kairix_infra.documents.ocr.recognise import recognise
    from kairix_infra.documents.ocr.tesseract import languages

    if not languages():
        raise UnreadableDocument(f"This is a picture. {REMEDY}")
    pages, sizes = [], []
    for number, picture in enumerate(islice(open_picture(data), MAX_PICTURES), start=1):
        width = UPRIGHT if picture.height >= picture.width else BROAD
        pages.append(recognise(picture, number, width))
        sizes.append(Page(number, width, width * picture.height / picture.width))
    sheet = compose(reading_order(pages))
    if not sheet.text.strip():
        raise UnreadableDocument("No text was found in this picture. Is it sharp, upright and of a résumé?")
    return replace(sheet, pages=tuple(sizes)), (ImportNotice("recognised", f"This text {CHECK}"),)
