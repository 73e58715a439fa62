from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from api.turns.service import Service, Talk
from doubles.conducted import ConductedModel
from factories import represent_somebody
from kairix_core.ports import ChatProvider
from kairix_infra.container import Container
from kairix_infra.settings import Settings

QUOTES = ("Ada Nowak", "Built the settlement engine in Rust", "Led a team of seven engineers")


@pytest.fixture
def model() -> ConductedModel:
    return ConductedModel()


@pytest.fixture
def chat(model: ChatProvider) -> ChatProvider:
    return model


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(_env_file=None, KAIRIX_HOME=tmp_path, TURNS_PER_MINUTE=1000, VISITOR_TURNS_PER_DAY=30)


@pytest.fixture
async def service(serving: str, container: Container) -> AsyncIterator[Service]:
    """A real server, with one representative."""
    service = Service(serving, container, await represent_somebody(container.uow, *QUOTES))
    yield service
    await service.close()


@pytest.fixture
async def talk(service: Service) -> Talk:
    return await service.visitor()
