"""Achievements that nobody asked for: a deed and its result, in the words of whoever tells of it."""

from __future__ import annotations

import pytest

from kairix_core.policies.extract.plainly_said import plainly_said


def achievements(text: str) -> list[str]:
    return [finding.value for finding in plainly_said(text) if finding.attribute == "key_achievements"]


@pytest.mark.parametrize(
    "text",
    [
        "I led a migration from Jenkins to GitHub Actions last spring, cut build times from 40 to 9 minutes",
        "I built 40 dashboards and saved the team 10 hours a week",
        "At Acme we grew revenue by 30 % in a year",
        "Ich habe die Kosten um 20 % gesenkt",
        "J'ai réduit les délais de 30 %",
        "I've automated our reports, which saves 12 hours a month",
    ],
)
def test_a_deed_with_its_result_is_one(text: str) -> None:
    assert achievements(f"{text}.") == [text]


def test_of_a_message_it_is_the_sentence_alone() -> None:
    assert achievements("That was fun. We cut costs by 20 %. Then I left.") == ["We cut costs by 20 %"]


def test_its_quote_is_what_was_said() -> None:
    text = "Well. we cut costs by 20 %."
    (finding,) = plainly_said(text)
    assert text[finding.start : finding.end] == "we cut costs by 20 %"


@pytest.mark.parametrize(
    "text",
    [
        "I led a team of 7.",
        "I moved to Lyon in 2020.",
        "We moved 3 times.",
        "I cut my salary by 10 %.",
        "I earn 72k.",
        "Did I cut costs by 20 %?",
        "I would have cut costs by 20 %.",
        "I didn't cut costs by 20 %.",
        "My boss said I cut costs by 20 %.",
        "She cut costs by 20 %.",
        "I introduced feature flags.",
        "I built a bridge in 2019 and lived 20 minutes from it.",
    ],
)
def test_anything_else_is_none(text: str) -> None:
    assert achievements(text) == []
