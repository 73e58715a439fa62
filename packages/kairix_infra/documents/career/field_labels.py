"""Labels in a form: beside a value they tell what it is, and are no value themselves."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby

from kairix_infra.documents.career.names import FIELD_LABELS
from kairix_infra.documents.runs import Line
from kairix_infra.documents.vocabulary.headings import section_of
from kairix_infra.documents.vocabulary.words import folded, folded_words

ENTRY_LABELS = {label: kind for kind, labels in folded_words("entry_labels").items() for label in labels}
CONTACT_LABELS = frozenset(map(folded, FIELD_LABELS))
#: What may surround a label.
ORNAMENT = " \t:：.•·▷►▸>*-–"
PLURAL = re.compile(r"\((?:\w{1,2})\)")


#: In sizes of the type: so far apart are the entries of a form.
ENTRY_GAP = 3.0
#: So many labelled lines make a form; fewer are names that happen to be labels.
FORM = 3
#: The level of a heading that opens a section.
SECTION = 1


def is_field_label(text: str) -> bool:
    """Whether the text is known to label a value, of a person's address or of an entry."""
    return plain_label(text) in CONTACT_LABELS or _kind(text) is not None


def begins_label(text: str) -> bool:
    """Whether a known label of an entry is, or begins with, these words."""
    label = plain_label(text)
    return label in ENTRY_LABELS or any(known.startswith(f"{label} ") for known in ENTRY_LABELS)


def plain_label(text: str) -> str:
    """``▷ Muttersprache(n):`` → ``muttersprache``."""
    return " ".join(folded(PLURAL.sub("", text)).strip(ORNAMENT).replace("’", "'").split())


def without_labels(lines: Sequence[Line]) -> list[Line]:
    """The lines without the labels of their values; what an entry's label calls activities comes last, as a list."""
    kinds = [_kind(line.cells[0].text) if len(line.cells) > 1 else None for line in lines]
    if sum(kind is not None for kind in kinds) < FORM:
        return list(lines)
    return list(_with_sections([line for entry in _entries(lines, kinds) for line in entry]))


def _with_sections(lines: Sequence[Line]) -> Iterator[Line]:
    """Languages in a table of skills are a section of their own, behind it."""
    for is_row, group in groupby(lines, key=lambda line: len(line.cells) > 1):
        rows = list(group)
        spoken = [row for row in rows if is_row and section_of(row.cells[0].text) == "languages"]
        yield from (row for row in rows if row not in spoken)
        for row in spoken:
            yield replace(row, cells=row.cells[:1], level=SECTION)
            yield replace(row, cells=row.cells[1:], bullet=True)


def _kind(text: str) -> str | None:
    """What a label labels; one of several words may go on in the line below, or say more than we know."""
    label = plain_label(text)
    if label in ENTRY_LABELS or label.count(" ") < 1:
        return ENTRY_LABELS.get(label)
    begun = (kind for known, kind in ENTRY_LABELS.items() if known.startswith(f"{label} "))
    longer = (kind for known, kind in ENTRY_LABELS.items() if known.count(" ") > 1 and label.startswith(f"{known} "))
    return next(begun, None) or next(longer, None)


def _entries(lines: Sequence[Line], kinds: Sequence[str | None]) -> Iterator[list[Line]]:
    """Lines that no label speaks of one by one; those of an entry together, its activities last."""
    entry: dict[bool, list[Line]] = {}
    opener, duties, last = "", False, lines[0]
    for line, kind in zip(lines, kinds, strict=True):
        goes_on = bool(entry) and kind is None and _is_below(last, line)
        if not goes_on and (kind is None or kind == opener or not entry):
            yield _ordered(entry)
            entry, opener = {}, kind or ""
        if kind is None and not goes_on:
            yield [line]
            continue
        duties = kind == "duties" if kind else duties
        last = _value(line, duties=duties) if kind else line
        entry.setdefault(duties, []).append(last)
    yield _ordered(entry)


def _ordered(entry: Mapping[bool, list[Line]]) -> list[Line]:
    """An entry, apart from the one above it."""
    lines = [*entry.get(False, []), *entry.get(True, [])]
    return [replace(line, gap=max(line.gap, ENTRY_GAP * line.size)) for line in lines[:1]] + lines[1:]


def _is_below(last: Line, line: Line) -> bool:
    """Whether a line without a label belongs to the value above it."""
    return line.indent > last.indent - 1 and line.size < last.size + 0.5 and line.gap < line.size and not line.opens


def _value(line: Line, *, duties: bool) -> Line:
    values = line.cells[1:]
    box = values[0].box
    return replace(line, cells=values, indent=box.x0 if box else line.indent, bullet=line.bullet or duties)
