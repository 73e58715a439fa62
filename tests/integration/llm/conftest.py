from __future__ import annotations

from collections.abc import AsyncIterator, Callable

import aiohttp
import pytest

from doubles.fixtures import model_server
from doubles.model_server import ModelServer
from kairix_core.ports import ChatProvider
from kairix_infra.llm.anthropic import Anthropic
from kairix_infra.llm.endpoint import Endpoint
from kairix_infra.llm.openai_compatible import OpenAICompatible
from kairix_infra.llm.session import open_session

__all__ = ["model_server"]

KEY = "sk-very-secret"
Connect = Callable[..., ChatProvider]


@pytest.fixture
async def session() -> AsyncIterator[aiohttp.ClientSession]:
    async with open_session() as session:
        yield session


@pytest.fixture(params=[OpenAICompatible, Anthropic], ids=["chat-completions", "messages"])
def connect(request: pytest.FixtureRequest, model_server: ModelServer, session: aiohttp.ClientSession) -> Connect:
    """Makes an adapter for each wire format in turn, connected to the model server."""

    def connect(*, model: str = "some-model", silence: float = 5.0) -> ChatProvider:
        endpoint = Endpoint("test", f"{model_server.url}/v1", model, api_key=KEY, silence=silence)
        adapter: ChatProvider = request.param(session, endpoint)
        return adapter

    return connect
