"""One's own profile as visitors see it."""

from __future__ import annotations

from fastapi import APIRouter

from kairix_api.dependencies import Services
from kairix_api.security import CurrentUser
from kairix_api.wire_published import ResumeView, resume_view

router = APIRouter(prefix="/api/profile", tags=["profile"])


@router.get("/published")
async def published(services: Services, user_id: CurrentUser) -> ResumeView:
    """What visitors can read, and what they learn they can ask for."""
    return resume_view(await services.read_published(user_id))
