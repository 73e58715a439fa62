"""What answers another question than the one that was asked names nothing of it, or waits."""

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
    ("asked", "said"),
    [
        ("areas_of_expertise", "at most 20 hours, mornings only"),
        ("current_responsibilities", "school hours really"),
        ("current_responsibilities", "i hate reporting"),
        ("key_achievements", "Krakow. remote only. never again office"),
        ("key_achievements", "30 hours? no way, full time"),
        ("strengths", "part-time"),
        ("strengths", "nah"),
        ("strengths", "not AWS, GCP"),
        ("motivators", "too long"),
        ("motivators", "that's not what i said"),
        ("preferred_locations", "Rust, Go and Zig"),
        ("preferred_locations", "not on Fridays"),
        ("open_source_projects", "Danke, das reicht"),
        ("headline", "how far am i from head of sales"),
        ("headline", "whats my biggest weakness"),
        ("key_achievements", "24.5 actually"),
        ("strengths", "NPS by 15"),
        ("strengths", "danish B2, english native, spanish so-so"),
        ("strengths", "gross obviously"),
        ("preferred_locations", "Anything in food tech"),
        ("learning_goals", "nvm 15"),
        ("learning_goals", "ta"),
        ("personal_values", "done"),
        ("personal_values", "is game dev hard"),
        ("written_publications", "berlin, from home mostly"),
        ("open_source_projects", "Good evening."),
        ("open_source_projects", "idc about money"),
    ],
)
def test_what_belongs_to_another_matter_names_nothing(asked: str, said: str) -> None:
    assert answers(asked, said) == []


@pytest.mark.parametrize(
    ("asked", "said", "value"),
    [
        ("strengths", "dispatcher", "dispatcher"),
        ("key_achievements", "numbers", "numbers"),
        ("summary", "My fee is paid once a month", "My fee is paid once a month"),
    ],
)
def test_what_may_be_another_matter_waits(asked: str, said: str, value: str) -> None:
    assert answers(asked, said) == [(value, False)]


@pytest.mark.parametrize(
    ("asked", "said", "values"),
    [
        ("preferred_locations", "Lyon, Paris or Porto", ["Lyon", "Paris", "Porto"]),
        ("motivators", "fun and time outdoors", ["fun", "time outdoors"]),
        ("strengths", "Python, patience", ["Python", "patience"]),
        ("key_achievements", "cut costs by 20%", ["Cut costs by 20%"]),
        ("personal_values", "fairness, never lying", ["fairness"]),
        ("strengths", "listening I guess", ["listening"]),
        ("areas_of_expertise", "ISO 9001, C++17", ["ISO 9001", "C++17"]),
    ],
)
def test_what_was_asked_for_is_noted(asked: str, said: str, values: list[str]) -> None:
    assert answers(asked, said) == [(value, True) for value in values]


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("notice: six months", {"notice_period": "six months"}),
        ("No relocation. Travel fine, up to thirty percent", {"willing_to_relocate": "no", "travel_willingness": 30}),
        (
            "Sold 2.4m of software last year, 130% of quota",
            {"key_achievements": "Sold 2.4m of software last year, 130% of quota"},
        ),
        ("We travel up to 30 percent faster than light", {}),
        ("No relocation package was offered", {}),
        ("My fee is 1,200 euros a day", {"day_rate": 1200, "rate_currency": "EUR"}),
        (
            "I reduced no-shows from 20 to 8 percent",
            {"key_achievements": "I reduced no-shows from 20 to 8 percent"},
        ),
    ],
)
def test_half_sentences_tell_what_they_are_about(said: str, found: dict[str, Any]) -> None:
    assert {one.attribute: one.value for one in plainly_said(said)} == found


def test_the_years_of_one_thing_are_not_those_of_what_is_done_now() -> None:
    said = "I taught maths for eleven years at a school in Graz, now I write e-learning courses"
    assert [one.value for one in plainly_said(said)] == [{"name": "E-learning"}]
