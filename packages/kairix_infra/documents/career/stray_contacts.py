"""Contacts that stand where no heading announces them: in a footer, below a portrait, at the end of a sidebar."""

from __future__ import annotations

from collections.abc import Sequence

from kairix_infra.documents.career.contacts import find_email
from kairix_infra.documents.career.sections import HEAD, Section
from kairix_infra.documents.runs import Line
from kairix_infra.documents.vocabulary.dates import find_period

#: Other people's addresses stand in these.
OTHERS = frozenset({"references", "letter", "publications"})
#: Lines about the person are shorter than this (characters), and so many stand together.
SHORT, TOGETHER = 90, 6


def take_contacts(sections: Sequence[Section]) -> list[Line]:
    """Lines around the first e-mail address outside of head and contacts, taken out of their section."""
    own = [line for section in sections if section.kind in {HEAD, "basics"} for line in section.lines]
    if find_email(own) is not None:
        return []
    for section in sections:
        if section.kind in OTHERS:
            continue
        email = find_email(section.lines)
        if email is not None:
            at = max(index for index, line in enumerate(section.lines) if line.snippet.start <= email.span.start)
            first, last = _around(section.lines, at)
            taken = section.lines[first:last]
            section.lines[first:last] = []
            return taken
    return []


def _around(lines: Sequence[Line], at: int) -> tuple[int, int]:
    first, last = at, at + 1
    while first > 0 and at - first < TOGETHER and _is_beside(lines[first - 1]):
        first -= 1
    while last < len(lines) and last - at < TOGETHER and _is_beside(lines[last]):
        last += 1
    return first, last


def _is_beside(line: Line) -> bool:
    period = find_period(line.text)
    return len(line.text) < SHORT and not line.bullet and (period is None or not period.is_range)
