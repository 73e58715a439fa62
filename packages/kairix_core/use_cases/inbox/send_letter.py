"""Put a letter into an owner's inbox, in the transaction of whoever writes it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import timedelta

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

Check = Callable[[Transaction], Awaitable[None]]


async def send_letter(tx: Transaction, principal: Principal, letter: Letter, *, check: Check | None = None) -> Letter:
    """As it lies in the inbox: what was sent before, and is sent again because no answer came, is that one letter.

    ``InboxFull`` when the owner got too many today, ``EnoughWritten`` from this sender, by whatever way. ``check`` may
    refuse what is new.
    """
    await _check_conversation(tx, principal, letter)
    await tx.inbox.lock(letter.owner_id)
    if (known := await tx.inbox.sent_before(letter)) is not None:
        return known
    if check is not None:
        await check(tx)
    await _check_limits(tx, letter)
    await tx.inbox.add_letter(letter)
    await tx.announcements.announce(letter.owner_id, InboxReceived(kind=letter.kind.value))
    return letter


async def _check_limits(tx: Transaction, letter: Letter) -> None:
    since = letter.created_at - DAY
    if letter.conversation_id is not None:
        of_talk, of_sender = await tx.inbox.received_from(letter.conversation_id, since=since)
        if of_talk >= LETTERS_PER_TALK or of_sender >= LETTERS_PER_SENDER:
            raise EnoughWritten
    if await tx.inbox.received(letter.owner_id, since=since) >= LETTERS_PER_DAY:
        raise InboxFull


async def _check_conversation(tx: Transaction, principal: Principal, letter: Letter) -> None:
    """It comes out of the sender's own conversation with this agent, or out of none."""
    if letter.conversation_id is None:
        return
    conversation = await access_conversation(tx, principal, letter.conversation_id, Level.TAKE_PART)
    if conversation.agent_id != letter.agent_id:
        raise NotFound
