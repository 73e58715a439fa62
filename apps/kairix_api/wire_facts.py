"""What goes over the wire about facts: what they rest on, what is decided about them, what was done."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Annotated, Any, Literal, Self
from uuid import UUID

from pydantic import Field, model_validator

from kairix_api.wire import RequestBody, ResponseBody
from kairix_core.domain.document import Span
from kairix_core.domain.profile.disclosure import Disclosure
from kairix_core.domain.profile.fact import Action, Fact, FactChange, FactStatus, Operation, SourceKind, Standing
from kairix_core.use_cases.profile.keep_ledger import Kept
from kairix_core.use_cases.profile.read_facts import Done, FactListing, History, ReviewQueue

Ids = Annotated[list[UUID], Field(max_length=500)]


class SourceView(ResponseBody):
    """Where a fact comes from; ``page`` counts from 1, ``path`` is a JSON pointer into the document's résumé.

    A message without ids was said in a conversation that its owner has deleted.
    """

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
    """One fact's part in an operation; ``disclosure`` is who was told of it from then on."""

    fact_id: UUID
    attribute: str
    entry: str
    action: Action
    value: Any
    quote: str
    before: FactStatus | None
    after: FactStatus
    disclosure: Disclosure


class OperationView(ResponseBody):
    """What was done in one go; ``undone_by`` names the operation that took it back.

    ``slots`` counts the values that it was about; in a history, ``steps`` are those of the first twenty.
    """

    id: UUID
    number: int
    actor: Literal["owner", "kairix"]
    title: str
    at: datetime
    slots: int
    steps: list[StepView]
    undoes: UUID | None
    undone_by: UUID | None


class OperationPage(ResponseBody):
    items: list[OperationView]
    next_cursor: str | None


class StandingView(ResponseBody):
    """How an attribute stands: how many facts wait, and whether what counts is in part its owner's own word."""

    attribute: str
    waiting: int
    edited: bool


class Standings(ResponseBody):
    """Of attributes about which a fact waits, or of which their owner said something."""

    attributes: list[StandingView]


class Changed(ResponseBody):
    """What became of a request: the operation that an undo would name, null when nothing had to be done."""

    operation_id: UUID | None
    revision: int
    waiting: int


class EditFact(RequestBody):
    """The owner's own value in the fact's place, or who is told of it: one of the two."""

    value: Any = None
    disclosure: Disclosure | None = None

    @model_validator(mode="after")
    def _says_one_thing(self) -> Self:
        if len(self.model_fields_set) != 1:
            raise ValueError("say either a value or a disclosure")
        return self


class DecideFacts(RequestBody):
    accept: Ids = Field(default_factory=list)
    reject: Ids = Field(default_factory=list)

    @model_validator(mode="after")
    def _does_not_want_both(self) -> Self:
        if set(self.accept) & set(self.reject):
            raise ValueError("a fact cannot be both accepted and rejected")
        return self


def changed(kept: Kept) -> Changed:
    operation = kept.operation
    return Changed(operation_id=operation.id if operation else None, revision=kept.revision, waiting=kept.waiting)


def fact_page(listing: FactListing) -> FactPage:
    items = [fact_view(fact, listing.documents) for fact in listing.facts.items]
    return FactPage(items=items, next_cursor=listing.facts.next_cursor)


def standings_view(standings: Iterable[Standing]) -> Standings:
    return Standings(attributes=[StandingView.model_validate(standing) for standing in standings])


def review_page(queue: ReviewQueue) -> ReviewPage:
    items = [
        ReviewItem(
            fact=fact_view(item.fact, queue.documents),
            current=item.current,
            contradicts=[fact_view(rival, queue.documents) for rival in item.contradicts],
        )
        for item in queue.items.items
    ]
    return ReviewPage(items=items, waiting=queue.waiting, next_cursor=queue.items.next_cursor)


def operation_page(history: History) -> OperationPage:
    items = [_operation(item.operation, history.facts, item.slots) for item in history.operations.items]
    return OperationPage(items=items, next_cursor=history.operations.next_cursor)


def operation_view(done: Done) -> OperationView:
    return _operation(done.operation, done.facts, len({fact.slot for fact in done.facts.values()}))


def fact_view(fact: Fact, documents: Mapping[UUID, str]) -> FactView:
    source = fact.source
    return FactView(
        id=fact.id,
        attribute=fact.attribute,
        entry=fact.entry,
        value=fact.value,
        status=fact.state.status,
        disclosure=fact.state.disclosure,
        quote=fact.quote,
        confidence=fact.confidence,
        extractor=fact.extractor,
        extracted_at=fact.extracted_at,
        source=SourceView(
            kind=source.kind,
            document_id=source.document_id,
            document_name=documents.get(source.document_id) if source.document_id else None,
            page=source.span.page if source.span else None,
            path=source.path,
            span=source.span,
            conversation_id=source.conversation_id,
            message_id=source.message_id,
            basis=list(source.basis),
        ),
    )


def _operation(operation: Operation, facts: Mapping[UUID, Fact], slots: int) -> OperationView:
    return OperationView(
        id=operation.id,
        number=operation.number,
        actor=operation.actor,
        title=operation.title,
        at=operation.at,
        slots=slots,
        steps=[_step(change, facts[change.fact_id]) for change in operation.changes if change.fact_id in facts],
        undoes=operation.undoes,
        undone_by=operation.undone_by,
    )


def _step(change: FactChange, fact: Fact) -> StepView:
    return StepView(
        fact_id=fact.id,
        attribute=fact.attribute,
        entry=fact.entry,
        action=change.action,
        value=fact.value,
        quote=fact.quote,
        before=change.before.status if change.before else None,
        after=change.after.status,
        disclosure=change.after.disclosure,
    )
