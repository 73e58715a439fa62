"""The public face: the site, its representatives, and the résumé that they speak from."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Path
from starlette.responses import JSONResponse, Response

from kairix_api.card import card_of
from kairix_api.dependencies import Services
from kairix_api.text import Text
from kairix_api.version import VERSION
from kairix_api.wire import RepresentativeCard, ResumeLine, ResumeView, Site
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
    """The résumé, and the lines of it that an answer can cite."""
    met = await services.meet_representative(ANYONE, handle)
    lines = [
        ResumeLine(evidence_id=e.id, path=e.path, section=e.section, context=e.context, quote=e.quote)
        for e in met.lines
    ]
    return ResumeView(
        document_id=met.publication.document_id,
        document_name=met.publication.document_name,
        updated_at=met.publication.updated_at,
        resume=met.publication.resume,
        lines=lines,
    )


@router.get("/representatives/{handle}/resume.json", response_class=JSONResponse)
async def resume_json(handle: Handle, services: Services) -> Response:
    """The résumé as a JSON Resume file."""
    met = await services.meet_representative(ANYONE, handle)
    return JSONResponse(met.publication.resume)
