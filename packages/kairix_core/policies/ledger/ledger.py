"""What can be done about an owner's facts, in one go: an operation, which is undone in one go too."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any, Literal
from uuid import UUID

from kairix_core.domain.profile.attribute import AttributeSpec
from kairix_core.domain.profile.disclosure import Disclosure
from kairix_core.domain.profile.fact import (
    EDIT,
    Fact,
    FactStatus,
    Operation,
    Proposal,
    Source,
)
from kairix_core.errors import FactSettled, NotFound
from kairix_core.policies.ledger.agreement import same
from kairix_core.policies.ledger.book import Slot
from kairix_core.policies.ledger.fingerprint import fingerprint
from kairix_core.policies.ledger.fold import bearer, fold, is_accepted, is_inferred, listed, place_of, row_of
from kairix_core.policies.ledger.inferences import reconcile
from kairix_core.policies.ledger.judgement import stands_by_itself
from kairix_core.policies.ledger.moves import Moves
from kairix_core.policies.ledger.stints import base_key, has_stints, next_stint, well_named
from kairix_core.policies.ledger.successors import predecessor, strictest
from kairix_core.policies.ledger.undo import undo

OWNER = "owner"
Actor = Literal["owner", "kairix"]


class Ledger(Moves):
    """All facts of one owner, and what is done about them at one moment.

    ``profile`` has the owner's terms, ``forgotten`` what nobody is to bring again. Facts about attributes that there
    are no more are left alone. The facts that were given stay as they are: what comes of it is read from ``operation``,
    ``new`` and ``row``.
    """

    # --- what others say ----------------------------------------------------------------------------------------------

    def propose(self, proposals: Iterable[Proposal]) -> list[Fact]:
        """The facts that are new among these; values are canonical, and one entry each for lists."""
        taken: dict[UUID | None, set[str]] = defaultdict(set)
        learnt = [self._learn(proposal, taken[_origin(proposal.source)]) for proposal in proposals]
        return [fact for fact in learnt if fact is not None]

    def _learn(self, proposal: Proposal, taken: set[str]) -> Fact | None:
        spec = self._specs[proposal.attribute]
        left = self._forgotten.left_of(spec, proposal)
        if left is None:
            return None
        proposal = replace(left, value=well_named(spec, left.value))
        if known := self.book.fingerprints.get(fingerprint(proposal.attribute, proposal.value, proposal.source)):
            taken.add(known.entry)
            self._reconsider(known, proposal)
            return None
        entry = self._entry_for(spec, proposal.value, taken)
        taken.add(entry)
        if any(_in_the_same_words(spec, fact, proposal) for fact in self.book.about(proposal.attribute, entry)):
            return None
        fact = self._bring(proposal, entry)
        self._judge(fact)
        return fact

    def _reconsider(self, known: Fact, proposal: Proposal) -> None:
        """What waits, and is found again in the same place by somebody who is surer of it."""
        if known.state.status is FactStatus.PROPOSED and proposal.confidence > known.confidence:
            spec, surer = self._specs[known.attribute], replace(known, confidence=proposal.confidence)
            others = [fact for fact in self.book.beside(known) if fact is not known]
            if stands_by_itself(spec, surer, others, self._profile.accept_from):
                self._accept(known, "accepted")

    def judge_again(self) -> None:
        """What waits under terms that were changed."""
        for fact in list(self.book.facts.values()):
            if fact.state.status is FactStatus.PROPOSED and not is_inferred(fact):
                self._judge(fact)

    def _judge(self, fact: Fact) -> None:
        spec, about = self._specs[fact.attribute], self.book.beside(fact)
        if stands_by_itself(spec, fact, about, self._profile.accept_from):
            self._accept(fact, "accepted")

    # --- what the owner decides ---------------------------------------------------------------------------------------

    def accept(self, fact_ids: Sequence[UUID]) -> None:
        """Whatever became of them before. ``FactSettled`` for what was worked out from facts that have changed."""
        for fact in map(self.fact, fact_ids):
            if is_inferred(fact) and fact.state.status is FactStatus.SUPERSEDED:
                raise FactSettled
            if not is_accepted(fact):
                self._accept(fact, "accepted")

    def reject(self, fact_ids: Sequence[UUID]) -> None:
        """With whoever else says the same; what they had superseded comes back."""
        facts = [self.fact(fact_id) for fact_id in fact_ids]
        emptied = dict.fromkeys(fact.slot for fact in facts if is_accepted(fact))
        for fact in facts:
            for other in self.book.beside(fact):
                if other is fact or self._is_open_and_says_the_same(other, fact):
                    self._reject(other)
        self.bring_back(emptied)

    def edit(self, attribute: str, value: Any, entry: str | None = None) -> Fact | None:
        """The owner's word: it replaces the whole value of the slot, and None removes it.

        Nothing if the slot says so already.
        ``entry`` is found by the value's own name when it is not given.
        """
        spec = self._specs[attribute]
        value = well_named(spec, value)
        if entry is None:
            entry = self._entry_for(spec, value)
        about = self.book.about(attribute, entry)
        is_removed = value is None and any(fact.is_edit and is_accepted(fact) for fact in about)
        if fold(spec, about) == value and (value is not None or is_removed):
            return None
        fact = self._bring(Proposal(attribute, value, EDIT, "", 1.0, OWNER), entry)
        self._accept(fact, "edited")
        return fact

    def edit_list(self, attribute: str, values: Sequence[Any]) -> None:
        """The owner's whole list: what is not in it any more is removed, the rest compared entry by entry.

        In another order than before, it stays in that; what is only added at its end goes where it belongs.
        An entry under a new name is told to nobody who was not told of the one that it stands for.
        """
        spec = self._specs[attribute]
        before = self._order(spec)
        values = [well_named(spec, value) for value in values]
        known = {entry: fold(spec, self.book.about(attribute, entry)) for entry in self.book.entries(attribute)}
        shown = {entry: value for entry, value in known.items() if value is not None}
        meant = self._meant(spec, values, shown)
        dropped = {entry: value for entry, value in shown.items() if entry not in meant}
        for entry, value in meant.items():
            edit = self.edit(attribute, value, entry) if shown.get(entry) != value else None
            if edit is not None and entry not in shown:
                self.close_up(edit, dropped)
        for entry in dropped:
            self.edit(attribute, None, entry)
        wanted = sorted(meant, key=lambda entry: values.index(meant[entry]))
        if not _is_continued(before, wanted):
            self._arrange(spec, wanted)

    def _arrange(self, spec: AttributeSpec, wanted: Sequence[str]) -> None:
        """These entries, which are all that the row shows, in this order from now on."""
        if self._order(spec) == list(wanted):
            return
        for place, entry in enumerate(wanted):
            about = self.book.about(spec.key, entry)
            fact = bearer(about)
            if fact is not None and place_of(about) != place:
                self.book.put(fact, place)

    def _order(self, spec: AttributeSpec) -> list[str]:
        slots = {entry: self.book.about(spec.key, entry) for entry in self.book.entries(spec.key)}
        return [entry for entry, _ in listed(spec, slots)]

    def _meant(self, spec: AttributeSpec, values: Sequence[Any], shown: Mapping[str, Any]) -> dict[str, Any]:
        """The slot of each value: its own, where the row shows it already."""
        meant = {entry: value for entry, value in shown.items() if value in values}
        for value in values:
            if value in meant.values():
                continue
            entry = self._entry_for(spec, value, meant)
            if entry in meant and has_stints(spec):
                entry = next_stint(base_key(spec, value), [*self.book.entries(spec.key), *meant])
            meant[entry] = value
        return meant

    def close_up(self, edit: Fact, dropped: Mapping[str, Any]) -> None:
        """An entry that stands for one of these, which go, is told to nobody who was not told of that one."""
        if not dropped:
            return
        attribute = edit.attribute
        near = predecessor(self._specs[attribute], edit.value, dropped)
        told = [self._disclosure(attribute, key) for key in ([near] if near is not None else dropped)]
        before = [fact for fact in self.book.beside(edit) if fact is not edit]
        own = [edit.state.disclosure] if before or near is None else []
        self._disclose([edit, *before], strictest([*told, *own]))

    def corrected(self, proposal: Proposal, fields: set[str], said: Iterable[tuple[str, Any]]) -> Any:
        """What a slot says when its owner has corrected these fields of what a document told of it.

        ``said`` is what that document told until now: a field that it no longer has goes, what is known from elsewhere
        stays.
        """
        spec, value = self._specs[proposal.attribute], proposal.value
        if spec.entry is None:
            return value
        base, known = base_key(spec, value), fold(spec, self.book.about(spec.key, self._entry_for(spec, value)))
        before = [told for key, told in said if key == spec.key and base_key(spec, told) == base]
        removed = {name for told in before for name in told} - value.keys()
        kept = {name: field for name, field in (known or {}).items() if name not in removed}
        own = fields if fields.issubset(value) else set(value)
        changed = {name for name in value if any(told.get(name) != value[name] for told in before)}
        return {**value, **kept, **{name: value[name] for name in changed.union(own)}}

    def close_up_renamed(self, edit: Fact, gone: Iterable[Fact]) -> None:
        """As ``close_up``, for a new entry that stands for one of these facts, which were rejected."""
        if self._specs[edit.attribute].is_list and len(self.book.beside(edit)) == 1:
            same_list = [fact for fact in gone if fact.attribute == edit.attribute]
            self.close_up(edit, {fact.entry: fact.value for fact in same_list})

    def replace(self, fact_id: UUID, value: Any) -> Fact | None:
        """The owner's own word in a fact's place; another name for an entry makes it another entry."""
        fact = self.fact(fact_id)
        spec, entry = self._specs[fact.attribute], fact.entry
        value = well_named(spec, value)
        if None not in (value, fact.value) and base_key(spec, value) != base_key(spec, fact.value):
            entry = self._entry_for(spec, value)
        is_new = not self.book.about(fact.attribute, entry)
        edit = self.edit(fact.attribute, value, entry)
        if edit is not None and is_new:
            self._disclose([edit], fact.state.disclosure)
        if is_accepted(fact) and entry != fact.entry:
            self.edit(fact.attribute, None, fact.entry)
        elif fact.state.status is FactStatus.PROPOSED:
            self._reject(fact)
        return edit

    def disclose(self, fact_ids: Sequence[UUID], disclosure: Disclosure) -> None:
        """With every fact of their slots: one of them that stays public would tell."""
        for fact in map(self.fact, fact_ids):
            self._disclose(self.book.beside(fact), disclosure)

    def disclose_attribute(self, attribute: str, disclosure: Disclosure) -> None:
        for entry in self.book.entries(attribute):
            self._disclose(self.book.about(attribute, entry), disclosure)

    def undo(self, operation: Operation) -> None:
        """``OperationUndone`` and ``OperationOvertaken`` when it cannot be."""
        undo(self.book, operation)

    # --- what follows -------------------------------------------------------------------------------------------------

    def infer(self, proposals: Iterable[Proposal]) -> None:
        """What is worked out from the accepted facts, in place of what was worked out before."""

        def bring(proposal: Proposal, entry: str) -> Fact:
            return self._bring(proposal, entry, "inferred")

        reconcile(self.book, self._specs, proposals, accept_from=self._profile.accept_from, bring=bring)

    def bring_back(self, slots: Iterable[Slot]) -> None:
        """What stood in these slots is gone; what had to give way to it stands again."""
        for attribute, entry in slots:
            if attribute in self._specs:
                self.book.touched.add(attribute)
                self._bring_back(attribute, entry)

    # --- what has become of it ----------------------------------------------------------------------------------------

    def fact(self, fact_id: UUID) -> Fact:
        """``NotFound`` for one that is not there."""
        if (fact := self.book.facts.get(fact_id)) is None:
            raise NotFound
        return fact

    def facts(self) -> list[Fact]:
        """All of them, in the order in which they are stored."""
        return sorted(self.book.facts.values(), key=lambda fact: (fact.extracted_at, fact.id))

    def said(self) -> list[Fact]:
        """The accepted facts that somebody said, as they were decided."""
        said = [fact for fact in self.book.facts.values() if is_accepted(fact) and not is_inferred(fact)]
        return sorted(said, key=lambda fact: fact.state.decided)

    def waiting(self) -> int:
        return sum(fact.state.status is FactStatus.PROPOSED for fact in self.book.facts.values())

    def disclosures(self) -> dict[str, Disclosure]:
        """For each attribute that was touched who is told, where all of its facts agree on that."""
        told: dict[str, set[Disclosure]] = defaultdict(set)
        for fact in self.book.facts.values():
            if fact.attribute in self.touched:
                told[fact.attribute].add(fact.state.disclosure)
        return {attribute: next(iter(words)) for attribute, words in told.items() if len(words) == 1}

    def row(self, attributes: Collection[str]) -> dict[str, Any]:
        about = [fact for fact in self.book.facts.values() if fact.attribute in attributes]
        return row_of(about, self._specs, attributes)

    @property
    def touched(self) -> set[str]:
        """The attributes whose row may have changed."""
        return self.book.touched

    @property
    def new(self) -> list[Fact]:
        return self.book.new

    def operation(self, number: int, actor: Actor, title: str, *, undoes: UUID | None = None) -> Operation | None:
        """What was done; None if nothing was."""
        if not self.book.changes:
            return None
        changes = tuple(self.book.changes.values())
        return Operation(self._profile.owner_id, number, actor, title, self._at, changes, undoes=undoes)


def _is_continued(before: Sequence[str], wanted: Sequence[str]) -> bool:
    """Whether what was there before comes first, as it did; what is new then has no place but its own."""
    kept = [entry for entry in before if entry in wanted]
    return list(wanted[: len(kept)]) == kept


def _origin(source: Source) -> UUID | None:
    return source.document_id or source.message_id


def _in_the_same_words(spec: AttributeSpec, fact: Fact, proposal: Proposal) -> bool:
    """Somebody who repeats themselves in a conversation has said nothing new."""
    return (
        fact.state.status in {FactStatus.PROPOSED, FactStatus.ACCEPTED}
        and proposal.source.conversation_id is not None
        and fact.source.conversation_id == proposal.source.conversation_id
        and fact.quote == proposal.quote
        and same(spec, fact.value, proposal.value)
    )
