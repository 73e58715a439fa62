"""An installation that is older than its profiles."""

from __future__ import annotations

import json

import asyncpg
import pytest

from api.documents.desk import Desk
from api.profile.owner import Owner
from kairix_infra.container import Container

RESUME = {"basics": {"name": "Ada Lovelace"}, "work": [{"name": "Northwind", "position": "Engineer"}]}


async def an_older_installation(desk: Desk, admin: asyncpg.Connection) -> Owner:
    """With a document that was taken before there were facts."""
    document = await desk.draft(json.dumps(RESUME).encode(), "mine.json")
    await desk.accept(document)
    await admin.execute("DELETE FROM operations; DELETE FROM facts; DELETE FROM profiles")
    return Owner(desk.http)


async def test_what_was_taken_before_there_were_facts_is_learnt_at_the_next_start(
    desk: Desk, container: Container, admin: asyncpg.Connection
) -> None:
    owner = await an_older_installation(desk, admin)
    assert await container.learn_earlier() == 1
    assert (await owner.values("full_name"))["full_name"] == "Ada Lovelace"


async def test_it_is_learnt_once(desk: Desk, container: Container, admin: asyncpg.Connection) -> None:
    await an_older_installation(desk, admin)
    await container.learn_earlier()
    assert await container.learn_earlier() == 0


async def test_a_document_that_cannot_be_learnt_from_keeps_no_server_from_starting(
    desk: Desk, container: Container, admin: asyncpg.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fail(*_: object, **__: object) -> None:
        raise ValueError

    await an_older_installation(desk, admin)
    with monkeypatch.context() as broken:
        broken.setattr(container.learn_earlier, "_settle", fail)
        assert await container.learn_earlier() == 0
    assert await container.learn_earlier() == 1
