"""Evidence as a model sees it and as an answer cites it."""

from __future__ import annotations

from kairix_core.domain.document import Evidence
from kairix_core.schemas import EvidenceLine


def number_of(evidence: Evidence) -> int:
    """Document order, counted from 1: the same in every turn, so that prompt caches hit."""
    return evidence.ordinal + 1


def evidence_line(evidence: Evidence, score: float = 0.0) -> EvidenceLine:
    return EvidenceLine(
        number=number_of(evidence),
        section=evidence.section,
        path=evidence.path,
        quote=evidence.quote,
        context=evidence.context,
        score=score,
        starts_on=evidence.starts_on,
        ends_on=evidence.ends_on,
    )
