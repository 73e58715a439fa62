"""What happens to an inbox at the same moment happens one after the other."""

from __future__ import annotations

import asyncio

import asyncpg
import pytest

from api.inbox.correspondence import Owner, Recruiter
from kairix_core.domain.principal import SYSTEM
from kairix_infra.container import Container

WAITING = "SELECT EXISTS (SELECT FROM pg_locks WHERE locktype = 'advisory' AND NOT granted)"


async def until_it_waits(task: asyncio.Task[object], admin: asyncpg.Connection) -> None:
    while not task.done() and not await admin.fetchval(WAITING):
        await asyncio.wait({task}, timeout=0.01)


@pytest.mark.parametrize("how", ["delete", "patch"])
async def test_an_answer_is_changed_by_nobody_while_a_question_is_counted_with_it(
    how: str, owner: Owner, recruiter: Recruiter, container: Container, admin: asyncpg.Connection
) -> None:
    await recruiter.ask("Does Ada sail?")
    answered = (await owner.answer("Every summer."))["answer"]["id"]
    body = {"json": {"answer": "No."}} if how == "patch" else {}
    async with container.uow(SYSTEM) as tx:
        first_user = await tx.users.first()
        assert first_user is not None
        await tx.inbox.lock(first_user.id)
        task = asyncio.create_task(owner.http.request(how, f"/api/inbox/answers/{answered}", **body))
        await until_it_waits(task, admin)
        assert not task.done()
    assert (await task).is_success


async def test_a_turn_waits_for_whoever_takes_its_answer_away(
    owner: Owner, recruiter: Recruiter, another: Recruiter, container: Container, admin: asyncpg.Connection
) -> None:
    await recruiter.ask("Does Ada sail?")
    await owner.answer("Every summer.", disclosure="private")
    async with container.uow(SYSTEM) as tx:
        first_user = await tx.users.first()
        assert first_user is not None
        await tx.inbox.lock(first_user.id)
        task = asyncio.create_task(another.ask("Does Ada sail?"))
        await until_it_waits(task, admin)
        assert not task.done()
    assert (await task)["status"] == "complete"
