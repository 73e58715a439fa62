"""What was found in what somebody said."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from kairix_core.domain.conversation import Heard
from kairix_core.domain.document import Span
from kairix_core.domain.profile.fact import Proposal, Source, SourceKind


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
