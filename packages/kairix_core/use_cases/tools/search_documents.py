"""``search_documents``: what the person's documents say about something."""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar

from pydantic import Field

from kairix_core.domain.agent import AgentKind
from kairix_core.policies.build_prompt import numbered
from kairix_core.policies.numbering import evidence_line
from kairix_core.ports import FoundChunk, UnitOfWork
from kairix_core.use_cases.retrieval.tell_meaning import TellMeaning
from kairix_core.use_cases.tools.tool import Arguments, ToolResult
from kairix_core.use_cases.turn.open_turn import OpenTurn

MOST_LINES = 12
#: Each several lines long.
MOST_PASSAGES = 8
NOTHING = "Nothing in them says these words. Try others, or say that it is not there."


class Asked(Arguments):
    query: str = Field(min_length=2, max_length=200, description="Words that would stand there, not a question.")


class SearchDocumentsTool:
    """A representative finds what is published, by the numbers with which it cites.

    A coach finds whatever its owner has taken, by its words, and by its meaning where a model tells it; it is told
    where that stands.
    """

    name: ClassVar = "search_documents"
    description: ClassVar = "Search what the person's documents say, word for word, with where it stands."
    arguments: ClassVar = Asked
    seconds: ClassVar = 5.0

    def __init__(self, uow: UnitOfWork, meaning: TellMeaning | None) -> None:
        self._uow = uow
        self._meaning = meaning

    async def __call__(self, opened: OpenTurn, asked: Asked) -> ToolResult:
        if opened.kind is AgentKind.COACH:
            return await self._own(opened, asked.query)
        return await self._published(opened, asked.query)

    async def _own(self, opened: OpenTurn, query: str) -> ToolResult:
        owner_id = opened.conversation.owner_id
        meaning = await self._meaning.of_question(owner_id, query) if self._meaning else None
        async with self._uow(opened.principal) as tx:
            found = await tx.chunks.search(owner_id, query, meaning, limit=MOST_PASSAGES)
        return _told("\n".join(map(_with_place, found)), len(found), "passage")

    async def _published(self, opened: OpenTurn, query: str) -> ToolResult:
        async with self._uow(opened.principal) as tx:
            ranked = await tx.publications.search(opened.conversation.owner_id, query, limit=MOST_LINES)
        found = tuple(line for line in ranked if line.score > 0)
        lines = [evidence_line(line.evidence, line.score) for line in found]
        return replace(_told(numbered(lines), len(found), "line"), lines=found)


def _told(text: str, count: int, what: str) -> ToolResult:
    if not count:
        return ToolResult(NOTHING, "Found nothing in the documents")
    return ToolResult(text, f"Found {count} {what}{'s' if count != 1 else ''} in the documents")


def _with_place(found: FoundChunk) -> str:
    chunk = found.chunk
    page = f", page {chunk.span.page}" if chunk.span.page else ""
    context = f" ({chunk.context})" if chunk.context else ""
    return f"- {found.document_name}{page}{context}: {' '.join(chunk.text.split())}"
