"""What the Messages API writes besides plain text."""

from __future__ import annotations

from typing import Any

import orjson
import pytest

from kairix_core.errors import ProviderError, ProviderRateLimited, ProviderRejected, ProviderUnavailable
from kairix_core.schemas import ChatChunk, Finished
from kairix_infra.llm.anthropic import MessageStream

START: dict[str, Any] = {"type": "message_start", "message": {"model": "m", "usage": {"input_tokens": 5}}}


def block(kind: str, **fields: Any) -> dict[str, Any]:
    return {"type": "content_block_start", "index": 0, "content_block": {"type": kind, **fields}}


def delta(kind: str, **fields: Any) -> dict[str, Any]:
    return {"type": "content_block_delta", "index": 0, "delta": {"type": kind, **fields}}


def ended(reason: str, **usage: int) -> list[dict[str, Any]]:
    return [{"type": "message_delta", "delta": {"stop_reason": reason}, "usage": usage}, {"type": "message_stop"}]


def read(*events: dict[str, Any]) -> list[ChatChunk]:
    stream = MessageStream("test", "m")
    chunks = [chunk for event in events for chunk in stream.read(orjson.dumps(event))]
    return [*chunks, *stream.end()]


def test_thinking_is_not_said() -> None:
    thought = [
        block("thinking", thinking=""),
        delta("thinking_delta", thinking="Hm"),
        delta("signature_delta", signature="x"),
    ]
    chunks = read(START, *thought, block("text", text=""), delta("text_delta", text="Hi"), *ended("end_turn"))
    assert chunks[1:-1] == ["Hi"]


def test_pings_and_events_of_the_future_are_passed_over() -> None:
    chunks = read(START, {"type": "ping"}, {"type": "new_thing"}, delta("text_delta", text="Hi"), *ended("end_turn"))
    assert chunks[1:-1] == ["Hi"]


@pytest.mark.parametrize(
    ("told", "reason"),
    [
        ("end_turn", "stop"),
        ("stop_sequence", "stop"),
        ("max_tokens", "length"),
        ("model_context_window_exceeded", "length"),
        ("pause_turn", "length"),
        ("tool_use", "tool_calls"),
    ],
)
def test_every_stop_reason_has_its_meaning(told: str, reason: str) -> None:
    finished = read(START, delta("text_delta", text="Hi"), *ended(told))[-1]
    assert isinstance(finished, Finished)
    assert finished.reason == reason


def test_what_was_written_to_the_cache_was_read_too() -> None:
    usage = {"input_tokens": 5, "cache_creation_input_tokens": 70, "cache_read_input_tokens": 20, "output_tokens": 1}
    finished = read(START, delta("text_delta", text="Hi"), *ended("end_turn", **usage))[-1]
    assert isinstance(finished, Finished)
    assert (finished.usage.input_tokens, finished.usage.cached_input_tokens) == (95, 20)


@pytest.mark.parametrize(
    ("kind", "error"),
    [
        ("rate_limit_error", ProviderRateLimited),
        ("overloaded_error", ProviderUnavailable),
        ("authentication_error", ProviderRejected),
        ("an_error_of_the_future", ProviderUnavailable),
    ],
)
def test_an_error_in_the_stream_is_told_by_its_type(kind: str, error: type[ProviderError]) -> None:
    with pytest.raises(error):
        read(START, {"type": "error", "error": {"type": kind, "message": "no"}})
