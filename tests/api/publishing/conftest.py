from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest

from api.publishing.person import Person, a_person
from api.turns.service import Talk
from doubles.fixtures import model_server  # noqa: F401 - a fixture, by its name
from doubles.given_settings import given_settings
from doubles.model_server import ModelServer
from kairix_core.ports import ChatProvider
from kairix_infra.container import Container
from kairix_infra.llm.build import build_chat_provider
from kairix_infra.llm.extractive import ExtractiveProvider
from kairix_infra.llm.session import open_session
from kairix_infra.settings import Settings

GENEROUS = 1_000_000


@pytest.fixture
def settings(tmp_path: Path, model_server: ModelServer) -> Settings:  # noqa: F811 - the fixture
    """Limits that no test reaches, and the scripted model server as the provider."""
    return given_settings(
        KAIRIX_HOME=tmp_path,
        OPENAI_API_KEY="k",
        OPENAI_BASE_URL=f"{model_server.url}/v1",
        LLM_MODEL="quoting",
        REQUESTS_PER_MINUTE=GENEROUS,
        TURNS_PER_MINUTE=GENEROUS,
        VISITOR_TURNS_PER_DAY=GENEROUS,
    )


@pytest.fixture(params=["model", "quotes"])
async def chat(request: pytest.FixtureRequest, settings: Settings) -> AsyncIterator[ChatProvider]:
    session, quotes = open_session(), ExtractiveProvider()
    yield quotes if request.param == "quotes" else build_chat_provider(settings, session, quotes)
    await session.close()


@pytest.fixture
async def person(container: Container) -> Person:
    return await a_person(container)


@dataclass
class Public:
    """What somebody sees who only knows the address."""

    url: str
    http: httpx.AsyncClient

    async def resume(self) -> httpx.Response:
        return await self.http.get("/api/representatives/ada/resume")

    async def talk(self) -> Talk:
        begun = (await self.http.post("/api/conversations", json={"handle": "ada"})).raise_for_status().json()
        self.http.cookies.clear()
        self.http.headers["Authorization"] = f"Bearer {begun['visitor_token']}"
        return Talk(self.http, begun["id"])


@pytest.fixture
async def public(serving: str, person: Person) -> AsyncIterator[Public]:
    async with httpx.AsyncClient(base_url=serving, timeout=10) as http:
        yield Public(serving, http)
