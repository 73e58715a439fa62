from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
import structlog
from fastapi import FastAPI

from api.auth.people import OWN_ORIGIN, Browser, SteppingClock, claim
from kairix_api.app import create_app
from kairix_core.domain.principal import SYSTEM
from kairix_core.domain.user import User
from kairix_infra.auth.keys import load_or_create_key
from kairix_infra.auth.passwords import Argon2Hasher
from kairix_infra.auth.tokens import JwtSigner
from kairix_infra.container import Adapters, Container
from kairix_infra.db.database import Database
from kairix_infra.llm.extractive import ExtractiveProvider
from kairix_infra.settings import Settings


@pytest.fixture
def clock() -> SteppingClock:
    return SteppingClock()


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """A data directory of its own, and a web client that has been built."""
    (tmp_path / "web").mkdir()
    (tmp_path / "web" / "index.html").write_text("<!doctype html><title>Kairix</title>")
    return Settings(
        _env_file=None,
        KAIRIX_HOME=tmp_path,
        KAIRIX_WEB_DIR=tmp_path / "web",
        APP_URL=OWN_ORIGIN,
        TRUSTED_HOSTS=["kairix.example", "10.0.0.7"],
    )


@pytest.fixture(autouse=True)
def _quiet() -> Iterator[None]:
    """What is logged is not rendered: the crashes of these tests are meant."""
    with structlog.testing.capture_logs():
        yield


@pytest.fixture
async def container(database: Database, settings: Settings, clock: SteppingClock) -> AsyncIterator[Container]:
    async def keep_open() -> None:
        """The database outlives the test."""

    container = Container(
        Adapters(
            settings=settings,
            database=database,
            chat=ExtractiveProvider(),
            mode="quotes",
            tokens=JwtSigner(load_or_create_key(settings.data_dir / "keys", "EdDSA"), clock),
            passwords=Argon2Hasher(time_cost=1, memory_kib=8, parallelism=1),
            clock=clock,
            close=keep_open,
        )
    )
    yield container
    await container.close()


@pytest.fixture
def app(container: Container) -> FastAPI:
    return create_app(container)


@pytest.fixture
async def browser(app: FastAPI) -> AsyncIterator[Browser]:
    """Opens clients, each with cookies of its own; ``address`` is where its requests come from."""
    opened: list[httpx.AsyncClient] = []

    def open_browser(*, base_url: str = OWN_ORIGIN, address: str = "192.0.2.1") -> httpx.AsyncClient:
        transport = httpx.ASGITransport(app, client=(address, 50_000))
        opened.append(httpx.AsyncClient(transport=transport, base_url=base_url, headers={"Origin": base_url}))
        return opened[-1]

    yield open_browser
    for client in opened:
        await client.aclose()


@pytest.fixture
def client(browser: Browser) -> httpx.AsyncClient:
    return browser()


@pytest.fixture
async def setup_token(container: Container) -> str:
    """The secret of the one-time link of a fresh installation."""
    async with container.uow(SYSTEM) as tx:
        await tx.users.add(User(name="Owner", created_at=container.clock(), is_admin=True))
    token = await container.issue_setup_link()
    assert token is not None
    return token


@pytest.fixture
async def session(client: httpx.AsyncClient, setup_token: str) -> dict[str, Any]:
    """The owner, signed in with ``client``: what the answer to the claim said."""
    answer = await client.post("/api/auth/register", json=claim(setup_token))
    assert answer.status_code == 201, answer.text
    body: dict[str, Any] = answer.json()
    return body
