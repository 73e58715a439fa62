"""An installation for a test: Kairix in this process, on a real database, with people in front of it.

A folder whose tests need another model, other limits or a real port says so by a fixture of the same name.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
import structlog
from fastapi import FastAPI

from api.auth.people import OWN_ORIGIN, Browser, SteppingClock, bearer, claim, login
from api.coach.coaching import Coaching
from api.documents.desk import Desk
from doubles.read_once import ReadOnce
from kairix_api.app import create_app
from kairix_cli.serve_command import listen
from kairix_cli.server import Server
from kairix_core.domain.agent import Agent, AgentKind
from kairix_core.domain.principal import SYSTEM
from kairix_core.domain.user import User
from kairix_core.ports import ChatProvider, EmbeddingProvider
from kairix_infra.auth.keys import load_or_create_key
from kairix_infra.auth.passwords import Argon2Hasher
from kairix_infra.auth.tokens import JwtSigner
from kairix_infra.container import Adapters, Container
from kairix_infra.db.database import Database
from kairix_infra.documents import reader
from kairix_infra.integrations.services import Services
from kairix_infra.llm.extractive import ExtractiveProvider
from kairix_infra.queue.background import embedded_runner
from kairix_infra.queue.embedded import EmbeddedRunner
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


@pytest.fixture
def chat() -> ChatProvider:
    """No model is set: answers are made of quotes, at once."""
    return ExtractiveProvider()


@pytest.fixture
def services() -> Services | None:
    """Nothing outside is asked."""
    return None


@pytest.fixture
def embeddings() -> EmbeddingProvider | None:
    """What documents mean is not told."""
    return None


@pytest.fixture(autouse=True)
def _quiet() -> Iterator[None]:
    """What is logged is not rendered: the crashes of these tests are meant."""
    with structlog.testing.capture_logs():
        yield


@pytest.fixture(scope="session")
def _readings() -> ReadOnce:
    return ReadOnce()


@pytest.fixture(autouse=True)
def _read_once(_readings: ReadOnce, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "read_apart", _readings)


@pytest.fixture
async def container(
    database: Database,
    settings: Settings,
    clock: SteppingClock,
    chat: ChatProvider,
    services: Services | None,
    embeddings: EmbeddingProvider | None,
) -> AsyncIterator[Container]:
    async def keep_open() -> None:
        """The database outlives the test."""

    container = Container(
        Adapters(
            settings=settings,
            database=database,
            chat=chat,
            mode="quotes" if isinstance(chat, ExtractiveProvider) else "model",
            tokens=JwtSigner(load_or_create_key(settings.data_dir / "keys", "EdDSA"), clock),
            passwords=Argon2Hasher(time_cost=1, memory_kib=8, parallelism=1),
            clock=clock,
            close=keep_open,
            services=services,
            embeddings=embeddings,
        )
    )
    yield container
    await container.close()


@pytest.fixture
def app(container: Container) -> FastAPI:
    return create_app(container)


@pytest.fixture
async def serving(container: Container) -> AsyncIterator[str]:
    """A real server on a real port, in this event loop: its address."""
    listener = listen("127.0.0.1", 0)
    server = Server(container)
    running = asyncio.create_task(server.serve([listener]))
    yield f"http://127.0.0.1:{listener.getsockname()[1]}"
    server.should_exit = True
    await running


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


@pytest.fixture
def signed_in(client: httpx.AsyncClient, session: dict[str, Any]) -> httpx.AsyncClient:
    """The owner's client, with their token."""
    client.headers.update(bearer(session["access_token"]))
    return client


@pytest.fixture
async def coach(signed_in: httpx.AsyncClient) -> Coaching:
    """The owner, signed in, in a conversation with their coach."""
    return await Coaching.begin(signed_in)


@pytest.fixture
async def worker(container: Container) -> AsyncIterator[EmbeddedRunner]:
    """Runs jobs beside the API, as `kairix serve` does."""
    runner = embedded_runner(container)
    runner.start()
    yield runner
    await runner.close(grace=0)


@pytest.fixture
async def desk(signed_in: httpx.AsyncClient, container: Container, worker: EmbeddedRunner) -> Desk:
    """The owner, signed in, with a representative that has nothing to speak from yet."""
    async with container.uow(SYSTEM) as tx:
        owner = await tx.users.first()
        assert owner is not None
        at = container.clock()
        kind = AgentKind.REPRESENTATIVE
        await tx.agents.add(Agent(owner.id, kind, "ada-lovelace", owner.name, created_at=at, published_at=at))
    return Desk(signed_in)


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
