"""Plain text: lines, with bullets, wide gaps as cells, and blank lines as white space."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kairix_infra.documents.runs import Cell, Line, Sheet, TextRun, compose

BULLET = re.compile(r"\s*(?:[•●◦○■□▪▫‣⁃∙·►▸➢➤✓✔❖◆*+–-]|o(?=\s{2}))\s+(?=\S)")
WIDE_GAP = re.compile(r"\t+|\s{3,}")
RULE = re.compile(r"[\s=_~*#-]{3,}")
CONTROLS = dict.fromkeys([*range(0x09), *range(0x0E, 0x20), *range(0x7F, 0xA0)])
#: Blank lines count as white space of this many points each.
BLANK = 12.0


def read_text(text: str) -> Sheet:
    """The text's lines; underlines and rules made of dashes are left out."""
    return compose(_lines(text))


def without_controls(text: str) -> str:
    """Nobody sees them, and no database takes all of them."""
    return text.translate(CONTROLS)


def _lines(text: str) -> Iterator[Line]:
    gap = 0.0
    for printed in without_controls(text).replace("\f", "\n").splitlines():
        if not printed.strip() or RULE.fullmatch(printed):
            gap += BLANK
            continue
        yield _line(printed.rstrip(), gap)
        gap = 0.0


def _line(printed: str, gap: float) -> Line:
    bullet = BULLET.match(printed)
    bare = printed[bullet.end() :] if bullet else printed.strip()
    cells = tuple(Cell((TextRun(part.strip()),)) for part in WIDE_GAP.split(bare) if part.strip())
    indent = float(len(printed) - len(printed.lstrip()))
    return Line(cells, bullet=bullet is not None, gap=gap, indent=indent)
