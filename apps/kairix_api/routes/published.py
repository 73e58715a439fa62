"""One's own page as visitors see it, and whether they do."""

from __future__ import annotations

from uuid import UUID

from fastapi import APIRouter

from kairix_api.card import card_of
from kairix_api.dependencies import Services
from kairix_api.security import CurrentUser
from kairix_api.wire_published import PublicationView, ResumeView, resume_view
from kairix_infra.container import Container

router = APIRouter(prefix="/api/profile", tags=["profile"])


@router.get("/published")
async def published(services: Services, user_id: CurrentUser) -> ResumeView:
    """What visitors can read once it is published, and what they learn they can ask for."""
    return resume_view(await services.read_published(user_id))


@router.get("/publication")
async def publication(services: Services, user_id: CurrentUser) -> PublicationView:
    """The page that visitors meet, or would, and what is kept from them."""
    return await _preview(services, user_id)


@router.post("/publication")
async def publish(services: Services, user_id: CurrentUser) -> PublicationView:
    """Open it to everybody; from then on what changes is public at once."""
    await services.publish_representative(user_id)
    return await _preview(services, user_id)


@router.delete("/publication")
async def unpublish(services: Services, user_id: CurrentUser) -> PublicationView:
    """Close it to everybody else."""
    await services.unpublish_representative(user_id)
    return await _preview(services, user_id)


async def _preview(services: Container, user_id: UUID) -> PublicationView:
    preview = await services.preview_representative(user_id)
    met = preview.introduction
    return PublicationView(
        handle=preview.agent.handle,
        published_at=preview.agent.published_at,
        card=card_of(met, services.mode) if met else None,
        on_request=met.published.publication.on_request if met else [],
        private=list(preview.private),
    )
