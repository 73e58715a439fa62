"""Take somebody at their word who meant another entry of a list than was noted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from kairix_core.domain.profile.attribute import AttributeSpec
from kairix_core.policies.coach.entry_meant import entry_meant, names_another
from kairix_core.policies.ledger.ledger import Ledger
from kairix_core.policies.ledger.titles import title_of_edit
from kairix_core.policies.quoting import verbatim
from kairix_core.ports import Transaction
from kairix_core.use_cases.profile.keep_ledger import KeepLedger

PUT_RIGHT = (
    "I have put that right: **{label}** has {new} instead of {old}. It can be undone under [History](/profile/history)."
)


@dataclass(frozen=True, slots=True)
class PutEntryRight:
    keep: KeepLedger
    specs: Mapping[str, AttributeSpec]

    async def __call__(self, tx: Transaction, owner_id: UUID, *, asked: str, said: str) -> str:
        """Markdown; empty where they name no entry of theirs. ``asked`` is the coach's message before."""
        facts = await tx.facts.accepted(owner_id) if names_another(said) else ()
        meant = entry_meant(said, asked, facts, self.specs)
        if meant is None:
            return ""

        def change(ledger: Ledger) -> None:
            ledger.replace(meant.fact.id, meant.value)

        spec = self.specs[meant.fact.attribute]
        await self.keep(tx, owner_id, change, actor="owner", title=title_of_edit({spec.key: meant.value}, {}))
        return PUT_RIGHT.format(label=spec.label, new=verbatim(meant.new), old=verbatim(meant.old))
