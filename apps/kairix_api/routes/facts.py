"""The facts behind one's own profile: what was found, what is decided about it, what was done and can be undone."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query

from kairix_api.dependencies import Services
from kairix_api.security import CurrentUser
from kairix_api.text import Text
from kairix_api.wire_facts import (
    Changed,
    DecideFacts,
    EditFact,
    FactPage,
    OperationPage,
    OperationView,
    ReviewPage,
    Standings,
    changed,
    fact_page,
    operation_page,
    operation_view,
    review_page,
    standings_view,
)
from kairix_core.domain.profile.fact import FactStatus, SourceKind

router = APIRouter(prefix="/api/profile", tags=["profile"])
Cursor = Annotated[Text | None, Query()]
Limit = Annotated[int, Query(ge=1, le=100)]
Attribute = Annotated[Text | None, Query(max_length=63, description="An attribute, or a section.")]


@router.get("/facts")
async def list_facts(
    services: Services,
    user_id: CurrentUser,
    attribute: Attribute = None,
    status: Annotated[list[FactStatus] | None, Query()] = None,
    source: Annotated[list[SourceKind] | None, Query()] = None,
    cursor: Cursor = None,
    limit: Limit = 50,
) -> FactPage:
    """What was ever found about oneself, newest first."""
    statuses, sources = tuple(status or FactStatus), tuple(source or SourceKind)
    return fact_page(
        await services.read_facts.page(
            user_id, attribute=attribute, statuses=statuses, sources=sources, cursor=cursor, limit=limit
        )
    )


@router.get("/standings")
async def list_standings(services: Services, user_id: CurrentUser) -> Standings:
    """Which attributes wait for one's word, and which have it."""
    return standings_view(await services.read_facts.standings(user_id))


@router.get("/review")
async def review_queue(
    services: Services, user_id: CurrentUser, cursor: Cursor = None, limit: Limit = 50
) -> ReviewPage:
    """What waits for one's word, with what it contradicts."""
    return review_page(await services.read_facts.review(user_id, cursor=cursor, limit=limit))


@router.post("/facts/bulk")
async def decide_facts(body: DecideFacts, services: Services, user_id: CurrentUser) -> Changed:
    """Accept and reject many in one operation, which is undone as one."""
    return changed(await services.decide_facts(user_id, accept=body.accept, reject=body.reject))


@router.post("/facts/{fact_id}/accept")
async def accept_fact(fact_id: UUID, services: Services, user_id: CurrentUser) -> Changed:
    return changed(await services.decide_facts(user_id, accept=[fact_id]))


@router.post("/facts/{fact_id}/reject")
async def reject_fact(fact_id: UUID, services: Services, user_id: CurrentUser) -> Changed:
    return changed(await services.decide_facts(user_id, reject=[fact_id]))


@router.patch("/facts/{fact_id}")
async def edit_fact(fact_id: UUID, body: EditFact, services: Services, user_id: CurrentUser) -> Changed:
    """One's own value in the fact's place (null: there is none), or who is told of it."""
    if body.disclosure is not None:
        return changed(await services.disclose_fact(user_id, fact_id, body.disclosure))
    return changed(await services.edit_fact(user_id, fact_id, body.value))


@router.get("/history")
async def history(
    services: Services, user_id: CurrentUser, attribute: Attribute = None, cursor: Cursor = None, limit: Limit = 50
) -> OperationPage:
    """What was done about one's profile, newest first, by oneself and by Kairix."""
    return operation_page(await services.read_facts.history(user_id, attribute=attribute, cursor=cursor, limit=limit))


@router.get("/history/{operation_id}")
async def operation(operation_id: UUID, services: Services, user_id: CurrentUser) -> OperationView:
    """All that was done in one go, however much it is."""
    return operation_view(await services.read_facts.done(user_id, operation_id))


@router.post("/history/{operation_id}/undo")
async def undo_operation(operation_id: UUID, services: Services, user_id: CurrentUser) -> Changed:
    """Take back what was done in one go; 409 when something since rests on it. An undoing can be undone."""
    return changed(await services.undo_operation(user_id, operation_id))
