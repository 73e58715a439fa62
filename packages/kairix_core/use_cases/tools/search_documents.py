"""``search_documents``: what the person's documents say about something."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from pydantic import Field

from kairix_core.domain.agent import AgentKind
from kairix_core.domain.document import Evidence
from kairix_core.policies.build_prompt import numbered
from kairix_core.policies.numbering import evidence_line
from kairix_core.ports import ScoredEvidence, UnitOfWork
from kairix_core.schemas import EvidenceLine
from kairix_core.use_cases.open_turn import OpenTurn
from kairix_core.use_cases.tools.tool import Arguments, ToolResult

MOST_LINES = 12
NOTHING = "Nothing in them says these words. Try others, or say that it is not there."


class Asked(Arguments):
    query: str = Field(min_length=2, max_length=200, description="Words that would stand there, not a question.")


class SearchDocumentsTool:
    """A representative finds what is published, by the numbers with which it cites; a coach hears where it stands."""

    name: ClassVar = "search_documents"
    description: ClassVar = "Search what the person's documents say, word for word, with where it stands."
    arguments: ClassVar = Asked
    seconds: ClassVar = 5.0

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    async def __call__(self, opened: OpenTurn, asked: Asked) -> ToolResult:
        async with self._uow(opened.principal) as tx:
            found = await tx.publications.search(opened.conversation.owner_id, asked.query, limit=MOST_LINES)
        lines = [line for line in found if line.score > 0]
        if not lines:
            return ToolResult(NOTHING, "Found nothing in the documents")
        summary = f"Found {len(lines)} line{'s' if len(lines) != 1 else ''} in the documents"
        if opened.kind is AgentKind.COACH:
            return ToolResult(_with_places(lines), summary)
        return ToolResult(numbered([_line(line) for line in lines]), summary, lines=tuple(lines))


def _line(scored: ScoredEvidence) -> EvidenceLine:
    return evidence_line(scored.evidence, scored.score)


def _with_places(lines: Sequence[ScoredEvidence]) -> str:
    return "\n".join(f"- {_place(line.evidence)}: {' '.join(line.evidence.quote.split())}" for line in lines)


def _place(evidence: Evidence) -> str:
    page = f", page {evidence.span.page}" if evidence.span.page else ""
    context = f", {evidence.context}" if evidence.context else ""
    return f"{evidence.source}{page} ({evidence.section}{context})"
