"""An answer that points at what was said before, judges it, or says what is not so, names nothing."""

from __future__ import annotations

from typing import Any

import pytest

from kairix_core.domain.profile.profile import ACCEPT_FROM
from kairix_core.domain.profile.schema import ATTRIBUTES
from kairix_core.policies.extract.plainly_said import plainly_said


def answers(attribute: str, said: str) -> list[tuple[Any, bool]]:
    """Values of what was asked for, and whether each is sure enough to be accepted."""
    found = plainly_said(said, asked=ATTRIBUTES[attribute].question)
    return [(one.value, one.confidence >= ACCEPT_FROM) for one in found if one.attribute == attribute]


@pytest.mark.parametrize(
    "asked", ["areas_of_expertise", "motivators", "headline", "certificates", "projects", "current_title"]
)
@pytest.mark.parametrize(
    "said",
    [
        "wrong",
        "that's wrong",
        "not true",
        "this is stupid",
        "both",
        "neither of them",
        "the second one",
        "the last one please",
        "that one",
        "swap them",
        "keep it",
        "stop asking",
        "not in the ward anymore, no",
        "i dunno",
        "falsch",
        "les deux",
        "I don't code any more, Go was my language ten years ago",
        "i speak English and some French",
        "twelve apprentices, sorry",
        "thx",
        "review",
        "thanks, that's really useful",
    ],
)
def test_what_points_back_or_denies_names_nothing(asked: str, said: str) -> None:
    assert answers(asked, said) == []


@pytest.mark.parametrize(
    ("asked", "said", "value"),
    [
        ("motivators", "the first sale", "first sale"),
        ("motivators", "doing the right thing", "doing the right thing"),
        ("motivators", "right timing", "right timing"),
        ("headline", "Both worlds, Python", "Both worlds, Python"),
    ],
)
def test_a_name_with_such_a_word_in_it_is_one(asked: str, said: str, value: str) -> None:
    assert answers(asked, said) == [(value, True)]


def test_who_learned_something_by_themselves_has_no_certificate_from_there() -> None:
    assert answers("certificates", "html css and some react, learned it by myself") == []
    assert answers("certificates", "Scrum Master, Scrum.org") != []


def test_what_stands_before_a_list_is_no_part_of_it() -> None:
    said = "Tools: SketchUp, AutoCAD, CNC programming"
    assert [value for value, _ in answers("areas_of_expertise", said)] == ["SketchUp", "AutoCAD", "CNC programming"]


@pytest.mark.parametrize("said", ["built a todo app and a bot w/ 300 users", "worked with two designers"])
def test_what_somebody_did_names_no_strength(said: str) -> None:
    assert answers("strengths", said) == []
    assert answers("key_achievements", said) != []


def test_who_only_says_what_is_not_so_has_told_no_story() -> None:
    assert answers("management_style", "i never worked in a team") == []
    assert answers("management_style", "I let them decide and never shout at anybody") != []


@pytest.mark.parametrize(
    ("said", "notice"),
    [("immediately", True), ("end of the quarter", True), ("Munich", False), ("boring", False)],
)
def test_notice_is_told_in_words_of_time(said: str, notice: bool) -> None:
    assert (answers("notice_period", said) != []) is notice


@pytest.mark.parametrize(
    ("said", "skills"),
    [
        ("i know a bit of sql and excel, never used python", {"SQL", "Microsoft Excel"}),
        ("I know SQL, not Python", {"SQL"}),
        ("I know Python, not really", set()),
        ("I know Python, not much more", set()),
    ],
)
def test_what_is_denied_behind_a_comma_denies_nothing_before_it(said: str, skills: set[str]) -> None:
    assert {one.value["name"] for one in plainly_said(said)} == skills


def test_what_is_not_so_behind_a_name_is_left_out() -> None:
    assert answers("programming_languages", "Python and Go, but not Java") == [
        ({"name": "Python"}, True),
        ({"name": "Go"}, True),
    ]
    assert answers("programming_languages", "Python, not Java") == [({"name": "Python"}, True)]
    assert answers("preferred_locations", "Spain, not France") == [("Spain", True)]


def test_a_value_that_says_what_there_shall_not_be_waits() -> None:
    assert answers("personal_values", "never giving up") == [("never giving up", False)]


def test_how_it_once_was_is_no_headline_and_may_be_an_achievement() -> None:
    said = "We were the first in the country to offer it"
    assert answers("headline", said) == []
    assert answers("key_achievements", said) != []


@pytest.mark.parametrize(
    ("asked", "said", "value"),
    [
        ("current_team_size", "40 %", None),
        ("largest_team_led", "built a bot with 300 users", None),
        ("largest_team_led", "2 offers", None),
        ("largest_team_led", "12 at most", 12),
        ("largest_team_led", "12 great engineers", 12),
        ("largest_team_led", "about 12, mostly juniors", 12),
        ("largest_team_led", "12 of us", 12),
        ("travel_willingness", "30 %", 30),
        ("largest_team_led", "30", 30),
    ],
)
def test_a_number_is_one_of_what_was_asked_for(asked: str, said: str, value: int | None) -> None:
    assert answers(asked, said) == ([] if value is None else [(value, True)])


def test_a_number_of_hours_a_week_is_no_notice() -> None:
    assert answers("notice_period", "10 hours a week is too much, make it five") == []
    assert answers("notice_period", "a week") == [("a week", True)]


@pytest.mark.parametrize(
    ("said", "status"),
    [
        ("I am not looking", ["not looking"]),
        ("I am not looking for a job", ["not looking"]),
        ("I'm not looking for new work right now", ["not looking"]),
        ("I am not looking for office work", []),
        ("I'm not looking for a fight", []),
    ],
)
def test_who_looks_for_none_of_one_kind_may_look_for_another(said: str, status: list[str]) -> None:
    assert [one.value for one in plainly_said(said) if one.attribute == "job_search_status"] == status
