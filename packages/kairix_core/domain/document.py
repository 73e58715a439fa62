"""Documents and the evidence in them.

One intermediate form serves every format: a reader turns bytes into *runs* (text with its place), the importer finds
*sections* and *entries* in the runs, and every value keeps the *span* that it was read from.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import StrEnum
from typing import Any, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict

from kairix_core.domain.ids import new_id

#: What the résumé that ships with Kairix is stored as, so that it is told from everybody's own.
SAMPLE_NAME = "sample-resume.json"
#: The notice of a file that names somebody else than its owner.
ANOTHER_PERSON = "another_person"


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


class DocumentState(StrEnum):
    """A draft waits for its owner's word; one document at a time is what the representative speaks from."""

    DRAFT = "draft"
    CURRENT = "current"
    EARLIER = "earlier"


@dataclass(frozen=True, slots=True)
class Correction:
    """One change of a résumé by its owner, as in JSON Patch: each applies to what those before it left.

    ``path`` is a JSON pointer; ``add`` inserts into a list, where ``-`` is its end, and makes what is missing on the
    way. ``value`` is a text, a list of texts, or an entry made of these; ``remove`` has none.
    """

    op: Literal["replace", "remove", "add"]
    path: str
    value: Any = None


@dataclass(eq=False)
class Document:
    """Something the owner brought. ``text`` is all of its visible text; ``resume`` is what was understood of it.

    ``resume`` is a JSON Resume object; unknown fields of an imported JSON Resume are kept in it as they were. The
    ``spans``, ``confidence``, ``notices`` and ``pages`` are those of its ``ImportedResume``. While it is a draft,
    ``corrections`` wait beside the reading; ``accepted_at`` is when they became part of ``text``, ``resume`` and
    ``spans``. ``revision`` counts the changes of a draft's corrections.
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
    accepted_at: datetime | None = None
    spans: Mapping[str, Span] = field(default_factory=dict)
    confidence: Mapping[str, float] = field(default_factory=dict)
    notices: tuple[ImportNotice, ...] = ()
    pages: tuple[Page, ...] = ()
    corrections: tuple[Correction, ...] = ()
    revision: int = 0
    id: UUID = field(default_factory=new_id)

    @classmethod
    def draft(cls, imported: ImportedResume, *, owner_id: UUID, name: str, sha256: str, at: datetime) -> Document:
        """What was read, before its owner has looked at it."""
        return cls(
            owner_id=owner_id,
            name=name,
            media_type=imported.media_type,
            sha256=sha256,
            text=imported.text,
            resume=imported.resume,
            created_at=at,
            language=imported.language,
            is_current=False,
            spans=imported.spans,
            confidence=imported.confidence,
            notices=imported.warnings,
            pages=imported.pages,
        )

    def reopened(self, at: datetime) -> Document:
        """A new draft of the same file that begins as this document was taken, with what was corrected in it.

        The sample stays the sample: whatever is corrected in it, it is about somebody who does not exist.
        """
        return replace(
            self,
            id=new_id(),
            created_at=at,
            is_current=False,
            accepted_at=None,
            corrections=(),
            revision=0,
        )

    @property
    def state(self) -> DocumentState:
        return state_of(accepted=self.accepted_at is not None, current=self.is_current)

    @property
    def reading(self) -> ImportedResume:
        """What the evidence is cut from."""
        return ImportedResume(
            resume=self.resume,
            text=self.text,
            spans=self.spans,
            language=self.language,
            media_type=self.media_type,
            warnings=self.notices,
            confidence=self.confidence,
            pages=self.pages,
        )

    @property
    def is_sample(self) -> bool:
        """The résumé of somebody who does not exist, for an installation that has no other yet."""
        return self.name == SAMPLE_NAME

    @property
    def is_doubted(self) -> bool:
        """It seems to be about somebody else, and its owner has not said yet that it is about them."""
        return any(notice.code == ANOTHER_PERSON for notice in self.notices)

    def doubt(self, message: str) -> None:
        self.notices = (ImportNotice(ANOTHER_PERSON, message), *self.notices)

    def trust(self) -> None:
        self.notices = tuple(notice for notice in self.notices if notice.code != ANOTHER_PERSON)

    @property
    def person(self) -> str | None:
        """Whose résumé this is."""
        name = self.resume.get("basics", {}).get("name")
        return name if isinstance(name, str) and name.strip() else None


def state_of(*, accepted: bool, current: bool) -> DocumentState:
    if not accepted:
        return DocumentState.DRAFT
    return DocumentState.CURRENT if current else DocumentState.EARLIER


@dataclass(frozen=True, slots=True)
class DocumentSummary:
    """A document in a list: everything but what is in it. ``size`` in bytes, 0 when its file was not kept.

    ``person`` is whose résumé it is, as it was read; ``unsure`` counts the values of a draft that wait for a look.
    """

    id: UUID
    name: str
    media_type: str
    language: str
    state: DocumentState
    created_at: datetime
    size: int
    person: str | None = None
    unsure: int = 0

    @property
    def is_sample(self) -> bool:
        return self.name == SAMPLE_NAME


@dataclass(eq=False)
class Evidence:
    """One line that an answer may rest on: a title, a date range, a bullet, a list of skills.

    ``path`` is a JSON pointer into the résumé that it belongs to; ``quote`` is verbatim; ``context`` names the entry
    that the line belongs to ("Staff Engineer, Northwind"). ``starts_on``/``ends_on`` are the entry's dates (``ends_on``
    None with a start means "present"). ``section`` is the JSON Resume section: basics, work, education, skills, …
    ``source`` is what a citation names, of the day ``dated``: a document, or, where ``document_id`` is None, the
    owner's own words.
    """

    owner_id: UUID
    document_id: UUID | None
    ordinal: int
    section: str
    path: str
    quote: str
    span: Span
    context: str = ""
    starts_on: date | None = None
    ends_on: date | None = None
    source: str = ""
    dated: date | None = None
    id: UUID = field(default_factory=new_id)
