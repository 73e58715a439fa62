# ruff: noqa: F811 - a fixture has the name of what it stands for
from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest

from api.auth.conftest import (  # noqa: F401 - fixtures, by their names
    _quiet,
    app,
    browser,
    client,
    clock,
    container,
    session,
    settings,
    setup_token,
)
from api.auth.people import Browser, bearer, login
from api.documents.desk import Desk
from kairix_core.domain.agent import Agent, AgentKind
from kairix_core.domain.principal import SYSTEM
from kairix_core.domain.user import User
from kairix_infra.container import Container
from kairix_infra.queue.background import embedded_runner
from kairix_infra.queue.embedded import EmbeddedRunner


@pytest.fixture
async def worker(container: Container) -> AsyncIterator[EmbeddedRunner]:
    """Runs jobs beside the API, as `kairix serve` does."""
    runner = embedded_runner(container)
    runner.start()
    yield runner
    await runner.close(grace=0)


@pytest.fixture
async def desk(
    client: httpx.AsyncClient, session: dict[str, Any], container: Container, worker: EmbeddedRunner
) -> Desk:
    """The owner, signed in, with a representative that has nothing to speak from yet."""
    client.headers.update(bearer(session["access_token"]))
    async with container.uow(SYSTEM) as tx:
        owner = await tx.users.first()
        assert owner is not None
        at = container.clock()
        kind = AgentKind.REPRESENTATIVE
        await tx.agents.add(Agent(owner.id, kind, "ada-lovelace", owner.name, created_at=at, published_at=at))
    return Desk(client)


@pytest.fixture
async def stranger(browser: Browser, container: Container, desk: Desk) -> Desk:
    """Somebody else with an account here."""
    password = "other kettle plum"
    async with container.uow(SYSTEM) as tx:
        eve = User(name="Eve", created_at=container.clock())
        await tx.users.add(eve)
        hashed = await container.sign_in._passwords.hash(password)
        await tx.users.set_credentials(eve.id, email="eve@example.org", password_hash=hashed)
    http = browser(address="192.0.2.9")
    token = (await http.post("/api/auth/login", json=login("eve@example.org", password))).json()["access_token"]
    http.headers.update(bearer(token))
    return Desk(http)
