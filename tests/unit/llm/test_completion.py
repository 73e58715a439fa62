"""What servers that are nearly like OpenAI's write."""

from __future__ import annotations

from typing import Any

import orjson
import pytest

from kairix_core.domain.usage import Usage
from kairix_core.errors import (
    ProviderError,
    ProviderRateLimited,
    ProviderRefused,
    ProviderRejected,
    ProviderUnavailable,
)
from kairix_core.schemas import ChatChunk, Finished, Started, ToolCall
from kairix_infra.llm.openai_compatible import Completion


def read(*events: dict[str, Any]) -> list[ChatChunk]:
    completion = Completion("test", "asked-model")
    chunks = [chunk for event in events for chunk in completion.read(orjson.dumps(event))]
    return [*chunks, *completion.end()]


def delta(finish: str | None = None, **fields: Any) -> dict[str, Any]:
    return {"choices": [{"index": 0, "delta": fields, "finish_reason": finish}]}


def function(name: str | None = None, arguments: object = "", **fields: Any) -> dict[str, Any]:
    named = {} if name is None else {"name": name}
    return {"function": {**named, "arguments": arguments}, **fields}


def calls_of(chunks: list[ChatChunk]) -> list[tuple[str, str]]:
    return [(chunk.name, chunk.arguments) for chunk in chunks if isinstance(chunk, ToolCall)]


def test_a_server_that_names_no_model_is_taken_at_its_word() -> None:
    assert read(delta(content="Hi"), delta("stop"))[0] == Started(provider="test", model="asked-model")


def test_content_null_is_no_text() -> None:
    assert read(delta(content=None), delta("stop", content="Hi"))[1] == "Hi"


def test_an_answer_that_came_whole_is_an_answer() -> None:
    whole = {"choices": [{"message": {"role": "assistant", "content": "Hi"}, "finish_reason": "stop"}]}
    assert read(whole) == [
        Started(provider="test", model="asked-model"),
        "Hi",
        Finished(reason="stop", usage=Usage()),
    ]


def test_calls_that_share_an_index_are_told_apart_by_their_ids() -> None:
    first, second = function("a", "{}", index=0, id="x"), function("b", "{}", index=0, id="y")
    chunks = read(delta(tool_calls=[first]), delta("tool_calls", tool_calls=[second]))
    assert calls_of(chunks) == [("a", "{}"), ("b", "{}")]


def test_a_call_without_an_id_gets_one() -> None:
    call = read(delta("tool_calls", tool_calls=[function("a", '{"n":1}', index=0)]))[1]
    assert isinstance(call, ToolCall)
    assert call.id.startswith("call_")


def test_two_calls_without_ids_are_two_calls() -> None:
    parts = [function("a", "{}", index=0), function("a", "{}", index=0)]
    assert calls_of(read(delta("tool_calls", tool_calls=parts))) == [("a", "{}"), ("a", "{}")]


def test_arguments_that_are_an_object_become_text() -> None:
    chunks = read(delta("tool_calls", tool_calls=[function("a", {"n": 1}, index=0)]))
    assert calls_of(chunks) == [("a", '{"n":1}')]


def test_no_arguments_are_an_empty_object() -> None:
    assert calls_of(read(delta("stop", tool_calls=[function("a", index=0)]))) == [("a", "{}")]


def test_calls_that_end_with_stop_still_end_with_tool_calls() -> None:
    finished = read(delta("stop", tool_calls=[function("a", index=0)]))[-1]
    assert isinstance(finished, Finished)
    assert finished.reason == "tool_calls"


def test_the_cost_that_a_server_tells_is_in_micro_dollars() -> None:
    usage = {"prompt_tokens": 10, "completion_tokens": 2, "cost": 0.0000421}
    finished = read(delta("stop", content="Hi"), {"choices": [], "usage": usage})[-1]
    assert isinstance(finished, Finished)
    assert finished.usage == Usage(input_tokens=10, output_tokens=2, cost_microdollars=42)


@pytest.mark.parametrize(
    ("code", "error"),
    [
        (429, ProviderRateLimited),
        ("429", ProviderRateLimited),
        ("rate_limit_exceeded", ProviderRateLimited),
        ("insufficient_quota", ProviderRejected),
        (402, ProviderRejected),
        (None, ProviderUnavailable),
        ("server_error", ProviderUnavailable),
    ],
)
def test_an_error_in_the_stream_is_told_by_its_code(code: object, error: type[ProviderError]) -> None:
    with pytest.raises(error):
        read({"error": {"message": "no", "code": code}})


def test_an_error_that_is_only_a_sentence_is_an_error() -> None:
    with pytest.raises(ProviderUnavailable):
        read({"error": "model runner has unexpectedly stopped"})


@pytest.mark.parametrize("ending", [delta(refusal="No."), delta("content_filter")])
def test_a_refusal_is_not_an_answer(ending: dict[str, Any]) -> None:
    with pytest.raises(ProviderRefused):
        read(ending)
