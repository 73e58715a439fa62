"""Chat completions, as OpenAI, OpenRouter, Ollama, vLLM, LM Studio and many others speak them."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Sequence
from dataclasses import asdict
from typing import Any, Literal

import aiohttp
import orjson

from kairix_core.domain.usage import Usage
from kairix_core.errors import ProviderError, ProviderGarbled, ProviderRefused, ProviderUnavailable
from kairix_core.schemas import ChatChunk, ChatMessage, ChatRequest, Finished, Started
from kairix_infra.llm.endpoint import Endpoint
from kairix_infra.llm.event_stream import DONE
from kairix_infra.llm.faults import checked_text, error_of_status
from kairix_infra.llm.tool_calls import ToolCallAssembly
from kairix_infra.llm.upstream import streamed

REASONS: dict[str, Literal["stop", "length", "tool_calls"]] = {
    "length": "length",
    "tool_calls": "tool_calls",
    "function_call": "tool_calls",
}
STATUS_OF_CODE = {"rate_limit_exceeded": 429, "insufficient_quota": 402}


class OpenAICompatible:
    """A ``ChatProvider`` for any server with ``POST {base_url}/chat/completions``."""

    def __init__(self, session: aiohttp.ClientSession, endpoint: Endpoint) -> None:
        self._session = session
        self._endpoint = endpoint

    def stream(self, request: ChatRequest) -> AsyncGenerator[ChatChunk, None]:
        endpoint = self._endpoint
        body = request_body(request, endpoint)
        completion = Completion(endpoint.provider, body["model"])
        url = f"{endpoint.base_url}/chat/completions"
        return streamed(completion, self._session, url, request_headers(endpoint), body, silence=endpoint.silence)


# --- what is asked ----------------------------------------------------------------------------------------------------


def request_headers(endpoint: Endpoint) -> dict[str, str]:
    key = {"Authorization": f"Bearer {endpoint.api_key}"} if endpoint.api_key else {}
    return {**endpoint.headers, **key}


def request_body(request: ChatRequest, endpoint: Endpoint) -> dict[str, Any]:
    body: dict[str, Any] = {
        "model": request.model or endpoint.model,
        "messages": [_message(message) for message in request.messages],
        "stream": True,
        "stream_options": {"include_usage": True},
        endpoint.max_tokens_field: request.max_output_tokens,
        **endpoint.extras,
    }
    if endpoint.conversation_field and request.conversation_id:
        body[endpoint.conversation_field] = str(request.conversation_id)
    if request.temperature is not None:
        body["temperature"] = request.temperature
    if request.tools:
        body["tools"] = [{"type": "function", "function": asdict(tool)} for tool in request.tools]
        if not request.may_call:
            body["tool_choice"] = "none"
    if request.output:
        schema = {"name": request.output.name, "schema": request.output.json_schema, "strict": True}
        body["response_format"] = {"type": "json_schema", "json_schema": schema}
    return body


def _message(message: ChatMessage) -> dict[str, Any]:
    wire: dict[str, Any] = {"role": message.role, "content": message.content}
    if message.tool_call_id is not None:
        wire["tool_call_id"] = message.tool_call_id
    if message.tool_calls:
        wire["content"] = message.content or None
        wire["tool_calls"] = [
            {"id": call.id, "type": "function", "function": {"name": call.name, "arguments": call.arguments}}
            for call in message.tool_calls
        ]
    return wire


# --- what is answered -------------------------------------------------------------------------------------------------


class Completion:
    """One answer on its way: reads payloads in, gives chunks out. ``read`` is the hot path."""

    def __init__(self, provider: str, model: str) -> None:
        self.done = False
        self._provider = provider
        self._model = model
        self._started = False
        self._spoke = False
        self._calls = ToolCallAssembly()
        self._reason: str | None = None
        self._usage = Usage()

    def read(self, payload: bytes) -> Sequence[ChatChunk]:
        """The chunks in one payload; an error told in the stream and a refusal are raised."""
        if payload == DONE:
            self.done = True
            return ()
        event = orjson.loads(payload)
        text = self._take(event)
        if self._started:
            return (text,) if text else ()
        self._started = True
        started = Started(provider=self._provider, model=event.get("model") or self._model)
        return (started, text) if text else (started,)

    def end(self) -> Sequence[ChatChunk]:
        """The tool calls and ``Finished``, once the stream is over."""
        if self._reason is None:
            raise ProviderUnavailable
        calls = self._calls.finished()
        if not calls and not self._spoke:
            raise ProviderGarbled("The model finished without an answer. Your question is kept; you can try again.")
        reason = "tool_calls" if calls else REASONS.get(self._reason, "stop")
        return (*calls, Finished(reason=reason, usage=self._usage))

    def _take(self, event: dict[str, Any]) -> str:
        if error := event.get("error"):
            raise _told_error(error)
        if usage := event.get("usage"):
            self._usage = _usage(usage)
        if not (choices := event.get("choices")):
            return ""
        choice = choices[0]
        delta = choice.get("delta") or choice.get("message") or {}
        if reason := choice.get("finish_reason"):
            self._reason = _accepted(reason)
        if delta.get("refusal"):
            raise ProviderRefused
        if calls := delta.get("tool_calls"):
            self._calls.add(calls)
        if not (text := delta.get("content")):
            return ""
        self._spoke = True
        return checked_text(text)


def _accepted(reason: str) -> str:
    """The reason of an ending, unless it is none: OpenRouter calls a failure one, and filters withhold the answer."""
    if reason == "content_filter":
        raise ProviderRefused
    if reason == "error":
        raise ProviderUnavailable
    return reason


def _told_error(error: dict[str, Any] | str) -> ProviderError:
    """The error in a chunk, after a status of 200; its code is an HTTP status (OpenRouter) or a word."""
    code = str(error.get("code") if isinstance(error, dict) else "")
    if code.isdecimal() and int(code) >= 400:
        return error_of_status(int(code))
    return error_of_status(STATUS_OF_CODE.get(code, 500))


def _usage(usage: dict[str, Any]) -> Usage:
    cost = usage.get("cost")
    return Usage(
        input_tokens=usage.get("prompt_tokens") or 0,
        output_tokens=usage.get("completion_tokens") or 0,
        cached_input_tokens=(usage.get("prompt_tokens_details") or {}).get("cached_tokens") or 0,
        cost_microdollars=None if cost is None else round(cost * 1_000_000),
    )
