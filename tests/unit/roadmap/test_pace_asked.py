"""When somebody asks for another pace of their roadmap, and when they tell something else."""

from __future__ import annotations

import pytest

from kairix_core.domain.profile.schema import ATTRIBUTES
from kairix_core.policies.extract.plainly_said import plainly_said
from kairix_core.policies.roadmap.pace import PaceAsked, pace_asked


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("Make it 10 hours a week", PaceAsked(10, is_named=False)),
        ("Can you make my roadmap 10 hours per week?", PaceAsked(10, is_named=True)),
        ("Please change the roadmap to 4 h/week", PaceAsked(4, is_named=True)),
        ("Plan with ten hours a week", PaceAsked(10, is_named=False)),
        ("Stell den Lernplan auf 8 Stunden pro Woche", PaceAsked(8, is_named=True)),
        ("Mets la feuille de route à 8 heures par semaine", PaceAsked(8, is_named=True)),
        ("10 hours a week is too much, make it five", PaceAsked(5, is_named=False)),
        ("4 hours a week is way too little. Make it 10 hours", PaceAsked(10, is_named=False)),
        ("I only have two hours a week for my roadmap", PaceAsked(2, is_named=True)),
        ("I can spend 6 hours a week for learning", PaceAsked(6, is_named=False)),
        ("I only have two hours a week", None),
        ("10 hours a week is too much", None),
        ("make it five", None),
        ("I work 40 hours a week", None),
        ("I plan to work 30 hours a week", None),
        ("Make it two months", None),
        ("Make me a roadmap to data engineer", None),
    ],
)
def test_another_pace_is_told_from_other_hours(said: str, asked: PaceAsked | None) -> None:
    assert pace_asked(said) == asked


def test_hours_that_were_asked_for_are_an_answer() -> None:
    asked = ATTRIBUTES["search_hours_per_week"]
    assert pace_asked("Make it 10 hours a week", [asked]) is None
    assert [one.value for one in plainly_said("Make it 10 hours a week", asked=asked.question)] == [10]


@pytest.mark.parametrize("attribute", ["motivators", "largest_team_led", "headline", "notice_period"])
def test_another_pace_answers_no_other_question(attribute: str) -> None:
    assert plainly_said("Make it 10 hours a week", asked=ATTRIBUTES[attribute].question) == []


@pytest.mark.parametrize(
    ("said", "hours"),
    [
        ("I only have two hours a week", 2),
        ("can it be faster? i have 20 hours a week", 20),
        ("but I can do 6 hours a week at most", 6),
        ("make it five", 5),
        ("ich habe nur 3 Stunden pro Woche", 3),
        ("je n'ai que 4 heures par semaine", 4),
        ("then make it 8 hours please", 8),
        ("I have 20 hours a week of meetings", None),
        ("I have 5 people", None),
        ("make it two months", None),
    ],
)
def test_what_was_just_spoken_of_need_not_be_named(said: str, hours: int | None) -> None:
    asked = pace_asked(said, was_spoken_of=True)
    assert (asked.hours if asked else None) == hours
