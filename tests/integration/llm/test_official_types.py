"""A tool turn, as the types of the official clients say that it has to be asked for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import aiohttp
import pytest
from anthropic.types.message_create_params import MessageCreateParamsStreaming
from openai.types.chat.completion_create_params import CompletionCreateParamsStreaming
from pydantic import TypeAdapter, ValidationError

from doubles.asking import answer
from doubles.model_server import ModelServer
from kairix_core.domain.agent import AgentKind
from kairix_core.schemas import ChatMessage, ChatRequest, ToolCall
from kairix_core.use_cases.tools.toolbox import Toolbox
from kairix_core.use_cases.tools.weather import WeatherTool
from kairix_infra.integrations.open_meteo import OpenMeteo
from kairix_infra.llm.anthropic import Anthropic
from kairix_infra.llm.endpoint import Endpoint
from kairix_infra.llm.openai_compatible import OpenAICompatible

WIRES = {
    "chat-completions": (OpenAICompatible, TypeAdapter[Any](CompletionCreateParamsStreaming)),
    "messages": (Anthropic, TypeAdapter[Any](MessageCreateParamsStreaming)),
}
TALK = (
    ChatMessage(role="system", content="Be true."),
    ChatMessage(role="user", content="Will it rain in Lyon?"),
    ChatMessage(
        role="assistant", content="Let me look.", tool_calls=(ToolCall("call_1", "weather", '{"place":"Lyon"}'),)
    ),
    ChatMessage(role="tool", content="Rain.", tool_call_id="call_1"),
)


@pytest.fixture(params=WIRES.values(), ids=WIRES)
async def sent(
    request: pytest.FixtureRequest, session: aiohttp.ClientSession, model_server: ModelServer
) -> tuple[TypeAdapter[Any], dict[str, Any]]:
    """The types of a wire format, and what its adapter sends when a tool has answered."""
    connect, types = request.param
    weather = WeatherTool(OpenMeteo(session, forecast_url="", geocoding_url=""))
    tools = Toolbox({AgentKind.COACH: [weather]}).specs(AgentKind.COACH)
    model = connect(session, Endpoint("test", f"{model_server.url}/v1", "some-model"))
    await answer(model, ChatRequest(TALK, tools=tools, max_output_tokens=99))
    return types, model_server.requests[-1]


def check(types: TypeAdapter[Any], body: Mapping[str, Any]) -> None:
    """``ValidationError`` for what the types do not allow, however deep it is."""
    _walk(types.validate_python(body))


def _walk(value: Any) -> None:
    """Lists are only checked when they are read."""
    if isinstance(value, Mapping):
        value = value.values()
    if isinstance(value, Iterable) and not isinstance(value, str):
        for item in value:
            _walk(item)


def test_a_tool_turn_is_asked_for_as_the_official_types_want_it(sent: tuple[TypeAdapter[Any], dict[str, Any]]) -> None:
    types, body = sent
    check(types, body)


def test_the_official_types_see_what_is_wrong_with_a_result(sent: tuple[TypeAdapter[Any], dict[str, Any]]) -> None:
    types, body = sent
    with pytest.raises(ValidationError):
        check(types, body | {"messages": [*body["messages"], {"role": "tool", "tool": "weather"}]})
