"""How text looks in a Word document: what its styles and its own marks add up to, and whether it can be seen."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from docx.oxml.ns import qn

from kairix_infra.documents.word.spacing import TWENTIETHS, Spacing

DEFAULT_SIZE = 11.0
HEADING = re.compile(r"(?:heading|überschrift|titre|título|titolo|kop)\s*(\d)|^(title|titel)$", re.IGNORECASE)
MAX_BASES = 10
WHITE, BLACK = 0xFFFFFF, 0
#: Points, percents of a letter's width, and points between lines: nobody reads what is smaller.
SMALLEST_SIZE, NARROWEST, LOWEST_LINE = 2.0, 10, 2.0
#: The least difference in any channel of colour (0 to 255) that an eye is trusted to see.
SEEN = 24
PAPER_COLORS = frozenset({"background1", "light1", "lt1", "bg1"})
HIGHLIGHTS = {
    "black": 0x000000, "blue": 0x0000FF, "cyan": 0x00FFFF, "green": 0x00FF00, "magenta": 0xFF00FF, "red": 0xFF0000,
    "yellow": 0xFFFF00, "white": 0xFFFFFF, "darkBlue": 0x00008B, "darkCyan": 0x008B8B, "darkGreen": 0x006400,
    "darkMagenta": 0x8B008B, "darkRed": 0x8B0000, "darkYellow": 0x808000, "darkGray": 0xA9A9A9, "lightGray": 0xD3D3D3,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Look:
    """``size`` in points, colours as 0xRRGGBB; ``ground`` is what the text stands on, None when that is not known."""

    size: float = DEFAULT_SIZE
    bold: bool = False
    italic: bool = False
    color: int = BLACK
    ground: int | None = WHITE
    vanished: bool = False
    level: int | None = None
    listed: bool = False
    spacing: Spacing = field(default_factory=Spacing)

    @property
    def visible(self) -> bool:
        if self.vanished or self.size < SMALLEST_SIZE:
            return False
        return self.ground is None or _difference(self.color, self.ground) >= SEEN


class Looks:
    """The styles of a document by their names in it."""

    def __init__(self, styles: Any) -> None:
        self._styles = {style.get(qn("w:styleId")): style for style in styles.iter(qn("w:style"))}
        self._plain = Look()
        defaults = styles.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}")
        set_apart = styles.find(f"{qn('w:docDefaults')}/{qn('w:pPrDefault')}/{qn('w:pPr')}")
        self._plain = replace(marked(Look(), defaults), spacing=Spacing().marked(set_apart))
        self._default = next((name for name, style in self._styles.items() if _is_default(style)), None)

    def of_paragraph(self, paragraph: Any, ground: int | None) -> Look:
        """The look that a paragraph gives its runs; ``ground`` is what it stands on if it has no shade of its own."""
        properties = paragraph.find(qn("w:pPr"))
        look = replace(self._named(_value(properties, "w:pStyle") or self._default), ground=ground)
        if properties is None:
            return look
        look = replace(look, listed=_listed(properties, look.listed), ground=_shade(properties, look.ground))
        look = replace(look, spacing=look.spacing.marked(properties))
        return replace(look, vanished=look.vanished or _is_flat(properties))

    def of_run(self, run: Any, look: Look) -> Look:
        """The look of a run in a paragraph of this look."""
        properties = run.find(qn("w:rPr"))
        if properties is None:
            return look
        named = _value(properties, "w:rStyle")
        for style in reversed(list(self._bases(named))):
            look = marked(look, style.find(qn("w:rPr")))
        return marked(look, properties)

    def _named(self, name: str | None) -> Look:
        look = self._plain
        for style in reversed(list(self._bases(name))):
            look = marked(look, style.find(qn("w:rPr")))
            title = HEADING.search(_value(style, "w:name") or "")
            properties = style.find(qn("w:pPr"))
            listed = look.listed if properties is None else _listed(properties, look.listed)
            level = int(title.group(1) or 1) if title else look.level
            look = replace(look, level=level, listed=listed, spacing=look.spacing.marked(properties))
        return replace(look, spacing=replace(look.spacing, style=name))

    def _bases(self, name: str | None) -> Iterator[Any]:
        """The style of this name and those that it is based on."""
        for _ in range(MAX_BASES):
            style = self._styles.get(name)
            if style is None:
                return
            yield style
            name = _value(style, "w:basedOn")

    def shades_tables(self, name: str | None) -> bool:
        """Whether a table style paints the ground of some cells."""
        return any(_shade(part, None) is not None for style in self._bases(name) for part in style.iter(qn("w:tcPr")))


def marked(look: Look, properties: Any) -> Look:
    """A look with the marks of a run's properties."""
    if properties is None:
        return look
    narrow = _number(properties, "w:w")
    return replace(
        look,
        size=(_number(properties, "w:sz") or look.size * 2) / 2,
        bold=_on(properties, "w:b", look.bold),
        italic=_on(properties, "w:i", look.italic),
        color=_color(properties, look.color),
        ground=_shade(properties, look.ground),
        vanished=_on(properties, "w:vanish", look.vanished) or (narrow is not None and narrow <= NARROWEST),
    )


def cell_ground(cell: Any, ground: int | None) -> int | None:
    """What the text in a table's cell stands on."""
    properties = cell.find(qn("w:tcPr"))
    return ground if properties is None else _shade(properties, ground)


def _is_default(style: Any) -> bool:
    return bool(style.get(qn("w:type")) == "paragraph" and style.get(qn("w:default")) in {"1", "true"})


def _listed(properties: Any, inherited: bool) -> bool:
    numbering = properties.find(qn("w:numPr"))
    return inherited if numbering is None else _value(numbering, "w:numId") != "0"


def _is_flat(properties: Any) -> bool:
    """Whether the lines are set so low that nothing of them is left."""
    spacing = properties.find(qn("w:spacing"))
    if spacing is None or spacing.get(qn("w:lineRule")) != "exact":
        return False
    height = spacing.get(qn("w:line")) or ""
    return height.isdigit() and int(height) < LOWEST_LINE * TWENTIETHS


def _color(properties: Any, inherited: int) -> int:
    color = properties.find(qn("w:color"))
    if color is None:
        return inherited
    if color.get(qn("w:themeColor")) in PAPER_COLORS:
        return WHITE
    written = _hexadecimal(color.get(qn("w:val")))
    return BLACK if written is None else written


def _shade(properties: Any, inherited: int | None) -> int | None:
    highlight = _value(properties, "w:highlight")
    if highlight in HIGHLIGHTS:
        return HIGHLIGHTS[highlight]
    shade = properties.find(qn("w:shd"))
    if shade is None:
        return inherited
    theme = shade.get(qn("w:themeFill"))
    if theme is not None and theme not in PAPER_COLORS:
        return _hexadecimal(shade.get(qn("w:fill")))
    written = _hexadecimal(shade.get(qn("w:fill")))
    return inherited if written is None else written


def _hexadecimal(value: str | None) -> int | None:
    return int(value, 16) if value and re.fullmatch(r"[0-9A-Fa-f]{6}", value) else None


def _value(element: Any, name: str) -> str | None:
    child = element.find(qn(name)) if element is not None else None
    value = child.get(qn("w:val")) if child is not None else None
    return str(value) if value is not None else None


def _number(properties: Any, name: str) -> int | None:
    value = _value(properties, name) or ""
    return int(value) if value.isdigit() else None


def _on(properties: Any, name: str, inherited: bool) -> bool:
    switch = properties.find(qn(name))
    return inherited if switch is None else switch.get(qn("w:val")) not in {"0", "false", "off", "none"}


def _difference(first: int, second: int) -> int:
    return max(abs((first >> shift & 0xFF) - (second >> shift & 0xFF)) for shift in (16, 8, 0))
