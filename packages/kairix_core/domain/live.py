"""What an owner's open windows are told: that something changed, never the thing itself."""

from __future__ import annotations

from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter

from kairix_core.domain.coaching import Phase
from kairix_core.domain.job import Job


class Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class ProfileUpdated(Frozen):
    """``attributes`` whose value or facts changed; ``operation_id`` is what an undo would name."""

    type: Literal["profile.updated"] = "profile.updated"
    revision: int
    attributes: tuple[str, ...]
    operation_id: UUID | None = None
    waiting: int = 0


class JobProgressed(Frozen):
    type: Literal["job.progressed"] = "job.progressed"
    job_id: UUID
    kind: str
    state: str
    step: str = ""
    message: str = ""
    done: int = 0
    total: int = 0

    @classmethod
    def of(cls, job: Job) -> JobProgressed:
        """Where a job stands."""
        if (progress := job.progress) is None:
            return cls(job_id=job.id, kind=job.kind, state=job.state)
        return cls(
            job_id=job.id,
            kind=job.kind,
            state=job.state,
            step=progress.step,
            message=progress.message,
            done=progress.done,
            total=progress.total,
        )


class CoachUpdated(Frozen):
    """What the coach is doing, what it has asked, or how well it knows its owner, has changed."""

    type: Literal["coach.updated"] = "coach.updated"
    phase: Phase
    percent: int


class MemoryUpdated(Frozen):
    """``memory_ids`` are those that are new, changed, or no more; none where they are too many to be named."""

    type: Literal["memory.updated"] = "memory.updated"
    memory_ids: tuple[UUID, ...]


class InboxReceived(Frozen):
    """Somebody left something for the owner."""

    type: Literal["inbox.received"] = "inbox.received"
    kind: Literal["question", "message", "booking"]


class RoadmapUpdated(Frozen):
    """Something about a roadmap changed; ``version`` is the accepted one, 0 once it is deleted."""

    type: Literal["roadmap.updated"] = "roadmap.updated"
    roadmap_id: UUID
    version: int


LiveEvent = Annotated[
    ProfileUpdated | JobProgressed | CoachUpdated | MemoryUpdated | InboxReceived | RoadmapUpdated,
    Field(discriminator="type"),
]
LIVE_EVENT: TypeAdapter[LiveEvent] = TypeAdapter(LiveEvent)
