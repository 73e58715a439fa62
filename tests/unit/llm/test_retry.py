from __future__ import annotations

import pytest

from doubles.asking import answer, text_of
from kairix_core.errors import (
    ProviderError,
    ProviderGarbled,
    ProviderRateLimited,
    ProviderRefused,
    ProviderRejected,
    ProviderTimeout,
    ProviderUnavailable,
)
from kairix_core.schemas import ChatChunk, ToolCall
from kairix_infra.llm.retry import Retry
from kairix_infra.llm.scripted import Line, ScriptedProvider


class Nap:
    """Sleeps in no time, and remembers for how long it should have."""

    def __init__(self) -> None:
        self.seconds: list[float] = []

    async def __call__(self, seconds: float) -> None:
        self.seconds.append(seconds)


def failing(*errors: ProviderError) -> ScriptedProvider:
    """Fails with each error in turn, then answers."""
    return ScriptedProvider(*((error,) for error in errors), ("Hello",))


@pytest.mark.parametrize("fault", [ProviderTimeout(), ProviderRateLimited(), ProviderUnavailable()])
async def test_a_passing_fault_is_asked_again(fault: ProviderError) -> None:
    assert text_of(await answer(Retry(failing(fault), sleep=Nap()))) == "Hello"


@pytest.mark.parametrize("fault", [ProviderRejected(), ProviderRefused(), ProviderGarbled()])
async def test_a_lasting_fault_is_told_at_once(fault: ProviderError) -> None:
    inner = failing(fault)
    with pytest.raises(type(fault)):
        await answer(Retry(inner, sleep=Nap()))
    assert len(inner.requests) == 1


async def test_pauses_double() -> None:
    nap = Nap()
    await answer(Retry(failing(*[ProviderUnavailable()] * 3), sleep=nap))
    assert nap.seconds == [1.0, 2.0, 4.0]


async def test_after_three_retries_the_fault_is_told() -> None:
    inner = failing(*[ProviderUnavailable()] * 4)
    with pytest.raises(ProviderUnavailable):
        await answer(Retry(inner, sleep=Nap()))
    assert len(inner.requests) == 4


async def test_retry_after_replaces_the_pause() -> None:
    nap = Nap()
    await answer(Retry(failing(ProviderRateLimited(retry_after=7.5)), sleep=nap))
    assert nap.seconds == [7.5]


async def test_nobody_waits_minutes_for_an_answer() -> None:
    nap = Nap()
    with pytest.raises(ProviderRateLimited) as raised:
        await answer(Retry(failing(ProviderRateLimited(retry_after=600)), sleep=nap))
    assert (nap.seconds, raised.value.retry_after) == ([], 600)


@pytest.mark.parametrize("piece", ["Half", ToolCall(id="1", name="book", arguments="{}")])
async def test_what_was_seen_is_never_said_twice(piece: Line) -> None:
    inner = ScriptedProvider((piece, ProviderUnavailable()), ("Hello",))
    seen: list[ChatChunk] = []
    with pytest.raises(ProviderUnavailable):
        await answer(Retry(inner, sleep=Nap()), seen=seen)
    assert (seen[1:], len(inner.requests)) == ([piece], 1)
