"""Turns while they run, and where they are found."""

from __future__ import annotations

from typing import Protocol
from uuid import UUID

from kairix_core.domain.conversation import Turn
from kairix_core.schemas import TurnEvent


class TurnLog(Protocol):
    """The events of one running turn: written once, tailed by any number of readers."""

    def append(self, event: TurnEvent) -> None: ...

    def append_text(self, offset: int, text: str) -> None:
        """A ``text.delta``: the hot path, without building an event object."""
        ...

    @property
    def last_event(self) -> int:
        """The number of the last event so far; they count from 1."""
        ...

    def close(self) -> None:
        """No more events will come."""
        ...


class TurnStreams(Protocol):
    """Where running turns are found: in this process, or in Redis when there are several replicas."""

    def open(self, turn: Turn) -> TurnLog: ...

    def retire(self, turn_id: UUID) -> None:
        """The turn has ended and is stored: its log may be forgotten after a while."""
        ...
