"""Turns that are not running in the process that is asked."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from uuid import UUID

import asyncpg
import pytest

from api.turns.service import Service, Talk, kinds, told
from doubles.conducted import ConductedModel
from factories import Asked, ask_something, visit
from kairix_api import turn_stream
from kairix_api.turn_stream import frames_of, pauses
from kairix_core.domain.principal import SYSTEM
from kairix_core.ports import UnitOfWork
from kairix_infra.streams import PING


async def left_behind(service: Service, uow: UnitOfWork) -> Asked:
    """A turn that is running in the database, and nowhere else."""
    return await ask_something(uow, service.somebody.agent, await visit(uow))


@pytest.fixture
def brisk(monkeypatch: pytest.MonkeyPatch) -> None:
    """Who reads looks again at once."""
    monkeypatch.setattr(turn_stream, "FIRST_PAUSE", 0.02)
    monkeypatch.setattr(turn_stream, "LONGEST_PAUSE", 0.02)


async def waited_for(service: Service, asked: Asked) -> AsyncIterator[bytes]:
    """What comes after the first sign of life."""
    frames = await frames_of(service.container, asked.holder, asked.turn)
    assert await anext(frames) == PING
    return frames


@pytest.mark.usefixtures("brisk")
async def test_nobody_waits_for_ever_for_a_turn_that_nobody_runs(
    service: Service, uow: UnitOfWork, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(turn_stream, "PATIENCE_SECONDS", 0.1)
    monkeypatch.setattr(service.container.settings, "turn_max_seconds", 0.0)
    frames = await waited_for(service, await left_behind(service, uow))
    assert {frame async for frame in frames} == {PING}


@pytest.mark.usefixtures("brisk")
async def test_its_end_is_told_once_it_is_swept(
    service: Service, uow: UnitOfWork, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(service.container.settings, "turn_max_seconds", 0.0)
    frames = await waited_for(service, await left_behind(service, uow))

    swept = await service.container.recover_turns.sweep()

    assert swept == 1
    assert b"event: turn.failed" in [frame async for frame in frames][-1]


@pytest.mark.usefixtures("brisk")
async def test_a_turn_that_begins_here_after_all_is_told_live(service: Service, uow: UnitOfWork) -> None:
    asked = await left_behind(service, uow)
    frames = await waited_for(service, asked)

    log = service.container.streams.open(asked.turn)
    log.append_text(0, "Here.")
    log.close()

    assert b"Here." in [frame async for frame in frames][-1]
    service.container.streams.retire(asked.turn.id)


@pytest.mark.usefixtures("brisk")
async def test_a_turn_that_is_deleted_ends_without_a_word(service: Service, uow: UnitOfWork) -> None:
    asked = await left_behind(service, uow)
    frames = await waited_for(service, asked)
    async with uow(SYSTEM) as tx:
        await tx.conversations.delete(asked.conversation.id)

    assert await anext(frames, None) is None


async def test_a_sweep_leaves_what_runs_here(
    service: Service, talk: Talk, model: ConductedModel, admin: asyncpg.Connection
) -> None:
    async with talk.asking() as stream:
        await stream.until("turn.started")
        long_ago = datetime.now(UTC) - timedelta(days=1)
        await admin.execute("UPDATE turns SET started_at = $1 WHERE id = $2", long_ago, UUID(stream.turn_id))

        swept = await service.container.recover_turns.sweep()

        model.answer("Done.")
        events = await stream.rest()
    assert swept == 0
    assert (told(events), kinds(events)[-1]) == ("Done.", "turn.finished")


def test_pauses_grow_and_come_to_an_end() -> None:
    assert list(pauses(3)) == [0.5, 0.75, 1.125, 0.625]
