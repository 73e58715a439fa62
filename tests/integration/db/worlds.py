"""A database in which every table holds something, of two owners, so that isolation has something to hide."""

from __future__ import annotations

from dataclasses import dataclass

from factories import (
    NOW,
    Asked,
    Represented,
    a_fact,
    a_job,
    a_letter,
    a_memory,
    a_roadmap,
    a_version,
    an_operation,
    an_own_answer,
    an_upload,
    ask_something,
    later,
    represent_somebody,
    visit,
)
from kairix_core.domain.booking import BookingSettings
from kairix_core.domain.chunk import Chunk
from kairix_core.domain.coaching import Coaching, Phase, QuestionState
from kairix_core.domain.document import Span
from kairix_core.domain.forgetting import Forgetting
from kairix_core.domain.ids import new_id
from kairix_core.domain.inbox import UnansweredQuestion
from kairix_core.domain.principal import SYSTEM, Principal
from kairix_core.domain.usage import Usage
from kairix_core.domain.user import RefreshToken, SetupToken
from kairix_core.ports import UnitOfWork


@dataclass(frozen=True, slots=True)
class World:
    """``owner``'s representative was asked by ``visitor``; ``stranger`` and ``passer_by`` have no part in it."""

    owner: Represented
    visited: Asked
    stranger: Represented
    passer_by: Principal


async def a_full_world(uow: UnitOfWork, *, published: bool = True) -> World:
    owner = await represent_somebody(uow, published_at=NOW if published else None)
    await _give_credentials(uow, owner)
    visitor = await visit(uow)
    holder = visitor if published else owner.principal
    visited = await ask_something(uow, owner.agent, holder)
    await _end(uow, owner, visited)
    await _keep_a_file(uow, owner)
    await _leave_work(uow, owner)
    await _plan(uow, owner)
    await _learn_something(uow, owner)
    await _coach(uow, owner)
    await _write_to(uow, owner, visited)
    await _forget_something(uow, owner)
    return World(owner, visited, await represent_somebody(uow), await visit(uow))


async def _give_credentials(uow: UnitOfWork, owner: Represented) -> None:
    user_id, digest = owner.owner.id, new_id().hex
    async with uow(SYSTEM) as tx:
        await tx.credentials.add_refresh(
            RefreshToken(user_id=user_id, family_id=new_id(), token_hash=digest, expires_at=later(60), created_at=NOW)
        )
        await tx.credentials.add_setup(
            SetupToken(user_id=user_id, token_hash=digest, expires_at=later(60), created_at=NOW)
        )


async def _end(uow: UnitOfWork, owner: Represented, visited: Asked) -> None:
    question = UnansweredQuestion(
        owner_id=owner.owner.id,
        agent_id=owner.agent.id,
        conversation_id=visited.conversation.id,
        message_id=visited.question.id,
        question="Does Ada sail?",
        created_at=NOW,
    )
    async with uow(visited.holder) as tx:
        await tx.questions.add(question)
    async with uow(SYSTEM) as tx:
        await tx.usage.record(
            visited.turn.id,
            owner_id=owner.owner.id,
            principal=visited.holder,
            model="test/model",
            usage=Usage(input_tokens=1),
            at=NOW,
        )


async def _keep_a_file(uow: UnitOfWork, owner: Represented) -> None:
    async with uow(owner.principal) as tx:
        await tx.files.keep(owner.document, b"{}")
        await tx.files.keep_picture(owner.document, 1, b"PNG")


async def _learn_something(uow: UnitOfWork, owner: Represented) -> None:
    fact = a_fact(owner.owner.id)
    async with uow(owner.principal) as tx:
        await tx.profiles.lock(owner.owner.id)
        await tx.facts.record(an_operation(fact), [fact])
        await tx.memories.add([a_memory(owner.owner.id)])


async def _coach(uow: UnitOfWork, owner: Represented) -> None:
    async with uow(owner.principal) as tx:
        await tx.coachings.keep(Coaching(owner.owner.id, Phase.INTAKE, since=NOW, updated_at=NOW, reviewed_at=NOW))
        await tx.coachings.mark(owner.owner.id, ["city"], QuestionState.SKIPPED, at=NOW)


async def _write_to(uow: UnitOfWork, owner: Represented, visited: Asked) -> None:
    letter = a_letter(owner.agent, conversation_id=visited.conversation.id)
    async with uow(SYSTEM) as tx:
        await tx.inbox.add_answer(an_own_answer(owner.owner.id))
        await tx.inbox.add_letter(letter)
        await tx.inbox.set_booking(BookingSettings(owner.owner.id, NOW, link="https://cal.example/ada"))


async def _forget_something(uow: UnitOfWork, owner: Represented) -> None:
    user_id, document = owner.owner.id, owner.document
    chunk = Chunk(user_id, document.id, 0, "Staff Engineer", Span(start=0, end=14))
    async with uow(owner.principal) as tx:
        await tx.chunks.replace(document, [chunk])
        await tx.forgettings.add(Forgetting(user_id, NOW, {"facts": 1}, ["City"]), ["digest"])


async def _leave_work(uow: UnitOfWork, owner: Represented) -> None:
    job = a_job(owner.owner.id)
    async with uow(owner.principal) as tx:
        await tx.jobs.add(job)
        await tx.uploads.add(an_upload(job))


async def _plan(uow: UnitOfWork, owner: Represented) -> None:
    roadmap = a_roadmap(owner.owner.id)
    async with uow(owner.principal) as tx:
        await tx.roadmaps.add(roadmap, a_version(roadmap))
