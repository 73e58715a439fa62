"""Facts: what an attribute's value rests on. The ledger only grows; the wide row is what its accepted facts add up to.

A fact is about one *slot*: an attribute, and for a list the entry in it (``entry``, empty for everything else). Facts
never change but for their ``FactState``; each change of it is a ``FactChange``: the history, and what undo reverses.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any, Literal
from uuid import UUID

from kairix_core.domain.document import Span
from kairix_core.domain.ids import new_id
from kairix_core.domain.profile.disclosure import Disclosure


class FactStatus(StrEnum):
    PROPOSED = "proposed"
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    SUPERSEDED = "superseded"


class SourceKind(StrEnum):
    MESSAGE = "message"
    DOCUMENT = "document"
    EDIT = "edit"
    INFERENCE = "inference"


@dataclass(frozen=True, slots=True)
class Source:
    """Where a fact comes from.

    A message in a conversation; a document, with the JSON pointer of the value in its résumé; the owner's own edit; or
    an inference from other facts (``basis``). ``span`` is where the quote stands in the message or the document.
    """

    kind: SourceKind
    conversation_id: UUID | None = None
    message_id: UUID | None = None
    document_id: UUID | None = None
    path: str = ""
    span: Span | None = None
    basis: tuple[UUID, ...] = ()


EDIT = Source(SourceKind.EDIT)


@dataclass(frozen=True, slots=True)
class Proposal:
    """What an extractor found, before the ledger has a word in it. ``value`` is JSON, valid for its attribute.

    ``quote`` is verbatim from the source; only an inference, which has a basis, may have none.
    """

    attribute: str
    value: Any
    source: Source
    quote: str
    confidence: float
    extractor: str


@dataclass(frozen=True, slots=True)
class FactState:
    """``decided`` numbers the decisions about an owner's facts: what was decided later counts more. 0: undecided.

    ``place`` is where in its list the owner put the fact's entry, from 0; None where it belongs by itself.
    """

    status: FactStatus
    disclosure: Disclosure
    decided: int = 0
    place: int | None = None


@dataclass(eq=False)
class Fact:
    """A value with its provenance. ``value`` None is the owner's word that there is none.

    ``confidence`` from 0 to 1; ``extractor`` names who found it, with its version (``importer/1``, ``owner``);
    ``fingerprint`` is the same for the same value from the same place, so that nothing is learnt twice.
    """

    owner_id: UUID
    attribute: str
    entry: str
    value: Any
    source: Source
    quote: str
    confidence: float
    extractor: str
    extracted_at: datetime
    fingerprint: str
    state: FactState
    id: UUID = field(default_factory=new_id)

    @property
    def slot(self) -> tuple[str, str]:
        return self.attribute, self.entry

    @property
    def is_edit(self) -> bool:
        return self.source.kind is SourceKind.EDIT


@dataclass(frozen=True, slots=True)
class Standing:
    """How an attribute stands: how many facts wait, and whether what is accepted is in part its owner's own word."""

    attribute: str
    waiting: int
    edited: bool


#: What follows from the rest of the operation: ``restored`` stands again since what had superseded it is gone;
#: ``inferred`` was worked out anew.
Consequence = Literal["restored", "inferred"]
Action = Literal[
    "proposed", "accepted", "rejected", "superseded", "edited", "moved", "disclosed", "undone", Consequence
]


@dataclass(frozen=True, slots=True)
class FactChange:
    """One fact's step in one operation. ``before`` is None for a fact that the operation brought."""

    fact_id: UUID
    action: Action
    before: FactState | None
    after: FactState


@dataclass(eq=False)
class Operation:
    """What was done in one go, and is undone in one go: an owner's click, or what one job found.

    ``actor`` is the owner, or Kairix. ``undoes`` names the operation that this one reversed, ``undone_by`` the one that
    reversed this. ``number`` counts an owner's operations from 1.
    """

    owner_id: UUID
    number: int
    actor: Literal["owner", "kairix"]
    title: str
    at: datetime
    changes: Sequence[FactChange] = ()
    undoes: UUID | None = None
    undone_by: UUID | None = None
    id: UUID = field(default_factory=new_id)


@dataclass(frozen=True, slots=True)
class Abridged:
    """An operation with the changes of some of the ``slots`` that it touched, each of them whole."""

    operation: Operation
    slots: int
