"""What visitors are told: the current document."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from kairix_core.domain.document import Document, Evidence
from kairix_core.domain.publication import Publication
from kairix_core.policies.evidence_lines import evidence_lines


def compose_publication(document: Document, *, at: datetime) -> tuple[Publication, list[Evidence]]:
    """A publication with its lines in reading order."""
    dated = document.created_at.date()
    found = evidence_lines(document.owner_id, document.id, document.reading)
    lines = [replace(line, source=document.name, dated=dated) for line in found]
    publication = Publication(
        owner_id=document.owner_id,
        resume=document.resume,
        language=document.language,
        document_name=document.name,
        updated_at=at,
        fingerprint=_fingerprint(document.resume, document.language, lines),
        document_id=document.id,
    )
    return publication, lines


def _fingerprint(resume: dict[str, Any], language: str, lines: Sequence[Evidence]) -> str:
    """The same for what reads the same and cites the same."""
    told = [[line.source, str(line.dated), str(line.document_id), line.path, line.quote] for line in lines]
    written = json.dumps([resume, language, told], sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(written.encode()).hexdigest()
