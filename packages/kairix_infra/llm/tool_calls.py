"""Tool calls arrive in shreds, spread over many chunks; here they become whole."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import uuid4

import orjson

from kairix_core.errors import ProviderGarbled
from kairix_core.schemas import ToolCall


@dataclass(slots=True)
class PartialCall:
    id: str | None
    name: str
    arguments: str

    def finished(self) -> ToolCall:
        if not self.name:
            raise ProviderGarbled
        # Some servers name no id; the answer to the call needs one to point at.
        return ToolCall(id=self.id or f"call_{uuid4().hex}", name=self.name, arguments=self.arguments or "{}")


class ToolCallAssembly:
    """Puts together the ``delta.tool_calls`` of chat completions."""

    def __init__(self) -> None:
        self._calls: list[PartialCall] = []
        self._open: dict[int | None, PartialCall] = {}

    def add(self, deltas: list[dict[str, Any]]) -> None:
        for delta in deltas:
            function = delta.get("function") or {}
            call = self._call(delta.get("index"), delta.get("id"), function.get("name"))
            arguments = function.get("arguments") or ""
            call.arguments += arguments if isinstance(arguments, str) else orjson.dumps(arguments).decode()

    def finished(self) -> tuple[ToolCall, ...]:
        return tuple(call.finished() for call in self._calls)

    def _call(self, index: int | None, call_id: str | None, name: str | None) -> PartialCall:
        """The call that a delta belongs to. The index alone does not tell: Ollama gives each of its calls a 0."""
        call = self._open.get(index)
        if call is None or _begins_another(call, call_id, name):
            call = self._open[index] = PartialCall(call_id, name or "", "")
            self._calls.append(call)
        elif not call.name:
            call.name = name or ""
        return call


def _begins_another(call: PartialCall, call_id: str | None, name: str | None) -> bool:
    if call_id and call.id:
        return call_id != call.id
    return bool(not call_id and name and call.name and call.arguments)
