"""``recall_memories``: what the person said once that no attribute holds."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from kairix_core.policies.remember.choose import memory_lines
from kairix_core.ports import MemoryProvider, UnitOfWork
from kairix_core.use_cases.retrieval.tell_meaning import TellMeaning
from kairix_core.use_cases.tools.tool import Arguments, ToolResult
from kairix_core.use_cases.turn.open_turn import OpenTurn

#: In tokens; a tool's answer is never longer.
BUDGET = 1_500


class Asked(Arguments):
    about: str = Field(min_length=2, max_length=200, description="Words of what is wanted: people, plans, wishes.")


class RecallMemoriesTool:
    name: ClassVar = "recall_memories"
    description: ClassVar = "Look up what the person told you once: preferences, plans, people, events, circumstances."
    arguments: ClassVar = Asked
    seconds: ClassVar = 5.0

    def __init__(self, uow: UnitOfWork, memory: MemoryProvider, meaning: TellMeaning | None) -> None:
        self._uow = uow
        self._memory = memory
        self._meaning = meaning

    async def __call__(self, opened: OpenTurn, asked: Asked) -> ToolResult:
        owner_id = opened.conversation.owner_id
        meaning = await self._meaning.of_question(owner_id, asked.about) if self._meaning else None
        async with self._uow(opened.principal) as tx:
            found = await self._memory.recall(tx, owner_id, asked.about, meaning, budget_tokens=BUDGET)
        if not found:
            return ToolResult("Nothing is remembered.", "Found nothing to remember")
        return ToolResult(memory_lines(found), f"Recalled {len(found)} thing{'s' if len(found) != 1 else ''} once told")
