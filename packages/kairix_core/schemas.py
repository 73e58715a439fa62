"""The wire between core and the world: what streams to a reader, and what passes between Kairix and a model.

Both are closed unions. Turn events are models, since they are read and written as JSON: adding a kind is one class here
and one renderer in the client, and a fixture file written by the Python encoder is read by the TypeScript decoder's
test. What passes between Kairix and a model is made anew for every turn, and so of plain dataclasses.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from kairix_core.domain.language import Language
from kairix_core.domain.parts import Citation, RubricRow
from kairix_core.domain.usage import Usage


class Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


# --- turn events ----------------------------------------------------------------------------------------------------


class TurnStarted(Frozen):
    type: Literal["turn.started"] = "turn.started"
    turn_id: UUID
    conversation_id: UUID
    question_id: UUID
    answer_id: UUID


class TextDelta(Frozen):
    """``text`` belongs at character ``offset`` of the answer: applying a delta twice changes nothing."""

    type: Literal["text.delta"] = "text.delta"
    offset: int
    text: str


class LanguageKnown(Frozen):
    """In what the answer is written, quotes apart: told before the text, or after it by whoever only then knows."""

    type: Literal["language"] = "language"
    language: Language


class ToolStarted(Frozen):
    type: Literal["tool.started"] = "tool.started"
    call_id: str
    name: str
    arguments: dict[str, Any]


class ToolFinished(Frozen):
    type: Literal["tool.finished"] = "tool.finished"
    call_id: str
    name: str
    ok: bool
    summary: str


class CitationFound(Frozen):
    type: Literal["citation"] = "citation"
    citation: Citation


class Notice(Frozen):
    """See ``NoticePart`` for the codes."""

    type: Literal["notice"] = "notice"
    code: str
    message: str
    spans: tuple[tuple[int, int], ...] = ()


class RubricJudged(Frozen):
    """See ``RubricPart``: told before the text."""

    type: Literal["rubric"] = "rubric"
    rows: tuple[RubricRow, ...]


class TurnFinished(Frozen):
    type: Literal["turn.finished"] = "turn.finished"
    status: Literal["complete", "stopped"]
    usage: Usage


class TurnFailed(Frozen):
    type: Literal["turn.failed"] = "turn.failed"
    code: str
    message: str
    retryable: bool


TurnEvent = Annotated[
    TurnStarted
    | TextDelta
    | LanguageKnown
    | ToolStarted
    | ToolFinished
    | CitationFound
    | Notice
    | RubricJudged
    | TurnFinished
    | TurnFailed,
    Field(discriminator="type"),
]


# --- what a model is asked ------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class ToolSpec:
    """A function that the model may call; ``parameters`` is a JSON Schema object."""

    name: str
    description: str
    parameters: dict[str, Any]


@dataclass(frozen=True, slots=True)
class ToolCall:
    """A finished call: ``arguments`` is the JSON text exactly as the model wrote it."""

    id: str
    name: str
    arguments: str


@dataclass(frozen=True, slots=True)
class ChatMessage:
    """``tool_call_id`` names the call that a ``tool`` message answers."""

    role: Literal["system", "user", "assistant", "tool"]
    content: str
    tool_calls: tuple[ToolCall, ...] = ()
    tool_call_id: str | None = None


@dataclass(frozen=True, slots=True)
class EvidenceLine:
    """Numbered evidence, as the prompt shows it and as an answer cites it: ``[3]``.

    ``score`` is how well it matches the words of the question (BM25, 0 when no word does); the dates are its entry's.
    """

    number: int
    section: str
    path: str
    quote: str
    context: str = ""
    score: float = 0.0
    starts_on: date | None = None
    ends_on: date | None = None


@dataclass(frozen=True, slots=True)
class StructuredOutput:
    """Ask for one JSON object that matches ``json_schema``."""

    name: str
    json_schema: dict[str, Any]


@dataclass(frozen=True, slots=True)
class ChatRequest:
    """One call of a model. The system message comes first and is the stable part, so that prompt caches hit.

    ``evidence`` is what the extractive provider quotes from; other providers read it in the system message. ``unaided``
    is what it says in place of quotes, where that is known, and ``language`` what it says anything in. ``may_call`` is
    False once ``tools`` may not be called any more; they still have to be named, since the messages tell of earlier
    calls.
    ``conversation_id`` lets providers keep their cache warm.
    """

    messages: tuple[ChatMessage, ...]
    evidence: tuple[EvidenceLine, ...] = ()
    unaided: str | None = None
    language: Language = Language.ENGLISH
    tools: tuple[ToolSpec, ...] = ()
    may_call: bool = True
    output: StructuredOutput | None = None
    model: str | None = None
    max_output_tokens: int = 2048
    temperature: float | None = None
    conversation_id: UUID | None = None


# --- what a model answers -------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Started:
    """The first chunk of every stream: who answers."""

    provider: str
    model: str


@dataclass(frozen=True, slots=True)
class Finished:
    """The last chunk of every stream that ended well."""

    reason: Literal["stop", "length", "tool_calls"]
    usage: Usage


#: A stream is ``Started``, then pieces of text (plain ``str``, the hot path) and ``ToolCall``s, then ``Finished``.
ChatChunk = Started | str | ToolCall | Finished
