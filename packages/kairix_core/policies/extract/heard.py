"""What was said, and what was found in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from kairix_core.domain.document import Span
from kairix_core.domain.profile.fact import Proposal, Source, SourceKind


@dataclass(frozen=True, slots=True)
class Heard:
    """One message of an owner to their coach. ``asked`` is what the coach had said just before it, ``before`` what the
    owner had: both are only there to know what "three months" or "no, it is Berlin" are about.
    """

    conversation_id: UUID
    message_id: UUID
    text: str
    asked: str = ""
    before: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """``value``, of an attribute or of one entry of a list, rests on the characters ``start`` to ``end`` of a text."""

    attribute: str
    value: Any
    start: int
    end: int
    confidence: float


def proposal(heard: Heard, finding: Finding, extractor: str) -> Proposal:
    source = Source(
        SourceKind.MESSAGE,
        conversation_id=heard.conversation_id,
        message_id=heard.message_id,
        span=Span(start=finding.start, end=finding.end),
    )
    quote = heard.text[finding.start : finding.end]
    return Proposal(finding.attribute, finding.value, source, quote, finding.confidence, extractor)
