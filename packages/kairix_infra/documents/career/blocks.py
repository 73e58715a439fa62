"""Entries: a section cut where something new begins, told from repetition of style, dates and white space."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from statistics import median

from kairix_infra.documents.career.field_labels import is_field_label
from kairix_infra.documents.career.heads import URL, is_dated, read_head
from kairix_infra.documents.layout.looks import Look, look_of, plain_look, runs_on, stands_out
from kairix_infra.documents.runs import Cell, Line, Snippet
from kairix_infra.documents.vocabulary.dates import find_period
from kairix_infra.documents.vocabulary.places import is_place
from kairix_infra.documents.vocabulary.titles import DEGREE, SCHOOL, title_likeness
from kairix_infra.documents.vocabulary.words import phrases

#: A line of more characters than this, or one that ends a sentence, is prose and no title.
PROSE = 90
#: A line of these words leads away from the page and says nothing of its own.
LINK_LABEL = re.compile(
    r"(?:view|visit|see|open|read)\s+(?:it\s+)?(?:on|at|the|more|project|live)\b.{0,30}", re.IGNORECASE
)
#: A line of these words says what kind of lines follow it.
BODY_LABELS = phrases("body_labels")
SENTENCE_BREAK = re.compile(r"[a-z]{4}\. [A-Z]")
#: So many words, most of them in lower case, are no title, whatever words are among them.
SENTENCE_WORDS = 6
SENTENCE_END = (".", "。", "!", ";")
#: A number, the name of a field, or the end of a sentence.
OTHER_THAN_TITLE = re.compile(r"[\d:：]|[.,;]$")
#: In points: what stands between these further in than the entry's head is a list below it.
HANGING, CENTRED = 6.0, 72.0


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

    @property
    def told(self) -> bool:
        """Whether the head has all that a head needs: when, and two things of who, what and where."""
        return self.dated and len(read_head(self.head).parts) > 1


def blocks_of(lines: Sequence[Line]) -> list[Block]:
    """The entries of a section in reading order."""
    if lines and all(line.bullet for line in lines):
        return _listed(lines)
    blocks = _Cutting(list(_headlines(lines))).blocks()
    return [part for block in blocks for part in _split(block)]


class _Cutting:
    """A section being cut: what is usual in it, and the entries so far."""

    def __init__(self, lines: list[Line]) -> None:
        self._lines = lines
        self._opening, self._plain = _opening_and_plain(lines)
        self._bare = not any(line.bullet or _is_prose(line) for line in lines)
        self._usual_gap = median(line.gap for line in lines) if lines else 0.0
        self._bases = _bases(lines)
        dated = [line for line in lines[1:] if is_dated(line)]
        self._dates_apart = len(dated) > 1 and all(map(self._is_apart, dated))
        self._blocks: list[Block] = []
        self._heads: set[tuple[Look, int]] = set()
        self._items: set[tuple[Look, int]] = set()

    def blocks(self) -> list[Block]:
        last: Line | None = None
        for index, line in enumerate(self._lines):
            if last is not None and self._goes_on(last, line):
                self._continue(line)
            elif self._is_item(index):
                self._block().bullets.append([line.snippet])
                self._items.add(self._setting(index))
            elif self._opens(index, last):
                self._blocks.append(Block([line]))
                self._heads.add(self._setting(index))
            elif self._belongs_to_head(line) or self._is_second_title(index):
                self._block().head.append(line)
                self._heads.add(self._setting(index))
            else:
                self._block().paragraphs.append([line.snippet])
            last = line
        return self._blocks

    def _block(self) -> Block:
        if not self._blocks:
            self._blocks.append(Block())
        return self._blocks[-1]

    def _setting(self, index: int) -> tuple[Look, int]:
        """How a line is set, and how far in."""
        line = self._lines[index]
        return look_of(line), round((line.indent - self._bases[index]) / HANGING)

    # --- what a line is -----------------------------------------------------------------------------------------------

    def _goes_on(self, last: Line, line: Line) -> bool:
        """Whether ``line`` is the rest of the bullet or paragraph that ``last`` belongs to."""
        block = self._blocks[-1]
        if not block.has_body or last in block.head or line.bullet or len(line.cells) > 1:
            return False
        if line.size == 0:
            return line.text[:1].islower() or (line.indent > 0 and line.gap == 0)
        shift = line.indent - last.indent
        begins = shift > HANGING and not last.bullet
        return runs_on(last, line) and look_of(line) != self._opening and shift > -CENTRED and not begins

    def _continue(self, line: Line) -> None:
        block = self._blocks[-1]
        group = max(block.bullets[-1:] + block.paragraphs[-1:], key=lambda group: group[-1].start)
        group.append(line.snippet)

    def _is_item(self, index: int) -> bool:
        line = self._lines[index]
        if line.bullet:
            return not _is_headline(line)
        depth = line.indent - self._bases[index]
        hangs = line.size > 0 and HANGING < depth < CENTRED and bool(self._blocks)
        if not hangs or len(line.cells) > 1 or is_dated(line) or self._setting(index) in self._heads:
            return False
        block = self._blocks[-1]
        known = self._setting(index) in self._items
        return known or block.has_body or block.told or (block.dated and not _names_something(line))

    def _opens(self, index: int, last: Line | None) -> bool:
        line = self._lines[index]
        if not self._blocks:
            return True
        block = self._blocks[-1]
        if self._opening is not None and look_of(line) == self._opening and not _is_prose(line):
            if last is not None and last in block.head and look_of(last) == self._opening:
                return block.dated and self._is_apart(line) and self._dated_below(index)
            return block.has_body or (block.dated and self._dated_below(index))
        if block.has_body:
            return self._resumes(index)
        return block.dated and (len(block.head) > 1 or block.told) and self._is_apart(line) and not _is_prose(line)

    def _resumes(self, index: int) -> bool:
        """Whether a head begins below a text: another role at the same employer, or the next entry of a plain list."""
        line = self._lines[index]
        if _is_prose(line) or _is_described(line) or _is_listing(line):
            return False
        if self._dates_apart and not self._is_apart(line):
            return False
        if look_of(line) == self._plain and self._opening is not None:
            known = self._setting(index) in self._heads or self._outside(index)
            return (is_dated(line) and known) or self._returns(index)
        return True

    def _returns(self, index: int) -> bool:
        """Whether a line stands out of the list above it, and a dated one follows: an employer of several roles."""
        below = self._lines[index + 1] if index + 1 < len(self._lines) else None
        return below is not None and is_dated(below) and self._outside(index)

    def _outside(self, index: int) -> bool:
        """Whether a line stands further out than lists do."""
        depth = self._setting(index)[1]
        return any(depth < inner for _, inner in self._items)

    def _belongs_to_head(self, line: Line) -> bool:
        block = self._block()
        if block.has_body or _is_prose(line):
            return False
        if is_dated(line) or len(line.cells) > 1 or is_place(line.text) or URL.fullmatch(line.text):
            return True
        if stands_out(look_of(line), self._plain):
            return True
        if block.told:
            return self._bare and _names_something(line)
        return not (block.dated and _is_described(line))

    def _is_second_title(self, index: int) -> bool:
        """A title right below the last line of a head, which is one too: two positions at once."""
        block, line = self._block(), self._lines[index]
        if block.has_body or not block.head or len(line.cells) > 1 or self._is_apart(line):
            return False
        dates_follow = index + 1 < len(self._lines) and is_dated(self._lines[index + 1])
        return is_bare_title(line) and is_bare_title(block.head[-1]) and not dates_follow

    def _is_apart(self, line: Line) -> bool:
        """Where only blank lines are white space, one is enough if not every line has it."""
        return line.gap > (self._usual_gap if line.size == 0 else self._usual_gap * 2 + 3)

    def _dated_below(self, index: int) -> bool:
        """Whether a date comes before the next line that is set like this one, or any text."""
        away = False
        for line in self._lines[index:]:
            away = away or look_of(line) != self._opening
            if is_dated(line):
                return True
            if line.bullet or _is_prose(line) or (away and look_of(line) == self._opening):
                return False
        return False


def _opening_and_plain(lines: Sequence[Line]) -> tuple[Look | None, Look | None]:
    """How the first line of each entry is set, when that is unlike the text below it, and how that text is set."""
    plain = plain_look(lines)
    first = next((line for line in lines if not line.bullet), None)
    if first is None or _is_prose(first):
        return None, plain
    look = look_of(first)
    below = plain_look([line for line in lines if look_of(line) != look])
    return (look, below) if below is not None and stands_out(look, below) else (None, plain)


# --- lines -----------------------------------------------------------------------------------------------------------


def _headlines(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines that say something: long headlines in one piece, prose that follows a date on a line of its own."""
    last: Line | None = None
    for line in (part for printed in lines if not _is_label(printed) for part in _apart(printed)):
        if last is not None and _wraps(last, line):
            last = _joined(last, line)
            continue
        if last is not None:
            yield last
        last = line
    if last is not None:
        yield last


def _is_label(line: Line) -> bool:
    """Words that say what stands below or beside them, and nothing else."""
    if len(line.cells) > 1 and all(is_field_label(cell.text) for cell in line.cells):
        return True
    return line.text.strip(" :：").casefold() in BODY_LABELS or LINK_LABEL.fullmatch(line.text) is not None


def _apart(line: Line) -> list[Line]:
    """A title, its dates and the sentences about it on one line become a headline and a line of prose."""
    period = find_period(line.text) if len(line.cells) == 1 and not line.bullet else None
    early = period is not None and period.is_range and 0 < period.start < PROSE / 2
    if period is None or not early or len(line.text) - period.end < PROSE / 3:
        return [line]
    before, after = line.cells[0].cut(period.end)
    return [replace(line, cells=(before,)), replace(line, cells=(after,), gap=0.0)]


def _wraps(last: Line, line: Line) -> bool:
    """Whether a headline was too long for its line: it is bold, or it ends in the middle of a list or a word."""
    if last.bullet or line.bullet or not line.right or len(line.cells) > 1 or is_dated(line) or not runs_on(last, line):
        return False
    if last.bold and line.bold and len(last.cells) == 1 and not is_dated(last):
        return True
    parted = last.text.rstrip().endswith((",", "-", "&", "/", " of", " and", " und", " et", " de", " y", " e"))
    long = len(last.cells[-1].text) > PROSE / 2 and not is_dated(last) and title_likeness(line.text) <= 0
    return (parted or long) and len(line.text) < PROSE / 2 and not _is_prose(line) and not _is_prose(last)


def _joined(first: Line, second: Line) -> Line:
    *cells, last = first.cells
    runs = list(last.runs)
    runs[-1] = replace(runs[-1], text=runs[-1].text + " " * (second.snippet.start - first.snippet.end))
    return replace(first, cells=(*cells, Cell((*runs, *second.cells[0].runs))))


def _bases(lines: Sequence[Line]) -> list[float]:
    """For each line the left edge of the column that it is in."""
    starts = [0, *(index for index, line in enumerate(lines) if line.opens and index), len(lines)]
    bases: list[float] = []
    for start, end in pairwise(starts):
        bases += [min((line.indent for line in lines[start:end]), default=0.0)] * (end - start)
    return bases


def _is_headline(line: Line) -> bool:
    """A bullet that opens an entry: its dates stand apart, at the end of the line."""
    return len(line.cells) > 1 and find_period(line.cells[-1].text) is not None


def _is_prose(line: Line) -> bool:
    if is_dated(line) and len(line.text) < 2 * PROSE:
        return False
    long = len(line.text) > PROSE - 20 or (len(line.text) > 30 and line.text.rstrip().endswith(SENTENCE_END))
    words = line.text.split()
    closed = len(words) > 2 and line.text.rstrip().endswith((".", "。"))
    sentence = closed and (words[-1].islower() or not _names_something(line))
    return (long or sentence or SENTENCE_BREAK.search(line.text) is not None) and not line.bold


def _names_something(line: Line) -> bool:
    """A title, an employer, a school or a degree."""
    text = line.text
    return title_likeness(text) != 0 or SCHOOL.search(text) is not None or DEGREE.search(text) is not None


def _is_listing(line: Line) -> bool:
    """Words side by side below a text: what was used there."""
    cells = [cell.text for cell in line.cells]
    if len(cells) < 2 or is_dated(line) or any(map(is_place, cells)):
        return False
    return len(cells) > 2 or not _names_something(line)


def is_bare_title(line: Line) -> bool:
    """What somebody was, and nothing else."""
    text = line.text
    plain = len(text.split()) < SENTENCE_WORDS and not OTHER_THAN_TITLE.search(text)
    return plain and title_likeness(text) > 1


def _is_described(line: Line) -> bool:
    """Words in lower case below the dates of an entry say what an employer does; a name or a title they are not."""
    initials = [word[0] for word in line.text.split() if word[0].isalpha()]
    small = sum(initial.islower() for initial in initials)
    named = _names_something(line) and len(initials) < SENTENCE_WORDS
    return len(line.cells) == 1 and len(initials) > 2 and small * 2 > len(initials) and not named and not is_dated(line)


# --- sections of another kind ----------------------------------------------------------------------------------------


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


def _is_only_date(line: Line) -> bool:
    """A second date below the first is one more period of the same entry."""
    head = read_head([line])
    return not head.parts and head.place is None


def _split(block: Block) -> Iterator[Block]:
    """A head with several dates holds several entries, each as far above its date as the first one."""
    anchors = [index for index, line in enumerate(block.head) if is_dated(line)]
    anchors = anchors[:1] + [at for at in anchors[1:] if not _is_only_date(block.head[at]) or at - 1 not in anchors]
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
