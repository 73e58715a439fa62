"""A turn that has ended, told again from what is stored: the same events in compact form."""

from __future__ import annotations

from kairix_core import errors
from kairix_core.domain.conversation import Message, MessageStatus, Turn
from kairix_core.domain.parts import CitationPart, NoticePart, RubricPart, TextPart, ToolPart
from kairix_core.domain.usage import Usage
from kairix_core.schemas import (
    CitationFound,
    LanguageKnown,
    Notice,
    RubricJudged,
    TextDelta,
    ToolFinished,
    ToolStarted,
    TurnEvent,
    TurnFailed,
    TurnFinished,
    TurnStarted,
)


def replay(turn: Turn, answer: Message, *, after: int) -> list[tuple[int, TurnEvent]]:
    """All of the turn for a reader who saw event ``after`` last; nothing for one who saw the end.

    The numbers go on from there, and else end in that of the real last event, so that nobody takes an event for one
    that they have seen. The text comes as one delta at offset 0: whoever has some of it ends with the same answer.
    """
    if turn.last_event and after >= turn.last_event:
        return []
    events = [_started(turn), *_told(answer), _ended(turn, answer)]
    first = max(turn.last_event - len(events), after, 0) + 1
    return list(enumerate(events, start=first))


def _started(turn: Turn) -> TurnStarted:
    return TurnStarted(
        turn_id=turn.id,
        conversation_id=turn.conversation_id,
        question_id=turn.question_id,
        answer_id=turn.answer_id,
    )


def _told(answer: Message) -> list[TurnEvent]:
    events: list[TurnEvent] = []
    for part in answer.parts:
        match part:
            case TextPart():
                events += [LanguageKnown(language=part.language)] if part.language else []
                events.append(TextDelta(offset=0, text=part.text))
            case CitationPart():
                events.append(CitationFound(citation=part.citation))
            case RubricPart():
                events.append(RubricJudged(rows=part.rows))
            case NoticePart():
                events.append(Notice(code=part.code, message=part.message, spans=part.spans))
            case ToolPart():
                events.append(ToolStarted(call_id=part.call_id, name=part.name, arguments=part.arguments))
                events.append(
                    ToolFinished(call_id=part.call_id, name=part.name, ok=bool(part.ok), summary=part.summary)
                )
    return events


def _ended(turn: Turn, answer: Message) -> TurnFinished | TurnFailed:
    if turn.status is MessageStatus.COMPLETE:
        return TurnFinished(status="complete", usage=answer.usage or Usage())
    if turn.status is MessageStatus.STOPPED:
        return TurnFinished(status="stopped", usage=answer.usage or Usage())
    error = failure(answer.error_code)
    return TurnFailed(code=error.code, message=error.message, retryable=error.retryable)


def failure(code: str | None) -> errors.KairixError:
    """The error that a stored code stands for."""
    for kind in vars(errors).values():
        if isinstance(kind, type) and issubclass(kind, errors.KairixError) and kind.code == code:
            return kind()
    return errors.Interrupted()
