"""ADMIT: what a turn must pass before a model is asked, and the rows that it begins with."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from kairix_core.domain.agent import AgentKind
from kairix_core.domain.conversation import Conversation, Message, MessageStatus, Role, Turn
from kairix_core.domain.ids import new_id
from kairix_core.domain.language import Language
from kairix_core.domain.parts import TextPart
from kairix_core.domain.principal import Principal
from kairix_core.policies.admission import admit
from kairix_core.policies.small_talk import only_greets
from kairix_core.policies.words import plain
from kairix_core.ports import Entry, Transaction

TITLE_LENGTH = 80
DAY = timedelta(days=1)
#: What a turn that still runs is taken to cost, so that many at once cannot pass a budget that each alone would keep.
RESERVED_TOKENS = 8_000
CLIENT_ID_USED = "This client_id was used for something else in this conversation. Use a new one for each question."


@dataclass(frozen=True, slots=True)
class TurnLimits:
    """``question_chars`` in characters; the others per day: turns of one principal, tokens spent for one owner."""

    question_chars: int
    turns_per_day: int
    owner_tokens_per_day: int


@dataclass(frozen=True, slots=True)
class OpenTurn:
    """A turn whose question is stored and whose answer is about to be written, who asked, and what kind answers.

    ``preferred`` is the language that the asker's browser asks for.
    """

    principal: Principal
    kind: AgentKind
    conversation: Conversation
    question: Message
    answer: Message
    turn: Turn
    preferred: Language | None = None


def check_limits(text: str, entry: Entry, limits: TurnLimits) -> None:
    """With one's own coach one may talk all day: what it costs is bounded, how often it is asked is not."""
    standing = entry.standing
    admit(
        text,
        max_chars=limits.question_chars,
        turns_today=0 if entry.kind is AgentKind.COACH else standing.turns,
        turns_per_day=limits.turns_per_day,
        tokens_today=standing.tokens + standing.running * RESERVED_TOKENS,
        tokens_per_day=limits.owner_tokens_per_day,
    )


def ask(conversation: Conversation, text: str, *, parent_id: UUID | None, at: datetime) -> Message:
    return Message(
        conversation_id=conversation.id,
        owner_id=conversation.owner_id,
        role=Role.USER,
        parts=[TextPart(text=text)],
        status=MessageStatus.COMPLETE,
        created_at=at,
        parent_id=parent_id,
    )


async def open_turn(
    tx: Transaction,
    principal: Principal,
    entry: Entry,
    question: Message,
    *,
    is_new: bool,
    client_id: str | None,
    at: datetime,
    preferred: Language | None = None,
) -> OpenTurn:
    """Store the turn with its empty answer, and with its question when that is new.

    Raises ``TurnAlreadyRunning`` when another one is being answered.
    """
    conversation = entry.conversation
    answer = Message(
        conversation_id=conversation.id,
        owner_id=conversation.owner_id,
        role=Role.ASSISTANT,
        parts=[],
        status=MessageStatus.STREAMING,
        created_at=at,
        parent_id=question.id,
    )
    turn = Turn(
        conversation_id=conversation.id,
        owner_id=conversation.owner_id,
        question_id=question.id,
        answer_id=answer.id,
        client_id=client_id or str(new_id()),
        status=MessageStatus.STREAMING,
        started_at=at,
    )
    await tx.turns.begin(turn, *((question, answer) if is_new else (answer,)), title=title_of(question.text))
    return OpenTurn(principal, entry.kind, conversation, question, answer, turn, preferred)


def title_of(text: str) -> str | None:
    """None for a greeting: what is said after it names the conversation."""
    if only_greets(plain(text)):
        return None
    line = " ".join(text.split())
    return line if len(line) <= TITLE_LENGTH else line[: TITLE_LENGTH - 1].rstrip() + "…"
