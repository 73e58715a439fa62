"""Forgetting: first what would go, then, by one's own click, what does."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query

from kairix_api.dependencies import Services
from kairix_api.security import CurrentUser
from kairix_api.text import Text
from kairix_api.wire_forget import Forget, ForgetAnswer, Receipts, forgotten, found, receipts

router = APIRouter(prefix="/api/forget", tags=["memory"])


@router.post("")
async def forget(body: Forget, services: Services, user_id: CurrentUser) -> ForgetAnswer:
    """What would go, or, with `preview: false`, the receipt of what went. It cannot be undone."""
    if body.preview:
        return found(await services.find_traces(user_id, body.text))
    return forgotten(await services.forget(user_id, body.text, body.choice()))


@router.get("/receipts")
async def list_receipts(
    services: Services,
    user_id: CurrentUser,
    cursor: Annotated[Text | None, Query()] = None,
    limit: Annotated[int, Query(ge=1, le=100)] = 50,
) -> Receipts:
    """What one had forgotten, newest first."""
    return receipts(await services.read_forgettings(user_id, cursor=cursor, limit=limit))
