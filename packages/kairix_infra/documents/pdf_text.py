"""The characters of a PDF page, gathered into segments: text that was set in one go on one baseline."""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from kairix_core.domain.document import Box
from kairix_infra.documents.accents import with_accents
from kairix_infra.documents.pdf_visibility import unseen
from kairix_infra.documents.runs import Cell, TextRun
from kairix_infra.documents.spacing import without_spacing, word_starts

BOLD = re.compile(r"bold|black|heavy|semib|demi|cmbx|[-,]bd\b", re.IGNORECASE)
ITALIC = re.compile(r"italic|oblique|slanted|[-,]it\b|cmti|cmsl", re.IGNORECASE)
ICONS = re.compile(
    r"awesome|symbol|marvo|phosphor|icon|dingbat|wingding|academicons|material|fontello|ionicon|icomoon|glyph|bbding|ifsym|wasy|pifont|zapf",
    re.IGNORECASE,
)
BULLETS = frozenset("•●◦○■□▪▫‣⁃∙·►▸➢➤✓✔❖◆◇–*-")
#: Where TeX fonts (OT1 and T1 encoded) keep ligatures that some PDF writers leave without a Unicode mapping.
LIGATURES = {
    0x0B: "ff", 0x0C: "fi", 0x0D: "fl", 0x0E: "ffi", 0x0F: "ffl",
    0x1B: "ff", 0x1C: "fi", 0x1D: "fl", 0x1E: "ffi", 0x1F: "ffl",
    0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl",
}  # fmt: skip
LINE_END_HYPHENS = (0x02, 0xFFFE)
#: Hyphens that look like any other: in an e-mail address they have to be the one that people type.
HYPHENS = (0x2010, 0x2011)
SMALLEST_SIZE = 1.0
#: In ems: a wider gap ends the segment.
BREAK = 1.0


@dataclass(slots=True)
class Segment:
    """Runs side by side on one baseline; coordinates in points from the top left of the page.

    ``heading`` is the section that the segment opens, when it is set as a heading of this document.
    """

    page: int
    runs: list[TextRun] = field(default_factory=list)
    x0: float = 0.0
    x1: float = 0.0
    top: float = 0.0
    bottom: float = 0.0
    baseline: float = 0.0
    size: float = 0.0
    heading: str | None = None

    @property
    def text(self) -> str:
        return "".join(run.text for run in self.runs)

    @property
    def cell(self) -> Cell:
        return Cell(tuple(self.runs))


@dataclass(frozen=True, slots=True)
class Glyph:
    text: str
    x0: float
    x1: float
    top: float
    bottom: float
    baseline: float
    size: float
    bold: bool
    italic: bool
    color: int
    hidden: bool
    unpainted: bool
    href: str = ""
    spaced: bool = False

    @property
    def style(self) -> tuple[float, bool, bool, int, str]:
        return (round(self.size, 1), self.bold, self.italic, self.color, self.href)


@dataclass(frozen=True, slots=True)
class Paper:
    """The visible part of a page in the coordinates of the file: points from the bottom left."""

    left: float
    bottom: float
    right: float
    top: float


@dataclass(frozen=True, slots=True)
class Link:
    href: str
    box: Box


def page_segments(page: pdfium.PdfPage, number: int) -> tuple[list[Segment], int]:
    """The visible segments of a page in the order of the file, and how many characters were hidden."""
    glyphs = with_accents(list(_glyphs(page)))
    # A scan has its recognised text as a layer that is not painted: there, and only there, it stands for the picture.
    scanned = 2 * sum(glyph.unpainted for glyph in glyphs) > len(glyphs)
    shown = [glyph for glyph in glyphs if not glyph.hidden and (scanned or not glyph.unpainted)]
    segments = list(_gather(shown, number))
    vanished = sum(_drop_unseen(page, segments))
    hidden = sum(bool(glyph.text.strip()) for glyph in glyphs) - sum(bool(glyph.text.strip()) for glyph in shown)
    return [segment for segment in segments if segment.runs], hidden + vanished


def _gather(glyphs: list[Glyph], number: int) -> Iterator[Segment]:
    pending: list[Glyph] = []
    for glyph in glyphs:
        if pending and not _continues(pending[-1], glyph):
            yield from _segment(pending, number)
            pending = []
        pending.append(glyph)
    yield from _segment(pending, number)


def _drop_unseen(page: pdfium.PdfPage, segments: list[Segment]) -> Iterator[int]:
    """Take the runs that do not stand out from the paper out of their segments; how many letters each had."""
    places = [(segment, run) for segment in segments for run in segment.runs]
    for index in unseen(page, [run for _, run in places]):
        segment, run = places[index]
        segment.runs = [kept for kept in segment.runs if kept is not run]
        yield len("".join(run.text.split()))


def _continues(last: Glyph, glyph: Glyph) -> bool:
    em = max(last.size, glyph.size)
    return abs(glyph.baseline - last.baseline) < 0.2 * em and -0.6 * em < glyph.x0 - last.x1 < BREAK * em


def _segment(glyphs: list[Glyph], page: int) -> Iterator[Segment]:
    """One segment, or none when it holds nothing but white space."""
    while glyphs and not glyphs[-1].text.strip():
        glyphs.pop()
    while glyphs and not glyphs[0].text.strip():
        glyphs.pop(0)
    if not glyphs:
        return
    glyphs = without_spacing(glyphs)
    yield Segment(
        page=page,
        runs=_runs(glyphs, page),
        x0=min(glyph.x0 for glyph in glyphs),
        x1=max(glyph.x1 for glyph in glyphs),
        top=min(glyph.top for glyph in glyphs),
        bottom=max(glyph.bottom for glyph in glyphs),
        baseline=glyphs[0].baseline,
        size=max(glyph.size for glyph in glyphs),
    )


def _runs(glyphs: list[Glyph], page: int) -> list[TextRun]:
    runs: list[TextRun] = []
    starts = word_starts(glyphs)
    begin = 0
    for index in range(1, len(glyphs) + 1):
        if index == len(glyphs) or glyphs[index].style != glyphs[begin].style:
            runs.append(_run(glyphs[begin:index], starts[begin:index], page))
            begin = index
    return runs


def _run(glyphs: list[Glyph], starts: list[bool], page: int) -> TextRun:
    text = "".join((" " if starts_word else "") + glyph.text for glyph, starts_word in zip(glyphs, starts, strict=True))
    first = glyphs[0]
    box = Box(
        x0=round(first.x0, 1),
        y0=round(min(glyph.top for glyph in glyphs), 1),
        x1=round(glyphs[-1].x1, 1),
        y1=round(max(glyph.bottom for glyph in glyphs), 1),
    )
    return TextRun(text, round(first.size, 1), first.bold, first.italic, first.color, first.href, page, box)


def _glyphs(page: pdfium.PdfPage) -> Iterator[Glyph]:
    text_page = page.get_textpage()
    paper = Paper(*page.get_cropbox())
    links = list(_links(page, paper))
    spaced = False
    for index in range(text_page.count_chars()):
        code = pdfium_c.FPDFText_GetUnicode(text_page, index)
        if pdfium_c.FPDFText_IsGenerated(text_page, index) == 1:
            spaced = True
            continue
        font = _font(text_page, index)
        text = _text(code, font, unmapped=pdfium_c.FPDFText_HasUnicodeMapError(text_page, index) == 1)
        if text:
            yield replace(_glyph(text_page, index, text, font, links, paper), spaced=spaced)
            spaced = False


def _glyph(text_page: Any, index: int, text: str, font: str, links: list[Link], paper: Paper) -> Glyph:
    box = pdfium_c.FS_RECTF()
    pdfium_c.FPDFText_GetLooseCharBox(text_page, index, box)
    matrix = pdfium_c.FS_MATRIX()
    pdfium_c.FPDFText_GetMatrix(text_page, index, matrix)
    x, y = ctypes.c_double(), ctypes.c_double()
    pdfium_c.FPDFText_GetCharOrigin(text_page, index, x, y)
    size = pdfium_c.FPDFText_GetFontSize(text_page, index) * (matrix.c**2 + matrix.d**2) ** 0.5
    color, alpha = _color(text_page, index)
    off_page = box.right < paper.left or box.left > paper.right or box.top < paper.bottom or box.bottom > paper.top
    x0, x1, top, bottom = box.left - paper.left, box.right - paper.left, paper.top - box.top, paper.top - box.bottom
    return Glyph(
        text=text,
        x0=x0,
        x1=x1,
        top=top,
        bottom=bottom,
        baseline=paper.top - y.value,
        size=size,
        bold=bool(BOLD.search(font)),
        italic=bool(ITALIC.search(font)),
        color=color,
        hidden=off_page or size < SMALLEST_SIZE or alpha == 0,
        unpainted=_is_unpainted(text_page, index),
        href=_href(links, (x0 + x1) / 2, (top + bottom) / 2),
    )


def _is_unpainted(text_page: Any, index: int) -> bool:
    letters = pdfium_c.FPDFText_GetTextObject(text_page, index)
    return bool(letters) and pdfium_c.FPDFTextObj_GetTextRenderMode(letters) == pdfium_c.FPDF_TEXTRENDERMODE_INVISIBLE


def _text(code: int, font: str, *, unmapped: bool) -> str:
    """What a character says; nothing for icons and for what has no meaning outside of its font."""
    if code in HYPHENS or (code in LINE_END_HYPHENS and not unmapped):
        return "-"
    if code in LIGATURES and not ICONS.search(font):
        return LIGATURES[code]
    if 0xE000 <= code <= 0xF8FF or code >= 0xF0000 or ICONS.search(font):
        return ""
    if code < 0x20 or 0x7F <= code < 0xA0:
        return ""
    return " " if chr(code).isspace() else chr(code)


def _font(text_page: Any, index: int) -> str:
    name, flags = ctypes.create_string_buffer(128), ctypes.c_int()
    pdfium_c.FPDFText_GetFontInfo(text_page, index, name, 128, flags)
    return _font_name(name.value)


@lru_cache(maxsize=512)
def _font_name(raw: bytes) -> str:
    return raw.decode("utf-8", errors="replace").rpartition("+")[2]


def _color(text_page: Any, index: int) -> tuple[int, int]:
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    pdfium_c.FPDFText_GetFillColor(text_page, index, red, green, blue, alpha)
    return (red.value << 16) | (green.value << 8) | blue.value, alpha.value


def _links(page: pdfium.PdfPage, paper: Paper) -> Iterator[Link]:
    """The page's links to web addresses, mail and telephone."""
    position, raw = ctypes.c_int(0), pdfium_c.FPDF_LINK()
    while pdfium_c.FPDFLink_Enumerate(page, position, raw):
        rectangle = pdfium_c.FS_RECTF()
        pdfium_c.FPDFLink_GetAnnotRect(raw, rectangle)
        action = pdfium_c.FPDFLink_GetAction(raw)
        href = _address(page, action) if action else ""
        if href:
            box = Box(
                x0=rectangle.left - paper.left,
                y0=paper.top - rectangle.top,
                x1=rectangle.right - paper.left,
                y1=paper.top - rectangle.bottom,
            )
            yield Link(href, box)


def _address(page: pdfium.PdfPage, action: Any) -> str:
    document = page.pdf
    length = pdfium_c.FPDFAction_GetURIPath(document, action, None, 0)
    buffer = ctypes.create_string_buffer(max(length, 1))
    pdfium_c.FPDFAction_GetURIPath(document, action, buffer, length)
    return buffer.value.decode("utf-8", errors="replace")


def _href(links: list[Link], x: float, y: float) -> str:
    for link in links:
        if link.box.x0 <= x <= link.box.x1 and link.box.y0 <= y <= link.box.y1:
            return link.href
    return ""
