from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from api.turns.service import Service, Talk
from doubles.conducted import ConductedModel
from factories import represent_somebody
from kairix_cli.serve_command import Server, listen
from kairix_infra.auth.keys import load_or_create_key
from kairix_infra.auth.passwords import Argon2Hasher
from kairix_infra.auth.tokens import JwtSigner
from kairix_infra.container import Adapters, Container
from kairix_infra.db.database import Database
from kairix_infra.integrations.services import Services
from kairix_infra.settings import Settings

QUOTES = ("Ada Nowak", "Built the settlement engine in Rust", "Led a team of seven engineers")


@pytest.fixture
def model() -> ConductedModel:
    return ConductedModel()


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(_env_file=None, KAIRIX_HOME=tmp_path, TURNS_PER_MINUTE=1000, VISITOR_TURNS_PER_DAY=30)


@pytest.fixture
def services() -> Services | None:
    """Nothing outside is asked, unless a module says otherwise."""
    return None


@pytest.fixture
async def container(
    database: Database, settings: Settings, model: ConductedModel, services: Services | None
) -> AsyncIterator[Container]:
    async def keep_open() -> None:
        """The database outlives the test."""

    def clock() -> datetime:
        return datetime.now(UTC)

    key = load_or_create_key(settings.data_dir / "keys", "EdDSA")
    hasher = Argon2Hasher(time_cost=1, memory_kib=8, parallelism=1)
    container = Container(
        Adapters(settings, database, model, "model", JwtSigner(key, clock), hasher, clock, keep_open, services),
    )
    yield container
    await container.close()


@pytest.fixture
async def service(container: Container) -> AsyncIterator[Service]:
    """A real server on a real port, in this event loop, with one representative."""
    listener = listen("127.0.0.1", 0)
    server = Server(container)
    running = asyncio.create_task(server.serve([listener]))
    url = f"http://127.0.0.1:{listener.getsockname()[1]}"
    service = Service(url, container, await represent_somebody(container.uow, *QUOTES))
    yield service
    await service.close()
    server.should_exit = True
    await running


@pytest.fixture
async def talk(service: Service) -> Talk:
    return await service.visitor()
