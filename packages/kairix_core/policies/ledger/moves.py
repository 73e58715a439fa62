"""Single moves in an owner's ledger, of which everything that can be done about facts is made."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from kairix_core.domain.ids import new_id
from kairix_core.domain.profile.attribute import AttributeSpec
from kairix_core.domain.profile.disclosure import Disclosure
from kairix_core.domain.profile.fact import Action, Fact, FactState, FactStatus, Proposal, SourceKind
from kairix_core.domain.profile.profile import ProfileRow
from kairix_core.policies.ledger.agreement import same
from kairix_core.policies.ledger.book import Book, Slot
from kairix_core.policies.ledger.fingerprint import fingerprint
from kairix_core.policies.ledger.fold import fold, is_inferred
from kairix_core.policies.ledger.forgotten import Forgotten
from kairix_core.policies.ledger.judgement import comes_back, gives_way, stands_by_itself
from kairix_core.policies.ledger.stints import base_key, entry_for

#: Nobody is this sure of anything: only what is known already stands by itself.
BEYOND_DOUBT = 2.0


class Moves:
    """Each keeps the book right by itself: whoever gives way does, and whoever says the same is settled with it."""

    def __init__(
        self,
        profile: ProfileRow,
        facts: Iterable[Fact],
        specs: Mapping[str, AttributeSpec],
        at: datetime,
        forgotten: Forgotten | None = None,
    ) -> None:
        self._profile = profile
        self._forgotten = forgotten or Forgotten(profile.owner_id)
        self._specs = specs
        self._at = at
        self.book = Book(fact for fact in facts if fact.attribute in specs)

    def _bring(self, proposal: Proposal, entry: str, action: Action = "proposed") -> Fact:
        fact_id = new_id()
        is_edit = proposal.source.kind is SourceKind.EDIT
        fact = Fact(
            owner_id=self._profile.owner_id,
            attribute=proposal.attribute,
            entry=entry,
            value=proposal.value,
            source=proposal.source,
            quote=proposal.quote,
            confidence=proposal.confidence,
            extractor=proposal.extractor,
            extracted_at=self._at,
            # The same word twice is two decisions of the owner's, and one finding of anybody else's.
            fingerprint=fingerprint(proposal.attribute, fact_id.hex if is_edit else proposal.value, proposal.source),
            state=FactState(FactStatus.PROPOSED, self._disclosure(proposal.attribute, entry)),
            id=fact_id,
        )
        self.book.bring(fact, action)
        return fact

    def _disclosure(self, attribute: str, entry: str) -> Disclosure:
        """What the slot's other facts have; else what the owner, or the schema, wants for the attribute."""
        about = self.book.about(attribute, entry)
        if said := [fact for fact in about if not is_inferred(fact)] or about:
            return max(said, key=lambda fact: (fact.state.decided, fact.id)).state.disclosure
        return self._profile.disclosures.get(attribute, self._specs[attribute].disclosure)

    def _accept(self, fact: Fact, action: Action) -> None:
        spec = self._specs[fact.attribute]
        self.book.decide(fact, action, status=FactStatus.ACCEPTED)
        for older in self.book.beside(fact):
            if older is not fact and gives_way(spec, older, fact):
                self.book.turn(older, "superseded", replace(older.state, status=FactStatus.SUPERSEDED))
        self._settle(fact.slot)

    def _settle(self, slot: Slot) -> None:
        """Whoever waited and says what is accepted now is a second source of it."""
        spec = self._specs[slot[0]]
        about = self.book.about(*slot)
        waiting = [fact for fact in about if fact.state.status is FactStatus.PROPOSED and not is_inferred(fact)]
        for fact in waiting:
            if stands_by_itself(spec, fact, about, accept_from=BEYOND_DOUBT):
                self.book.decide(fact, "accepted", status=FactStatus.ACCEPTED)

    def _reject(self, fact: Fact) -> None:
        if fact.state.status is not FactStatus.REJECTED:
            self.book.decide(fact, "rejected", status=FactStatus.REJECTED)

    def _is_open_and_says_the_same(self, other: Fact, fact: Fact) -> bool:
        is_open = other.state.status in {FactStatus.PROPOSED, FactStatus.ACCEPTED} and not other.is_edit
        return is_open and same(self._specs[fact.attribute], other.value, fact.value)

    def _bring_back(self, attribute: str, entry: str) -> None:
        spec, about = self._specs[attribute], self.book.about(attribute, entry)
        for fact in sorted(about, key=lambda fact: -fact.state.decided):
            if comes_back(spec, fact, about):
                self.book.turn(fact, "restored", replace(fact.state, status=FactStatus.ACCEPTED))

    def _disclose(self, facts: Iterable[Fact], disclosure: Disclosure) -> None:
        for fact in facts:
            self.book.turn(fact, "disclosed", replace(fact.state, disclosure=disclosure))

    def _entry_for(self, spec: AttributeSpec, value: Any, taken: Collection[str] = ()) -> str:
        base = base_key(spec, value)
        near = [entry for entry in self.book.entries(spec.key) if entry.startswith(base)]
        return entry_for(spec, value, {entry: self._last_known(spec, entry) for entry in near}, taken)

    def _last_known(self, spec: AttributeSpec, entry: str) -> Any:
        """What is accepted of an entry, or what was last said of it."""
        about = self.book.about(spec.key, entry)
        said = [fact.value for fact in about if fact.value is not None]
        value = fold(spec, about)
        return value if value is not None else said[-1] if said else {}
