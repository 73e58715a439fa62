"""What is worked out, undone and deleted."""

from __future__ import annotations

from typing import Any

import pytest

from kairix_core.domain.ids import new_id
from kairix_core.domain.profile.disclosure import Disclosure
from kairix_core.domain.profile.fact import FactStatus
from kairix_core.errors import FactSettled, OperationOvertaken, OperationUndone
from kairix_core.policies.ledger.judgement import contradictions
from unit.profile.desk import SPECS, Desk, says

ACCEPTED, PROPOSED = FactStatus.ACCEPTED, FactStatus.PROPOSED
REJECTED, SUPERSEDED = FactStatus.REJECTED, FactStatus.SUPERSEDED


@pytest.fixture
def desk() -> Desk:
    return Desk()


def work(**fields: Any) -> dict[str, Any]:
    return {"name": "Acme", "position": "Engineer", **fields}


# --- what is worked out -----------------------------------------------------------------------------------------------


def test_what_is_worked_out_follows_the_facts(desk: Desk) -> None:
    desk.learn("work", work())
    assert desk.row["employers"] == 1
    desk.learn("work", {"name": "Initech", "position": "Engineer"})
    assert desk.row["employers"] == 2
    assert [desk.status(fact) for fact in desk.inferred("employers")] == [SUPERSEDED, ACCEPTED]


@pytest.mark.parametrize("own", [5, None])
def test_what_is_worked_out_never_beats_the_owner(desk: Desk, own: int | None) -> None:
    desk.learn("work", work())
    desk.do(lambda ledger: ledger.edit("employers", own))
    desk.learn("work", {"name": "Initech", "position": "Engineer"})
    assert desk.row["employers"] == own


def test_what_is_worked_out_lies_beneath_what_somebody_said(desk: Desk) -> None:
    desk.learn("work", work())
    desk.learn("skills", {"name": "SQL", "level": 3})
    assert desk.row["skills"] == [{"name": "SQL", "level": 3, "years": 1.0}]
    fact = desk.learn("skills", {"name": "SQL", "years": 7.0})
    assert (desk.status(fact), desk.row["skills"]) == (ACCEPTED, [{"name": "SQL", "level": 3, "years": 7.0}])


def test_what_was_worked_out_and_rejected_does_not_come_back(desk: Desk) -> None:
    desk.learn("work", work())
    [fact] = desk.inferred("employers")
    desk.do(lambda ledger: ledger.reject([fact.id]))
    desk.learn("work", work(summary="Ships"))
    assert desk.row["employers"] is None


def test_what_no_longer_follows_cannot_be_accepted(desk: Desk) -> None:
    desk.learn("work", work())
    desk.learn("work", {"name": "Initech", "position": "Engineer"})
    stale = next(fact for fact in desk.inferred("employers") if fact.value == 1)
    with pytest.raises(FactSettled):
        desk.do(lambda ledger: ledger.accept([stale.id]))


# --- undo -------------------------------------------------------------------------------------------------------------


def test_undoing_an_acceptance_brings_back_what_it_superseded(desk: Desk) -> None:
    older, newer = desk.learn("city", "Lyon"), desk.learn("city", "Berlin")
    operation = desk.do(lambda ledger: ledger.accept([newer.id]))
    desk.undo(operation)
    assert (desk.status(older), desk.status(newer), desk.row["city"]) == (ACCEPTED, PROPOSED, "Lyon")


def test_an_undone_undoing_can_be_undone(desk: Desk) -> None:
    operation = desk.do(lambda ledger: ledger.edit("city", "Lyon"))
    desk.undo(desk.undo(operation))
    assert desk.row["city"] == "Lyon"
    desk.undo(operation)
    assert desk.row["city"] is None


def test_nothing_is_undone_twice(desk: Desk) -> None:
    operation = desk.do(lambda ledger: ledger.edit("city", "Lyon"))
    desk.undo(operation)
    with pytest.raises(OperationUndone):
        desk.undo(operation)


def test_what_was_decided_since_stands_in_the_way(desk: Desk) -> None:
    operation = desk.do(lambda ledger: ledger.edit("city", "Lyon"))
    desk.do(lambda ledger: ledger.edit("city", "Berlin"))
    with pytest.raises(OperationOvertaken):
        desk.undo(operation)


def test_what_was_worked_out_since_does_not(desk: Desk) -> None:
    operation = desk.do(lambda ledger: ledger.edit("work", work()))
    desk.learn("work", {"name": "Initech", "position": "Engineer"})
    desk.undo(operation)
    assert (len(desk.row["work"]), desk.row["employers"]) == (1, 1)


def test_what_was_found_and_undone_is_not_found_again(desk: Desk) -> None:
    found = says("city", "Lyon")
    operation = desk.do(lambda ledger: ledger.propose([found]))
    desk.undo(operation)
    assert (desk.propose(found), desk.row["city"]) == ([], None)


def test_undoing_who_is_told_holds_for_what_came_since(desk: Desk) -> None:
    fact = desk.learn("city", "Lyon")
    operation = desk.do(lambda ledger: ledger.disclose([fact.id], Disclosure.PRIVATE))
    later = desk.learn("city", "Lyon")
    desk.undo(operation)
    assert desk.facts[later.id].state.disclosure is Disclosure.PUBLIC


# --- the rest ---------------------------------------------------------------------------------------------------------


def test_a_deleted_document_gives_back_what_it_superseded(desk: Desk) -> None:
    document = new_id()
    desk.learn("city", "Lyon")
    newer = desk.learn("city", "Berlin", document=document)
    desk.do(lambda ledger: ledger.accept([newer.id]))
    desk.forget(document)
    assert desk.row["city"] == "Lyon"


def test_the_deletion_of_a_document_is_not_undone(desk: Desk) -> None:
    document = new_id()
    desk.learn("city", "Lyon")
    newer = desk.learn("city", "Berlin", document=document)
    desk.do(lambda ledger: ledger.accept([newer.id]))
    desk.forget(document)
    with pytest.raises(OperationOvertaken):
        desk.undo(desk.log[-1])


def test_contradictions_name_the_accepted_first(desk: Desk) -> None:
    accepted, waiting = desk.learn("city", "Lyon"), desk.learn("city", "Porto")
    fact = desk.learn("city", "Berlin")
    against = contradictions(SPECS["city"], fact, desk.facts.values())
    assert [other.id for other in against] == [accepted.id, waiting.id]
