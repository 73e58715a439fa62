"""What goes over the wire about a profile: its schema, its facts, what was done to them."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import Field

from kairix_api.text import Text
from kairix_api.wire import RequestBody, ResponseBody
from kairix_core.domain.document import Span
from kairix_core.domain.profile.attribute import AttributeType, Drawing
from kairix_core.domain.profile.disclosure import Disclosure
from kairix_core.domain.profile.fact import Action, FactStatus, SourceKind

Key = Annotated[Text, Field(max_length=63)]
Ids = Annotated[list[UUID], Field(max_length=500)]


class SectionView(ResponseBody):
    key: str
    label: str
    description: str


class AttributeView(ResponseBody):
    """One attribute; ``entry`` is the JSON Schema of the entries of a list, ``question`` what a coach asks for it."""

    key: str
    section: str
    type: AttributeType
    label: str
    description: str
    question: str
    drawn: Drawing
    disclosure: Disclosure
    unit: str
    choices: list[str]
    entry: dict[str, Any] | None
    derived: bool
    priority: int
    vocabulary: str


class ProfileSchema(ResponseBody):
    sections: list[SectionView]
    attributes: list[AttributeView]


class SourceView(ResponseBody):
    """Where a fact comes from; ``page`` counts from 1, ``path`` is a JSON pointer into the document's résumé."""

    kind: SourceKind
    document_id: UUID | None
    document_name: str | None
    page: int | None
    path: str
    span: Span | None
    conversation_id: UUID | None
    message_id: UUID | None
    basis: list[UUID]


class FactView(ResponseBody):
    """A value and what it rests on. ``entry`` tells the entries of a list apart; ``confidence`` is from 0 to 1."""

    id: UUID
    attribute: str
    entry: str
    value: Any
    status: FactStatus
    disclosure: Disclosure
    quote: str
    confidence: float
    extractor: str
    extracted_at: datetime
    source: SourceView


class FactPage(ResponseBody):
    items: list[FactView]
    next_cursor: str | None


class ReviewItem(ResponseBody):
    """A fact that waits, what its slot holds now, and the facts that say otherwise."""

    fact: FactView
    current: Any
    contradicts: list[FactView]


class ReviewPage(ResponseBody):
    """``waiting`` counts all that wait, on whatever page."""

    items: list[ReviewItem]
    waiting: int
    next_cursor: str | None


class StepView(ResponseBody):
    """One fact's part in an operation."""

    fact_id: UUID
    attribute: str
    entry: str
    action: Action
    value: Any
    quote: str


class OperationView(ResponseBody):
    """What was done in one go. ``undoable`` while its facts are as it left them."""

    id: UUID
    number: int
    actor: Literal["owner", "kairix"]
    title: str
    at: datetime
    steps: list[StepView]
    undoes: UUID | None
    undone_by: UUID | None


class OperationPage(ResponseBody):
    items: list[OperationView]
    next_cursor: str | None


class EditProfile(RequestBody):
    """What the owner says: ``values`` by attribute (null: there is none), and the terms on which facts are taken in."""

    values: Annotated[dict[Key, Any], Field(max_length=400)] = {}
    accept_from: Annotated[float, Field(ge=0.5, le=1.01)] | None = None
    disclosures: Annotated[dict[Key, Disclosure], Field(max_length=400)] = {}


class EditFact(RequestBody):
    """The owner's own value in the fact's place, or who is told of it."""

    value: Any = None
    disclosure: Disclosure | None = None


class DecideFacts(RequestBody):
    accept: Ids = []
    reject: Ids = []
