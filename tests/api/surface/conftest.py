from __future__ import annotations

from collections.abc import AsyncIterator

import httpx
import pytest

from api.surface.things import make_things, sign_in
from api.turns.service import Service, Talk
from factories import represent_somebody
from kairix_infra.container import Container
from kairix_infra.settings import Settings

GENEROUS = 1_000_000


@pytest.fixture
def settings(settings: Settings) -> Settings:
    """Limits that no test reaches."""
    limits = ("requests_per_minute", "turns_per_minute", "visitor_turns_per_day")
    return settings.model_copy(update={"app_url": None, **dict.fromkeys(limits, GENEROUS)})


@pytest.fixture
async def service(serving: str, container: Container) -> AsyncIterator[Service]:
    """A real server, with one representative."""
    somebody = await represent_somebody(container.uow, "Ada Nowak", "Built a bridge in Lyon")
    service = Service(serving, container, somebody)
    yield service
    await service.close()


@pytest.fixture
async def talk(service: Service) -> Talk:
    return await service.visitor()


@pytest.fixture
async def things(service: Service, talk: Talk) -> dict[str, str]:
    return await make_things(service, talk)


@pytest.fixture
async def owner(service: Service) -> httpx.AsyncClient:
    """The one whom the representative speaks for, signed in."""
    return await sign_in(service, service.somebody)
