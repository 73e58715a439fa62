from __future__ import annotations

from uuid import uuid4

import pytest
from prometheus_client import REGISTRY

from doubles.asking import a_question, answer, end_of
from kairix_core.domain.usage import Usage
from kairix_core.errors import ProviderUnavailable
from kairix_core.schemas import Finished, Started
from kairix_infra.llm.metered import Metered
from kairix_infra.llm.prices import TokenPrice
from kairix_infra.llm.scripted import Line, ScriptedProvider

PRICE = TokenPrice(input=2, output=10, cached=0.5)
COUNTED = Usage(input_tokens=100, cached_input_tokens=40, output_tokens=5)


@pytest.fixture
def model() -> str:
    """A model of this test alone: counters of one process outlive a test."""
    return f"model-{uuid4()}"


def metered(model: str, *script: Line, price: TokenPrice | None = None) -> Metered:
    inner = ScriptedProvider((Started(provider="test", model=model), *script))
    return Metered(inner, {model: price} if price else {}, provider="test", model=model)


def counted(name: str, model: str, **labels: str) -> float | None:
    return REGISTRY.get_sample_value(f"kairix_llm_{name}", {"provider": "test", "model": model, **labels})


async def test_usage_that_the_provider_told_stands(model: str) -> None:
    chunks = await answer(metered(model, "Hello", Finished(reason="stop", usage=COUNTED)))
    assert end_of(chunks).usage == COUNTED


async def test_usage_that_nobody_told_is_estimated(model: str) -> None:
    question = a_question(messages=a_question("x" * 399).messages[1:])
    chunks = await answer(metered(model, "x" * 40, Finished(reason="stop", usage=Usage())), question)
    assert end_of(chunks).usage == Usage(input_tokens=100, output_tokens=10)


async def test_a_cost_is_worked_out_from_the_price(model: str) -> None:
    chunks = await answer(metered(model, "Hello", Finished(reason="stop", usage=COUNTED), price=PRICE))
    assert end_of(chunks).usage.cost_microdollars == 60 * 2 + 40 * 0.5 + 5 * 10


async def test_a_cost_that_the_provider_told_stands(model: str) -> None:
    told = COUNTED.model_copy(update={"cost_microdollars": 7})
    chunks = await answer(metered(model, "Hello", Finished(reason="stop", usage=told), price=PRICE))
    assert end_of(chunks).usage.cost_microdollars == 7


async def test_tokens_are_counted_by_type(model: str) -> None:
    await answer(metered(model, "Hello", Finished(reason="stop", usage=COUNTED)))
    assert [counted("tokens_total", model, type=kind) for kind in ("input", "cached_input", "output")] == [100, 40, 5]


async def test_a_complete_call_is_counted_with_its_first_chunk(model: str) -> None:
    await answer(metered(model, "Hello", " there"))
    assert counted("calls_total", model, outcome="complete") == 1
    assert counted("time_to_first_chunk_seconds_count", model) == 1


async def test_a_failed_call_is_counted_by_the_code_of_its_error(model: str) -> None:
    with pytest.raises(ProviderUnavailable):
        await answer(metered(model, ProviderUnavailable()))
    assert counted("calls_total", model, outcome="provider_unavailable") == 1


async def test_a_call_that_its_reader_left_is_counted_as_stopped_with_what_was_said(model: str) -> None:
    stream = metered(model, "x" * 40, "more").stream(a_question())
    assert [await anext(stream), await anext(stream)][1] == "x" * 40
    await stream.aclose()
    assert counted("calls_total", model, outcome="stopped") == 1
    assert counted("tokens_total", model, type="output") == 10
