"""What a model server is to answer: words, tool calls and faults, whatever the wire format."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal


@dataclass(frozen=True, slots=True)
class Pause:
    seconds: float


@dataclass(frozen=True, slots=True)
class Call:
    """A tool call whose arguments, JSON text, are streamed in ``shreds``."""

    name: str
    shreds: tuple[str, ...]
    id: str = "call_1"

    @property
    def arguments(self) -> str:
        return "".join(self.shreds)


@dataclass(frozen=True, slots=True)
class Comment:
    """A line that keeps the connection alive and means nothing."""

    text: str


@dataclass(frozen=True, slots=True)
class Garbage:
    """A data line that is no JSON."""


@dataclass(frozen=True, slots=True)
class ErrorChunk:
    """An error told in the stream, after the status 200."""

    status: int


@dataclass(frozen=True, slots=True)
class Cut:
    """The connection is closed."""


Step = str | Pause | Call | Comment | Garbage | ErrorChunk | Cut


@dataclass(frozen=True, slots=True)
class Tokens:
    input: int = 12
    cached: int = 4
    output: int = 3


@dataclass(frozen=True, slots=True)
class Reply:
    """One answer. ``finish`` None ends the stream without an end; ``tokens`` None leaves the usage out.

    Delays are in seconds: ``first`` before the first byte of the body, ``gap`` between two steps, ``linger`` from the
    last frame to the end of the body. Each frame is one network write, or as many as it takes with ``write_size`` bytes
    in each.
    """

    steps: tuple[Step, ...] = ("Hello", " there", ".")
    finish: Literal["stop", "length", "tool_calls", "refusal"] | None = "stop"
    tokens: Tokens | None = field(default_factory=Tokens)
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    blank: bool = False
    first: float = 0.0
    gap: float = 0.0
    linger: float = 0.0
    write_size: int | None = None

    @property
    def text(self) -> str:
        return "".join(step for step in self.steps if isinstance(step, str))

    @property
    def calls(self) -> tuple[Call, ...]:
        return tuple(step for step in self.steps if isinstance(step, Call))


def status(code: int, *, retry_after: str | None = None) -> Reply:
    """A reply that is an HTTP error."""
    return Reply(status=code, headers={} if retry_after is None else {"Retry-After": retry_after})


def calling(name: str, *shreds: str, call_id: str = "call_1") -> Reply:
    return Reply(steps=(Call(name, shreds, call_id),), finish="tool_calls")


#: Asked for by name: in the header ``X-Fault``, or as the model ``fault/<name>``.
FAULTS: Mapping[str, Reply] = {
    "busy": status(429),
    "busy-retry-after": status(429, retry_after="3"),
    "broken": status(500),
    "overloaded": status(529),
    "bad-key": status(401),
    "no-credit": status(402),
    "unknown-model": status(404),
    "silent": Reply(steps=(Pause(3600.0),)),
    "silent-midway": Reply(steps=("Half", Pause(3600.0))),
    "cut": Reply(steps=("Half", Cut())),
    "unfinished": Reply(steps=("Half",), finish=None),
    "garbage": Reply(steps=("Half", Garbage())),
    "error-chunk": Reply(steps=("Half", ErrorChunk(502))),
    "error-chunk-busy": Reply(steps=(ErrorChunk(429),)),
    "empty": Reply(blank=True),
    "wordless": Reply(steps=()),
    "refusal": Reply(steps=(), finish="refusal"),
    "too-long": Reply(finish="length"),
    "comments": Reply(steps=(Comment("OPENROUTER PROCESSING"), "Hello", Comment("OPENROUTER PROCESSING"), ".")),
    "tool-call": calling("look_up", "", '{"to', 'pic": ', '"Zür', 'ich"}'),
    "split-utf8": Reply(steps=("Grüße, 世界 ", "👩🏽‍🚀!"), write_size=1),
    "huge-token": Reply(steps=("x" * 1_000_000,)),
    "endless-line": Reply(steps=("x" * 5_000_000,)),
    "long": Reply(steps=("word ",) * 20_000),
}
