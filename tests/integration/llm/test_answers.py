"""What an adapter makes of good answers, over both wire formats."""

from __future__ import annotations

import asyncio

import pytest

from doubles.asking import a_question, answer, end_of, text_of
from doubles.model_server import ModelServer
from doubles.replies import FAULTS, Call, Pause, Reply, Tokens
from integration.llm.conftest import Connect
from kairix_core.domain.usage import Usage
from kairix_core.schemas import Started, StructuredOutput, ToolCall


async def test_a_stream_says_who_answers_then_the_text_then_how_it_ended(
    connect: Connect, model_server: ModelServer
) -> None:
    model_server.will(Reply(steps=("One", " two")))
    started, *pieces, finished = await answer(connect())
    assert started == Started(provider="test", model="some-model")
    assert pieces == ["One", " two"]
    assert end_of([finished]).reason == "stop"


async def test_usage_counts_cached_input_as_a_part_of_input(connect: Connect, model_server: ModelServer) -> None:
    model_server.will(Reply(tokens=Tokens(input=100, cached=60, output=7)))
    usage = end_of(await answer(connect())).usage
    assert usage == Usage(input_tokens=100, cached_input_tokens=60, output_tokens=7)


async def test_usage_that_was_not_told_is_zero(connect: Connect, model_server: ModelServer) -> None:
    model_server.will(Reply(tokens=None))
    assert end_of(await answer(connect())).usage == Usage()


@pytest.mark.parametrize("name", ["split-utf8", "comments", "huge-token", "long"])
async def test_an_odd_stream_gives_the_very_text_that_was_sent(connect: Connect, name: str) -> None:
    assert text_of(await answer(connect(model=f"fault/{name}"))) == FAULTS[name].text


async def test_a_tool_call_in_shreds_is_one_call(connect: Connect) -> None:
    _, call, finished = await answer(connect(model="fault/tool-call"))
    assert call == ToolCall(id="call_1", name="look_up", arguments='{"topic": "Zürich"}')
    assert end_of([finished]).reason == "tool_calls"


async def test_several_tool_calls_keep_their_order(connect: Connect, model_server: ModelServer) -> None:
    first, second = Call("look_up", ('{"n":', "1}"), "a"), Call("book", ("{}",), "b")
    model_server.will(Reply(steps=("Let me see.", first, second), finish="tool_calls"))
    calls = [chunk for chunk in await answer(connect()) if isinstance(chunk, ToolCall)]
    assert [(call.id, call.arguments) for call in calls] == [("a", '{"n":1}'), ("b", "{}")]


async def test_an_answer_that_hit_the_limit_says_so(connect: Connect) -> None:
    assert end_of(await answer(connect(model="fault/too-long"))).reason == "length"


async def test_structured_output_arrives_as_text(connect: Connect, model_server: ModelServer) -> None:
    model_server.will(Reply(steps=('{"city": ', '"Bern"}')))
    output = StructuredOutput(name="place", json_schema={"type": "object"})
    chunks = await answer(connect(), a_question(output=output))
    assert text_of(chunks) == '{"city": "Bern"}'
    assert end_of(chunks).reason == "stop"


async def test_a_reader_who_leaves_closes_the_connection_upstream(connect: Connect, model_server: ModelServer) -> None:
    model_server.will(Reply(steps=("One", Pause(60), "two")))
    stream = connect().stream(a_question())
    assert [await anext(stream), await anext(stream)][1] == "One"
    await stream.aclose()
    assert await model_server.exchanges[0].was_left()


async def test_a_cancelled_task_closes_the_connection_upstream(connect: Connect, model_server: ModelServer) -> None:
    model_server.will(Reply(steps=(Pause(60),)))
    task = asyncio.create_task(answer(connect()))
    exchange = await model_server.asked()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert await exchange.was_left()


async def test_an_answer_that_ended_leaves_its_connection_to_the_next(
    connect: Connect, model_server: ModelServer
) -> None:
    model_server.will(Reply(linger=0.05))
    provider = connect()
    await answer(provider)
    await answer(provider)
    first, second = model_server.exchanges
    assert first.peer == second.peer


async def test_a_slow_but_steady_answer_is_not_silence(connect: Connect, model_server: ModelServer) -> None:
    model_server.will(Reply(steps=("tick ",) * 8, gap=0.1))
    assert text_of(await answer(connect(silence=0.5))) == "tick " * 8
