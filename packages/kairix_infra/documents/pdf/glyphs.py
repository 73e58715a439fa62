"""The characters of a PDF page, each with its place as it lies before a reader, its style and its link."""

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

BOLD = re.compile(r"bold|black|heavy|semib|demi|cmbx|[-,]bd\b", re.IGNORECASE)
ITALIC = re.compile(r"italic|oblique|slanted|[-,]it\b|cmti|cmsl", re.IGNORECASE)
ICONS = re.compile(
    r"awesome|symbol|marvo|phosphor|icon|dingbat|wingding|academicons|material|fontello|ionicon|icomoon|glyph|bbding|ifsym|wasy|pifont|zapf",
    re.IGNORECASE,
)
#: Where TeX fonts (OT1 and T1 encoded) keep ligatures that some PDF writers leave without a Unicode mapping.
LIGATURES = {
    0x0B: "ff", 0x0C: "fi", 0x0D: "fl", 0x0E: "ffi", 0x0F: "ffl",
    0x1B: "ff", 0x1C: "fi", 0x1D: "fl", 0x1E: "ffi", 0x1F: "ffl",
    0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl",
}  # fmt: skip
#: Which of them a font has under these codes, its widths tell.
CODES_OF_FF = (0x0B, 0x1B)
LINE_END_HYPHENS = (0x02, 0xFFFE)
#: Hyphens that look like any other: in an e-mail address they have to be the one that people type.
HYPHENS = (0x2010, 0x2011)
#: In ems: a wider gap parts what stands on a line.
BREAK = 1.0
#: Modes of painting in which the colour of the filling is not what is seen.
OUTLINED = (pdfium_c.FPDF_TEXTRENDERMODE_STROKE, pdfium_c.FPDF_TEXTRENDERMODE_STROKE_CLIP)


@dataclass(frozen=True, slots=True)
class Style:
    """``size`` in points, ``color`` as 0xRRGGBB, ``alpha`` from 0 to 255; ``turn`` is clockwise."""

    size: float
    bold: bool
    italic: bool
    icon: bool
    color: int
    alpha: int
    painted: bool
    outlined: bool
    turn: int


@dataclass(slots=True)
class Glyph:
    """Coordinates in points from the top left of the page as it is shown; ``spaced`` when the file says so."""

    text: str
    x0: float
    x1: float
    top: float
    bottom: float
    baseline: float
    style: Style
    letters: Any
    href: str = ""
    spaced: bool = False
    seen: bool = True

    @property
    def size(self) -> float:
        return self.style.size

    @property
    def look(self) -> tuple[float, bool, bool, int, str]:
        return (round(self.style.size, 1), self.style.bold, self.style.italic, self.style.color, self.href)


@dataclass(frozen=True, slots=True)
class Paper:
    """The visible part of a page in the coordinates of the file: points from the bottom left, before it is turned."""

    left: float
    bottom: float
    right: float
    top: float
    turn: int = 0

    def place(self, x: float, y: float) -> tuple[float, float]:
        """Points from the top left of the page as it is shown."""
        match self.turn:
            case 90:
                return y - self.bottom, x - self.left
            case 180:
                return self.right - x, y - self.bottom
            case 270:
                return self.top - y, self.right - x
            case _:
                return x - self.left, self.top - y

    def box(self, left: float, bottom: float, right: float, top: float) -> tuple[float, float, float, float]:
        """Left, top, right and bottom as they are shown."""
        (x0, y0), (x1, y1) = self.place(left, top), self.place(right, bottom)
        return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)

    @property
    def size(self) -> tuple[float, float]:
        """Width and height in points, as they are shown."""
        _, _, width, height = self.box(self.left, self.bottom, self.right, self.top)
        return width, height


@dataclass(frozen=True, slots=True)
class Link:
    href: str
    box: Box


@dataclass(slots=True)
class _Loom:
    """What is read again and again of a page: one set of buffers, and the styles of its text objects."""

    page: Any
    rectangle: Any = field(default_factory=pdfium_c.FS_RECTF)
    matrix: Any = field(default_factory=pdfium_c.FS_MATRIX)
    x: Any = field(default_factory=ctypes.c_double)
    y: Any = field(default_factory=ctypes.c_double)
    name: Any = field(default_factory=lambda: ctypes.create_string_buffer(128))
    flags: Any = field(default_factory=ctypes.c_int)
    channels: list[Any] = field(default_factory=lambda: [ctypes.c_uint() for _ in range(4)])
    styles: dict[int, Style] = field(default_factory=dict)


def paper_of(page: pdfium.PdfPage) -> Paper:
    """The bounding box, which a file may state once for all of its pages; the other boxes are not inherited."""
    left, bottom, right, top = page.get_bbox()
    return Paper(left, bottom, right, top, page.get_rotation())


def page_glyphs(page: pdfium.PdfPage, paper: Paper) -> Iterator[Glyph]:
    """All that the file calls text, in its order, whether it can be seen or not."""
    loom = _Loom(page.get_textpage())
    links = list(_links(page, paper))
    spaced, high = False, 0
    for index in range(loom.page.count_chars()):
        code = pdfium_c.FPDFText_GetUnicode(loom.page, index)
        if pdfium_c.FPDFText_IsGenerated(loom.page, index) == 1:
            spaced = True
            continue
        if 0xD800 <= code < 0xDC00:
            high = code
            continue
        if 0xDC00 <= code < 0xE000:
            code, high = 0x10000 + ((high - 0xD800) << 10) + code - 0xDC00 if high else 0, 0
        letters = pdfium_c.FPDFText_GetTextObject(loom.page, index)
        if not letters:
            continue
        style = _style(loom, index, letters, paper)
        text = _text(code, style, unmapped=pdfium_c.FPDFText_HasUnicodeMapError(loom.page, index) == 1)
        if text:
            glyph = _glyph(loom, index, text, style, letters, links, paper, spaced=spaced)
            yield _told_by_width(glyph) if code in CODES_OF_FF else glyph
            spaced = False


def _told_by_width(glyph: Glyph) -> Glyph:
    """What one font calls "ff" is another's "ffi"; then it is wider than two f."""
    font = pdfium_c.FPDFTextObj_GetFont(glyph.letters)
    width = ctypes.c_float()
    widths = [width.value for letter in "fi" if pdfium_c.FPDFFont_GetGlyphWidth(font, ord(letter), glyph.size, width)]
    if len(widths) < len("fi") or not all(widths):
        return glyph
    f, i = widths
    return replace(glyph, text="ffi") if glyph.x1 - glyph.x0 > 2 * f + i / 3 else glyph


def continues(last: Glyph, glyph: Glyph, tracking: float = 0.0) -> bool:
    """Whether a letter stands on the line of the last one, near it; ``tracking`` in points is added to what is near."""
    em = max(last.size, glyph.size)
    reach = BREAK * em + 2 * tracking
    return abs(glyph.baseline - last.baseline) < 0.2 * em and -0.6 * em < glyph.x0 - last.x1 < reach


def _glyph(
    loom: _Loom, index: int, text: str, style: Style, letters: Any, links: list[Link], paper: Paper, *, spaced: bool
) -> Glyph:
    box = loom.rectangle
    pdfium_c.FPDFText_GetLooseCharBox(loom.page, index, box)
    pdfium_c.FPDFText_GetCharOrigin(loom.page, index, loom.x, loom.y)
    x0, top, x1, bottom = paper.box(box.left, box.bottom, box.right, box.top)
    _, baseline = paper.place(loom.x.value, loom.y.value)
    href = _href(links, (x0 + x1) / 2, (top + bottom) / 2) if links else ""
    return Glyph(text, x0, x1, top, bottom, baseline, style, letters, href, spaced)


def _style(loom: _Loom, index: int, letters: Any, paper: Paper) -> Style:
    key = ctypes.addressof(letters.contents)
    known = loom.styles.get(key)
    if known is None:
        known = loom.styles[key] = _read_style(loom, index, letters, paper)
    return known


def _read_style(loom: _Loom, index: int, letters: Any, paper: Paper) -> Style:
    pdfium_c.FPDFText_GetFontInfo(loom.page, index, loom.name, 128, loom.flags)
    bold, italic, icon = _kind_of_font(loom.name.value)
    pdfium_c.FPDFText_GetMatrix(loom.page, index, loom.matrix)
    pdfium_c.FPDFText_GetFillColor(loom.page, index, *loom.channels)
    red, green, blue, alpha = (channel.value for channel in loom.channels)
    mode = pdfium_c.FPDFTextObj_GetTextRenderMode(letters)
    return Style(
        size=pdfium_c.FPDFText_GetFontSize(loom.page, index) * (loom.matrix.c**2 + loom.matrix.d**2) ** 0.5,
        bold=bold,
        italic=italic,
        icon=icon,
        color=(red << 16) | (green << 8) | blue,
        alpha=alpha,
        painted=mode != pdfium_c.FPDF_TEXTRENDERMODE_INVISIBLE,
        outlined=mode in OUTLINED,
        turn=_turn(loom.matrix.a, loom.matrix.b, paper.turn),
    )


def _turn(a: float, b: float, page_turn: int) -> int:
    """By how many quarters the writing is turned as the page is shown, in degrees clockwise."""
    written = (0 if a > 0 else 180) if abs(a) >= abs(b) else (270 if b > 0 else 90)
    return (written + page_turn) % 360


def _text(code: int, style: Style, *, unmapped: bool) -> str:
    """What a character says; nothing for icons and for what has no meaning outside of its font."""
    if code in HYPHENS or (code in LINE_END_HYPHENS and not unmapped):
        return "-"
    if style.icon:
        return ""
    if code in LIGATURES:
        return LIGATURES[code]
    if code < 0x20 or 0x7F <= code < 0xA0 or 0xD800 <= code <= 0xF8FF or code >= 0xF0000:
        return ""
    return " " if chr(code).isspace() else chr(code)


@lru_cache(maxsize=512)
def _kind_of_font(raw: bytes) -> tuple[bool, bool, bool]:
    """Whether it is bold, italic, or made of icons, by its name."""
    name = raw.decode("utf-8", errors="replace").rpartition("+")[2]
    return bool(BOLD.search(name)), bool(ITALIC.search(name)), bool(ICONS.search(name))


def _links(page: pdfium.PdfPage, paper: Paper) -> Iterator[Link]:
    """The page's links to web addresses, mail and telephone."""
    position, raw = ctypes.c_int(0), pdfium_c.FPDF_LINK()
    while pdfium_c.FPDFLink_Enumerate(page, position, raw):
        rectangle = pdfium_c.FS_RECTF()
        pdfium_c.FPDFLink_GetAnnotRect(raw, rectangle)
        action = pdfium_c.FPDFLink_GetAction(raw)
        href = _address(page, action) if action else ""
        if href:
            x0, y0, x1, y1 = paper.box(rectangle.left, rectangle.bottom, rectangle.right, rectangle.top)
            yield Link(href, Box(x0=x0, y0=y0, x1=x1, y1=y1))


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
