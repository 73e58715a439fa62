"""Take somebody at their word who was asked which of two values is right."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from kairix_core.domain.profile.attribute import AttributeSpec
from kairix_core.policies.coach.which import SHORT, doubts_in, settled_by
from kairix_core.policies.coach.wording import in_words
from kairix_core.policies.ledger.ledger import Ledger
from kairix_core.policies.ledger.titles import title_of_decision
from kairix_core.policies.quoting import verbatim
from kairix_core.ports import Transaction
from kairix_core.use_cases.profile.keep_ledger import KeepLedger

SETTLED = "That is settled: **{label}** is {value}."
UNSETTLED = "Please say which of the two it is, or decide under [To review](/profile/review)."


@dataclass(frozen=True, slots=True)
class SettleDoubt:
    keep: KeepLedger
    specs: Mapping[str, AttributeSpec]

    async def __call__(self, tx: Transaction, owner_id: UUID, *, asked: str, said: str, is_of_else: bool) -> str:
        """Markdown; empty where ``asked``, the coach's message before, left nothing to settle, and where they speak of
        something else.
        """
        waiting = {standing.attribute for standing in await tx.facts.standings(owner_id) if standing.waiting}
        facts = await tx.facts.about(owner_id, waiting) if waiting else ()
        doubts = doubts_in(asked, facts, self.specs)
        for doubt in doubts:
            spec = self.specs[doubt.fact.attribute]
            right = settled_by(said, spec, doubt)
            if right is not None:
                await self._decide(tx, owner_id, doubt.fact.id, is_right=right is doubt.fact)
                return SETTLED.format(label=spec.label, value=verbatim(in_words(spec, right.value)))
        is_try = not is_of_else and "?" not in said and len(said.split()) <= SHORT
        return UNSETTLED if doubts and is_try else ""

    async def _decide(self, tx: Transaction, owner_id: UUID, fact: UUID, *, is_right: bool) -> None:
        def change(ledger: Ledger) -> None:
            (ledger.accept if is_right else ledger.reject)([fact])

        told = {"accepted": {fact}, "rejected": set()} if is_right else {"accepted": set(), "rejected": {fact}}
        title = title_of_decision(await tx.facts.some([fact]), **told)
        await self.keep(tx, owner_id, change, actor="owner", title=title)
