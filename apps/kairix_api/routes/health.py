"""Is it alive, is it ready. Alive touches nothing, so that a slow database restarts no container."""

from __future__ import annotations

from fastapi import APIRouter
from starlette.responses import JSONResponse, Response

from kairix_api.dependencies import Services

router = APIRouter(tags=["operations"])


@router.head("/health", include_in_schema=False)
@router.get("/health")
async def health() -> dict[str, str]:
    return {"status": "ok"}


@router.head("/health/ready", include_in_schema=False)
@router.get("/health/ready")
async def ready(services: Services) -> Response:
    """200 when the database answers with the schema that this version needs, else 503."""
    checks = await services.database.ready()
    good = all(checks.values())
    body = {
        "status": "ok" if good else "unavailable",
        "checks": {k: "ok" if v else "failed" for k, v in checks.items()},
    }
    return JSONResponse(body, status_code=200 if good else 503)
