"""What a message is made of: typed parts, stored as they were shown, replayable without a model."""

from __future__ import annotations

from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from kairix_core.domain.language import Language


class Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Citation(Frozen):
    """A claim in an answer and the line that it rests on.

    ``start`` and ``end`` are character offsets into the answer's text: the words that the mark underlines. ``path``
    is the place in the résumé, as a JSON pointer (``/work/0/highlights/2``); ``page`` counts from 1. ``quote`` is
    verbatim from the document, or the owner's own words when there is no ``document_id``; ``document_name`` names
    either. ``fact_id`` is the fact that a coach's advice rests on.
    """

    number: int
    start: int
    end: int
    evidence_id: UUID
    document_id: UUID | None
    document_name: str
    path: str
    quote: str
    section: str
    page: int | None = None
    document_date: str | None = None
    fact_id: UUID | None = None


class TextPart(Frozen):
    """``language`` is what an answer is written in, quotes apart, as ``lang`` takes it; None where nobody knows."""

    type: Literal["text"] = "text"
    text: str
    language: Language | None = None


class CitationPart(Frozen):
    type: Literal["citation"] = "citation"
    citation: Citation


class NoticePart(Frozen):
    """Something that the reader should know about an answer.

    Codes: ``quotes_only`` (no model is set), ``not_in_evidence`` (the question went to the owner), ``unsupported``
    (``spans`` of the answer that stand in no cited evidence), ``fallback`` (another model answered), ``truncated`` (cut
    off at the greatest length).
    """

    type: Literal["notice"] = "notice"
    code: str
    message: str
    spans: tuple[tuple[int, int], ...] = ()


class ToolPart(Frozen):
    type: Literal["tool"] = "tool"
    call_id: str
    name: str
    arguments: dict[str, Any] = {}
    ok: bool | None = None
    summary: str = ""


class AskedPart(Frozen):
    """The attributes that a coach asks for in this message."""

    type: Literal["asked"] = "asked"
    attributes: tuple[str, ...]


class RubricRow(Frozen):
    """One criterion of a rubric. ``quote`` is verbatim from the answer that was judged, ``advice`` says what would be
    better: both may be empty.
    """

    criterion: str
    is_met: bool
    quote: str = ""
    advice: str = ""


class RubricPart(Frozen):
    """How what the reader said before held up, criterion by criterion. It belongs before the text."""

    type: Literal["rubric"] = "rubric"
    rows: tuple[RubricRow, ...]


Part = Annotated[TextPart | CitationPart | NoticePart | ToolPart | AskedPart | RubricPart, Field(discriminator="type")]
