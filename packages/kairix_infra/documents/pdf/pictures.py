"""Pages of a PDF that are pictures of text: scans, photographs, and letters that were turned into shapes."""

from __future__ import annotations

from collections.abc import Iterable

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c
import regex

from kairix_core.domain.document import ImportNotice
from kairix_infra.documents.limits import MAX_PICTURES, MAX_PIXELS
from kairix_infra.documents.ocr.read_picture import CHECK, REMEDY
from kairix_infra.documents.pdf.text import PageText, Segment

#: Dots for each point: 300 to the inch.
DOTS = 300 / 72
#: A page with fewer letters than this beside its pictures has its text in these.
FEW_LETTERS = 40
#: Shapes on a page of shapes only: fewer are rules and boxes.
MANY_SHAPES = 100
#: The share of a hidden layer's words that must be in the picture, too, for the layer to stand for it.
AGREEMENT = 0.6
WORD = regex.compile(r"[\p{L}\p{N}]{3,}")


class PicturePages:
    """Reads the pages that are pictures, up to a limit, and remembers which were read and which were not."""

    def __init__(self) -> None:
        self._read: list[int] = []
        self._layers: list[int] = []
        self._unread: list[int] = []

    def read(self, page: pdfium.PdfPage, number: int, text: PageText) -> PageText | None:
        """What the picture says, when the page is one. Text behind it counts only where it says the same."""
        if _letters(text.segments) >= FEW_LETTERS or not _is_picture(page):
            return None
        seen = self._recognise(page, number)
        if seen is None:
            return self._trusted(text, number)
        if not _letters(seen) or _agree(text.unseen, seen):
            return PageText([*text.segments, *text.unseen], [], []) if text.unseen else None
        self._read.append(number)
        return PageText(seen, text.hidden if _letters(text.unseen) else [], [])

    def notices(self) -> Iterable[ImportNotice]:
        if self._read:
            yield ImportNotice("recognised", f"{_pages(self._read)} {CHECK}")
        if self._layers:
            message = f"{_pages(self._layers)} is a picture; the text that the file gives for it was taken on trust."
            yield ImportNotice("recognised", message)
        if self._unread:
            yield ImportNotice("not_recognised", f"{_pages(self._unread)} is a picture and was not read. {REMEDY}")

    def _recognise(self, page: pdfium.PdfPage, number: int) -> list[Segment] | None:
        """Nothing without Tesseract, or when the file has had its share of its time."""
        from kairix_infra.documents.ocr.recognise import recognise
        from kairix_infra.documents.ocr.tesseract import languages

        if not languages() or len(self._read) >= MAX_PICTURES:
            return None
        width, height = page.get_size()
        dots = min(DOTS, (MAX_PIXELS / max(1.0, width * height)) ** 0.5)
        picture = page.render(scale=dots, rev_byteorder=True, force_bitmap_format=pdfium_c.FPDFBitmap_BGR).to_pil()
        return recognise(picture, number, width)

    def _trusted(self, text: PageText, number: int) -> PageText | None:
        if not text.unseen:
            self._unread.append(number)
            return None
        self._layers.append(number)
        return PageText([*text.segments, *text.unseen], [], [])


def _is_picture(page: pdfium.PdfPage) -> bool:
    """Whether images cover much of the page, or it is full of shapes."""
    kinds = [part.type for part in page.get_objects(max_depth=3)]
    return pdfium_c.FPDF_PAGEOBJ_IMAGE in kinds or kinds.count(pdfium_c.FPDF_PAGEOBJ_PATH) >= MANY_SHAPES


def _agree(layer: list[Segment], seen: list[Segment]) -> bool:
    words = set(_words(layer))
    return bool(words) and len(words.intersection(_words(seen))) >= AGREEMENT * len(words)


def _words(segments: list[Segment]) -> list[str]:
    return [word.casefold() for segment in segments for word in WORD.findall(segment.text)]


def _letters(segments: list[Segment]) -> int:
    return sum(len("".join(segment.text.split())) for segment in segments)


def _pages(numbers: list[int]) -> str:
    return f"Page {', '.join(map(str, numbers))}"
