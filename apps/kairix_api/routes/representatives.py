"""The public face: the site, its representatives, and the résumé that they speak from."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Path
from starlette.responses import JSONResponse, Response

from kairix_api.card import card_of
from kairix_api.dependencies import Services
from kairix_api.text import Text
from kairix_api.version import VERSION
from kairix_api.wire import RepresentativeCard, Site
from kairix_api.wire_published import ResumeView, resume_view
from kairix_core.domain.principal import ANYONE

router = APIRouter(prefix="/api", tags=["representatives"])
Handle = Annotated[Text, Path(max_length=64)]


@router.get("/site")
async def site(services: Services) -> Site:
    """Whose representative stands at ``/``, and whether someone still has to claim this installation."""
    described = await services.describe_site()
    return Site(
        default_handle=described.default_handle,
        setup_required=described.setup_required,
        mode=services.mode,
        version=VERSION,
    )


@router.get("/representatives/{handle}")
async def representative(handle: Handle, services: Services) -> RepresentativeCard:
    return card_of(await services.meet_representative(ANYONE, handle), services.mode)


@router.get("/representatives/{handle}/resume")
async def resume(handle: Handle, services: Services) -> ResumeView:
    """What is published, and the lines of it that an answer can cite."""
    return resume_view((await services.meet_representative(ANYONE, handle)).published)


@router.get("/representatives/{handle}/resume.json", response_class=JSONResponse)
async def resume_json(handle: Handle, services: Services) -> Response:
    """The résumé as a JSON Resume file."""
    met = await services.meet_representative(ANYONE, handle)
    return JSONResponse(met.published.publication.resume)
