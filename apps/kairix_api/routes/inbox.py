"""One's own inbox: what visitors asked and wrote, and what one answers."""

from __future__ import annotations

from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Query, Response
from starlette.status import HTTP_204_NO_CONTENT

from kairix_api.dependencies import Services
from kairix_api.security import CurrentUser
from kairix_api.text import Text
from kairix_api.wire_inbox import (
    AnswerQuestion,
    AnswerView,
    ChangeAnswer,
    ConfirmBooking,
    InboxView,
    LetterPage,
    LetterView,
    QuestionGroups,
    QuestionGroupView,
    Seen,
    TranscriptPage,
    TranscriptWithMessages,
    answer_view,
    letter_page,
    question_group,
    transcript_page,
    whole_transcript,
)
from kairix_core.domain.inbox import AskedState, LetterKind, LetterState

router = APIRouter(prefix="/api/inbox", tags=["inbox"])
Cursor = Annotated[Text | None, Query()]
Limit = Annotated[int, Query(ge=1, le=100)]
CALENDAR: dict[int | str, dict[str, Any]] = {200: {"content": {"text/calendar": {"schema": {"type": "string"}}}}}


@router.get("")
async def read_inbox(services: Services, user_id: CurrentUser) -> InboxView:
    """How much waits."""
    return InboxView.model_validate(await services.read_inbox(user_id))


@router.post("/seen", status_code=HTTP_204_NO_CONTENT)
async def mark_seen(body: Seen, services: Services, user_id: CurrentUser) -> None:
    """What one has looked at is unread no more; what waits for an answer or a decision goes on waiting."""
    await services.mark_seen(user_id, questions=body.questions, letters=body.letters)


@router.get("/questions")
async def list_questions(
    services: Services, user_id: CurrentUser, state: AskedState = AskedState.OPEN
) -> QuestionGroups:
    """What the representative could not answer, questions of one meaning together; what was asked last comes first."""
    return QuestionGroups(items=[question_group(asked) for asked in await services.read_questions(user_id, state)])


@router.post("/questions/{question_id}/answer")
async def answer_question(
    question_id: UUID, body: AnswerQuestion, services: Services, user_id: CurrentUser
) -> QuestionGroupView:
    """Answer it and all that ask for the same; whoever asks it again, in whatever words, is told this answer."""
    asked = await services.answer_questions(
        user_id, question_id, body.answer, question=body.question, disclosure=body.disclosure
    )
    return question_group(asked)


@router.post("/questions/{question_id}/dismiss", status_code=HTTP_204_NO_CONTENT)
async def dismiss_question(question_id: UUID, services: Services, user_id: CurrentUser) -> None:
    """Set it aside unanswered, with all that ask for the same. Asked again, it comes back."""
    await services.sort_questions.dismiss(user_id, question_id)


@router.post("/questions/{question_id}/reopen", status_code=HTTP_204_NO_CONTENT)
async def reopen_question(question_id: UUID, services: Services, user_id: CurrentUser) -> None:
    """Take up again what was dismissed. What was answered is open again once its answer is deleted."""
    await services.sort_questions.reopen(user_id, question_id)


@router.patch("/answers/{answer_id}")
async def change_answer(answer_id: UUID, body: ChangeAnswer, services: Services, user_id: CurrentUser) -> AnswerView:
    """Visitors are told the new words from now on."""
    answer = await services.change_answer(
        user_id, answer_id, question=body.question, text=body.answer, disclosure=body.disclosure
    )
    return answer_view(answer)


@router.delete("/answers/{answer_id}", status_code=HTTP_204_NO_CONTENT)
async def delete_answer(answer_id: UUID, services: Services, user_id: CurrentUser) -> None:
    """Nobody is told it any more, and its questions are open again."""
    await services.delete_answer(user_id, answer_id)


@router.get("/messages")
async def list_letters(
    services: Services, user_id: CurrentUser, kind: LetterKind | None = None, cursor: Cursor = None, limit: Limit = 50
) -> LetterPage:
    """Messages and bookings, newest first."""
    return letter_page(await services.read_inbox.letters(user_id, kind=kind, cursor=cursor, limit=limit))


@router.post("/messages/{letter_id}/answered")
async def letter_answered(letter_id: UUID, services: Services, user_id: CurrentUser) -> LetterView:
    """One has written back; 409 for a booking."""
    return LetterView.model_validate(await services.settle_letter(user_id, letter_id, LetterState.ANSWERED))


@router.post("/messages/{letter_id}/confirm")
async def confirm_booking(
    letter_id: UUID, services: Services, user_id: CurrentUser, body: ConfirmBooking | None = None
) -> LetterView:
    """The time is kept; 409 for a message, for what was declined or has lapsed, and for a time that is not free.

    ``invite.ics`` then says so. Where the visitor proposed times, ``starts_at`` is one of these; where they only wrote
    words, it is any to come, and the invitation asks them whether it suits.
    """
    starts_at = body.starts_at if body else None
    letter = await services.settle_letter(user_id, letter_id, LetterState.CONFIRMED, starts_at=starts_at)
    return LetterView.model_validate(letter)


@router.post("/messages/{letter_id}/decline")
async def decline_booking(letter_id: UUID, services: Services, user_id: CurrentUser) -> LetterView:
    """The time is free again; 409 for a message. ``invite.ics`` then takes it back."""
    return LetterView.model_validate(await services.settle_letter(user_id, letter_id, LetterState.DECLINED))


@router.get("/messages/{letter_id}/invite.ics", response_class=Response, responses=CALENDAR)
async def invitation(letter_id: UUID, services: Services, user_id: CurrentUser) -> Response:
    """A booking for calendars (iCalendar), to be sent to whoever asked for it."""
    headers = {"Content-Disposition": 'attachment; filename="invite.ics"', "X-Content-Type-Options": "nosniff"}
    written = await services.write_invitation(user_id, letter_id)
    return Response(written, media_type="text/calendar; charset=utf-8", headers=headers)


@router.get("/conversations")
async def list_transcripts(
    services: Services, user_id: CurrentUser, cursor: Cursor = None, limit: Limit = 50
) -> TranscriptPage:
    """What others asked one's representative, newest first: they go when whoever asked deletes them."""
    return transcript_page(await services.read_inbox.transcripts(user_id, cursor=cursor, limit=limit))


@router.get("/conversations/{conversation_id}")
async def read_transcript(conversation_id: UUID, services: Services, user_id: CurrentUser) -> TranscriptWithMessages:
    return whole_transcript(*await services.read_inbox.transcript(user_id, conversation_id))
