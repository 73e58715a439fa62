"""Each rule of the ledger, by itself."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import pytest

from kairix_core.domain.ids import new_id
from kairix_core.domain.profile.disclosure import Disclosure
from kairix_core.domain.profile.fact import Fact, FactStatus, Proposal, Source, SourceKind
from kairix_core.errors import FactSettled, NotFound, OperationOvertaken, OperationUndone
from kairix_core.policies.ledger.judgement import contradictions
from unit.profile.desk import SPECS, SURE, UNSURE, Desk, says

ACCEPTED, PROPOSED = FactStatus.ACCEPTED, FactStatus.PROPOSED
REJECTED, SUPERSEDED = FactStatus.REJECTED, FactStatus.SUPERSEDED


@pytest.fixture
def desk() -> Desk:
    return Desk()


def work(**fields: Any) -> dict[str, Any]:
    return {"name": "Acme", "position": "Engineer", **fields}


# --- what becomes of a proposal ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("attribute", "known", "said", "sure", "becomes", "row"),
    [
        ("city", None, "Lyon", SURE, ACCEPTED, "Lyon"),
        ("city", None, "Lyon", UNSURE, PROPOSED, None),
        ("city", "Lyon", "LYON ", UNSURE, ACCEPTED, "Lyon"),
        ("city", "Lyon", "Berlin", 1.0, PROPOSED, "Lyon"),
        ("started_on", "2019-03", "2019", UNSURE, ACCEPTED, "2019-03"),
        ("started_on", "2019", "2019-03", SURE, ACCEPTED, "2019-03"),
        ("started_on", "2019", "2019-03", UNSURE, PROPOSED, "2019"),
        ("started_on", "2019-03", "2019-04", SURE, PROPOSED, "2019-03"),
        ("skills", {"name": "SQL"}, {"name": "SQL", "level": 3}, SURE, ACCEPTED, [{"name": "SQL", "level": 3}]),
        ("skills", {"name": "SQL", "level": 3}, {"name": "SQL"}, UNSURE, ACCEPTED, [{"name": "SQL", "level": 3}]),
        (
            *("skills", {"name": "SQL", "level": 3}, {"name": "SQL", "level": 4}),
            *(SURE, PROPOSED, [{"name": "SQL", "level": 3}]),
        ),
        (
            *("skills", {"name": "Kubernetes"}, {"name": "Kubernetes", "asWritten": "k8s"}),
            *(UNSURE, ACCEPTED, [{"name": "Kubernetes", "asWritten": "k8s"}]),
        ),
        ("hobbies", "Chess", "chess", UNSURE, ACCEPTED, ["Chess"]),
        ("hobbies", "Chess", "Sailing", SURE, ACCEPTED, ["Chess", "Sailing"]),
    ],
)
def test_a_proposal(
    desk: Desk, attribute: str, known: Any, said: Any, sure: float, becomes: FactStatus, row: Any
) -> None:
    if known is not None:
        desk.learn(attribute, known)
    fact = desk.learn(attribute, said, sure=sure)
    assert (desk.status(fact), desk.row[attribute]) == (becomes, row)


def test_the_same_from_the_same_place_adds_nothing(desk: Desk) -> None:
    document = new_id()
    desk.propose(says("city", "Lyon", document=document))
    assert desk.propose(says("city", "lyon", document=document)) == []


@pytest.mark.parametrize(("sure", "becomes"), [(SURE, ACCEPTED), (UNSURE, PROPOSED)])
def test_what_waits_is_accepted_once_it_is_found_there_with_more_certainty(
    desk: Desk, sure: float, becomes: FactStatus
) -> None:
    document = new_id()
    (fact,) = desk.propose(says("city", "Lyon", document=document, sure=0.45))
    assert desk.propose(says("city", "Lyon", document=document, sure=sure)) == []
    assert desk.status(fact) is becomes


def test_what_its_owner_rejected_stays_so_however_certain_somebody_is(desk: Desk) -> None:
    document = new_id()
    (fact,) = desk.propose(says("city", "Lyon", document=document, sure=0.45))
    desk.do(lambda ledger: ledger.reject([fact.id]))
    desk.propose(says("city", "Lyon", document=document))
    assert desk.status(fact) is REJECTED


def test_the_same_from_another_document_is_a_second_source(desk: Desk) -> None:
    facts = [desk.learn("city", "Lyon") for _ in range(2)]
    assert [desk.status(fact) for fact in facts] == [ACCEPTED, ACCEPTED]


def talk(attribute: str, value: Any, *, at: int, sure: float = SURE) -> Proposal:
    """Said in the message number ``at`` of one conversation."""
    source = Source(SourceKind.MESSAGE, UUID(int=1), UUID(int=100 + at))
    return Proposal(attribute, value, source, f"{value} ({at})", sure, "rules/1")


@pytest.mark.parametrize(
    ("attribute", "earlier", "later", "row"),
    [
        ("salary", 5, 6, 6),
        ("city", "Lyon", "Berlin", "Berlin"),
        ("skills", {"name": "SQL", "level": 3}, {"name": "SQL", "level": 4}, [{"name": "SQL", "level": 4}]),
    ],
)
def test_who_talks_may_change_what_they_said_before(
    desk: Desk, attribute: str, earlier: Any, later: Any, row: Any
) -> None:
    first, second = (desk.propose(talk(attribute, said, at=at))[0] for at, said in enumerate((earlier, later)))
    assert (desk.status(first), desk.status(second), desk.row[attribute]) == (SUPERSEDED, ACCEPTED, row)


def test_what_was_said_earlier_and_is_read_later_waits(desk: Desk) -> None:
    desk.propose(talk("city", "Berlin", at=2))
    (fact,) = desk.propose(talk("city", "Lyon", at=1))
    assert desk.status(fact) is PROPOSED


def test_what_is_said_with_doubt_changes_nothing(desk: Desk) -> None:
    desk.propose(talk("city", "Lyon", at=1))
    (fact,) = desk.propose(talk("city", "Berlin", at=2, sure=UNSURE))
    assert desk.status(fact) is PROPOSED


def test_talk_does_not_change_what_a_document_says_too(desk: Desk) -> None:
    desk.propose(talk("city", "Lyon", at=1))
    desk.learn("city", "Lyon")
    (fact,) = desk.propose(talk("city", "Berlin", at=2))
    assert desk.status(fact) is PROPOSED


def test_talk_does_not_change_an_edit(desk: Desk) -> None:
    desk.do(lambda ledger: ledger.edit("city", "Lyon"))
    (fact,) = desk.propose(talk("city", "Berlin", at=2))
    assert desk.status(fact) is PROPOSED


def test_who_repeats_themselves_in_a_conversation_says_nothing_new(desk: Desk) -> None:
    conversation = new_id()
    said = [
        Proposal("city", "Lyon", Source(SourceKind.MESSAGE, conversation, new_id()), "I live in Lyon", SURE, "rules/1")
        for _ in range(2)
    ]
    assert len(desk.propose(said[0])) == 1
    assert desk.propose(said[1]) == []


def test_of_two_that_contradict_each_other_the_second_waits(desk: Desk) -> None:
    first, second = desk.propose(says("city", "Lyon"), says("city", "Berlin"))
    assert (desk.status(first), desk.status(second)) == (ACCEPTED, PROPOSED)


def test_what_was_rejected_waits_when_another_document_says_it(desk: Desk) -> None:
    fact = desk.learn("city", "Lyon", sure=UNSURE)
    desk.do(lambda ledger: ledger.reject([fact.id]))
    assert desk.status(desk.learn("city", "Lyon")) is PROPOSED


def test_what_waits_is_accepted_once_it_is_known(desk: Desk) -> None:
    waiting = desk.learn("city", "Lyon", sure=UNSURE)
    desk.learn("city", "Lyon")
    assert desk.status(waiting) is ACCEPTED


def test_a_lower_threshold_judges_again(desk: Desk) -> None:
    waiting, contradicting = desk.learn("city", "Lyon", sure=UNSURE), desk.learn("city", "Berlin", sure=UNSURE)
    desk.terms(accept_from=0.5)
    desk.do(lambda ledger: ledger.judge_again())
    assert (desk.status(waiting), desk.status(contradicting)) == (ACCEPTED, PROPOSED)


# --- entries ----------------------------------------------------------------------------------------------------------


def test_an_entry_is_folded_from_what_each_source_says(desk: Desk) -> None:
    desk.learn("work", work(startDate="2019"))
    desk.learn("work", work(startDate="2019-03", summary="Ships"))
    desk.learn("work", work(endDate="2021"))
    assert desk.row["work"] == [work(startDate="2019-03", summary="Ships", endDate="2021")]


def test_a_skill_has_one_entry_whatever_people_call_it(desk: Desk) -> None:
    desk.learn("skills", {"name": "k8s"})
    desk.learn("skills", {"name": "Kubernetes", "level": 4})
    assert desk.row["skills"] == [{"name": "Kubernetes", "asWritten": "k8s", "level": 4}]


@pytest.mark.parametrize(
    ("first", "second", "stints"),
    [
        ({"startDate": "2020"}, {"startDate": "2015", "endDate": "2017"}, 2),
        ({"startDate": "2020"}, {"startDate": "2020"}, 1),
        ({}, {}, 1),
        ({"startDate": "2018"}, {"startDate": "2016", "endDate": "2019"}, 2),
    ],
)
def test_two_stints_in_one_source(desk: Desk, first: Any, second: Any, stints: int) -> None:
    document = new_id()
    desk.propose(says("work", work(**first), document=document), says("work", work(**second), document=document))
    assert len(desk.row["work"]) == stints


def test_other_dates_from_another_source_contradict(desk: Desk) -> None:
    desk.learn("work", work(startDate="2018"))
    fact = desk.learn("work", work(startDate="2016", endDate="2019"))
    assert desk.status(fact) is PROPOSED


def test_a_stint_that_shares_no_day_is_another_one(desk: Desk) -> None:
    desk.learn("work", work(startDate="2020"))
    desk.learn("work", work(startDate="2015", endDate="2017"))
    assert [entry["startDate"] for entry in desk.row["work"]] == ["2020", "2015"]


def test_entries_with_dates_come_newest_first_and_those_without_last(desk: Desk) -> None:
    for name, dates in [
        ("A", {"endDate": "2014"}),
        ("B", {}),
        ("C", {"startDate": "2020"}),
        ("D", {"endDate": "2023"}),
    ]:
        desk.learn("work", {"name": name, "position": "Engineer", **dates})
    assert [entry["name"] for entry in desk.row["work"]] == ["C", "D", "A", "B"]


def test_other_lists_keep_the_order_in_which_they_were_learnt(desk: Desk) -> None:
    for hobby in ("Sailing", "Chess", "Ski"):
        desk.learn("hobbies", hobby)
    for skill in ("SQL", "Python"):
        desk.learn("skills", {"name": skill})
    desk.do(lambda ledger: ledger.edit("skills", {"name": "SQL", "level": 2}))
    assert desk.row["hobbies"] == ["Sailing", "Chess", "Ski"]
    assert [skill["name"] for skill in desk.row["skills"]] == ["SQL", "Python"]


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


def inferred(desk: Desk, attribute: str) -> list[Fact]:
    return [fact for fact in desk.facts.values() if fact.attribute == attribute and fact.source.basis]


def test_what_follows_from_private_facts_alone_is_private(desk: Desk) -> None:
    fact = desk.learn("work", work())
    desk.do(lambda ledger: ledger.disclose([fact.id], Disclosure.PRIVATE))
    assert [fact.state.disclosure for fact in inferred(desk, "employers")] == [Disclosure.PRIVATE]


# --- what is worked out -----------------------------------------------------------------------------------------------


def test_what_is_worked_out_follows_the_facts(desk: Desk) -> None:
    desk.learn("work", work())
    assert desk.row["employers"] == 1
    desk.learn("work", {"name": "Initech", "position": "Engineer"})
    assert desk.row["employers"] == 2
    assert [desk.status(fact) for fact in inferred(desk, "employers")] == [SUPERSEDED, ACCEPTED]


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
    [fact] = inferred(desk, "employers")
    desk.do(lambda ledger: ledger.reject([fact.id]))
    desk.learn("work", work(summary="Ships"))
    assert desk.row["employers"] is None


def test_what_no_longer_follows_cannot_be_accepted(desk: Desk) -> None:
    desk.learn("work", work())
    desk.learn("work", {"name": "Initech", "position": "Engineer"})
    stale = next(fact for fact in inferred(desk, "employers") if fact.value == 1)
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
