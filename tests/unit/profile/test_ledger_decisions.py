"""What an owner decides, says themselves, and tells to whom."""

from __future__ import annotations

from typing import Any

import pytest

from kairix_core.domain.ids import new_id
from kairix_core.domain.profile.disclosure import Disclosure
from kairix_core.domain.profile.fact import FactStatus
from kairix_core.errors import NotFound
from unit.profile.desk import SURE, UNSURE, Desk

ACCEPTED, PROPOSED = FactStatus.ACCEPTED, FactStatus.PROPOSED
REJECTED, SUPERSEDED = FactStatus.REJECTED, FactStatus.SUPERSEDED


@pytest.fixture
def desk() -> Desk:
    return Desk()


def work(**fields: Any) -> dict[str, Any]:
    return {"name": "Acme", "position": "Engineer", **fields}


# --- what the owner decides -------------------------------------------------------------------------------------------


def test_accepting_what_contradicts_supersedes(desk: Desk) -> None:
    older, newer = desk.learn("city", "Lyon"), desk.learn("city", "Berlin")
    desk.do(lambda ledger: ledger.accept([newer.id]))
    assert (desk.status(older), desk.row["city"]) == (SUPERSEDED, "Berlin")


def test_who_says_more_is_not_superseded_by_who_says_less(desk: Desk) -> None:
    older = desk.learn("work", work(startDate="2018", summary="Ships"))
    newer = desk.learn("work", work(startDate="2019"))
    desk.do(lambda ledger: ledger.accept([newer.id]))
    assert (desk.status(older), desk.row["work"]) == (ACCEPTED, [work(startDate="2019", summary="Ships")])


def test_what_was_rejected_can_be_accepted_after_all(desk: Desk) -> None:
    fact = desk.learn("city", "Lyon")
    desk.do(lambda ledger: ledger.reject([fact.id]))
    desk.do(lambda ledger: ledger.accept([fact.id]))
    assert desk.row["city"] == "Lyon"


def test_rejecting_a_value_rejects_every_source_of_it(desk: Desk) -> None:
    facts = [desk.learn("city", "Lyon") for _ in range(2)]
    desk.do(lambda ledger: ledger.reject([facts[0].id]))
    assert ([desk.status(fact) for fact in facts], desk.row["city"]) == ([REJECTED, REJECTED], None)


def test_rejecting_brings_back_what_had_to_give_way(desk: Desk) -> None:
    _, newer = desk.learn("city", "Lyon"), desk.learn("city", "Berlin")
    desk.do(lambda ledger: ledger.accept([newer.id]))
    desk.do(lambda ledger: ledger.reject([newer.id]))
    assert desk.row["city"] == "Lyon"


def test_of_facts_accepted_together_the_last_counts(desk: Desk) -> None:
    facts = [desk.learn("city", city, sure=UNSURE) for city in ("Lyon", "Berlin")]
    desk.do(lambda ledger: ledger.accept([fact.id for fact in facts]))
    assert desk.row["city"] == "Berlin"


def test_nothing_is_done_about_a_fact_that_is_not_there(desk: Desk) -> None:
    with pytest.raises(NotFound):
        desk.do(lambda ledger: ledger.accept([new_id()]))


# --- the owner's own word ---------------------------------------------------------------------------------------------


def test_an_edit_replaces_the_whole_value(desk: Desk) -> None:
    desk.learn("work", work(startDate="2018", summary="Ships"))
    desk.do(lambda ledger: ledger.edit("work", work(startDate="2018")))
    assert desk.row["work"] == [work(startDate="2018")]


@pytest.mark.parametrize("value", ["Lyon", None])
def test_nothing_touches_an_edit_by_itself(desk: Desk, value: str | None) -> None:
    desk.do(lambda ledger: ledger.edit("city", value))
    fact = desk.learn("city", "Berlin", sure=1.0)
    assert (desk.status(fact), desk.row["city"]) == (PROPOSED, value)


def test_what_adds_to_an_edited_entry_waits_too(desk: Desk) -> None:
    desk.do(lambda ledger: ledger.edit("work", work(startDate="2018")))
    assert desk.status(desk.learn("work", work(summary="Ships"))) is PROPOSED


def test_what_is_accepted_after_an_edit_applies_on_top_of_it(desk: Desk) -> None:
    desk.do(lambda ledger: ledger.edit("work", work(startDate="2018")))
    fact = desk.learn("work", work(summary="Ships"))
    desk.do(lambda ledger: ledger.accept([fact.id]))
    assert desk.row["work"] == [work(startDate="2018", summary="Ships")]


def test_an_edit_that_changes_nothing_is_none(desk: Desk) -> None:
    desk.learn("city", "Lyon")
    assert desk.do(lambda ledger: ledger.edit("city", "Lyon")) is None


def test_saying_twice_that_there_is_none_is_once(desk: Desk) -> None:
    assert desk.do(lambda ledger: ledger.edit("city", None)) is not None
    assert desk.do(lambda ledger: ledger.edit("city", None)) is None


def test_editing_a_proposal_rejects_it(desk: Desk) -> None:
    fact = desk.learn("city", "Lyon", sure=UNSURE)
    desk.do(lambda ledger: ledger.replace(fact.id, "Lyon 2e"))
    assert (desk.status(fact), desk.row["city"]) == (REJECTED, "Lyon 2e")


@pytest.mark.parametrize("sure", [SURE, UNSURE])
def test_an_entry_can_be_removed_in_a_facts_place(desk: Desk, sure: float) -> None:
    fact = desk.learn("work", work(), sure=sure)
    desk.do(lambda ledger: ledger.replace(fact.id, None))
    assert desk.row["work"] is None


def test_another_name_for_an_entry_takes_its_place(desk: Desk) -> None:
    fact = desk.learn("work", {"name": "Acmee", "position": "Engineer"})
    desk.do(lambda ledger: ledger.replace(fact.id, work()))
    assert desk.row["work"] == [work()]


def test_a_whole_list_is_compared_entry_by_entry(desk: Desk) -> None:
    for name in ("SQL", "Python"):
        desk.learn("skills", {"name": name})
    operation = desk.do(lambda ledger: ledger.edit_list("skills", [{"name": "Python"}, {"name": "Go", "level": 2}]))
    assert operation is not None
    assert [skill["name"] for skill in desk.row["skills"]] == ["Python", "Go"]
    assert {desk.facts[change.fact_id].entry for change in operation.changes} == {"sql", "go"}


def test_two_stints_in_an_edited_list_stay_apart(desk: Desk) -> None:
    stints = [work(startDate="2020", endDate="2022"), work(startDate="2020", endDate="2021")]
    desk.do(lambda ledger: ledger.edit_list("work", stints))
    assert desk.row["work"] == stints
    assert desk.do(lambda ledger: ledger.edit_list("work", stints)) is None


# --- who is told ------------------------------------------------------------------------------------------------------


def test_a_new_fact_is_told_as_its_slot_is(desk: Desk) -> None:
    fact = desk.learn("city", "Lyon")
    desk.do(lambda ledger: ledger.disclose([fact.id], Disclosure.PRIVATE))
    assert desk.facts[desk.learn("city", "Lyon").id].state.disclosure is Disclosure.PRIVATE


@pytest.mark.parametrize(
    ("own", "told"), [({}, Disclosure.PRIVATE), ({"salary": Disclosure.ON_REQUEST}, Disclosure.ON_REQUEST)]
)
def test_a_first_fact_is_told_as_the_owner_or_the_schema_says(desk: Desk, own: Any, told: Disclosure) -> None:
    desk.terms(disclosures=own)
    assert desk.learn("salary", 3).state.disclosure is told


def test_closing_one_source_closes_them_all(desk: Desk) -> None:
    facts = [desk.learn("city", "Lyon") for _ in range(2)]
    desk.do(lambda ledger: ledger.disclose([facts[0].id], Disclosure.PRIVATE))
    assert {desk.facts[fact.id].state.disclosure for fact in facts} == {Disclosure.PRIVATE}


def test_what_follows_from_private_facts_alone_is_private(desk: Desk) -> None:
    fact = desk.learn("work", work())
    desk.do(lambda ledger: ledger.disclose([fact.id], Disclosure.PRIVATE))
    assert [fact.state.disclosure for fact in desk.inferred("employers")] == [Disclosure.PRIVATE]
