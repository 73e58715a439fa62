"""Take somebody at their word who says what is wrong with what was just noted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from kairix_core.domain.profile.attribute import AttributeSpec
from kairix_core.domain.profile.fact import Fact
from kairix_core.policies.coach.noted_facts import fact_noted, in_each_others_place, is_told_elsewhere
from kairix_core.policies.extract.figures_meant import amended
from kairix_core.policies.extract.left_open import what_instead
from kairix_core.policies.extract.notes import Note
from kairix_core.policies.extract.notes_meant import Deed
from kairix_core.policies.extract.put_right import Amendment, put_right
from kairix_core.policies.ledger.fold import is_accepted
from kairix_core.policies.ledger.ledger import Ledger
from kairix_core.policies.ledger.titles import title_of_edit
from kairix_core.policies.quoting import listed, verbatim
from kairix_core.ports import Transaction
from kairix_core.use_cases.profile.keep_ledger import Change, KeepLedger

UNDONE = "It can be undone under [History](/profile/history)."
READS = f"I have put that right: **{{label}}** says “{{told}}” now. {UNDONE}"
GONE = f"I have taken that out again: {{notes}}. {UNDONE}"
SWAPPED = f"I have swapped them: {{notes}}. {UNDONE}"
WHICH = "Which of them is wrong? Say “the second one is wrong”, or say it whole, such as “my team is 12 people”."
NOT_FOUND = "I do not find that in your profile any more; what is there stands under [Profile](/profile)."
WAITS = "That one waits for your look, and is put right under [To review](/profile/review)."
NOT_TO_SWAP = "Those two cannot change places. Please say each of them whole."

Pair = tuple[AttributeSpec, Fact]


@dataclass(frozen=True, slots=True)
class PutRight:
    """``text`` is Markdown; ``asks``: it waits for an answer, and nothing else is to be asked."""

    text: str
    asks: bool = False


@dataclass(frozen=True, slots=True)
class PutNotesRight:
    keep: KeepLedger
    specs: Mapping[str, AttributeSpec]

    async def __call__(self, tx: Transaction, owner_id: UUID, *, asked: str, said: str) -> PutRight | None:
        """None where they speak of something else. ``asked`` is the coach's message before."""
        meant = put_right(said, asked, self.specs)
        if meant is None:
            return None
        if isinstance(meant, Amendment):
            return await self._amend(tx, owner_id, meant, said)
        if meant.deed is Deed.DOUBT:
            return PutRight(WHICH, asks=True)
        pairs = await self._pairs(tx, owner_id, meant.notes)
        if len(pairs) < len(meant.notes):
            return PutRight(NOT_FOUND)
        deed = self._swap if meant.deed is Deed.SWAP else self._drop
        return await deed(tx, owner_id, pairs, _told(meant.notes))

    async def _pairs(self, tx: Transaction, owner_id: UUID, notes: Sequence[Note]) -> list[Pair]:
        facts = await tx.facts.about(owner_id, {spec.key for note in notes for spec in note.specs})
        return [pair for note in notes if (pair := fact_noted(note, facts)) is not None]

    async def _amend(self, tx: Transaction, owner_id: UUID, meant: Amendment, said: str) -> PutRight:
        pairs = await self._pairs(tx, owner_id, [meant.note])
        new = amended(said, pairs[0][1].value) if pairs else None
        if new is None:
            return PutRight(NOT_FOUND)
        spec, fact = pairs[0]
        if not is_accepted(fact):
            return PutRight(WAITS)
        await self._change(tx, owner_id, lambda ledger: ledger.replace(fact.id, new), {spec.key: new})
        return PutRight(READS.format(label=spec.label, told=verbatim(new)))

    async def _drop(self, tx: Transaction, owner_id: UUID, pairs: Sequence[Pair], told: str) -> PutRight:
        def change(ledger: Ledger) -> None:
            for spec, fact in pairs:
                if spec.is_list and is_told_elsewhere(ledger.fact(fact.id), ledger.facts()):
                    ledger.edit(spec.key, None, fact.entry)
                else:
                    ledger.reject([fact.id])

        await self._change(tx, owner_id, change, {spec.key: None for spec, _ in pairs})
        gone = GONE.format(notes=told)
        single = [spec for spec, _ in pairs if not spec.is_list]
        if len(pairs) > 1 or not single or (await tx.profiles.get(owner_id, [single[0].key])).values.get(single[0].key):
            return PutRight(gone)
        return PutRight(f"{gone}\n\n{what_instead(single[0])}", asks=True)

    async def _swap(self, tx: Transaction, owner_id: UUID, pairs: Sequence[Pair], told: str) -> PutRight:
        (spec, one), (other_spec, other) = pairs
        if spec.type is not other_spec.type or (spec.is_list and spec is not other_spec):
            return PutRight(NOT_TO_SWAP)
        values = (await tx.profiles.get(owner_id, [spec.key])).values.get(spec.key) if spec.is_list else None

        def change(ledger: Ledger) -> None:
            if values is not None:
                ledger.edit_list(spec.key, in_each_others_place(values, one.value, other.value))
            else:
                ledger.edit(spec.key, other.value, one.entry)
                ledger.edit(other_spec.key, one.value, other.entry)

        await self._change(tx, owner_id, change, {spec.key: other.value, other_spec.key: one.value})
        return PutRight(SWAPPED.format(notes=told))

    async def _change(self, tx: Transaction, owner_id: UUID, change: Change, values: Mapping[str, object]) -> None:
        await self.keep(tx, owner_id, change, actor="owner", title=title_of_edit(values, {}))


def _told(notes: Sequence[Note]) -> str:
    return listed([f"**{note.specs[0].label}** {note.told}" for note in notes])
