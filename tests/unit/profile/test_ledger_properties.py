"""Whatever is done about a profile, in whatever order: the row is what the log adds up to."""

from __future__ import annotations

import random
from typing import Any
from uuid import UUID

from hypothesis import Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from kairix_core.domain.ids import new_id
from kairix_core.domain.profile.disclosure import Disclosure
from kairix_core.domain.profile.fact import Fact, FactState, FactStatus
from kairix_core.errors import FactSettled, OperationOvertaken, OperationUndone
from kairix_core.policies.ledger.fold import is_accepted, is_inferred
from unit.profile.desk import SPECS, SURE, UNSURE, Desk, says

DATES = st.sampled_from(["2015", "2017-05", "2019", "2019-03", "2021-11"])
WORK = st.fixed_dictionaries(
    {"name": st.sampled_from(["Acme", "Initech"]), "position": st.just("Engineer")},
    optional={"startDate": DATES, "endDate": DATES, "summary": st.sampled_from(["Ships", "Trains"])},
)
SKILL = st.fixed_dictionaries(
    {"name": st.sampled_from(["Python", "SQL"])},
    optional={"level": st.integers(0, 5), "years": st.sampled_from([1.0, 4.0])},
)
VALUES: dict[str, st.SearchStrategy[Any]] = {
    "city": st.sampled_from(["Lyon", "LYON", "Berlin", "Porto"]),
    "started_on": DATES,
    "salary": st.integers(1, 3),
    "hobbies": st.sampled_from(["Chess", "chess", "Sailing"]),
    "skills": SKILL,
    "work": WORK,
}
SAID = st.sampled_from(sorted(VALUES)).flatmap(lambda key: st.tuples(st.just(key), VALUES[key]))
SURENESS = st.sampled_from([SURE, UNSURE])
DOCUMENTS = [new_id() for _ in range(3)]
FOLLOWED = {"restored", "inferred"}
ANY = st.integers(0, 200)


class Profile(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.desk = Desk()

    @rule(said=st.lists(st.tuples(SAID, SURENESS), min_size=1, max_size=4), document=st.sampled_from(DOCUMENTS))
    def propose(self, said: list[Any], document: Any) -> None:
        edited = self._edited()
        found = [says(key, value, document=document, sure=sure) for (key, value), sure in said]
        self.desk.propose(*found)
        assert self._edited() == edited
        assert self.desk.propose(*found) == []

    @rule(attribute=st.sampled_from(["hobbies", "skills", "work"]), shuffle=st.randoms(use_true_random=False))
    def reorder(self, attribute: str, shuffle: random.Random) -> None:
        wanted = list(self.desk.row[attribute] or ())
        shuffle.shuffle(wanted)
        self.desk.do(lambda ledger: ledger.edit_list(attribute, wanted))
        assert (self.desk.row[attribute] or []) == wanted

    @rule(said=SAID)
    def edit(self, said: tuple[str, Any]) -> None:
        attribute, value = said
        self.desk.do(lambda ledger: ledger.edit(attribute, value))
        shown = self.desk.row[attribute]
        assert value in shown if SPECS[attribute].is_list else value == shown

    @precondition(lambda self: self.desk.facts)
    @rule(pick=ANY)
    def remove(self, pick: int) -> None:
        fact = self._pick(pick)
        self.desk.do(lambda ledger: ledger.edit(fact.attribute, None, fact.entry))

    @precondition(lambda self: self.desk.facts)
    @rule(pick=ANY, count=st.integers(1, 3))
    def accept(self, pick: int, count: int) -> None:
        chosen = [self._pick(pick + number).id for number in range(count)]
        try:
            self.desk.do(lambda ledger: ledger.accept(chosen))
        except FactSettled:
            return

    @precondition(lambda self: self.desk.facts)
    @rule(pick=ANY, count=st.integers(1, 3))
    def reject(self, pick: int, count: int) -> None:
        chosen = [self._pick(pick + number).id for number in range(count)]
        self.desk.do(lambda ledger: ledger.reject(chosen))
        assert {self.desk.facts[fact_id].state.status for fact_id in chosen} == {FactStatus.REJECTED}

    @precondition(lambda self: self.desk.facts)
    @rule(pick=ANY, data=st.data())
    def replace(self, pick: int, data: Any) -> None:
        fact = self._pick(pick)
        if fact.attribute in VALUES:
            value = data.draw(VALUES[fact.attribute])
            self.desk.do(lambda ledger: ledger.replace(fact.id, value))

    @precondition(lambda self: self.desk.facts)
    @rule(pick=ANY, disclosure=st.sampled_from(Disclosure))
    def disclose(self, pick: int, disclosure: Disclosure) -> None:
        fact = self._pick(pick)
        self.desk.do(lambda ledger: ledger.disclose([fact.id], disclosure))

    @rule(accept_from=st.sampled_from([0.5, 0.95]))
    def change_terms(self, accept_from: float) -> None:
        self.desk.terms(accept_from=accept_from)
        self.desk.do(lambda ledger: ledger.judge_again())

    @precondition(lambda self: self.desk.log)
    @rule(pick=ANY)
    def undo(self, pick: int) -> None:
        try:
            self.desk.undo(self.desk.log[pick % len(self.desk.log)])
        except (OperationOvertaken, OperationUndone):
            return

    @precondition(lambda self: self.desk.log and {change.action for change in self.desk.log[-1].changes} - FOLLOWED)
    @rule()
    def undo_the_last_and_undo_that(self) -> None:
        """Exactly back, and exactly forth."""
        last = self.desk.log[-1]
        after, row = self.desk.states(), dict(self.desk.row)
        undoing = self.desk.undo(last)
        told = {change.fact_id: change for change in last.changes}
        for fact_id, state in self.desk.states().items():
            change = told.get(fact_id)
            if is_inferred(self.desk.facts[fact_id]):
                continue
            if change is None:
                assert state == after[fact_id]
            elif change.before is not None:
                assert state == change.before
            else:
                assert state.status in {FactStatus.REJECTED, FactStatus.SUPERSEDED}
        if {change.action for change in undoing.changes} <= FOLLOWED:
            return  # what it was about went with its document
        self.desk.undo(undoing)
        assert self._said(self.desk.states()) == self._said(after)
        assert self.desk.row == row

    @rule(document=st.sampled_from(DOCUMENTS))
    def delete(self, document: Any) -> None:
        self.desk.forget(document)
        assert document not in {fact.source.document_id for fact in self.desk.facts.values()}

    @invariant()
    def the_row_is_what_the_log_adds_up_to(self) -> None:
        assert self.desk.row == self.desk.rebuilt()

    @invariant()
    def every_fact_is_in_the_state_that_the_log_left_it_in(self) -> None:
        assert not {fact.id for fact in self.desk.facts.values()} - {
            change.fact_id for operation in self.desk.log for change in operation.changes
        }

    @invariant()
    def nothing_is_known_twice(self) -> None:
        prints = [fact.fingerprint for fact in self.desk.facts.values()]
        assert len(prints) == len(set(prints))

    @invariant()
    def decisions_are_numbered_apart(self) -> None:
        accepted = [fact.state.decided for fact in self.desk.facts.values() if is_accepted(fact)]
        assert 0 not in accepted
        assert len(accepted) == len(set(accepted))

    @invariant()
    def what_is_said_of_one_slot_is_told_to_the_same_people(self) -> None:
        told: dict[tuple[str, str], set[Disclosure]] = {}
        for fact in self.desk.facts.values():
            if not is_inferred(fact):
                told.setdefault(fact.slot, set()).add(fact.state.disclosure)
        assert [slot for slot, disclosures in told.items() if len(disclosures) > 1] == []

    @invariant()
    def one_thing_is_worked_out_per_slot(self) -> None:
        inferred = [fact.slot for fact in self.desk.facts.values() if is_inferred(fact) and is_accepted(fact)]
        assert len(inferred) == len(set(inferred))

    def _edited(self) -> dict[tuple[str, str], Any]:
        """What the owner wrote, and what the row makes of it."""
        slots = {fact.slot for fact in self.desk.facts.values() if fact.is_edit and is_accepted(fact)}
        return {slot: self.desk.row[slot[0]] for slot in slots if not SPECS[slot[0]].is_list}

    def _said(self, states: dict[UUID, FactState]) -> dict[UUID, FactState]:
        return {fact_id: state for fact_id, state in states.items() if not is_inferred(self.desk.facts[fact_id])}

    def _pick(self, pick: int) -> Fact:
        facts = list(self.desk.facts.values())
        return facts[pick % len(facts)]


TestProfile = Profile.TestCase
TestProfile.settings = settings(
    max_examples=40, stateful_step_count=25, deadline=None, phases=[Phase.generate, Phase.shrink]
)
