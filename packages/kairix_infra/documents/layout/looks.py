"""How lines are set: what an eye takes as alike, and which line runs on because the one above it was full."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from kairix_infra.documents.runs import Line

#: In ems: lines closer than this belong together.
CLOSE = 0.9
#: In points: places that differ by less are the same to an eye.
SAME_PLACE = 3.0
#: A line of at least so many characters is taken as full where nothing tells how wide the column is.
FULL = 40
UNSPACED = re.compile(r"[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]")


class Look(NamedTuple):
    """``size`` in half points, ``color`` as 0xRRGGBB."""

    size: float
    bold: bool
    italic: bool
    color: int
    capitals: bool


def look_of(line: Line) -> Look:
    run = line.first_run
    letters = line.cells[0].text
    capitals = letters.isupper() and sum(map(str.isalpha, letters)) > 1
    return Look(round(line.cells[0].size * 2) / 2, line.bold, line.cells[0].italic, run.color, capitals)


def plain_look(lines: Sequence[Line]) -> Look | None:
    """How most of the text is set."""
    weights: Counter[Look] = Counter()
    for line in lines:
        weights[look_of(line)] += len(line.text)
    return weights.most_common(1)[0][0] if weights else None


def alike(first: Look, second: Look) -> bool:
    """The same but for capitals: one word among others may be an abbreviation."""
    return first[:4] == second[:4]


def stands_out(look: Look, plain: Look | None) -> bool:
    """Larger, bolder, slanted, in capitals or in another colour than the text around it."""
    return plain is not None and (
        look.size > plain.size + 0.4
        or (look.bold and not plain.bold)
        or (look.italic and not plain.italic)
        or (look.capitals and not plain.capitals)
        or (look.color != plain.color and look.size >= plain.size - 0.1)
    )


def runs_on(last: Line, line: Line) -> bool:
    """Whether ``line`` is there only because ``last`` was full: its first word would not have fitted in."""
    if line.bullet or line.opens or len(line.cells) > 1 or not _alike(last, line):
        return False
    if line.size and line.gap > CLOSE * line.size:
        return False
    begun = len(last.text) > FULL / 2 and not last.text.rstrip().endswith((".", ":", "!", "?"))
    return is_full(last, line) or (begun and line.text[:1].islower())


def is_full(last: Line, line: Line) -> bool:
    """A paragraph of a word processor is no line: it wraps by itself, so nothing after it was pushed down."""
    box, end = line.cells[0].box, last.cells[-1].box
    if box is None or end is None or not last.right:
        wraps_itself = box is None and line.size > 0
        return not wraps_itself and len(last.text) >= FULL and line.gap == 0
    width = (box.x1 - box.x0) * (len(_first_word(line.text)) + 1) / max(len(line.text), 1)
    return end.x1 + width > last.right - SAME_PLACE


def _first_word(text: str) -> str:
    """What has to stay together on a line: of a script without spaces a single sign."""
    text = text.lstrip()
    return text[:1] if UNSPACED.match(text) else text.split(maxsplit=1)[0] if text else ""


def _alike(last: Line, line: Line) -> bool:
    first, second = look_of(last), look_of(line)
    same = first.size == second.size and first.color == second.color
    return same and (first.bold == second.bold or not second.bold)
