"""Work in the background: how far it is, and what its owner may do about it."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query

from kairix_api.dependencies import Services
from kairix_api.security import CurrentUser
from kairix_api.text import Text
from kairix_api.wire_jobs import JobPage, JobView, job_view

PATH = "/api/jobs"
router = APIRouter(prefix=PATH, tags=["jobs"])


@router.get("")
async def list_jobs(
    services: Services,
    user_id: CurrentUser,
    cursor: Text | None = None,
    limit: Annotated[int, Query(ge=1, le=100)] = 20,
) -> JobPage:
    """Newest first; what ended is kept for 30 days."""
    page = await services.read_jobs.page(user_id, cursor=cursor, limit=limit)
    return JobPage(items=[job_view(job) for job in page.items], next_cursor=page.next_cursor)


@router.get("/{job_id}")
async def read_job(job_id: UUID, services: Services, user_id: CurrentUser) -> JobView:
    return job_view(await services.read_jobs.one(user_id, job_id))


@router.post("/{job_id}/cancel")
async def cancel_job(job_id: UUID, services: Services, user_id: CurrentUser) -> JobView:
    """Call it off: nothing of it is stored any more. One that has ended stays as it is."""
    return job_view(await services.cancel_job(user_id, job_id))


@router.post("/{job_id}/retry")
async def retry_job(job_id: UUID, services: Services, user_id: CurrentUser) -> JobView:
    """Try work that has failed once more; 409 for any other, and when its file is not kept any more."""
    return job_view(await services.retry_job(user_id, job_id))
