"""The Messages API of Anthropic."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Iterator, Sequence
from typing import Any, Literal

import aiohttp
import orjson

from kairix_core.domain.usage import Usage
from kairix_core.errors import ProviderError, ProviderGarbled, ProviderRefused, ProviderUnavailable
from kairix_core.schemas import ChatChunk, ChatMessage, ChatRequest, Finished, Started, ToolCall
from kairix_infra.llm.endpoint import Endpoint
from kairix_infra.llm.faults import checked_text, error_of_status
from kairix_infra.llm.tool_calls import PartialCall
from kairix_infra.llm.upstream import streamed

VERSION = "2023-06-01"
REASONS: dict[str, Literal["stop", "length", "tool_calls"]] = {
    "max_tokens": "length",
    "model_context_window_exceeded": "length",
    "pause_turn": "length",
    "tool_use": "tool_calls",
}
STATUS_OF_ERROR = {
    "invalid_request_error": 400,
    "authentication_error": 401,
    "billing_error": 402,
    "permission_error": 403,
    "not_found_error": 404,
    "request_too_large": 413,
    "rate_limit_error": 429,
    "timeout_error": 504,
    "overloaded_error": 529,
}


class Anthropic:
    """A ``ChatProvider`` for ``POST {base_url}/messages``."""

    def __init__(self, session: aiohttp.ClientSession, endpoint: Endpoint) -> None:
        self._session = session
        self._endpoint = endpoint

    def stream(self, request: ChatRequest) -> AsyncGenerator[ChatChunk, None]:
        endpoint = self._endpoint
        body = request_body(request, endpoint)
        answer = MessageStream(endpoint.provider, body["model"], output=request.output.name if request.output else None)
        url = f"{endpoint.base_url}/messages"
        return streamed(answer, self._session, url, request_headers(endpoint), body, silence=endpoint.silence)


# --- what is asked ----------------------------------------------------------------------------------------------------


def request_headers(endpoint: Endpoint) -> dict[str, str]:
    return {**endpoint.headers, "anthropic-version": VERSION, "x-api-key": endpoint.api_key or ""}


def request_body(request: ChatRequest, endpoint: Endpoint) -> dict[str, Any]:
    """Structured output is asked for as a tool that must be called; its arguments are the answer."""
    body: dict[str, Any] = {
        "model": request.model or endpoint.model,
        "messages": _messages(request.messages),
        "max_tokens": request.max_output_tokens,
        "stream": True,
        **endpoint.extras,
    }
    if system := _system(request.messages):
        body["system"] = system
    if request.temperature is not None:
        body["temperature"] = request.temperature
    tools = [_tool(tool.name, tool.description, tool.parameters) for tool in request.tools]
    if request.output:
        tools.append(_tool(request.output.name, "Give the answer.", request.output.json_schema))
        body["tool_choice"] = {"type": "tool", "name": request.output.name, "disable_parallel_tool_use": True}
    elif tools and not request.may_call:
        body["tool_choice"] = {"type": "none"}
    if tools:
        body["tools"] = tools
    return body


def _tool(name: str, description: str, schema: dict[str, Any]) -> dict[str, Any]:
    return {"name": name, "description": description, "input_schema": schema}


def _system(messages: Sequence[ChatMessage]) -> list[dict[str, Any]]:
    """The system messages; the first is the stable one, where the prompt cache ends."""
    texts = (message.content for message in messages if message.role == "system" and message.content)
    blocks: list[dict[str, Any]] = [{"type": "text", "text": text} for text in texts]
    if blocks:
        blocks[0]["cache_control"] = {"type": "ephemeral"}
    return blocks


def _messages(messages: Sequence[ChatMessage]) -> list[dict[str, Any]]:
    """User and assistant messages in turn: neighbours of one role, such as several tool results, become one."""
    wire: list[dict[str, Any]] = []
    for message in messages:
        role = "assistant" if message.role == "assistant" else "user"
        if not (blocks := list(_blocks(message))):
            continue
        if wire and wire[-1]["role"] == role:
            wire[-1]["content"] += blocks
        else:
            wire.append({"role": role, "content": blocks})
    return wire


def _blocks(message: ChatMessage) -> Iterator[dict[str, Any]]:
    """The API refuses empty text, so an empty message has no blocks at all."""
    if message.role == "system":
        return
    if message.role == "tool":
        yield {"type": "tool_result", "tool_use_id": message.tool_call_id, "content": message.content}
        return
    if message.content.strip():
        yield {"type": "text", "text": message.content}
    for call in message.tool_calls:
        yield {"type": "tool_use", "id": call.id, "name": call.name, "input": _arguments(call)}


def _arguments(call: ToolCall) -> dict[str, Any]:
    """Arguments as an object; what a model wrote that is none is passed back to it as it was."""
    try:
        arguments = orjson.loads(call.arguments)
    except ValueError:
        arguments = None
    return arguments if isinstance(arguments, dict) else {"arguments": call.arguments}


# --- what is answered -------------------------------------------------------------------------------------------------


class MessageStream:
    """One answer on its way: reads payloads in, gives chunks out. ``output`` names the forced tool, if there is one."""

    def __init__(self, provider: str, model: str, *, output: str | None = None) -> None:
        self.done = False
        self._provider = provider
        self._model = model
        self._output = output
        self._spoke = False
        self._call: PartialCall | None = None
        self._reason: str | None = None
        self._usage: dict[str, Any] = {}

    def read(self, payload: bytes) -> Sequence[ChatChunk]:
        """The chunks in one payload; an error told in the stream and a refusal are raised."""
        event = orjson.loads(payload)
        match event["type"]:
            case "content_block_delta":
                return self._delta(event["delta"])
            case "content_block_start":
                return self._begin_block(event["content_block"])
            case "content_block_stop":
                return self._end_block()
            case "message_start":
                return self._begin(event["message"])
            case "message_delta":
                self._update(event)
            case "message_stop":
                self.done = True
            case "error":
                raise _told_error(event)
        return ()

    def end(self) -> Sequence[ChatChunk]:
        """``Finished``, once the stream is over."""
        if self._reason is None:
            raise ProviderUnavailable
        if not self._spoke:
            raise ProviderGarbled("The model finished without an answer. Your question is kept; you can try again.")
        reason = REASONS.get(self._reason, "stop")
        if self._output and reason == "tool_calls":
            reason = "stop"
        return (Finished(reason=reason, usage=_usage(self._usage)),)

    def _begin(self, message: dict[str, Any]) -> Sequence[ChatChunk]:
        self._usage |= message.get("usage") or {}
        return (Started(provider=self._provider, model=message.get("model") or self._model),)

    def _begin_block(self, block: dict[str, Any]) -> Sequence[ChatChunk]:
        if block["type"] == "tool_use" and block["name"] != self._output:
            self._call = PartialCall(block["id"], block["name"], "")
        if text := block.get("text"):
            return self._say(text)
        return ()

    def _delta(self, delta: dict[str, Any]) -> Sequence[ChatChunk]:
        match delta["type"]:
            case "text_delta":
                return self._say(delta["text"]) if self._output is None else ()
            case "input_json_delta" if self._call:
                self._call.arguments += delta["partial_json"]
            case "input_json_delta":
                return self._say(delta["partial_json"])
        return ()

    def _say(self, text: object) -> Sequence[ChatChunk]:
        if not text:
            return ()
        self._spoke = True
        return (checked_text(text),)

    def _end_block(self) -> Sequence[ChatChunk]:
        if self._call is None:
            return ()
        call, self._call, self._spoke = self._call.finished(), None, True
        return (call,)

    def _update(self, event: dict[str, Any]) -> None:
        self._usage |= {name: value for name, value in (event.get("usage") or {}).items() if value is not None}
        self._reason = event["delta"].get("stop_reason") or self._reason
        if self._reason == "refusal":
            raise ProviderRefused


def _told_error(event: dict[str, Any]) -> ProviderError:
    """The error in an event, after a status of 200."""
    return error_of_status(STATUS_OF_ERROR.get(event["error"]["type"], 500))


def _usage(usage: dict[str, Any]) -> Usage:
    """Anthropic counts what the cache gave apart; here input is all that was read."""
    cached = usage.get("cache_read_input_tokens") or 0
    written = usage.get("cache_creation_input_tokens") or 0
    return Usage(
        input_tokens=(usage.get("input_tokens") or 0) + cached + written,
        output_tokens=usage.get("output_tokens") or 0,
        cached_input_tokens=cached,
    )
