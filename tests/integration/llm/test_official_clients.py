"""The model server is a fair stand-in: the vendors' own clients talk to it as to the real one."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import anthropic
import openai
import pytest

from doubles.model_server import ModelServer
from doubles.replies import FAULTS, Reply, status

ASKED: Any = [{"role": "system", "content": "[4] Work: Led eight people."}, {"role": "user", "content": "Who led?"}]
TOOL: Any = {"name": "look_up", "input_schema": {"type": "object"}}


@pytest.fixture
async def openai_client(model_server: ModelServer) -> AsyncIterator[openai.AsyncOpenAI]:
    async with openai.AsyncOpenAI(base_url=f"{model_server.url}/v1", api_key="k", max_retries=0) as client:
        yield client


@pytest.fixture
async def anthropic_client(model_server: ModelServer) -> AsyncIterator[anthropic.AsyncAnthropic]:
    async with anthropic.AsyncAnthropic(base_url=model_server.url, api_key="k", max_retries=0) as client:
        yield client


@pytest.fixture
def completion(openai_client: openai.AsyncOpenAI) -> Callable[[], Awaitable[Any]]:
    return lambda: openai_client.chat.completions.create(model="m", messages=ASKED)


@pytest.fixture
def message(anthropic_client: anthropic.AsyncAnthropic) -> Callable[[], Awaitable[Any]]:
    return lambda: anthropic_client.messages.create(
        model="m", max_tokens=9, system=ASKED[0]["content"], messages=ASKED[1:]
    )


async def test_openai_reads_the_models(openai_client: openai.AsyncOpenAI) -> None:
    assert [model.id async for model in openai_client.models.list()] == ["quoting"]


async def test_openai_reads_a_whole_answer(completion: Callable[[], Awaitable[Any]]) -> None:
    answer = await completion()
    assert answer.choices[0].message.content == "The résumé says: Led eight people. [4]"


async def test_openai_reads_a_stream(openai_client: openai.AsyncOpenAI) -> None:
    async with openai_client.chat.completions.stream(
        model="m", messages=ASKED, stream_options={"include_usage": True}
    ) as stream:
        answer = await stream.get_final_completion()
    assert answer.choices[0].message.content == "The résumé says: Led eight people. [4]"
    assert answer.usage is not None
    assert answer.usage.completion_tokens == 7


async def test_openai_puts_a_tool_call_together(openai_client: openai.AsyncOpenAI, model_server: ModelServer) -> None:
    model_server.will(FAULTS["tool-call"])
    async with openai_client.chat.completions.stream(model="m", messages=ASKED) as stream:
        answer = await stream.get_final_completion()
    calls: Any = answer.choices[0].message.tool_calls
    assert [call.function.arguments for call in calls] == ['{"topic": "Zürich"}']


async def test_openai_reads_a_refusal(openai_client: openai.AsyncOpenAI) -> None:
    answer = await openai_client.chat.completions.create(model="fault/refusal", messages=ASKED)
    assert answer.choices[0].message.refusal


@pytest.mark.parametrize(
    ("code", "error"),
    [(429, openai.RateLimitError), (500, openai.InternalServerError), (401, openai.AuthenticationError)],
)
async def test_openai_knows_its_errors(
    completion: Callable[[], Awaitable[Any]], model_server: ModelServer, code: int, error: type[Exception]
) -> None:
    model_server.will(status(code))
    with pytest.raises(error):
        await completion()


async def test_openai_knows_an_error_in_a_stream(openai_client: openai.AsyncOpenAI) -> None:
    stream = await openai_client.chat.completions.create(model="fault/error-chunk", messages=ASKED, stream=True)
    with pytest.raises(openai.APIError, match="upstream says 502"):
        [chunk async for chunk in stream]
    await stream.close()


async def test_anthropic_reads_a_whole_answer(message: Callable[[], Awaitable[Any]]) -> None:
    answer = await message()
    assert answer.content[0].text == "The résumé says: Led eight people. [4]"


async def test_anthropic_reads_a_stream(anthropic_client: anthropic.AsyncAnthropic, model_server: ModelServer) -> None:
    model_server.will(Reply(steps=("One", " two")))
    async with anthropic_client.messages.stream(model="m", max_tokens=9, messages=ASKED[1:]) as stream:
        answer = await stream.get_final_message()
    assert answer.content[0].to_dict()["text"] == "One two"
    assert (answer.stop_reason, answer.usage.cache_read_input_tokens) == ("end_turn", 4)


async def test_anthropic_puts_a_tool_call_together(
    anthropic_client: anthropic.AsyncAnthropic, model_server: ModelServer
) -> None:
    model_server.will(FAULTS["tool-call"])
    async with anthropic_client.messages.stream(model="m", max_tokens=9, messages=ASKED[1:], tools=[TOOL]) as stream:
        answer = await stream.get_final_message()
    assert [block.to_dict()["input"] for block in answer.content] == [{"topic": "Zürich"}]


async def test_anthropic_reads_a_refusal(anthropic_client: anthropic.AsyncAnthropic) -> None:
    answer = await anthropic_client.messages.create(model="fault/refusal", max_tokens=9, messages=ASKED[1:])
    assert answer.stop_reason == "refusal"


@pytest.mark.parametrize(
    ("code", "error"),
    [(429, anthropic.RateLimitError), (500, anthropic.InternalServerError), (401, anthropic.AuthenticationError)],
)
async def test_anthropic_knows_its_errors(
    message: Callable[[], Awaitable[Any]], model_server: ModelServer, code: int, error: type[Exception]
) -> None:
    model_server.will(status(code))
    with pytest.raises(error):
        await message()


async def test_anthropic_knows_an_error_in_a_stream(anthropic_client: anthropic.AsyncAnthropic) -> None:
    stream = await anthropic_client.messages.create(
        model="fault/error-chunk", max_tokens=9, messages=ASKED[1:], stream=True
    )
    with pytest.raises(anthropic.APIError, match="upstream says 502"):
        [event async for event in stream]
    await stream.close()
