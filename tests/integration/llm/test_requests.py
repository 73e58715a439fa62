"""What the adapters ask for, as the server saw it."""

from __future__ import annotations

from dataclasses import asdict, replace
from typing import Any
from uuid import UUID

import aiohttp
import pytest

from doubles.asking import a_question, answer
from doubles.model_server import ModelServer
from doubles.replies import Reply
from kairix_core.schemas import ChatMessage, ChatRequest, StructuredOutput, ToolCall, ToolSpec
from kairix_infra.llm.anthropic import Anthropic
from kairix_infra.llm.endpoint import Endpoint
from kairix_infra.llm.openai_compatible import OpenAICompatible

SCHEMA = {"type": "object", "properties": {"topic": {"type": "string"}}}
CALL = ToolCall(id="call_1", name="look_up", arguments='{"topic":"Bern"}')
TOOL_TALK = (
    ChatMessage(role="system", content="Be true."),
    ChatMessage(role="system", content="Today is Monday."),
    ChatMessage(role="user", content="Where?"),
    ChatMessage(role="assistant", content="", tool_calls=(CALL, replace(CALL, id="call_2"))),
    ChatMessage(role="tool", content="In Bern.", tool_call_id="call_1"),
    ChatMessage(role="tool", content="In Biel.", tool_call_id="call_2"),
)


class Asked:
    """Asks through one adapter and returns the body that the server got."""

    def __init__(self, session: aiohttp.ClientSession, server: ModelServer, adapter: type[Any]) -> None:
        self._session = session
        self._server = server
        self._adapter = adapter

    async def __call__(self, request: ChatRequest, **endpoint: Any) -> dict[str, Any]:
        self._server.will(Reply(steps=('{"topic": ""}',)))
        place = Endpoint("test", f"{self._server.url}/v1", "some-model", **endpoint)
        await answer(self._adapter(self._session, place), request)
        return self._server.requests[-1]


@pytest.fixture
def completions(session: aiohttp.ClientSession, model_server: ModelServer) -> Asked:
    return Asked(session, model_server, OpenAICompatible)


@pytest.fixture
def messages(session: aiohttp.ClientSession, model_server: ModelServer) -> Asked:
    return Asked(session, model_server, Anthropic)


async def test_completions_get_usage_limit_and_temperature(completions: Asked) -> None:
    body = await completions(a_question(max_output_tokens=77, temperature=0.2))
    assert body["stream_options"] == {"include_usage": True}
    assert (body["max_tokens"], body["temperature"]) == (77, 0.2)


async def test_completions_get_the_limit_under_the_name_that_the_server_knows(completions: Asked) -> None:
    body = await completions(a_question(max_output_tokens=77), max_tokens_field="max_completion_tokens")
    assert body["max_completion_tokens"] == 77
    assert "max_tokens" not in body


async def test_completions_name_the_conversation_where_the_server_wants_it(completions: Asked) -> None:
    body = await completions(a_question(conversation_id=UUID(int=7)), conversation_field="prompt_cache_key")
    assert body["prompt_cache_key"] == str(UUID(int=7))


async def test_completions_get_tool_calls_and_their_results(completions: Asked) -> None:
    body = await completions(a_question(messages=TOOL_TALK))
    asked, answered = body["messages"][3:5]
    assert asked["content"] is None
    assert asked["tool_calls"][0] == {
        "id": "call_1",
        "type": "function",
        "function": {"name": "look_up", "arguments": '{"topic":"Bern"}'},
    }
    assert answered == {"role": "tool", "content": "In Bern.", "tool_call_id": "call_1"}


async def test_completions_get_tools_as_functions(completions: Asked) -> None:
    tool = ToolSpec(name="look_up", description="Finds a topic.", parameters=SCHEMA)
    body = await completions(a_question(tools=(tool,)))
    assert body["tools"] == [{"type": "function", "function": asdict(tool)}]


async def test_completions_ask_strictly_for_structured_output(completions: Asked) -> None:
    body = await completions(a_question(output=StructuredOutput(name="topic", json_schema=SCHEMA)))
    schema = {"name": "topic", "schema": SCHEMA, "strict": True}
    assert body["response_format"] == {"type": "json_schema", "json_schema": schema}


async def test_completions_send_the_headers_of_the_endpoint_and_the_key(
    completions: Asked, model_server: ModelServer
) -> None:
    await completions(a_question(), api_key="sk-1", headers={"X-Title": "Kairix"})
    headers = model_server.exchanges[-1].headers
    assert (headers["Authorization"], headers["X-Title"]) == ("Bearer sk-1", "Kairix")


async def test_completions_without_a_key_send_no_authorization(completions: Asked, model_server: ModelServer) -> None:
    await completions(a_question())
    assert "Authorization" not in model_server.exchanges[-1].headers


async def test_messages_cache_the_stable_system_message_only(messages: Asked) -> None:
    body = await messages(a_question(messages=TOOL_TALK))
    assert body["system"] == [
        {"type": "text", "text": "Be true.", "cache_control": {"type": "ephemeral"}},
        {"type": "text", "text": "Today is Monday."},
    ]


async def test_messages_put_the_results_of_tools_into_one_user_message(messages: Asked) -> None:
    body = await messages(a_question(messages=TOOL_TALK))
    assert [message["role"] for message in body["messages"]] == ["user", "assistant", "user"]
    assert body["messages"][2]["content"] == [
        {"type": "tool_result", "tool_use_id": "call_1", "content": "In Bern."},
        {"type": "tool_result", "tool_use_id": "call_2", "content": "In Biel."},
    ]


async def test_messages_get_the_arguments_of_a_call_as_an_object(messages: Asked) -> None:
    body = await messages(a_question(messages=TOOL_TALK))
    asked = body["messages"][1]["content"][0]
    assert asked == {"type": "tool_use", "id": "call_1", "name": "look_up", "input": {"topic": "Bern"}}


async def test_messages_force_a_tool_for_structured_output(messages: Asked) -> None:
    body = await messages(a_question(output=StructuredOutput(name="topic", json_schema=SCHEMA)))
    assert body["tool_choice"] == {"type": "tool", "name": "topic", "disable_parallel_tool_use": True}
    assert body["tools"][0]["input_schema"] == SCHEMA


async def test_messages_send_the_version_and_the_key(messages: Asked, model_server: ModelServer) -> None:
    await messages(a_question(), api_key="sk-1")
    headers = model_server.exchanges[-1].headers
    assert (headers["anthropic-version"], headers["x-api-key"]) == ("2023-06-01", "sk-1")
