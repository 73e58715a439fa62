"""Of questions worth as much the one that fits the talk comes first, what visitors asked in vain before all."""

from __future__ import annotations

import pytest

from kairix_core.domain.coaching import QuestionState
from kairix_core.domain.profile.schema import ATTRIBUTES
from kairix_core.policies.coach.acquaintance import Acquaintance
from kairix_core.policies.coach.focus import Focus, needed_for, sought_in
from kairix_core.policies.coach.next_questions import next_questions

STRANGER = Acquaintance()


def first(focus: Focus, person: Acquaintance = STRANGER) -> str:
    return next_questions(ATTRIBUTES.values(), person, focus)[0].key


@pytest.mark.parametrize(
    ("focus", "key"),
    [
        (Focus(), "full_name"),
        (Focus(sections={"goals"}), "target_roles"),
        (Focus(needed={"programming_languages"}), "programming_languages"),
        (Focus(sections={"goals"}, needed={"programming_languages"}), "target_roles"),
        (Focus(sought={"driving_licences"}), "driving_licences"),
        (Focus(sought={"notice_period"}, sections={"goals"}), "notice_period"),
    ],
)
def test_what_fits_comes_first(focus: Focus, key: str) -> None:
    assert first(focus) == key


def test_what_its_owner_wants_to_be_asked_comes_before_what_visitors_sought() -> None:
    assert (
        first(Focus(sought={"notice_period"}), Acquaintance(asked={"dream_job": QuestionState.WANTED})) == "dream_job"
    )


def test_what_was_spoken_of_does_not_make_little_worth_more_than_much() -> None:
    asked = next_questions(ATTRIBUTES.values(), STRANGER, Focus(sections={"wellbeing"}))
    assert [spec.priority for spec in asked] == sorted(spec.priority for spec in asked)


@pytest.mark.parametrize(
    ("question", "keys"),
    [
        ("What is her notice period?", {"notice_period"}),
        ("Which salary would she expect?", {"expected_salary"}),
        ("Is she nice?", set()),
    ],
)
def test_what_a_visitor_sought_is_known_by_its_name(question: str, keys: set[str]) -> None:
    assert sought_in([question], ATTRIBUTES.values()) == keys


def test_a_role_that_is_wanted_says_which_skills_are_worth_knowing() -> None:
    assert "programming_languages" in needed_for({"target_roles": ["Data Engineer"]})
    assert needed_for({"target_roles": ["astronaut of sorts"]}) == set()
