"""Put a letter into an owner's inbox, in the transaction of whoever writes it."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from kairix_core.domain.agent import Agent
from kairix_core.domain.inbox import Letter
from kairix_core.domain.live import InboxReceived
from kairix_core.domain.principal import Principal
from kairix_core.errors import EnoughWritten, InboxFull, NotFound
from kairix_core.ports import Transaction
from kairix_core.use_cases.access import Level, access_conversation

DAY = timedelta(days=1)
#: More is nobody's wish to be met.
LETTERS_PER_DAY = 200
#: Of these, out of one conversation and out of all of one sender's.
LETTERS_PER_TALK, LETTERS_PER_SENDER = 5, 10


async def send_letter(tx: Transaction, letter: Letter) -> None:
    """``InboxFull`` when the owner got too many today, ``EnoughWritten`` from this sender, by whatever way."""
    await tx.inbox.lock(letter.owner_id)
    since = letter.created_at - DAY
    if letter.conversation_id is not None:
        of_talk, of_sender = await tx.inbox.received_from(letter.conversation_id, since=since)
        if of_talk >= LETTERS_PER_TALK or of_sender >= LETTERS_PER_SENDER:
            raise EnoughWritten
    if await tx.inbox.received(letter.owner_id, since=since) >= LETTERS_PER_DAY:
        raise InboxFull
    await tx.inbox.add_letter(letter)
    unread = await tx.inbox.unread(letter.owner_id)
    await tx.announcements.announce(letter.owner_id, InboxReceived(unread=unread.total, kind=letter.kind.value))


async def check_conversation(tx: Transaction, principal: Principal, agent: Agent, conversation_id: UUID | None) -> None:
    """A letter comes out of the sender's own conversation with this agent, or out of none."""
    if conversation_id is None:
        return
    conversation = await access_conversation(tx, principal, conversation_id, Level.TAKE_PART)
    if conversation.agent_id != agent.id:
        raise NotFound
