"""The wire of the Messages API, as a server writes it."""

from __future__ import annotations

from typing import Any

import orjson

from doubles.replies import Call, Reply, Tokens

ERROR_TYPES = {
    400: "invalid_request_error",
    401: "authentication_error",
    402: "billing_error",
    403: "permission_error",
    404: "not_found_error",
    413: "request_too_large",
    429: "rate_limit_error",
    529: "overloaded_error",
}
FINISHES = {"stop": "end_turn", "length": "max_tokens", "tool_calls": "tool_use", "refusal": "refusal"}


def error_body(status: int) -> dict[str, Any]:
    kind = ERROR_TYPES.get(status, "api_error")
    return {"type": "error", "error": {"type": kind, "message": f"upstream says {status}"}}


class MessagesWire:
    """One answer to the request ``body``; every method but ``whole`` gives frames, one for each network write.

    When the request forces a tool, text is written as the arguments of that tool.
    """

    def __init__(self, body: dict[str, Any]) -> None:
        choice = body.get("tool_choice") or {}
        self._model = body.get("model", "")
        self._forced: str | None = choice.get("name") if choice.get("type") == "tool" else None
        self._index = -1
        self._open: str | None = None

    def opening(self, reply: Reply) -> list[bytes]:
        usage = {**_usage(reply.tokens), "output_tokens": 1} if reply.tokens else {}
        message = {**self._head(), "content": [], "stop_reason": None, "stop_sequence": None, "usage": usage}
        return [_frame({"type": "message_start", "message": message}), _frame({"type": "ping"})]

    def text(self, piece: str) -> list[bytes]:
        if self._forced:
            started = self._begin({"type": "tool_use", "id": "toolu_0", "name": self._forced, "input": {}})
            return [*started, self._delta({"type": "input_json_delta", "partial_json": piece})]
        return [*self._begin({"type": "text", "text": ""}), self._delta({"type": "text_delta", "text": piece})]

    def call(self, call: Call) -> list[bytes]:
        block = {"type": "tool_use", "id": call.id, "name": call.name, "input": {}}
        frames = [*self._end(), *self._begin(block)]
        frames += [self._delta({"type": "input_json_delta", "partial_json": shred}) for shred in call.shreds]
        return frames + self._end()

    def error(self, status: int) -> list[bytes]:
        return [_frame(error_body(status))]

    def closing(self, reply: Reply) -> list[bytes]:
        output = {"output_tokens": reply.tokens.output} if reply.tokens else {}
        delta = {"stop_reason": self._finish(reply), "stop_sequence": None}
        ended = _frame({"type": "message_delta", "delta": delta, "usage": output})
        return [*self._end(), ended, _frame({"type": "message_stop"})]

    def whole(self, reply: Reply) -> dict[str, Any]:
        blocks: list[dict[str, Any]] = [{"type": "text", "text": reply.text}] if reply.text else []
        if self._forced:
            blocks = [{"type": "tool_use", "id": "toolu_0", "name": self._forced, "input": orjson.loads(reply.text)}]
        blocks += [
            {"type": "tool_use", "id": call.id, "name": call.name, "input": orjson.loads(call.arguments)}
            for call in reply.calls
        ]
        usage = _usage(reply.tokens) if reply.tokens else {}
        ended = {"stop_reason": self._finish(reply), "stop_sequence": None, "usage": usage}
        return {**self._head(), "content": blocks, **ended}

    def _finish(self, reply: Reply) -> str | None:
        return "tool_use" if self._forced and reply.finish == "stop" else FINISHES.get(str(reply.finish))

    def _head(self) -> dict[str, Any]:
        return {"id": "msg_1", "type": "message", "role": "assistant", "model": self._model}

    def _begin(self, block: dict[str, Any]) -> list[bytes]:
        if self._open == block["type"]:
            return []
        ended = self._end()
        self._index, self._open = self._index + 1, block["type"]
        return [*ended, _frame({"type": "content_block_start", "index": self._index, "content_block": block})]

    def _delta(self, delta: dict[str, Any]) -> bytes:
        return _frame({"type": "content_block_delta", "index": self._index, "delta": delta})

    def _end(self) -> list[bytes]:
        if self._open is None:
            return []
        self._open = None
        return [_frame({"type": "content_block_stop", "index": self._index})]


def _frame(event: dict[str, Any]) -> bytes:
    return f"event: {event['type']}\ndata: ".encode() + orjson.dumps(event) + b"\n\n"


def _usage(tokens: Tokens) -> dict[str, Any]:
    """``input_tokens`` leaves out what the cache gave."""
    return {
        "input_tokens": tokens.input - tokens.cached,
        "output_tokens": tokens.output,
        "cache_read_input_tokens": tokens.cached,
        "cache_creation_input_tokens": 0,
    }
