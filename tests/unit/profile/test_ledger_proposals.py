"""What becomes of what somebody says of an owner, and of the entries that it is about."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import pytest

from kairix_core.domain.ids import new_id
from kairix_core.domain.profile.fact import FactStatus, Proposal, Source, SourceKind
from unit.profile.desk import SURE, UNSURE, Desk, says

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
