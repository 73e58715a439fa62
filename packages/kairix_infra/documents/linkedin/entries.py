"""The tables with one entry in each row."""

from __future__ import annotations

import re
from typing import Any

from kairix_infra.documents.formats.read_text import BULLET
from kairix_infra.documents.linkedin.shapes import FULL_NAME, Columns, Shape
from kairix_infra.documents.linkedin.stated_dates import is_ambiguous, stated_date, stated_period
from kairix_infra.documents.linkedin.tables import Row, Table
from kairix_infra.documents.printable import printable

Entry = dict[str, Any]

LISTS = ("keywords", "courses")
WITH_HIGHLIGHTS = {"work": "summary", "volunteer": "summary", "projects": "description"}
ENUMERATED = re.compile(r"[A-Z]+(?:_[A-Z]+)*")
LEVELS = frozenset(
    {"ELEMENTARY", "LIMITED_WORKING", "PROFESSIONAL_WORKING", "FULL_PROFESSIONAL", "NATIVE_OR_BILINGUAL"}
)
#: The columns of older exports that hold both dates.
BOTH_DATES = "timeperiod"
ON_PROFILE = ("", "VISIBLE")
SHOWN_DATE = 40


def read_entries(shape: Shape, table: Table) -> list[Entry]:
    """The entries of a table, each once; the table's notices tell what was left out."""
    entries: dict[str, Entry] = {}
    for row in _shown(table):
        entry = _entry(shape, table, row)
        if any(entry.get(name) for name in shape.named_by):
            entries.setdefault(repr(entry).casefold(), entry)
        else:
            columns = [column for name in shape.named_by for column in shape.fields[name]]
            missing = " or ".join(table.headings[column] for column in columns if column in table.headings)
            table.note("row_not_understood", f"it has no {missing}, so it was left out.", row)
    return list(entries.values())


def _shown(table: Table) -> list[Row]:
    """Recommendations may be hidden, or wait to be accepted."""
    shown = [row for row in table.rows if row.text("status").upper() in ON_PROFILE]
    if hidden := len(table.rows) - len(shown):
        table.note("not_on_profile", f"left out, because the profile does not show them: {hidden} of its rows.")
    return shown


def _entry(shape: Shape, table: Table, row: Row) -> Entry:
    entry: Entry = {}
    for key, columns in shape.fields.items():
        if text := _text(row, columns, key):
            entry[key] = [text] if key in LISTS else text
    _split_bullets(entry, WITH_HIGHLIGHTS.get(shape.section, ""))
    _put_dates(shape, table, row, entry)
    return entry


def _text(row: Row, columns: Columns, key: str) -> str:
    if columns == FULL_NAME:
        return " ".join(filter(None, map(row.text, columns)))
    text = row.text(*columns)
    enumerated = key in {"fluency", "keywords"} and ENUMERATED.fullmatch(text)
    return _in_words(text) if enumerated else text


def _in_words(value: str) -> str:
    """``NATIVE_OR_BILINGUAL`` as the profile shows it."""
    words = value.replace("_", " ").capitalize()
    return f"{words} proficiency" if value in LEVELS else words


def _split_bullets(entry: Entry, prose: str) -> None:
    """A description whose lines are bullets, from one line on to the end, has highlights."""
    lines = [line for line in entry.get(prose, "").splitlines() if line.strip()]
    first = next((index for index, line in enumerate(lines) if BULLET.match(line)), len(lines))
    if first == len(lines) or not all(BULLET.match(line) for line in lines[first:]):
        return
    entry["highlights"] = [BULLET.sub("", line, count=1).strip() for line in lines[first:]]
    entry[prose] = "\n".join(lines[:first])
    if not entry[prose]:
        del entry[prose]


def _put_dates(shape: Shape, table: Table, row: Row, entry: Entry) -> None:
    for key, columns in shape.dates.items():
        text = row.text(*columns)
        if text and (value := _date(table, row, text)):
            entry[key] = value
    if both := row.text(BOTH_DATES):
        dates = zip(shape.dates, stated_period(both), strict=False)
        entry.update({key: value for key, value in dates if value})
    begins, ends = entry.get("startDate", ""), entry.get("endDate", "")
    if begins and ends and begins[: len(ends)] > ends:
        table.note("contradiction", f"it ends ({ends}) before it begins ({begins}).", row)


def _date(table: Table, row: Row, text: str) -> str | None:
    value, shown = stated_date(text), f"“{printable(text, SHOWN_DATE)}”"
    if value is None:
        table.note("date_not_understood", f"the date {shown} could not be understood, and was left out.", row)
    elif is_ambiguous(text):
        table.note("date_ambiguous", f"month and day of {shown} cannot be told apart; only the year was kept.", row)
    return value
