"""Margins: dates, places and labels that stand beside the lines that they belong to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from kairix_infra.documents.layout.rows import Row, line_of, spaced
from kairix_infra.documents.pdf.text import Segment
from kairix_infra.documents.runs import Cell, Line
from kairix_infra.documents.vocabulary.dates import find_period
from kairix_infra.documents.vocabulary.headings import section_of
from kairix_infra.documents.vocabulary.places import is_place

DASHES = ("-", "–", "—", "~", "〜", "～")
#: What stands in a margin beside text is shorter than this (characters).
NOTE = 26
#: A note among few others has no more lines than this; more are a list of its own.
NOTE_LINES = 3
#: Where so large a part of a side is dates and places it is a margin, wherever its notes stand; where all notes are
#: beside lines, so small a part is enough.
ALL_BUT_A_FEW, SOME = 0.85, 0.3
#: In points: a note so near to a baseline stands on it.
ON_BASELINE = 4.0
#: In sizes of the type: a note is beside the line that it is so near to.
BESIDE = 0.75
#: A label of a table is no longer than this (characters).
LABEL = 36
#: A column of nothing longer than this, each beside a line of text, is one of a table.
NARROW = 8
LONGEST_NOTE = 60
#: The first of a pair is no longer than this (characters).
PAIRED = 20
LIKE_A_PLACE = re.compile(r"[\w .'-]+, [\w .'-]+")
DURATION = re.compile(r"\d+ (?:years?|months?|yrs?|mos?|jahre?|monate?|ans?|mois|años?|meses)\b.*", re.IGNORECASE)


@dataclass(slots=True)
class Margin:
    """Neighbouring lines of a margin that belong to one line of the text beside them."""

    segments: list[Segment] = field(default_factory=list)

    @property
    def baseline(self) -> float:
        return self.segments[0].baseline

    @property
    def text(self) -> str:
        return " ".join(segment.text for segment in self.segments)


def is_margin(side: list[Row], main: list[Row]) -> bool:
    """Whether a side holds nothing but what belongs to lines of the other: dates, places, labels, a few notes."""
    clusters = clusters_of(side)
    segments = [segment for row in side for segment in row]
    said = sum(_tells(segment.text, surely=True) for segment in segments) / len(segments)
    beside = _aligned(clusters, main)
    longest = max(len(segment.text) for segment in segments)
    if said >= ALL_BUT_A_FEW and len(side) <= 2 * len(main):
        return True
    notes = max(len(cluster.segments) for cluster in clusters) <= NOTE_LINES
    if beside == 1 and ((longest <= NARROW and notes) or (said >= SOME and len(side) <= len(main))):
        return True
    telling = sum(_tells(cluster.text) for cluster in clusters) >= 0.7 * len(clusters)
    few = len(side) <= 0.5 * len(main) and longest < NOTE
    sparse = few and notes and not any(segment.heading for segment in segments)
    return beside >= 0.8 and (telling or sparse)


def paired(left: list[Row], right: list[Row]) -> list[Row] | None:
    """The rows of two columns that are as many short pairs, the first of all of them set alike; or none.

    A heading that stands beside its section comes above it.
    """
    if len(left) != len(right) or any(segment.heading for row in right for segment in row):
        return None
    names = [row[0] for row in left if not row[0].heading]
    alike = len({_style(name) for name in names}) == 1 and max(len(name.text) for name in names) <= PAIRED
    pairs = list(zip(left, right, strict=True))
    if not alike or any(abs(first[0].baseline - second[0].baseline) > ON_BASELINE for first, second in pairs):
        return None
    return [row for first, second in pairs for row in ([first, second] if first[0].heading else [[*first, *second]])]


def is_table(labels: list[Row], values: list[Row]) -> bool:
    """Whether each piece of a column of labels stands beside the first line of what it labels."""
    segments = [segment for row in [*labels, *values] for segment in row]
    if any(segment.heading for segment in segments) or max(len(row) for row in labels) > 1:
        return False
    clusters = [Margin([segment]) for row in labels for segment in row]
    short = max(len(cluster.text) for cluster in clusters) <= LABEL
    return (
        short
        and _are_labels([cluster.segments[0] for cluster in clusters], values)
        and len(labels) <= len(values)
        and _aligned(clusters, values) == 1
    )


def _are_labels(labels: list[Segment], values: list[Row]) -> bool:
    """Labels end with a colon, or are set otherwise than what they label."""
    if sum(label.text.rstrip().endswith((":", "：")) for label in labels) >= 0.6 * len(labels):
        return True
    styles, others = {_style(label) for label in labels}, {_style(row[0]) for row in values}
    return len(styles) == 1 and styles.isdisjoint(others)


def _style(segment: Segment) -> tuple[int, bool, bool, int]:
    first = segment.runs[0]
    return round(2 * segment.size), first.bold, first.italic, first.color


def _aligned(clusters: list[Margin], rows: list[Row]) -> float:
    """The part of the notes that stand on the baseline of a row."""
    baselines = [row[0].baseline for row in rows]
    return sum(any(abs(note.baseline - y) < ON_BASELINE for y in baselines) for note in clusters) / len(clusters)


def _tells(text: str, *, surely: bool = False) -> bool:
    """Whether a note is a date, a place, a duration or, unless ``surely``, a heading or a place unheard of."""
    text = text.strip()
    if len(text) >= LONGEST_NOTE:
        return False
    told = find_period(text) or DURATION.fullmatch(text) or is_place(text)
    return bool(told or (not surely and (section_of(text) or LIKE_A_PLACE.fullmatch(text))))


def clusters_of(rows: list[Row]) -> list[Margin]:
    margins: list[Margin] = []
    for row in rows:
        for segment in row:
            last = margins[-1].segments[-1] if margins else None
            if last is not None and segment.top - last.bottom < 0.35 * segment.size and _goes_on(last, segment):
                margins[-1].segments.append(segment)
            else:
                margins.append(Margin([segment]))
    return margins


def _goes_on(last: Segment, segment: Segment) -> bool:
    """A heading ends with its last known word; of two dates each is one of its own."""
    if all(find_period(part.text) or part.text.isdigit() for part in (last, segment)):
        return last.text.rstrip().endswith(DASHES)
    return not section_of(last.text) or section_of(f"{last.text} {segment.text}") is not None


def attach(lines: list[Line], margins: list[Margin], *, left: bool) -> list[Line]:
    """The lines of a text with the notes in its margin: beside a line, or between two."""
    for margin in margins:
        index = min(range(len(lines)), key=lambda at: abs(_baseline(lines[at]) - margin.baseline))
        cells = tuple(_joined_dates(margin.segments))
        beside = abs(_baseline(lines[index]) - margin.baseline) < BESIDE * lines[index].size
        if not beside and not left:
            below = next((at for at, line in enumerate(lines) if _baseline(line) > margin.baseline), len(lines))
            lines.insert(below, line_of(list(cells), margin.segments[0], 0.0))
        elif left and section_of(" ".join(cell.text for cell in cells)):
            lines.insert(index, line_of([spaced(margin.segments)], margin.segments[0], 0.0))
        elif left:
            lines[index] = replace(lines[index], cells=(spaced(margin.segments), *lines[index].cells), bullet=False)
        else:
            lines[index] = replace(lines[index], cells=(*lines[index].cells, *cells))
    return lines


def _joined_dates(segments: Row) -> Iterator[Cell]:
    """A range that did not fit into the margin is one cell."""
    pending: Row = []
    for segment in segments:
        pending.append(segment)
        if not segment.text.rstrip().endswith(DASHES):
            yield spaced(pending)
            pending = []
    if pending:
        yield spaced(pending)


def _baseline(line: Line) -> float:
    box = line.cells[-1].box
    return box.y1 - 0.22 * line.size if box is not None else 0.0
