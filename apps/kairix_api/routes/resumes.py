"""The résumés that are written from one's own accepted facts."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter, Response

from kairix_api.dependencies import Services
from kairix_api.security import CurrentUser

router = APIRouter(prefix="/api/profile", tags=["profile"])
MARKDOWN: dict[int | str, dict[str, Any]] = {200: {"content": {"text/markdown": {"schema": {"type": "string"}}}}}
PDF: dict[int | str, dict[str, Any]] = {
    200: {"content": {"application/pdf": {"schema": {"type": "string", "format": "binary"}}}}
}


def _named(ending: str) -> dict[str, str]:
    return {"Content-Disposition": f'attachment; filename="resume.{ending}"', "X-Content-Type-Options": "nosniff"}


@router.get("/resume.json")
async def resume_as_json(response: Response, services: Services, user_id: CurrentUser) -> dict[str, Any]:
    """A JSON Resume (jsonresume.org), valid against its schema; ``POST /api/documents`` reads it again."""
    response.headers.update(_named("json"))
    return await services.export_resume.json(user_id)


@router.get("/resume.md", response_class=Response, responses=MARKDOWN)
async def resume_as_markdown(services: Services, user_id: CurrentUser) -> Response:
    written = await services.export_resume.markdown(user_id)
    return Response(written, media_type="text/markdown; charset=utf-8", headers=_named("md"))


@router.get("/resume.pdf", response_class=Response, responses=PDF)
async def resume_as_pdf(services: Services, user_id: CurrentUser) -> Response:
    """On paper (A4), tagged, so that a screen reader and another reader of résumés find everything in it."""
    return Response(await services.export_resume.pdf(user_id), media_type="application/pdf", headers=_named("pdf"))
