"""What goes over the wire when something is to be forgotten."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import Field

from kairix_api.text import Text
from kairix_api.wire import RequestBody, ResponseBody
from kairix_core.domain.forgetting import Choice, Forgetting, Traces
from kairix_core.domain.memory import MemoryKind
from kairix_core.domain.profile.fact import Fact, SourceKind
from kairix_core.domain.profile.schema import ATTRIBUTES
from kairix_core.ports import Page

Ids = Annotated[list[UUID], Field(max_length=500)]


class Forget(RequestBody):
    """``text`` says what to forget, as one would say it. With ``preview`` it is looked for; else what was chosen of
    it goes. ``documents``: its words are blanked there, and the file is removed. ``answers``: what visitors are told is
    deleted, and its questions are open again. ``roadmaps``: its words are blanked in every version of them.
    ``messages``: those of one's own talks that hold its words are emptied.
    """

    text: Annotated[Text, Field(min_length=2, max_length=500)]
    preview: bool = True
    facts: Ids = Field(default_factory=list)
    memories: Ids = Field(default_factory=list)
    documents: Ids = Field(default_factory=list)
    answers: Ids = Field(default_factory=list)
    roadmaps: Ids = Field(default_factory=list)
    messages: bool = False

    def choice(self) -> Choice:
        return Choice(self.facts, self.memories, self.documents, self.answers, self.roadmaps, self.messages)


class FoundFact(ResponseBody):
    """``label`` is what its attribute is called."""

    id: UUID
    attribute: str
    label: str
    value: Any
    quote: str
    source: SourceKind
    document_id: UUID | None


class FoundMemory(ResponseBody):
    id: UUID
    kind: MemoryKind
    text: str


class FoundDocument(ResponseBody):
    id: UUID
    name: str


class FoundAnswer(ResponseBody):
    """What one has answered in the inbox, for visitors to be told."""

    id: UUID
    question: str
    answer: str


class FoundRoadmap(ResponseBody):
    id: UUID
    title: str


class Remains(ResponseBody):
    """What stays, since somebody else has written it: a letter in one's inbox, or a visitor's talk."""

    kind: Literal["letter", "talk"]
    id: UUID


class Found(ResponseBody):
    """What speaks of it. ``terms`` are the words that were looked for; ``chunks``, ``embeddings`` and ``summaries`` go
    with what is chosen, and what ``remains`` stays; of each of its kinds the fifty newest are named.
    """

    terms: list[str]
    facts: list[FoundFact]
    memories: list[FoundMemory]
    documents: list[FoundDocument]
    answers: list[FoundAnswer]
    roadmaps: list[FoundRoadmap]
    remains: list[Remains]
    chunks: int
    embeddings: int
    summaries: int
    messages: int


class Receipt(ResponseBody):
    """What was forgotten, without what it said: ``removed`` counts by kind, ``items`` names the kinds of things.
    ``remains`` is where it stood still, written by others.
    """

    id: UUID
    forgotten_at: datetime
    removed: Mapping[str, int]
    items: Sequence[str]
    remains: Sequence[Remains]


class ForgetAnswer(ResponseBody):
    """``found`` for a preview, ``receipt`` for what is done."""

    found: Found | None
    receipt: Receipt | None


class Receipts(ResponseBody):
    items: list[Receipt]
    next_cursor: str | None


def found(traces: Traces) -> ForgetAnswer:
    view = Found(
        terms=list(traces.terms),
        facts=[_fact(fact) for fact in traces.facts],
        memories=[FoundMemory.model_validate(memory) for memory in traces.memories],
        documents=[FoundDocument(id=each.id, name=each.name) for each in traces.documents],
        answers=[FoundAnswer.model_validate(answer) for answer in traces.answers],
        roadmaps=[FoundRoadmap.model_validate(roadmap) for roadmap in traces.roadmaps],
        remains=[Remains.model_validate(each) for each in traces.remains],
        chunks=traces.chunks,
        embeddings=traces.embeddings,
        summaries=traces.summaries,
        messages=traces.messages,
    )
    return ForgetAnswer(found=view, receipt=None)


def forgotten(forgetting: Forgetting) -> ForgetAnswer:
    return ForgetAnswer(found=None, receipt=_receipt(forgetting))


def receipts(page: Page[Forgetting]) -> Receipts:
    return Receipts(items=[_receipt(each) for each in page.items], next_cursor=page.next_cursor)


def _receipt(forgetting: Forgetting) -> Receipt:
    return Receipt.model_validate(forgetting, from_attributes=True)


def _fact(fact: Fact) -> FoundFact:
    spec = ATTRIBUTES.get(fact.attribute)
    return FoundFact(
        id=fact.id,
        attribute=fact.attribute,
        label=spec.label if spec else fact.attribute,
        value=fact.value,
        quote=fact.quote,
        source=fact.source.kind,
        document_id=fact.source.document_id,
    )
