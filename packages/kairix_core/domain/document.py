"""Documents and the evidence in them.

One intermediate form serves every format: a reader turns bytes into *runs* (text with its place), the importer finds
*sections* and *entries* in the runs, and every value keeps the *span* that it was read from.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any
from uuid import UUID

from pydantic import BaseModel, ConfigDict

from kairix_core.domain.ids import new_id

#: What the résumé that ships with Kairix is stored as, so that it is told from everybody's own.
SAMPLE_NAME = "sample-resume.json"


class Box(BaseModel):
    """A rectangle on a page in points (1/72 inch), origin at the top left."""

    model_config = ConfigDict(frozen=True)

    x0: float
    y0: float
    x1: float
    y1: float


class Span(BaseModel):
    """A place in a document: characters ``start`` to ``end`` of its text, and where that stands on paper."""

    model_config = ConfigDict(frozen=True)

    start: int
    end: int
    page: int | None = None
    box: Box | None = None


@dataclass(frozen=True, slots=True)
class ImportNotice:
    """Something in a file that its owner should look at; ``code`` is stable, ``message`` is for a person."""

    code: str
    message: str
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """A page of a document as a person sees it; ``width`` and ``height`` in points, as the boxes on it."""

    number: int
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class ImportedResume:
    """What a reader understood of a file.

    ``resume`` is a JSON Resume object, ``text`` is what a person sees of the file, and ``spans`` tells for the JSON
    pointer of each value in ``resume`` where it stands in ``text``: dates as they are printed, other values verbatim
    but for white space and hyphens at line ends. ``confidence`` is how sure the reader is of each of these values, from
    0 to 1: of the values at 0.9, nine in ten are right. A value without one was stated outright, as in a JSON Resume.
    ``language`` is an ISO 639-1 code; ``pages`` is empty for documents that have none.
    """

    resume: dict[str, Any]
    text: str
    spans: Mapping[str, Span]
    language: str
    media_type: str
    warnings: tuple[ImportNotice, ...] = ()
    confidence: Mapping[str, float] = field(default_factory=dict)
    pages: tuple[Page, ...] = ()


@dataclass(eq=False)
class Document:
    """Something the owner brought. ``text`` is all of its visible text; ``resume`` is what was understood of it.

    ``resume`` is a JSON Resume object; unknown fields of an imported JSON Resume are kept in it as they were.
    """

    owner_id: UUID
    name: str
    media_type: str
    sha256: str
    text: str
    resume: dict[str, Any]
    created_at: datetime
    language: str = "en"
    is_current: bool = True
    id: UUID = field(default_factory=new_id)

    @property
    def is_sample(self) -> bool:
        """The résumé of somebody who does not exist, for an installation that has no other yet."""
        return self.name == SAMPLE_NAME

    @property
    def person(self) -> str | None:
        """Whose résumé this is."""
        name = self.resume.get("basics", {}).get("name")
        return name if isinstance(name, str) and name.strip() else None


@dataclass(eq=False)
class Evidence:
    """One line of a document that an answer may rest on: a title, a date range, a bullet, a list of skills.

    ``path`` is a JSON pointer into the document's résumé; ``quote`` is verbatim; ``context`` names the entry that the
    line belongs to ("Staff Engineer, Northwind"). ``starts_on``/``ends_on`` are the entry's dates (``ends_on`` None
    with a start means "present"). ``section`` is the JSON Resume section: basics, work, education, skills, …
    """

    owner_id: UUID
    document_id: UUID
    ordinal: int
    section: str
    path: str
    quote: str
    span: Span
    context: str = ""
    starts_on: date | None = None
    ends_on: date | None = None
    id: UUID = field(default_factory=new_id)
