"""Something of every kind that has an address, of one owner and of one visitor who talked with their representative."""

from __future__ import annotations

from uuid import UUID

import httpx

from api.auth.people import PASSWORD, bearer, login
from api.turns.service import Service, Talk
from factories import (
    NOW,
    Represented,
    a_document,
    a_job,
    a_letter,
    a_memory,
    a_roadmap,
    a_version,
    an_own_answer,
    later,
)
from kairix_core.domain.document import Document, Page
from kairix_core.domain.inbox import LetterKind, UnansweredQuestion
from kairix_core.domain.principal import SYSTEM
from kairix_core.domain.user import User
from kairix_infra.auth.passwords import Argon2Hasher
from kairix_infra.container import Container


async def sign_in(service: Service, somebody: Represented) -> httpx.AsyncClient:
    """Their client, with a token of a session of their own."""
    await give_password(service.container, somebody.owner)
    http = httpx.AsyncClient(base_url=service.url, timeout=10)
    service.opened.append(http)
    answer = await http.post("/api/auth/login", json=login(str(somebody.owner.email)))
    http.cookies.clear()
    http.headers.update(bearer(answer.raise_for_status().json()["access_token"]))
    return http


async def give_password(container: Container, user: User) -> None:
    hashed = await Argon2Hasher(time_cost=1, memory_kib=8, parallelism=1).hash(PASSWORD)
    async with container.uow(SYSTEM) as tx:
        await tx.users.set_credentials(user.id, email=str(user.email), password_hash=hashed)


async def make_things(service: Service, talk: Talk) -> dict[str, str]:
    """Ids that exist, by the name that paths have for them."""
    turn = (await talk.ask("Where did they build a bridge?")).raise_for_status().json()
    document = await _brought(service)
    job = a_job(document.owner_id)
    memory = a_memory(document.owner_id)
    async with service.container.uow(service.somebody.principal) as tx:
        await tx.jobs.add(job)
        await tx.memories.add([memory])
    return {
        "conversation_id": talk.conversation,
        "message_id": turn["answer"]["id"],
        "turn_id": turn["turn_id"],
        "handle": service.somebody.agent.handle,
        "document_id": str(document.id),
        "number": "1",
        "job_id": str(job.id),
        "memory_id": str(memory.id),
        "role": "data-analyst",
        "attribute": "city",
        **await _planned(service),
        **await _known(service),
        **await _left_in_the_inbox(service, talk, turn["question"]["id"]),
    }


async def _brought(service: Service) -> Document:
    """A draft with its file and the picture of its page."""
    scan = {"name": "resume.pdf", "media_type": "application/pdf", "pages": (Page(1, 595, 842),)}
    document = a_document(service.somebody.owner.id, accepted_at=None, is_current=False, **scan)
    async with service.container.uow(service.somebody.principal) as tx:
        await tx.documents.add_draft(document)
        await tx.files.keep(document, b"%PDF-1.7")
        await tx.files.keep_picture(document, 1, b"PNG")
    return document


async def _left_in_the_inbox(service: Service, talk: Talk, message: str) -> dict[str, str]:
    """A question, an answer to another one, and a booking."""
    agent, conversation = service.somebody.agent, UUID(talk.conversation)
    answer = an_own_answer(agent.owner_id)
    letter = a_letter(agent, kind=LetterKind.BOOKING, starts_at=later(3_600), minutes=30)
    question = UnansweredQuestion(agent.owner_id, agent.id, conversation, UUID(message), "Does Ada dive?", NOW)
    async with service.container.uow(SYSTEM) as tx:
        await tx.questions.add(question)
        await tx.inbox.add_answer(answer)
        await tx.inbox.add_letter(letter)
    return {"question_id": str(question.id), "answer_id": str(answer.id), "letter_id": str(letter.id)}


async def _known(service: Service) -> dict[str, str]:
    """A fact that proves the milestone of ``_planned``, and the operation that brought it."""
    owner = service.somebody.owner.id
    kept = await service.container.edit_profile(owner, {"programming_languages": [{"name": "SQL", "level": 4}]})
    assert kept.operation is not None
    return {"operation_id": str(kept.operation.id), "fact_id": str(kept.operation.changes[0].fact_id)}


async def _planned(service: Service) -> dict[str, str]:
    """A roadmap with a version and a milestone."""
    roadmap = a_roadmap(service.somebody.owner.id)
    version = a_version(roadmap)
    async with service.container.uow(service.somebody.principal) as tx:
        await tx.roadmaps.add(roadmap, version)
    return {"roadmap_id": str(roadmap.id), "version": "1", "milestone": version.plan.milestones[0].key}
