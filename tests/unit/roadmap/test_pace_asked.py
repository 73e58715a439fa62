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
