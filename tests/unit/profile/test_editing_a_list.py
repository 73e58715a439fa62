"""An owner's whole list, compared entry by entry with what is known."""

from __future__ import annotations

from typing import Any

from kairix_core.domain.profile.disclosure import Disclosure
from unit.profile.desk import Desk

ACME = {"name": "Acme", "position": "Engineer", "startDate": "2019"}
GLOBEX = {"name": "Globex", "position": "Engineer", "startDate": "2015", "endDate": "2018"}


def a_desk(attribute: str, values: list[Any], private: str) -> Desk:
    """With the list as its owner gave it, and one slot of it private."""
    desk = Desk()
    desk.do(lambda ledger: ledger.edit_list(attribute, values))
    ids = [fact.id for fact in desk.facts.values() if fact.slot == (attribute, private)]
    assert ids
    desk.do(lambda ledger: ledger.disclose(ids, Disclosure.PRIVATE))
    return desk


def told(desk: Desk, attribute: str, entry: str) -> set[Disclosure]:
    return {fact.state.disclosure for fact in desk.facts.values() if fact.slot == (attribute, entry)}


def test_a_private_entry_stays_private_under_another_name() -> None:
    desk = a_desk("work", [ACME, GLOBEX], "acme|engineer")
    desk.do(lambda ledger: ledger.edit_list("work", [{**ACME, "position": "Staff Engineer"}, GLOBEX]))
    assert told(desk, "work", "acme|staff engineer") == {Disclosure.PRIVATE}


def test_each_of_two_renamed_entries_keeps_who_is_told() -> None:
    desk = a_desk("work", [ACME, GLOBEX], "acme|engineer")
    desk.do(lambda ledger: ledger.edit_list("work", [{**GLOBEX, "name": "Globe"}, {**ACME, "name": "Acme Ltd"}]))
    assert told(desk, "work", "acme ltd|engineer") == {Disclosure.PRIVATE}
    assert told(desk, "work", "globe|engineer") == {Disclosure.PUBLIC}


def test_where_no_pair_is_clear_the_new_entry_is_as_private_as_any_that_went() -> None:
    desk = a_desk("hobbies", ["Chess", "Poker"], "poker")
    desk.do(lambda ledger: ledger.edit_list("hobbies", ["Card games", "Draughts"]))
    assert told(desk, "hobbies", "card games") == told(desk, "hobbies", "draughts") == {Disclosure.PRIVATE}


def test_a_private_entry_stays_private_under_a_name_that_was_public_once() -> None:
    desk = a_desk("hobbies", ["Chess", "Poker"], "poker")
    desk.do(lambda ledger: ledger.edit_list("hobbies", ["Poker"]))
    desk.do(lambda ledger: ledger.edit_list("hobbies", ["Chess"]))
    assert told(desk, "hobbies", "chess") == {Disclosure.PRIVATE}


def test_an_entry_that_is_added_beside_a_private_one_is_told_as_the_attribute_is() -> None:
    desk = a_desk("hobbies", ["Poker"], "poker")
    desk.do(lambda ledger: ledger.edit_list("hobbies", ["Poker", "Chess"]))
    assert told(desk, "hobbies", "chess") == {Disclosure.PUBLIC}


def test_one_skill_under_two_names_is_one_entry() -> None:
    desk = Desk()
    desk.do(lambda ledger: ledger.edit_list("skills", [{"name": "k8s"}, {"name": "Kubernetes"}]))
    assert [skill["name"] for skill in desk.row["skills"]] == ["Kubernetes"]


def test_a_second_stint_at_one_place_is_added_beside_other_places() -> None:
    desk = Desk()
    desk.do(lambda ledger: ledger.edit_list("work", [ACME, GLOBEX]))
    again = {**ACME, "startDate": "2010", "endDate": "2012"}
    desk.do(lambda ledger: ledger.edit_list("work", [ACME, GLOBEX, again]))
    assert desk.row["work"] == [ACME, GLOBEX, again]


def test_two_stints_under_a_new_name_are_two() -> None:
    desk = Desk()
    desk.do(lambda ledger: ledger.edit_list("work", [ACME, {**GLOBEX, "name": "Acme"}]))
    assert desk.row["work"] == [ACME, {**GLOBEX, "name": "Acme"}]


def listing(attribute: str, *values: Any) -> Desk:
    desk = Desk()
    desk.do(lambda ledger: ledger.edit_list(attribute, values))
    return desk


def test_a_list_in_another_order_stays_in_it() -> None:
    desk = listing("work", ACME, GLOBEX)
    desk.do(lambda ledger: ledger.edit_list("work", [GLOBEX, ACME]))
    assert desk.row["work"] == [GLOBEX, ACME] == desk.rebuilt()["work"]


def test_another_order_is_undone_and_done_again() -> None:
    desk = listing("hobbies", "Chess", "Poker", "Go")
    moved = desk.do(lambda ledger: ledger.edit_list("hobbies", ["Go", "Chess", "Poker"]))
    undone = desk.undo(moved)
    assert desk.row["hobbies"] == ["Chess", "Poker", "Go"] == desk.rebuilt()["hobbies"]
    desk.undo(undone)
    assert desk.row["hobbies"] == ["Go", "Chess", "Poker"]


def test_the_same_order_twice_is_nothing_new() -> None:
    desk = listing("hobbies", "Chess", "Poker")
    desk.do(lambda ledger: ledger.edit_list("hobbies", ["Poker", "Chess"]))
    assert desk.do(lambda ledger: ledger.edit_list("hobbies", ["Poker", "Chess"])) is None


def test_an_entry_keeps_its_place_when_it_is_corrected() -> None:
    desk = listing("work", ACME, GLOBEX)
    desk.do(lambda ledger: ledger.edit_list("work", [GLOBEX, ACME]))
    told = {**GLOBEX, "summary": "Ships"}
    desk.do(lambda ledger: ledger.edit_list("work", [told, ACME]))
    assert desk.row["work"] == [told, ACME]


def test_what_is_learnt_later_goes_before_what_it_belongs_before() -> None:
    desk = listing("work", ACME, GLOBEX)
    desk.do(lambda ledger: ledger.edit_list("work", [GLOBEX, ACME]))
    newest = {"name": "Initech", "position": "Engineer", "startDate": "2023"}
    desk.learn("work", newest)
    assert desk.row["work"] == [newest, GLOBEX, ACME]


def test_what_is_learnt_later_of_a_list_without_dates_comes_last() -> None:
    desk = listing("hobbies", "Chess", "Poker")
    desk.do(lambda ledger: ledger.edit_list("hobbies", ["Poker", "Chess"]))
    desk.learn("hobbies", "Go")
    assert desk.row["hobbies"] == ["Poker", "Chess", "Go"]


def test_what_is_added_at_the_end_goes_where_its_dates_put_it() -> None:
    desk = listing("work", ACME, GLOBEX)
    newest = {"name": "Initech", "position": "Engineer", "startDate": "2023"}
    desk.do(lambda ledger: ledger.edit_list("work", [ACME, GLOBEX, newest]))
    assert desk.row["work"] == [newest, ACME, GLOBEX]


def test_an_entry_under_another_name_stays_where_it_was() -> None:
    desk = listing("hobbies", "Chess", "Poker", "Go")
    desk.do(lambda ledger: ledger.edit_list("hobbies", ["Chess", "Card games", "Go"]))
    assert desk.row["hobbies"] == ["Chess", "Card games", "Go"]
