"""What changes while somebody looks: one stream of live events per open window."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response

from kairix_api.dependencies import Services
from kairix_api.event_stream import EVENTS, EventStreamResponse
from kairix_api.live_stream import watch
from kairix_api.security import CurrentUser

router = APIRouter(tags=["events"])


@router.get("/api/events", response_class=Response, responses=EVENTS)
async def events(request: Request, services: Services, user_id: CurrentUser) -> Response:
    """`hello` first, then `job.progressed` and whatever was `….updated` as it happens.

    After a gap comes `hello` again. Each says that something changed, and what to ask for; a comment every 15 seconds
    keeps the connection open. The stream ends with the session: come back with a fresh token.
    """
    return EventStreamResponse(await watch(request, services, user_id))
