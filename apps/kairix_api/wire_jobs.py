"""What goes over the wire about work in the background, and about what changes meanwhile."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Literal
from uuid import UUID

from kairix_api.wire import ResponseBody
from kairix_core.domain.job import Job, JobKind, JobState


class ProgressView(ResponseBody):
    """``step`` is a stable word, ``message`` for a person; ``total`` 0 when nobody knows."""

    step: str
    message: str
    done: int
    total: int


class JobView(ResponseBody):
    """``name`` is that of the file that it is about, if any, ``result`` what came of it.

    ``error_*`` tell of the last attempt that failed: the job is queued again for ``run_at``, or ``failed`` until its
    owner tries it again, which they may when it is ``retryable``: a file that cannot be read is not kept.
    """

    id: UUID
    kind: JobKind
    state: JobState
    name: str | None
    progress: ProgressView | None
    result: dict[str, Any] | None
    attempts: int
    max_attempts: int
    error_code: str | None
    error_message: str | None
    created_at: datetime
    run_at: datetime
    started_at: datetime | None
    finished_at: datetime | None
    retryable: bool


class JobPage(ResponseBody):
    items: list[JobView]
    next_cursor: str | None


class Hello(ResponseBody):
    """The first live event, and one after each gap: a client whose profile is older than ``revision`` loads it anew.

    ``jobs`` are those that have not ended.
    """

    type: Literal["hello"]
    revision: int
    jobs: list[JobView]


def job_view(job: Job) -> JobView:
    return JobView.model_validate({**vars(job), "name": job.payload.get("name")})
