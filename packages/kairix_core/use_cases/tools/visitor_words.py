"""What a visitor has said themself in a conversation: nothing else is sent in their name."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import uuid5

from kairix_core.domain.agent import Agent
from kairix_core.domain.conversation import Role
from kairix_core.domain.profile.plain_text import folded
from kairix_core.errors import InvalidInput, NotFound
from kairix_core.ports import Transaction
from kairix_core.use_cases.inbox.sender import Sender
from kairix_core.use_cases.turn.open_turn import OpenTurn

#: How far back in the conversation somebody may be quoted.
MOST_MESSAGES = 200


async def agent_and_words(tx: Transaction, opened: OpenTurn) -> tuple[Agent, list[str]]:
    """The agent that is spoken with, and the visitor's messages on this branch, folded, oldest first."""
    agent = await tx.agents.get(opened.conversation.agent_id)
    if agent is None:
        raise NotFound
    path = await tx.messages.path(opened.question.id, limit=MOST_MESSAGES)
    return agent, [folded(shown.message.text) for shown in path if shown.message.role is Role.USER]


def sender_in(opened: OpenTurn, name: str, email: str, *, what: str) -> Sender:
    """A model that calls twice for the same thing in one turn, ``what``, sends it once."""
    return Sender(name, email, opened.conversation.id, client_id=str(uuid5(opened.turn.id, what)))


def check_said(said: Sequence[str], sender: Sender, text: str) -> None:
    """``InvalidInput`` that tells the model what to ask the visitor for."""
    if not _stands_in(said, sender.email):
        raise InvalidInput("The visitor has not given this e-mail address. Nothing was sent; ask them for it.")
    if not _stands_in(said, sender.name):
        raise InvalidInput("The visitor has not given this name. Nothing was sent; ask them for it.")
    if text and not _stands_in(said, text):
        raise InvalidInput(
            "These are not the visitor's own words. Nothing was sent: quote them as they are, or ask what to write."
        )


def _stands_in(said: Sequence[str], words: str) -> bool:
    return any(folded(words) in message for message in said)
