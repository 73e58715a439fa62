"""Forgetting: what would go, and the receipt of what went, which says nothing of what it said."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal
from uuid import UUID

from kairix_core.domain.ids import new_id
from kairix_core.domain.inbox import OwnAnswer
from kairix_core.domain.memory import Memory
from kairix_core.domain.profile.fact import Fact
from kairix_core.domain.roadmap import Roadmap


@dataclass(frozen=True, slots=True)
class Holder:
    """A document that speaks of it. Its text can be blanked there; its file then goes, since it cannot."""

    id: UUID
    name: str


@dataclass(frozen=True, slots=True)
class Remaining:
    """What somebody else has written, and so stays: a letter, or a visitor's talk."""

    kind: Literal["letter", "talk"]
    id: UUID


@dataclass(frozen=True, slots=True)
class Traces:
    """Where ``terms`` stand. ``chunks``, ``summaries`` and ``embeddings`` follow from what is forgotten; ``messages``
    counts those of one's own talks. ``remains`` is where they stay whatever is chosen.
    """

    terms: Sequence[str]
    facts: Sequence[Fact] = ()
    memories: Sequence[Memory] = ()
    documents: Sequence[Holder] = ()
    answers: Sequence[OwnAnswer] = ()
    roadmaps: Sequence[Roadmap] = ()
    remains: Sequence[Remaining] = ()
    chunks: int = 0
    embeddings: int = 0
    summaries: int = 0
    messages: int = 0


@dataclass(frozen=True, slots=True)
class Choice:
    """What of the traces its owner wants gone. ``messages``: their words in talks, too."""

    facts: Sequence[UUID] = ()
    memories: Sequence[UUID] = ()
    documents: Sequence[UUID] = ()
    answers: Sequence[UUID] = ()
    roadmaps: Sequence[UUID] = ()
    messages: bool = False


@dataclass(eq=False)
class Forgetting:
    """The receipt. ``removed`` counts by kind, ``items`` says in words what kind of thing each was; ``remains`` is
    where it still stands, because somebody else wrote it.
    """

    owner_id: UUID
    forgotten_at: datetime
    removed: Mapping[str, int]
    items: Sequence[str]
    remains: tuple[Remaining, ...] = ()
    id: UUID = field(default_factory=new_id)
