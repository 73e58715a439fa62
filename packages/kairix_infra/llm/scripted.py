"""A model that says what it was told to say: for tests and demonstrations."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Sequence
from dataclasses import dataclass

from kairix_core.domain.usage import Usage
from kairix_core.errors import KairixError
from kairix_core.schemas import ChatChunk, ChatRequest, Finished, Started, ToolCall


@dataclass(frozen=True, slots=True)
class Pause:
    """``seconds`` of silence."""

    seconds: float


#: What a scripted answer is made of. ``Started`` and ``Finished`` are added where the script leaves them out.
Line = ChatChunk | Pause | KairixError


class ScriptedProvider:
    """A ``ChatProvider`` that plays one script per call, in order, the last one for ever.

    An error in a script is raised in its place. ``requests`` holds what was asked. ``delay``, in seconds, comes before
    each piece of text.
    """

    def __init__(self, *scripts: Sequence[Line], delay: float = 0.0) -> None:
        self._scripts = scripts or (("Hello.",),)
        self._delay = delay
        self.requests: list[ChatRequest] = []

    async def stream(self, request: ChatRequest) -> AsyncGenerator[ChatChunk, None]:
        script = self._scripts[min(len(self.requests), len(self._scripts) - 1)]
        self.requests.append(request)
        if not any(isinstance(line, Started) for line in script):
            yield Started(provider="scripted", model=request.model or "scripted")
        for line in script:
            match line:
                case Pause():
                    await asyncio.sleep(line.seconds)
                case KairixError():
                    raise line
                case _:
                    await asyncio.sleep(self._delay if isinstance(line, str) else 0)
                    yield line
        if not any(isinstance(line, Finished) for line in script):
            yield _finished(script)


def _finished(script: Sequence[Line]) -> Finished:
    called = any(isinstance(line, ToolCall) for line in script)
    words = sum(len(line.split()) for line in script if isinstance(line, str))
    return Finished(reason="tool_calls" if called else "stop", usage=Usage(input_tokens=1, output_tokens=words))
