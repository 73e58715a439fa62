"""Every fault of a model server, over both wire formats."""

from __future__ import annotations

import socket

import aiohttp
import pytest

from doubles.asking import answer, text_of
from doubles.model_server import ModelServer
from integration.llm.conftest import KEY, Connect
from kairix_core.errors import (
    ProviderError,
    ProviderGarbled,
    ProviderRateLimited,
    ProviderRefused,
    ProviderRejected,
    ProviderTimeout,
    ProviderUnavailable,
)
from kairix_core.schemas import ChatChunk
from kairix_infra.llm.endpoint import Endpoint
from kairix_infra.llm.openai_compatible import OpenAICompatible

OUTCOMES: dict[str, type[ProviderError]] = {
    "busy": ProviderRateLimited,
    "busy-retry-after": ProviderRateLimited,
    "broken": ProviderUnavailable,
    "overloaded": ProviderUnavailable,
    "bad-key": ProviderRejected,
    "no-credit": ProviderRejected,
    "unknown-model": ProviderRejected,
    "cut": ProviderUnavailable,
    "unfinished": ProviderUnavailable,
    "garbage": ProviderGarbled,
    "error-chunk": ProviderUnavailable,
    "error-chunk-busy": ProviderRateLimited,
    "empty": ProviderUnavailable,
    "wordless": ProviderGarbled,
    "refusal": ProviderRefused,
    "endless-line": ProviderGarbled,
}


@pytest.mark.parametrize(("fault", "error"), OUTCOMES.items())
async def test_a_fault_becomes_the_error_that_names_it(
    connect: Connect, fault: str, error: type[ProviderError]
) -> None:
    with pytest.raises(ProviderError) as raised:
        await answer(connect(model=f"fault/{fault}"))
    assert type(raised.value) is error


@pytest.mark.parametrize("fault", OUTCOMES)
async def test_a_message_never_repeats_the_key_or_what_the_server_wrote(connect: Connect, fault: str) -> None:
    with pytest.raises(ProviderError) as raised:
        await answer(connect(model=f"fault/{fault}"))
    assert not any(secret in raised.value.message for secret in (KEY, "upstream says", "127.0.0.1"))


@pytest.mark.parametrize("fault", ["silent", "silent-midway"])
async def test_silence_is_waited_for_no_longer_than_was_set(connect: Connect, fault: str) -> None:
    with pytest.raises(ProviderTimeout):
        await answer(connect(model=f"fault/{fault}", silence=0.2))


async def test_a_busy_server_tells_when_to_come_back(connect: Connect) -> None:
    with pytest.raises(ProviderRateLimited) as raised:
        await answer(connect(model="fault/busy-retry-after"))
    assert raised.value.retry_after == 3.0


@pytest.mark.parametrize("fault", ["silent-midway", "cut", "unfinished", "garbage", "error-chunk"])
async def test_what_came_before_a_fault_is_not_lost(connect: Connect, fault: str) -> None:
    seen: list[ChatChunk] = []
    with pytest.raises(ProviderError):
        await answer(connect(model=f"fault/{fault}", silence=0.2), seen=seen)
    assert text_of(seen) == "Half"


async def test_a_server_that_is_not_there_is_unavailable(session: aiohttp.ClientSession) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        nobody = Endpoint("test", f"http://127.0.0.1:{free.getsockname()[1]}/v1", "some-model")
    with pytest.raises(ProviderUnavailable):
        await answer(OpenAICompatible(session, nobody))


async def test_a_fault_closes_its_connection_upstream(connect: Connect, model_server: ModelServer) -> None:
    with pytest.raises(ProviderTimeout):
        await answer(connect(model="fault/silent", silence=0.1))
    assert await model_server.exchanges[0].was_left()
