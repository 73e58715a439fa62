"""Entries: the lines of a section cut where something new begins, told from dates, bullets, style and white space."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from statistics import median

from kairix_infra.documents.dates import find_period
from kairix_infra.documents.runs import Line, Snippet
from kairix_infra.documents.titles import DEGREE, SCHOOL, title_likeness

#: A line of more characters than this, or one that ends a sentence, is prose and no title.
PROSE = 90
#: A line of these words leads away from the page and says nothing of its own.
LINK_LABEL = re.compile(
    r"(?:view|visit|see|open|read)\s+(?:it\s+)?(?:on|at|the|more|project|live)\b.{0,30}", re.IGNORECASE
)
#: Digital object identifiers and such look like dates here and there.
IDENTIFIER = re.compile(
    r"(?:doi:?\s*|https?://\S*/|arxiv:?\s*|isbn:?\s*)?(?:10\.\d{4,9}/|\d{4}\.\d{4,5})|https?://", re.IGNORECASE
)
SENTENCE_BREAK = re.compile(r"[a-z]{4}\. [A-Z]")
#: So many words, most of them in lower case, are no title, whatever words are among them.
SENTENCE_WORDS = 6
SENTENCE_END = (".", "。", "!", ";")


@dataclass(slots=True)
class Block:
    """One entry: the lines of its head, its bullets and its paragraphs (each a list of lines)."""

    head: list[Line] = field(default_factory=list)
    bullets: list[list[Snippet]] = field(default_factory=list)
    paragraphs: list[list[Snippet]] = field(default_factory=list)

    @property
    def has_body(self) -> bool:
        return bool(self.bullets or self.paragraphs)

    @property
    def dated(self) -> bool:
        return any(is_dated(line) for line in self.head)


def blocks_of(lines: Sequence[Line]) -> list[Block]:
    """The entries of a section in reading order."""
    if lines and all(line.bullet for line in lines):
        return _listed(lines)
    blocks: list[Block] = []
    plain = _plain_look(lines)
    usual_gap = median(line.gap for line in lines) if lines else 0.0
    last: Line | None = None
    for line in _headlines_apart(lines):
        if LINK_LABEL.fullmatch(line.text):
            continue
        if blocks and last is not None and _goes_on(last, line, blocks[-1]):
            _continue(blocks[-1], line)
        elif line.bullet and not _is_headline(line):
            _block(blocks).bullets.append([line.snippet])
        elif blocks and (_is_prose(line, plain) or (blocks[-1].dated and _describes(line))):
            _block(blocks).paragraphs.append([line.snippet])
        else:
            _add_head(blocks, line, apart=last is not None and line.gap > usual_gap * 2 + 3)
        last = line
    return [part for block in blocks for part in _split(block)]


def _listed(lines: Sequence[Line]) -> list[Block]:
    """A section of nothing but bullets: those with a date are entries; without any date, all of them are."""
    blocks: list[Block] = []
    outermost = min(line.indent for line in lines)
    dated = any(is_dated(line) for line in lines)
    for line in lines:
        opens = is_dated(line) if dated else line.indent <= outermost + 1
        if opens or not blocks:
            blocks.append(Block([line]))
        else:
            blocks[-1].bullets.append([line.snippet])
    return blocks


def _headlines_apart(lines: Sequence[Line]) -> Iterator[Line]:
    """A title, its dates and the sentences about it on one line become a headline and a line of prose."""
    for line in lines:
        period = find_period(line.text) if len(line.cells) == 1 and not line.bullet else None
        early = period is not None and period.is_range and 0 < period.start < PROSE / 2
        if period is None or not early or len(line.text) - period.end < PROSE / 3:
            yield line
            continue
        before, after = line.cells[0].cut(period.end)
        yield replace(line, cells=(before,))
        yield replace(line, cells=(after,), gap=0.0)


def is_dated(line: Line) -> bool:
    """Whether the line carries the dates of an entry: a range, or a date at one of its ends."""
    if IDENTIFIER.match(line.text):
        return False
    for snippet in line.snippets:
        period = find_period(snippet.text)
        if period is None:
            continue
        at_edge = not snippet.text[: period.start].strip(" (") or not snippet.text[period.end :].strip(" ).,|")
        if period.is_range or at_edge:
            return True
    return False


def _block(blocks: list[Block]) -> Block:
    if not blocks:
        blocks.append(Block())
    return blocks[-1]


def _add_head(blocks: list[Block], line: Line, *, apart: bool) -> None:
    settled = apart and blocks and blocks[-1].dated and len(blocks[-1].head) > 1
    if not blocks or blocks[-1].has_body or settled:
        blocks.append(Block())
    blocks[-1].head.append(line)


def _is_headline(line: Line) -> bool:
    """A bullet that opens an entry: its dates stand apart, at the end of the line."""
    return len(line.cells) > 1 and find_period(line.cells[-1].text) is not None


def _is_prose(line: Line, plain: tuple[float, bool, int]) -> bool:
    if is_dated(line) and len(line.text) < 2 * PROSE:
        return False
    long = len(line.text) > PROSE - 20 or (len(line.text) > 30 and line.text.rstrip().endswith(SENTENCE_END))
    return (long or SENTENCE_BREAK.search(line.text) is not None) and (_look(line) == plain or not line.bold)


def _describes(line: Line) -> bool:
    """Words in lower case below the dates of an entry say what an employer does; a name or a title they are not."""
    initials = [word[0] for word in line.text.split() if word[0].isalpha()]
    small = sum(initial.islower() for initial in initials)
    telling = title_likeness(line.text) > 0 or SCHOOL.search(line.text) or DEGREE.search(line.text)
    named = telling and len(initials) < SENTENCE_WORDS
    return len(line.cells) == 1 and len(initials) > 2 and small * 2 > len(initials) and not named and not is_dated(line)


def _goes_on(last: Line, line: Line, block: Block) -> bool:
    """Whether ``line`` is the rest of the bullet or paragraph that ``last`` belongs to."""
    if not block.has_body or line.bullet or line.opens or (line.bold and not last.bold):
        return False
    if len(line.cells) > 1:
        return False
    alike = abs(line.size - last.size) < 0.4 and line.first_run.color == last.first_run.color
    if line.size == 0:
        return line.text[:1].islower() or (line.indent > 0 and line.gap == 0)
    close = line.gap < 0.7 * line.size
    deeper = line.indent > last.indent + 1 if last.bullet else -20 < line.indent - last.indent < 2
    unfinished = not last.text.rstrip().endswith(SENTENCE_END) or line.text[:1].islower()
    full = len(last.text) > 40
    return alike and close and deeper and (last.bullet or (line.indent > 0 and (unfinished or full)))


def _continue(block: Block, line: Line) -> None:
    last = max((group for group in (block.bullets[-1:] + block.paragraphs[-1:])), key=lambda group: group[-1].start)
    last.append(line.snippet)


def _look(line: Line) -> tuple[float, bool, int]:
    return (round(line.size, 1), line.bold, line.first_run.color)


def _plain_look(lines: Sequence[Line]) -> tuple[float, bool, int]:
    """How most of the section's text is set."""
    weights: dict[tuple[float, bool, int], int] = {}
    for line in lines:
        weights[_look(line)] = weights.get(_look(line), 0) + len(line.text)
    return max(weights, key=lambda look: weights[look], default=(0.0, False, 0))


def _split(block: Block) -> Iterator[Block]:
    """A head with several dates holds several entries, each as far above its date as the first one."""
    anchors = [index for index, line in enumerate(block.head) if is_dated(line)]
    if len(anchors) < 2:
        yield block
        return
    above = anchors[0]
    starts = [0]
    for before, anchor in pairwise(anchors):
        starts.append(max(anchor - above, before + 1))
    for start, end in pairwise([*starts, len(block.head)]):
        last = end == len(block.head)
        yield Block(block.head[start:end], block.bullets if last else [], block.paragraphs if last else [])
