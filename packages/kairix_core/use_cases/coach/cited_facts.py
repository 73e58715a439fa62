"""Facts as what an answer cites: a fact's quote, and where it stands."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from uuid import UUID

from kairix_core.domain.document import Evidence, Span
from kairix_core.domain.profile.fact import SourceKind
from kairix_core.policies.coach.fact_lines import FactLine
from kairix_core.policies.coach.wording import in_words
from kairix_core.ports import ScoredEvidence

NOWHERE = Span(start=0, end=0)
SOURCES: Mapping[SourceKind, str] = {
    SourceKind.MESSAGE: "What you told your coach",
    SourceKind.EDIT: "Your own entry",
    SourceKind.INFERENCE: "Worked out from your profile",
    SourceKind.DOCUMENT: "A document",
}


def cited_facts(lines: Iterable[FactLine], documents: Mapping[UUID, str]) -> dict[int, ScoredEvidence]:
    """By the number with which an answer cites them; ``documents`` are the names of the owner's."""
    return {line.number: _evidence(line, documents) for line in lines}


def _evidence(line: FactLine, documents: Mapping[UUID, str]) -> ScoredEvidence:
    fact = line.fact
    document = fact.source.document_id
    evidence = Evidence(
        owner_id=fact.owner_id,
        document_id=document,
        ordinal=line.number - 1,
        section=line.spec.section,
        path=fact.source.path,
        quote=fact.quote or in_words(line.spec, line.value),
        span=fact.source.span or NOWHERE,
        context=line.spec.label,
        source=documents.get(document, SOURCES[fact.source.kind]) if document else SOURCES[fact.source.kind],
        dated=fact.extracted_at.date(),
        id=fact.id,
    )
    return ScoredEvidence(evidence, 0.0, fact_id=fact.id)
