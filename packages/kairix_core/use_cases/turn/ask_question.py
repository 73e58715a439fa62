"""Ask an agent a question: the beginning of every turn."""

from __future__ import annotations

from uuid import UUID

from kairix_core.domain.conversation import Conversation, Message, Role, Turn
from kairix_core.domain.language import Language
from kairix_core.domain.principal import Principal
from kairix_core.errors import Conflict, NotFound
from kairix_core.ports import Clock, Transaction, UnitOfWork
from kairix_core.use_cases.access import enter_conversation
from kairix_core.use_cases.turn.open_turn import CLIENT_ID_USED, DAY, TurnLimits, ask, check_limits, open_turn
from kairix_core.use_cases.turn.run_turn import RunTurn


class AskQuestion:
    """Store the question, then answer it in a task of its own. Returns as soon as the question is safe."""

    def __init__(self, uow: UnitOfWork, run_turn: RunTurn, limits: TurnLimits, clock: Clock) -> None:
        self._uow = uow
        self._run_turn = run_turn
        self._limits = limits
        self._clock = clock

    async def __call__(
        self,
        principal: Principal,
        conversation_id: UUID,
        text: str,
        *,
        client_id: str | None = None,
        edit_of: UUID | None = None,
        preferred: Language | None = None,
    ) -> Turn:
        """``client_id`` seen before: the turn that it began. ``edit_of``: a branch beside that earlier question.
        ``preferred`` is answered in where the talk itself does not tell its language.
        """
        self._run_turn.require_open()
        at = self._clock()
        async with self._uow(principal) as tx:
            entry = await enter_conversation(tx, principal, conversation_id, client_id=client_id, since=at - DAY)
            if entry.repeated:
                await check_repeats(tx, entry.repeated, text.strip(), entry.conversation, edit_of)
                return entry.repeated
            check_limits(text, entry, self._limits)
            conversation = entry.conversation
            parent_id = await parent_of_edit(tx, conversation, edit_of) if edit_of else conversation.head_id
            question = ask(conversation, text.strip(), parent_id=parent_id, at=at)
            opened = await open_turn(
                tx, principal, entry, question, is_new=True, client_id=client_id, at=at, preferred=preferred
            )
        self._run_turn.start(opened)
        return opened.turn


async def check_repeats(
    tx: Transaction, turn: Turn, text: str, conversation: Conversation, edit_of: UUID | None
) -> None:
    """``Conflict`` unless this is the question that the turn was begun with."""
    question = await tx.messages.get(turn.question_id)
    moved = edit_of is not None and question and await parent_of_edit(tx, conversation, edit_of) != question.parent_id
    if question is None or question.text != text or moved:
        raise Conflict(CLIENT_ID_USED)


async def parent_of_edit(tx: Transaction, conversation: Conversation, edit_of: UUID) -> UUID | None:
    edited: Message | None = await tx.messages.get(edit_of)
    if edited is None or edited.conversation_id != conversation.id or edited.role is not Role.USER:
        raise NotFound("The message to edit is not a question of this conversation.")
    return edited.parent_id
