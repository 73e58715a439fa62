"""The Japanese standard form (履歴書): a table of dated events, entering and leaving schools and companies."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kairix_infra.documents.career.found import Found, Tree, found
from kairix_infra.documents.runs import Line, Snippet, run_on
from kairix_infra.documents.vocabulary.dates import find_period
from kairix_infra.documents.vocabulary.degrees import SCHOOL

ENTERS = re.compile(r"\s*(?:入学|編入学|進学|入社|入職|入所|着任)\s*$")
LEAVES = re.compile(r"\s*(?:卒業(?:見込み?)?|修了(?:見込み?)?|中退|中途退学|退学|退職|退社|辞職)\s*$")
STILL = re.compile(r"現在に(?:至る|いたる)|在学中|在職中")
DEGREE = re.compile(r"博士(?:前期|後期)?課程|修士課程|学士課程|専門職課程|学部")
#: A faculty of undergraduates says both which degree and what was studied.
FACULTY = "学部"
SPACE = re.compile(r"\s+")
#: ``2019 4``, ``2019年4月``; a masked year (``20XX``) dates nothing.
WHEN = re.compile(r"(?P<year>(?:\d{4}|\d\dXX|(?:令和|平成|昭和)(?:\d+|元))年?)[\s\t]*(?:(?P<month>\d{1,2})月?)?[\s\t]+")


def is_career_table(lines: Sequence[Line]) -> bool:
    return any(ENTERS.search(line.text) for line in lines) and any(WHEN.match(line.text) for line in lines)


def read_career_table(lines: Sequence[Line], *, studies: bool) -> list[Tree]:
    """``education`` or ``work`` entries; an entry ends with the event after the one that began it."""
    entries: list[dict[str, Tree]] = []
    for line in lines:
        when = WHEN.match(line.text)
        date = _date(line.snippet, when) if when else None
        event = line.snippet.part(when.end() if when else 0, len(line.text))
        if entered := ENTERS.search(event.text):
            what = event.part(0, entered.start())
            entries.append({**(_studied(what) if studies else {"name": found(what)}), "startDate": date})
        elif entries and LEAVES.search(event.text):
            entries[-1]["endDate"] = date
        elif entries and STILL.search(event.text):
            entries[-1]["endDate"] = Found("", event.span)
    return list(entries)


def _studied(what: Snippet) -> dict[str, Tree]:
    """``東都大学　経済学部　経営学科``: the school, what was studied there, and the degree if the course names one."""
    degree = DEGREE.search(what.text)
    told = what.part(0, degree.start()) if degree and degree.group() != FACULTY else what
    parts = told.split(SPACE)
    schools = [at for at, part in enumerate(parts) if SCHOOL.search(part.text)]
    last = schools[-1] + 1 if schools else len(parts)
    area = run_on(parts[last:]) if parts[last:] else None
    named = run_on(parts[:last]) if parts[:last] else what
    return {
        "institution": found(named),
        "studyType": found(what.part(*degree.span())) if degree else None,
        "area": found(area),
    }


def _date(snippet: Snippet, when: re.Match[str]) -> Found | None:
    year, month = when.group("year").rstrip("年"), when.group("month")
    period = find_period(f"{year}年{month}月" if month else f"{year}年")
    if period is None or period.begins is None:
        return None
    return Found(period.begins.value, snippet.part(when.start(), when.end()).span)
