"""A document in pieces, each long enough to tell something and short enough to be found by it."""

from __future__ import annotations

from dataclasses import dataclass, field
from uuid import UUID

from kairix_core.domain.document import Span
from kairix_core.domain.ids import new_id


@dataclass(eq=False)
class Chunk:
    """``text`` is a stretch of its document's, at ``span``; ``context`` names the section and the entry that it begins
    in ("work, Staff Engineer, Northwind").
    """

    owner_id: UUID
    document_id: UUID
    ordinal: int
    text: str
    span: Span
    context: str = ""
    id: UUID = field(default_factory=new_id)
