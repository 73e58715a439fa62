"""Cut an imported résumé into the lines that an answer may cite."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Any
from uuid import UUID

from kairix_core.domain.document import Box, Evidence, ImportedResume, Span

#: Values of one entry that stand further apart than this (in characters) become lines of their own.
MAX_GAP = 80
MAX_QUOTE = 600
#: What an owner corrected stands in a paragraph of its own.
PARAGRAPH = "\n\n"
SENTENCE = re.compile(r"\S.*?(?:[.!?…](?=\s+[^\s\da-zà-ÿ])|[。！？]|\Z)", re.DOTALL)
DATE = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?")


@dataclass(frozen=True, slots=True)
class Shape:
    """How the entries of a section read: what names one, what stands on one line, what is prose, what is a list."""

    name: tuple[str, ...]
    lines: tuple[tuple[str, ...], ...]
    prose: tuple[str, ...] = ()
    items: str = ""


PERIOD = ("startDate", "endDate")
SHAPES = {
    "work": Shape(
        ("position", "name"), (("position", "name", "location", *PERIOD),), ("description", "summary"), "highlights"
    ),
    "volunteer": Shape(
        ("position", "organization"),
        (("position", "organization", *PERIOD), ("keywords",)),
        ("summary",),
        "highlights",
    ),
    "education": Shape(
        ("studyType", "area", "institution"),
        (("studyType", "area", "institution", *PERIOD), ("score",)),
        ("summary", "description"),
        "courses",
    ),
    "projects": Shape(
        ("name",), (("name", "entity", "type", "roles", *PERIOD, "url"), ("keywords",)), ("description",), "highlights"
    ),
    "skills": Shape(("name",), (("name", "level", "keywords"),)),
    "languages": Shape(("language",), (("language", "fluency"),)),
    "certificates": Shape(("name",), (("name", "issuer", "date", "url"), ("score",)), ("summary",)),
    "awards": Shape(("title",), (("title", "awarder", "date"),), ("summary",)),
    "publications": Shape(("name",), (("name", "publisher", "releaseDate", "url"),), ("summary",)),
    "interests": Shape(("name",), (("name", "keywords"),)),
    "references": Shape(("name",), (("name",),), ("reference",)),
}
BASICS = ("name", "label", "email", "phone", "url", "location", "profiles")


@dataclass(frozen=True, slots=True)
class Line:
    """A quotable stretch of the text before it gets its number."""

    section: str
    path: str
    span: Span
    entry: str = ""
    starts_on: date | None = None
    ends_on: date | None = None


def evidence_lines(owner_id: UUID, document_id: UUID | None, imported: ImportedResume) -> list[Evidence]:
    """One line per thing that a reader could cite, in reading order; ``quote`` is always a slice of the text."""
    found = {(line.section, line.span.start, line.span.end): line for line in _lines(imported)}
    ordered = sorted(found.values(), key=lambda line: (line.span.start, line.span.end))
    return [
        Evidence(
            owner_id=owner_id,
            document_id=document_id,
            ordinal=ordinal,
            section=line.section,
            path=line.path,
            quote=imported.text[line.span.start : line.span.end],
            span=line.span,
            context=line.entry,
            starts_on=line.starts_on,
            ends_on=line.ends_on,
        )
        for ordinal, line in enumerate(ordered)
    ]


def _lines(imported: ImportedResume) -> Iterator[Line]:
    reader = _Quoter(imported)
    for key in BASICS:
        path = f"/basics/{key}"
        children = reader.children(path) if key == "profiles" else [path]
        for child in children:
            yield from (Line("basics", child, span) for span in reader.joined([child]))
    yield from (Line("basics", "/basics/summary", span) for span in reader.sentences("/basics/summary"))
    for section, shape in SHAPES.items():
        for index, entry in enumerate(imported.resume.get(section) or []):
            if isinstance(entry, dict):
                yield from _entry_lines(reader, section, shape, f"/{section}/{index}", entry)


def _entry_lines(reader: _Quoter, section: str, shape: Shape, path: str, entry: dict[str, Any]) -> Iterator[Line]:
    name = ", ".join(str(entry[key]) for key in shape.name if entry.get(key))
    starts, ends = _period(entry)

    def line(at: str, span: Span) -> Line:
        return Line(section, at, span, name, starts, ends)

    for keys in shape.lines:
        yield from (line(path, span) for span in reader.joined([f"{path}/{key}" for key in keys]))
    for key in shape.prose:
        yield from (line(f"{path}/{key}", span) for span in reader.sentences(f"{path}/{key}"))
    for item in reader.children(f"{path}/{shape.items}"):
        yield from (line(item, span) for span in reader.joined([item]))


class _Quoter:
    """Finds the stretches of the text that stand for values of the résumé."""

    def __init__(self, imported: ImportedResume) -> None:
        self._text = imported.text
        self._spans = imported.spans
        self._below: dict[str, dict[str, None]] = {}
        for pointer in imported.spans:
            parts = pointer.split("/")
            for depth in range(2, len(parts)):
                self._below.setdefault("/".join(parts[:depth]), {})["/".join(parts[: depth + 1])] = None

    def children(self, path: str) -> list[str]:
        """The pointers one level below ``path``, in their order."""
        return list(self._below.get(path, ()))

    def joined(self, paths: list[str]) -> list[Span]:
        """The values at or below ``paths``, neighbours on one line."""
        spans = sorted((span for path in paths for span in self._at(path)), key=lambda span: span.start)
        lines = spans[:1]
        for _, span in pairwise(spans):
            together = _union(lines[-1], span)
            between = self._text[lines[-1].end : span.start]
            near = len(between) <= MAX_GAP and PARAGRAPH not in between and together.end - together.start <= MAX_QUOTE
            lines[-1:] = [together] if near else [lines[-1], span]
        return [self._closed(span) for span in lines if self._text[span.start : span.end].strip()]

    def _closed(self, span: Span) -> Span:
        """With the bracket that closes one opened in it: ``Forbes 30 Under 30 (2024)``."""
        quote = self._text[span.start : span.end]
        opened = quote.count("(") > quote.count(")")
        closes = opened and self._text[span.end : span.end + 1] == ")"
        return span.model_copy(update={"end": span.end + 1}) if closes else span

    def sentences(self, path: str) -> Iterator[Span]:
        for span in self._at(path):
            for found in SENTENCE.finditer(self._text, span.start, span.end):
                yield span.model_copy(update={"start": found.start(), "end": found.end()})

    def _at(self, path: str) -> list[Span]:
        if path in self._spans:
            return [self._spans[path]]
        return [span for child in self.children(path) for span in self._at(child)]


def _union(first: Span, second: Span) -> Span:
    box = first.box
    if first.box and second.box and first.page == second.page:
        box = Box(
            x0=min(first.box.x0, second.box.x0),
            y0=min(first.box.y0, second.box.y0),
            x1=max(first.box.x1, second.box.x1),
            y1=max(first.box.y1, second.box.y1),
        )
    return Span(start=first.start, end=max(first.end, second.end), page=first.page, box=box)


def _period(entry: dict[str, Any]) -> tuple[date | None, date | None]:
    single = entry.get("date") or entry.get("releaseDate")
    return _first_day(entry.get("startDate") or single), _first_day(entry.get("endDate") or single)


def _first_day(value: object) -> date | None:
    found = DATE.fullmatch(value) if isinstance(value, str) else None
    if found is None:
        return None
    year, month, day = (int(part) if part else 1 for part in found.groups())
    try:
        return date(year, month, day)
    except ValueError:
        return None
