"""A JSON Resume as it reads on paper. Markdown and PDF are made of the same sheet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from kairix_core.domain.sheet import Contact, Sheet, SheetEntry, SheetSection

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


@dataclass(frozen=True, slots=True)
class _Shape:
    """Which of an entry's values stand where."""

    heading: str
    title: tuple[str, ...]
    beside: tuple[str, ...] = ()
    when: str = ""
    prose: tuple[str, ...] = ()
    items: str = ""


#: In the order in which a résumé is read.
SHAPES = {
    "work": _Shape("Experience", ("position",), ("name", "location"), prose=("summary",), items="highlights"),
    "projects": _Shape("Projects", ("name",), ("roles", "entity"), prose=("description",), items="highlights"),
    "education": _Shape(
        "Education", ("studyType", "area"), ("institution",), prose=("score", "summary"), items="courses"
    ),
    "skills": _Shape("Skills", ("name",), ("keywords",)),
    "languages": _Shape("Languages", ("language",), ("fluency",)),
    "certificates": _Shape("Certificates", ("name",), ("issuer",), "date"),
    "awards": _Shape("Awards", ("title",), ("awarder",), "date", ("summary",)),
    "publications": _Shape("Publications", ("name",), ("publisher",), "releaseDate", ("summary",)),
    "volunteer": _Shape("Volunteering", ("position",), ("organization",), prose=("summary",), items="highlights"),
    "interests": _Shape("Interests", ("name",), ("keywords",)),
    "references": _Shape("References", ("name",), prose=("reference",)),
}


def sheet_of(resume: Mapping[str, Any]) -> Sheet:
    """Only what is there is shown; a résumé without a name has an empty one."""
    basics = resume.get("basics") or {}
    return Sheet(
        name=_text(basics.get("name")),
        headline=_text(basics.get("label")),
        contacts=tuple(_contacts(basics)),
        summary=tuple(_paragraphs(basics.get("summary"))),
        sections=tuple(_sections(resume)),
    )


def _contacts(basics: Mapping[str, Any]) -> Iterator[Contact]:
    location = basics.get("location") or {}
    if place := _joined([location.get(key) for key in ("city", "region", "countryCode")]):
        yield Contact(place)
    if email := _text(basics.get("email")):
        yield Contact(email, f"mailto:{email}")
    if phone := _text(basics.get("phone")):
        yield Contact(phone)
    for url in (basics.get("url"), *(profile.get("url") for profile in basics.get("profiles") or [])):
        if shown := _text(url):
            yield Contact(_without_scheme(shown), shown)


def _without_scheme(url: str) -> str:
    return url.split("://", 1)[-1].removeprefix("www.").rstrip("/")


def _sections(resume: Mapping[str, Any]) -> Iterator[SheetSection]:
    for section, shape in SHAPES.items():
        entries = [_entry(shape, entry) for entry in resume.get(section) or [] if isinstance(entry, Mapping)]
        if shown := tuple(entry for entry in entries if entry.title or entry.prose or entry.items):
            yield SheetSection(shape.heading, shown)


def _entry(shape: _Shape, entry: Mapping[str, Any]) -> SheetEntry:
    title, beside = _joined([entry.get(key) for key in shape.title]), _joined([entry.get(key) for key in shape.beside])
    return SheetEntry(
        title=title or beside,
        beside=beside if title else "",
        when=_month(_text(entry.get(shape.when))) if shape.when else period_of(entry),
        url=_text(entry.get("url")),
        prose=tuple(paragraph for key in shape.prose for paragraph in _paragraphs(entry.get(key))),
        items=tuple(_text(item) for item in entry.get(shape.items) or [] if _text(item)) if shape.items else (),
    )


def period_of(entry: Mapping[str, Any]) -> str:
    """``Mar 2019 – Jan 2021``; an open end is today, an end alone stands alone."""
    start, end = _month(_text(entry.get("startDate"))), _month(_text(entry.get("endDate")))
    if not start:
        return end
    return start if start == end else f"{start} – {end or 'present'}"


def _month(date: str) -> str:
    year, _, rest = date.partition("-")
    month = rest[:2]
    return f"{MONTHS[int(month) - 1]} {year}" if month.isdecimal() and 1 <= int(month) <= len(MONTHS) else date


def _joined(values: Sequence[object]) -> str:
    texts = (", ".join(map(_text, value)) if isinstance(value, list | tuple) else _text(value) for value in values)
    return ", ".join(text for text in texts if text)


def _paragraphs(value: object) -> list[str]:
    return [" ".join(line.split()) for line in _text(value).splitlines() if line.strip()]


def _text(value: object) -> str:
    return value.strip() if isinstance(value, str) else ""
