"""Objects of the domain with everything filled in that a test does not care about, and small worlds of them."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

from kairix_core.domain.agent import Agent, AgentKind
from kairix_core.domain.conversation import Conversation, Message, MessageStatus, Role, Turn
from kairix_core.domain.document import Document, Evidence, Span
from kairix_core.domain.ids import new_id
from kairix_core.domain.inbox import Letter, LetterKind, OwnAnswer
from kairix_core.domain.job import Job, JobKind, Upload
from kairix_core.domain.memory import Learner, Memory, MemoryKind
from kairix_core.domain.parts import TextPart
from kairix_core.domain.principal import SYSTEM, Principal, PrincipalKind
from kairix_core.domain.profile.disclosure import Disclosure
from kairix_core.domain.profile.fact import EDIT, Fact, FactChange, FactState, FactStatus, Operation
from kairix_core.domain.publication import Publication
from kairix_core.domain.roadmap import (
    Lesson,
    Milestone,
    Path,
    Plan,
    Proof,
    Resource,
    Roadmap,
    RoadmapVersion,
    VersionState,
)
from kairix_core.domain.role import Seniority
from kairix_core.domain.user import User, Visitor
from kairix_core.policies.remember.content import fingerprint
from kairix_core.policies.remember.subject import subject_of
from kairix_core.ports import Transaction, UnitOfWork

NOW = datetime(2026, 3, 14, 9, 26, 53, tzinfo=UTC)


def later(seconds: float) -> datetime:
    return NOW + timedelta(seconds=seconds)


def a_user(**fields: Any) -> User:
    return User(**{"name": "Ada Nowak", "created_at": NOW, **fields})


def a_visitor(**fields: Any) -> Visitor:
    return Visitor(**{"created_at": NOW, **fields})


def an_agent(owner: User, **fields: Any) -> Agent:
    defaults = {
        "kind": AgentKind.REPRESENTATIVE,
        "handle": f"ada-{new_id().hex}",
        "name": owner.name,
        "published_at": NOW,
    }
    return Agent(**{"owner_id": owner.id, "created_at": NOW, **defaults, **fields})


def a_conversation(agent: Agent, holder: Principal, **fields: Any) -> Conversation:
    held_by = "user_id" if holder.kind is PrincipalKind.USER else "visitor_id"
    defaults = {"owner_id": agent.owner_id, "agent_id": agent.id, "created_at": NOW, "updated_at": NOW}
    return Conversation(**{**defaults, held_by: holder.id, **fields})


def a_message(conversation: Conversation, text: str = "Where did Ada study?", **fields: Any) -> Message:
    defaults = {"role": Role.USER, "parts": [TextPart(text=text)], "status": MessageStatus.COMPLETE, "created_at": NOW}
    return Message(**{"conversation_id": conversation.id, "owner_id": conversation.owner_id, **defaults, **fields})


def an_answer(conversation: Conversation, question: Message, text: str = "In Kraków.", **fields: Any) -> Message:
    return a_message(conversation, text, **{"role": Role.ASSISTANT, "parent_id": question.id, **fields})


def a_turn(question: Message, answer: Message, **fields: Any) -> Turn:
    defaults = {"client_id": str(new_id()), "status": MessageStatus.STREAMING, "started_at": NOW}
    return Turn(
        **{
            "conversation_id": question.conversation_id,
            "owner_id": question.owner_id,
            "question_id": question.id,
            "answer_id": answer.id,
            **defaults,
            **fields,
        }
    )


def a_document(owner_id: UUID, **fields: Any) -> Document:
    defaults = {
        "name": "resume.json",
        "media_type": "application/json",
        "sha256": new_id().hex * 2,
        "text": "Ada Nowak",
        "accepted_at": NOW,
    }
    return Document(
        **{"owner_id": owner_id, "resume": {"basics": {"name": "Ada Nowak"}}, "created_at": NOW, **defaults, **fields}
    )


def some_evidence(document: Document, *quotes: str, **fields: Any) -> list[Evidence]:
    return [
        Evidence(
            **{
                "owner_id": document.owner_id,
                "document_id": document.id,
                "ordinal": ordinal,
                "section": "work",
                "path": f"/work/0/highlights/{ordinal}",
                "quote": quote,
                "span": Span(start=0, end=len(quote)),
                "source": document.name,
                "dated": document.created_at.date(),
                **fields,
            }
        )
        for ordinal, quote in enumerate(quotes)
    ]


def a_job(owner_id: UUID, **fields: Any) -> Job:
    defaults = {"kind": JobKind.READ_DOCUMENT, "payload": {}, "created_at": NOW, "run_at": NOW}
    return Job(**{"owner_id": owner_id, **defaults, **fields})


def an_upload(job: Job, content: bytes = b'{"basics": {"name": "Ada Nowak"}}') -> Upload:
    digest = hashlib.sha256(content).hexdigest()
    return Upload(job.id, job.owner_id, "ada.json", digest, content, created_at=NOW)


def a_milestone(key: str = "learn-sql", **fields: Any) -> Milestone:
    defaults = {
        "title": "SQL to level 3",
        "why": "A Data Analyst is expected to have SQL at level 3.",
        "kind": "learn",
        "effort_hours": 20,
        "skills": (Lesson("SQL", 1.0, 3),),
        "resources": (Resource("The manual", "documentation", "https://www.postgresql.org/docs/"),),
        "proof": (Proof("skill", "SQL", 3),),
        "depends_on": (),
        "starts_on": NOW.date(),
        "due_on": later(14 * 86_400).date(),
    }
    return Milestone(key=key, **{**defaults, **fields})


def a_plan(*milestones: Milestone, **fields: Any) -> Plan:
    defaults = {
        "target": "data-analyst",
        "seniority": Seniority.MID,
        "hours_per_week": 10,
        "starts_on": NOW.date(),
        "readiness": 0.5,
        "gaps": (),
        "path": Path(()),
    }
    return Plan(**{**defaults, "milestones": milestones or (a_milestone(),), **fields})


def a_roadmap(owner_id: UUID, **fields: Any) -> Roadmap:
    defaults = {
        "role_key": "data-analyst",
        "seniority": Seniority.MID,
        "title": "Data Analyst",
        "hours_per_week": 10,
        "starts_on": NOW.date(),
        "created_at": NOW,
        "updated_at": NOW,
    }
    return Roadmap(**{"owner_id": owner_id, **defaults, **fields})


def a_version(roadmap: Roadmap, plan: Plan | None = None, **fields: Any) -> RoadmapVersion:
    defaults = {
        "number": 1,
        "state": VersionState.ACCEPTED,
        "reason": "Made from your profile",
        "made_by": "rules",
        "created_at": NOW,
    }
    return RoadmapVersion(**{
        "roadmap_id": roadmap.id, "owner_id": roadmap.owner_id, "plan": plan or a_plan(), **defaults, **fields
    })  # fmt: skip


def a_publication(document: Document, **fields: Any) -> Publication:
    defaults = {
        "resume": document.resume,
        "language": document.language,
        "document_name": document.name,
        "updated_at": NOW,
        "fingerprint": new_id().hex,
        "document_id": document.id,
    }
    return Publication(**{"owner_id": document.owner_id, **defaults, **fields})


async def make_current(tx: Transaction, document: Document, lines: Sequence[Evidence]) -> Publication:
    """A résumé that is the owner's current one, and published with these lines."""
    publication = a_publication(document)
    await tx.documents.replace_current(document)
    await tx.publications.replace(publication, lines)
    return publication


def a_fact(owner_id: UUID, **fields: Any) -> Fact:
    defaults = {
        "attribute": "city",
        "entry": "",
        "value": "Kraków",
        "source": EDIT,
        "quote": "",
        "confidence": 1.0,
        "extractor": "owner",
        "extracted_at": NOW,
        "fingerprint": new_id().hex,
        "state": FactState(FactStatus.ACCEPTED, Disclosure.PUBLIC, 1),
    }
    return Fact(**{"owner_id": owner_id, **defaults, **fields})


def a_memory(owner_id: UUID, text: str = "I am writing a book about bridges", **fields: Any) -> Memory:
    kind = fields.pop("kind", MemoryKind.PLAN)
    defaults = {
        "subject": subject_of(kind, text),
        "quote": text,
        "said_at": NOW,
        "heard_at": fields.get("said_at", NOW),
        "by": Learner.RULES,
        "confidence": 0.9,
        "fingerprint": fingerprint(text),
    }
    return Memory(**{"owner_id": owner_id, "kind": kind, "text": text, **defaults, **fields})


def an_operation(*facts: Fact, **fields: Any) -> Operation:
    """What brought these facts."""
    defaults = {"number": 1, "actor": "owner", "title": "Changed City", "at": NOW}
    changes = tuple(FactChange(fact.id, "accepted", None, fact.state) for fact in facts)
    return Operation(**{"owner_id": facts[0].owner_id, "changes": changes, **defaults, **fields})


def an_own_answer(owner_id: UUID, **fields: Any) -> OwnAnswer:
    defaults = {
        "question": "Does Ada sail?",
        "answer": "Yes, every summer since 2010.",
        "disclosure": Disclosure.PUBLIC,
        "created_at": NOW,
        "updated_at": NOW,
    }
    return OwnAnswer(**{"owner_id": owner_id, **defaults, **fields})


def a_letter(agent: Agent, **fields: Any) -> Letter:
    defaults = {
        "kind": LetterKind.MESSAGE,
        "name": "Rita Recruiter",
        "email": "rita@example.com",
        "text": "Shall we talk?",
        "created_at": NOW,
    }
    return Letter(**{"owner_id": agent.owner_id, "agent_id": agent.id, **defaults, **fields})


@dataclass(frozen=True, slots=True)
class Represented:
    """An owner with a published representative that speaks from a résumé."""

    owner: User
    agent: Agent
    document: Document
    lines: list[Evidence]
    publication: Publication

    @property
    def principal(self) -> Principal:
        return Principal.user(self.owner.id)


async def represent_somebody(uow: UnitOfWork, *quotes: str, **agent_fields: Any) -> Represented:
    owner = a_user(email=f"{new_id().hex}@example.org")
    agent = an_agent(owner, **agent_fields)
    document = a_document(owner.id)
    lines = some_evidence(document, *(quotes or ("Studied mathematics in Kraków", "Led a team of seven engineers")))
    async with uow(SYSTEM) as tx:
        await tx.users.add(owner)
        await tx.agents.add(agent)
        publication = await make_current(tx, document, lines)
    return Represented(owner, agent, document, lines, publication)


async def visit(uow: UnitOfWork) -> Principal:
    visitor = a_visitor()
    async with uow(SYSTEM) as tx:
        await tx.credentials.add_visitor(visitor)
    return Principal.visitor(visitor.id)


@dataclass(frozen=True, slots=True)
class Asked:
    """A conversation with one question, and its answer that is still being written."""

    holder: Principal
    conversation: Conversation
    question: Message
    answer: Message
    turn: Turn


async def ask_something(uow: UnitOfWork, agent: Agent, holder: Principal, **conversation_fields: Any) -> Asked:
    conversation = a_conversation(agent, holder, **conversation_fields)
    question = a_message(conversation)
    answer = an_answer(conversation, question, parts=[], status=MessageStatus.STREAMING)
    turn = a_turn(question, answer)
    async with uow(holder) as tx:
        await tx.conversations.add(conversation)
        await tx.turns.begin(turn, question, answer, title="Studies")
    return Asked(holder, conversation, question, answer, turn)
