from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from api.turns.service import Service, Talk
from factories import represent_somebody
from kairix_cli.serve_command import Server, listen
from kairix_core.ports import ChatProvider
from kairix_infra.auth.keys import load_or_create_key
from kairix_infra.auth.passwords import Argon2Hasher
from kairix_infra.auth.tokens import JwtSigner
from kairix_infra.container import Adapters, Container, now
from kairix_infra.db.database import Database
from kairix_infra.llm.extractive import ExtractiveProvider
from kairix_infra.settings import Settings

GENEROUS = 1_000_000


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Limits that no test reaches, and a web client of the size of one file."""
    (tmp_path / "web").mkdir()
    (tmp_path / "web" / "index.html").write_text("<!doctype html><title>Kairix</title>")
    return Settings(
        _env_file=None,
        KAIRIX_HOME=tmp_path,
        KAIRIX_WEB_DIR=tmp_path / "web",
        REQUESTS_PER_MINUTE=GENEROUS,
        TURNS_PER_MINUTE=GENEROUS,
        VISITOR_TURNS_PER_DAY=GENEROUS,
    )


@pytest.fixture
def model() -> ChatProvider:
    """Answers in quotes, at once."""
    return ExtractiveProvider()


@pytest.fixture
async def service(database: Database, settings: Settings, model: ChatProvider) -> AsyncIterator[Service]:
    """A real server on a real port, in this event loop, with one representative."""

    async def keep_open() -> None:
        """The database outlives the test."""

    key = load_or_create_key(settings.data_dir / "keys", "EdDSA")
    hasher = Argon2Hasher(time_cost=1, memory_kib=8, parallelism=1)
    adapters = Adapters(settings, database, model, "quotes", JwtSigner(key, now), hasher, now, keep_open)
    container = Container(adapters)
    listener = listen("127.0.0.1", 0)
    server = Server(container)
    running = asyncio.create_task(server.serve([listener]))
    url = f"http://127.0.0.1:{listener.getsockname()[1]}"
    service = Service(url, container, await represent_somebody(container.uow, "Ada Nowak", "Built a bridge in Lyon"))
    yield service
    await service.close()
    server.should_exit = True
    await running


@pytest.fixture
async def talk(service: Service) -> Talk:
    return await service.visitor()
