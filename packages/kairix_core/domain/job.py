"""Jobs: work that outlives a request. Each is a row, stored in the same transaction as what it follows from."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from kairix_core.domain.ids import new_id

MAX_ATTEMPTS = 5


class JobKind(StrEnum):
    READ_DOCUMENT = "document.read"
    EXTRACT_CONVERSATION = "conversation.extract"
    MAKE_ROADMAP = "roadmap.make"
    SUMMARIZE_CONVERSATION = "conversation.summarize"
    EMBED_TEXTS = "texts.embed"


class JobState(StrEnum):
    """``FAILED`` is the dead letter: its owner sees it and may try it again."""

    QUEUED = "queued"
    RUNNING = "running"
    SUCCEEDED = "succeeded"
    FAILED = "failed"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class Progress:
    """``step`` is a stable word, ``message`` for a person; ``total`` 0 when nobody knows."""

    step: str
    message: str
    done: int = 0
    total: int = 0


FINISHED = frozenset({JobState.SUCCEEDED, JobState.FAILED, JobState.CANCELLED})


@dataclass(eq=False)
class Job:
    """``key``: of several unfinished jobs with the same one only the first is stored. ``lease_id`` is whose it is while
    it runs, until ``lease_until``; whoever holds it may end it, nobody else. ``run_at`` is when it may start.
    ``retryable``: it has failed, and what it needs is still here, so that its owner may try it again.
    """

    owner_id: UUID
    kind: JobKind
    payload: dict[str, Any]
    created_at: datetime
    run_at: datetime
    key: str | None = None
    state: JobState = JobState.QUEUED
    progress: Progress | None = None
    result: dict[str, Any] | None = None
    attempts: int = 0
    max_attempts: int = MAX_ATTEMPTS
    lease_id: UUID | None = None
    lease_until: datetime | None = None
    error_code: str | None = None
    error_message: str | None = None
    started_at: datetime | None = None
    finished_at: datetime | None = None
    retryable: bool = False
    id: UUID = field(default_factory=new_id)

    @property
    def is_finished(self) -> bool:
        return self.state in FINISHED


@dataclass(frozen=True, slots=True)
class Upload:
    """A file on its way to be read by its job; ``name`` is a label, ``sha256`` of the content."""

    job_id: UUID
    owner_id: UUID
    name: str
    sha256: str
    content: bytes
    created_at: datetime
