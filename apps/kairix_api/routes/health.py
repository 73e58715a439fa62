"""Is it alive, is it ready. Alive touches nothing, so that a slow database restarts no container."""

from __future__ import annotations

from typing import Literal

from fastapi import APIRouter
from pydantic import BaseModel
from starlette.responses import JSONResponse, Response

from kairix_api.dependencies import Services

router = APIRouter(tags=["operations"])


class Health(BaseModel):
    status: Literal["ok"]


class Readiness(BaseModel):
    """``checks`` says of each thing that Kairix needs how it is."""

    status: Literal["ok", "unavailable"]
    checks: dict[str, Literal["ok", "failed"]]


@router.head("/health", include_in_schema=False)
@router.get("/health")
async def health() -> Health:
    return Health(status="ok")


@router.head("/health/ready", include_in_schema=False)
@router.get("/health/ready", response_model=Readiness, responses={503: {"model": Readiness}})
async def ready(services: Services) -> Response:
    """200 when the database answers with the schema that this version needs, else 503."""
    checks = await services.database.ready()
    good = all(checks.values())
    readiness = Readiness(
        status="ok" if good else "unavailable",
        checks={name: "ok" if works else "failed" for name, works in checks.items()},
    )
    return JSONResponse(readiness.model_dump(), status_code=200 if good else 503)
