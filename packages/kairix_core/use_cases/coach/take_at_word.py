"""Take somebody at their word who puts right what was noted, or says which of two values is."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from kairix_core.ports import Transaction
from kairix_core.use_cases.coach.put_entry_right import PutEntryRight
from kairix_core.use_cases.coach.put_notes_right import PutNotesRight, PutRight
from kairix_core.use_cases.coach.settle_doubt import SettleDoubt


@dataclass(frozen=True, slots=True)
class TakeAtWord:
    entry: PutEntryRight
    notes: PutNotesRight
    doubt: SettleDoubt

    async def __call__(
        self, tx: Transaction, owner_id: UUID, *, asked: str, said: str, is_of_else: bool
    ) -> PutRight | None:
        """The first of these that it is; None where it is none. ``asked`` is the coach's message before, and
        ``is_of_else``: they speak of something else, as far as that message asked which of two is right.
        """
        if text := await self.entry(tx, owner_id, asked=asked, said=said):
            return PutRight(text)
        if right := await self.notes(tx, owner_id, asked=asked, said=said):
            return right
        text = await self.doubt(tx, owner_id, asked=asked, said=said, is_of_else=is_of_else)
        return PutRight(text) if text else None
