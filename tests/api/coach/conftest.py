# ruff: noqa: F811 - a fixture has the name of what it stands for
from __future__ import annotations

from typing import Any

import httpx
import pytest

from api.auth.conftest import (  # noqa: F401 - fixtures, by their names
    _quiet,
    app,
    browser,
    client,
    clock,
    session,
    settings,
    setup_token,
)
from api.auth.people import SteppingClock, bearer
from api.coach.coaching import Coaching
from api.documents.conftest import desk, stranger, worker  # noqa: F401 - fixtures, by their names
from kairix_core.ports import ChatProvider, EmbeddingProvider
from kairix_infra.auth.keys import load_or_create_key
from kairix_infra.auth.passwords import Argon2Hasher
from kairix_infra.auth.tokens import JwtSigner
from kairix_infra.container import Adapters, Container
from kairix_infra.db.database import Database
from kairix_infra.integrations.services import Services
from kairix_infra.llm.extractive import ExtractiveProvider
from kairix_infra.settings import Settings


@pytest.fixture
def chat() -> ChatProvider:
    """No model is set, unless a module says otherwise."""
    return ExtractiveProvider()


@pytest.fixture
def services() -> Services | None:
    """Nothing outside is asked, unless a module says otherwise."""
    return None


@pytest.fixture
def embeddings() -> EmbeddingProvider | None:
    """What documents mean is not told, unless a module says otherwise."""
    return None


@pytest.fixture
def container(
    database: Database,
    settings: Settings,
    clock: SteppingClock,
    chat: ChatProvider,
    services: Services | None,
    embeddings: EmbeddingProvider | None,
) -> Container:
    async def keep_open() -> None:
        """The database outlives the test."""

    return Container(
        Adapters(
            # Faster than anybody types; and more often a day than visitors may, as an owner may with their coach.
            settings=settings.model_copy(update={"turns_per_minute": 1_000, "visitor_turns_per_day": 3}),
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


@pytest.fixture
async def coach(client: httpx.AsyncClient, session: dict[str, Any]) -> Coaching:
    """The owner, signed in, in a conversation with their coach."""
    client.headers.update(bearer(session["access_token"]))
    return await Coaching.begin(client)
