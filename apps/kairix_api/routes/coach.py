"""One's own coach: what it is doing, and what it may ask."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Path

from kairix_api.dependencies import Services
from kairix_api.security import CurrentUser
from kairix_api.wire_coach import ChoosePhase, CoachView
from kairix_core.domain.coaching import QuestionState

PATH = "/api/coach"
router = APIRouter(prefix=PATH, tags=["coach"])
Attribute = Annotated[str, Path(max_length=80, pattern=r"^[a-z0-9_]+$")]


@router.get("")
async def read_coach(services: Services, user_id: CurrentUser) -> CoachView:
    """Its phase, how well it knows one, and what it has asked."""
    return CoachView.of(await services.read_coach(user_id))


@router.patch("")
async def choose_phase(body: ChoosePhase, services: Services, user_id: CurrentUser) -> CoachView:
    """Say what it is to do; null leaves it to Kairix."""
    return CoachView.of(await services.choose_phase(user_id, body.phase))


@router.post("/questions/{attribute}/skip")
async def skip_question(attribute: Attribute, services: Services, user_id: CurrentUser) -> CoachView:
    """Never be asked for this attribute."""
    return CoachView.of(await services.mark_question(user_id, attribute, QuestionState.SKIPPED))


@router.post("/questions/{attribute}/ask-again")
async def ask_again(attribute: Attribute, services: Services, user_id: CurrentUser) -> CoachView:
    """Be asked for this attribute next, whether it was asked for before or not."""
    return CoachView.of(await services.mark_question(user_id, attribute, QuestionState.WANTED))
