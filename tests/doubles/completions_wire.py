"""The wire of chat completions, as a server writes it."""

from __future__ import annotations

import time
from typing import Any

import orjson

from doubles.replies import Call, Reply, Tokens

ERROR_TYPES = {401: "authentication_error", 404: "not_found_error", 429: "rate_limit_exceeded"}
FINISHES = {"refusal": "content_filter"}


def error_body(status: int) -> dict[str, Any]:
    return {
        "error": {"message": f"upstream says {status}", "type": ERROR_TYPES.get(status, "api_error"), "code": status}
    }


class CompletionsWire:
    """One answer to the request ``body``; every method but ``whole`` gives frames, one for each network write."""

    def __init__(self, body: dict[str, Any]) -> None:
        self._model = body.get("model", "")
        self._wants_usage = bool((body.get("stream_options") or {}).get("include_usage"))
        self._head = {"id": "chatcmpl-1", "created": int(time.time()), "model": self._model}
        self._calls = 0

    def opening(self, _reply: Reply) -> list[bytes]:
        return [self._chunk({"role": "assistant", "content": ""})]

    def text(self, piece: str) -> list[bytes]:
        return [self._chunk({"content": piece})]

    def call(self, call: Call) -> list[bytes]:
        index, self._calls = self._calls, self._calls + 1
        named = {"id": call.id, "type": "function", "function": {"name": call.name, "arguments": ""}}
        shreds: list[dict[str, Any]] = [{"function": {"arguments": shred}} for shred in call.shreds]
        return [self._chunk({"content": None, "tool_calls": [{"index": index, **part}]}) for part in (named, *shreds)]

    def error(self, status: int) -> list[bytes]:
        choice = {"index": 0, "delta": {"content": ""}, "finish_reason": "error"}
        return [_frame({**self._head, "object": "chat.completion.chunk", **error_body(status), "choices": [choice]})]

    def closing(self, reply: Reply) -> list[bytes]:
        frames = [self._chunk({"refusal": "I cannot help with that."})] if reply.finish == "refusal" else []
        frames.append(self._chunk({}, FINISHES.get(str(reply.finish), reply.finish)))
        if reply.tokens and self._wants_usage:
            usage = _usage(reply.tokens)
            frames.append(_frame({**self._head, "object": "chat.completion.chunk", "choices": [], "usage": usage}))
        return [*frames, b"data: [DONE]\n\n"]

    def whole(self, reply: Reply) -> dict[str, Any]:
        message: dict[str, Any] = {"role": "assistant", "content": reply.text or None, "refusal": None}
        if reply.finish == "refusal":
            message["refusal"] = "I cannot help with that."
        if reply.calls:
            message["tool_calls"] = [
                {"id": call.id, "type": "function", "function": {"name": call.name, "arguments": call.arguments}}
                for call in reply.calls
            ]
        choice = {"index": 0, "message": message, "finish_reason": FINISHES.get(str(reply.finish), reply.finish)}
        usage = {"usage": _usage(reply.tokens)} if reply.tokens else {}
        return {**self._head, "object": "chat.completion", "choices": [choice], **usage}

    def _chunk(self, delta: dict[str, Any], finish: str | None = None) -> bytes:
        choice = {"index": 0, "delta": delta, "finish_reason": finish}
        return _frame({**self._head, "object": "chat.completion.chunk", "choices": [choice]})


def _frame(event: dict[str, Any]) -> bytes:
    return b"data: " + orjson.dumps(event) + b"\n\n"


def _usage(tokens: Tokens) -> dict[str, Any]:
    return {
        "prompt_tokens": tokens.input,
        "completion_tokens": tokens.output,
        "total_tokens": tokens.input + tokens.output,
        "prompt_tokens_details": {"cached_tokens": tokens.cached},
    }
