"""The one door to a conversation and what hangs on it, a document, a fact and a job, for every transport and all work.

The database's row level security stands behind this door; the door itself tells reading from taking part, and answers
a missing and a forbidden object alike.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from uuid import UUID

from kairix_core.domain.agent import Agent, AgentKind
from kairix_core.domain.conversation import Conversation, Message, Turn
from kairix_core.domain.document import Document
from kairix_core.domain.job import Job
from kairix_core.domain.principal import Principal, PrincipalKind
from kairix_core.domain.profile.fact import Fact, Operation
from kairix_core.errors import NotFound, RepresentativeOffline
from kairix_core.policies.handle import coach_handle
from kairix_core.ports import Entry, Transaction


class Level(Enum):
    """``READ``: its holder, and the owner whose representative took part. ``TAKE_PART``: its holder alone."""

    READ = "read"
    TAKE_PART = "take_part"


def holds(principal: Principal, conversation: Conversation) -> bool:
    if principal.kind is PrincipalKind.USER:
        return conversation.user_id == principal.id
    if principal.kind is PrincipalKind.VISITOR:
        return conversation.visitor_id == principal.id
    return False


def may_read(principal: Principal, conversation: Conversation) -> bool:
    if holds(principal, conversation):
        return True
    return principal.kind is PrincipalKind.USER and conversation.owner_id == principal.id


def own_talk(principal: Principal, conversation: Conversation) -> UUID:
    """Whose it is, when they themselves talk there with an agent of their own; ``NotFound`` for everybody else."""
    if principal.kind is not PrincipalKind.USER or principal.id is None or principal.id != conversation.owner_id:
        raise NotFound
    return principal.id


async def access_conversation(
    tx: Transaction, principal: Principal, conversation_id: UUID, level: Level
) -> Conversation:
    conversation = await tx.conversations.get(conversation_id)
    allowed = holds if level is Level.TAKE_PART else may_read
    if conversation is None or not allowed(principal, conversation):
        raise NotFound
    return conversation


async def enter_conversation(
    tx: Transaction, principal: Principal, conversation_id: UUID, *, client_id: str | None, since: datetime
) -> Entry:
    """Like ``access_conversation`` at the level of taking part, with what a question has to pass.

    ``RepresentativeOffline`` when whoever was asked is not public any more and the question is a new one.
    """
    entry = await tx.conversations.entry(conversation_id, principal, client_id=client_id, since=since)
    if entry is None or not holds(principal, entry.conversation):
        raise NotFound
    if entry.is_offline and entry.repeated is None:
        raise RepresentativeOffline
    return entry


@dataclass(frozen=True, slots=True)
class AccessedMessage:
    message: Message
    conversation: Conversation


async def access_message(tx: Transaction, principal: Principal, message_id: UUID, level: Level) -> AccessedMessage:
    message = await tx.messages.get(message_id)
    if message is None:
        raise NotFound
    return AccessedMessage(message, await access_conversation(tx, principal, message.conversation_id, level))


async def access_turn(tx: Transaction, principal: Principal, turn_id: UUID, level: Level) -> Turn:
    turn = await tx.turns.get(turn_id)
    if turn is None:
        raise NotFound
    await access_conversation(tx, principal, turn.conversation_id, level)
    return turn


async def access_document(tx: Transaction, owner_id: UUID, document_id: UUID) -> Document:
    """One's own document. That somebody else's is published makes no difference here."""
    document = await tx.documents.get(document_id)
    if document is None or document.owner_id != owner_id:
        raise NotFound
    return document


async def access_fact(tx: Transaction, owner_id: UUID, fact_id: UUID) -> Fact:
    """What is known of oneself."""
    fact = await tx.facts.get(fact_id)
    if fact is None or fact.owner_id != owner_id:
        raise NotFound
    return fact


async def access_operation(tx: Transaction, owner_id: UUID, operation_id: UUID) -> Operation:
    """What was done to one's own facts."""
    operation = await tx.facts.operation(operation_id)
    if operation is None or operation.owner_id != owner_id:
        raise NotFound
    return operation


async def access_job(tx: Transaction, owner_id: UUID, job_id: UUID) -> Job:
    """One's own job."""
    job = await tx.jobs.get(job_id)
    if job is None or job.owner_id != owner_id:
        raise NotFound
    return job


async def published_agent(tx: Transaction, handle: str | None) -> Agent:
    """The published representative with this handle; the first one published when no handle is given."""
    if handle is not None:
        agent = await tx.agents.by_handle(handle.casefold())
    else:
        agent = next(iter(await tx.agents.published()), None)
    if agent is None or agent.published_at is None:
        raise NotFound(
            f"There is no representative @{handle} here." if handle else "No representative is published yet."
        )
    return agent


async def own_representative(tx: Transaction, owner_id: UUID) -> Agent:
    """Whether it is published or not."""
    for agent in await tx.agents.of_owner(owner_id):
        if agent.kind is AgentKind.REPRESENTATIVE:
            return agent
    raise NotFound("Nobody represents you here.")


async def own_coach(tx: Transaction, principal: Principal, at: datetime) -> Agent:
    """The coach of whoever is signed in, made when it is first asked for. Nobody else ever sees it."""
    if principal.kind is not PrincipalKind.USER or principal.id is None:
        raise NotFound
    handle = coach_handle(principal.id)
    coach = Agent(owner_id=principal.id, kind=AgentKind.COACH, handle=handle, name="Coach", created_at=at)
    return await tx.agents.by_handle(handle) or await tx.agents.ensure(coach)
