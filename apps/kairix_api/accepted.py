"""Requests that start work in the background: answered with its outcome, or with where to find it (RFC 7240)."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.status import HTTP_202_ACCEPTED

from kairix_api.wire_jobs import JobView, job_view
from kairix_core.domain.job import Job, JobState
from kairix_core.errors import Conflict, error_of

#: As long as proxies let a request take.
WAIT_SECONDS = 120.0
ACCEPTED: dict[int | str, dict[str, Any]] = {
    HTTP_202_ACCEPTED: {"model": JobView, "description": "Under way; `Location` is where it can be followed"}
}


def prefers_async(request: Request) -> bool:
    """``Prefer: respond-async``, in whatever company."""
    wishes = ",".join(request.headers.getlist("prefer")).split(",")
    return any(wish.partition(";")[0].strip().lower() == "respond-async" for wish in wishes)


def accepted(job: Job, *, preferred: bool = False) -> Response:
    headers = {"Location": f"/api/jobs/{job.id}"}
    if preferred:
        headers["Preference-Applied"] = "respond-async"
    return JSONResponse(job_view(job).model_dump(mode="json"), HTTP_202_ACCEPTED, headers=headers)


def document_read_by(job: Job) -> UUID:
    """The document that a job which has ended made; what kept it from making one is raised."""
    if job.state is JobState.FAILED:
        raise error_of(job.error_code or "", job.error_message or "")
    if job.result is None:
        raise Conflict("This was cancelled. Nothing was stored.")
    return UUID(job.result["document_id"])
