"""What an owner's open windows are told: that something changed, never the thing itself."""

from __future__ import annotations

from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter


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


LiveEvent = Annotated[ProfileUpdated | JobProgressed, Field(discriminator="type")]
LIVE_EVENT: TypeAdapter[LiveEvent] = TypeAdapter(LiveEvent)
