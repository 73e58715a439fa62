"""Other figures for a result that was just noted, in as few words as people use."""

from __future__ import annotations

import pytest

from kairix_core.domain.profile.schema import ATTRIBUTES
from kairix_core.policies.extract.figures_meant import amended, amended_notes
from kairix_core.policies.extract.plainly_said import plainly_said

ERRORS = "I cut medication errors from 45 to 12 a month"
GROWTH = "I grew the team from 6 to 140, cut cost by 38% and hired 80 engineers"
SHOP = "I redesigned the checkout and conversion went up by 12 percent"


@pytest.mark.parametrize(
    ("told", "said", "reads"),
    [
        (ERRORS, "No, from 45 to 9", "I cut medication errors from 45 to 9 a month"),
        (ERRORS, "No, from 45 to 9 minutes", "I cut medication errors from 45 to 9 a month"),
        (ERRORS, "sorry, to 9", "I cut medication errors from 45 to 9 a month"),
        (ERRORS, "actually from 50", "I cut medication errors from 50 to 12 a month"),
        (ERRORS, "no, 9 not 12", "I cut medication errors from 45 to 9 a month"),
        (GROWTH, "sorry, 31%, not 38", GROWTH.replace("38%", "31%")),
        (GROWTH, "it was 31 percent", GROWTH.replace("38%", "31 percent")),
        (GROWTH, "85 engineers, sorry", GROWTH.replace("80", "85")),
        (SHOP, "Actually it was 21 %", SHOP.replace("12 percent", "21 %")),
        (SHOP, "no, the basket, not the checkout", SHOP.replace("the checkout", "the basket")),
        ("I trained eleven apprentices", "twelve apprentices, sorry", "I trained twelve apprentices"),
        ("I held a 12M budget", "not 12M, 14", "I held a 14M budget"),
        ("I saved €3M a year", "sorry, it was 2", "I saved €2M a year"),
        ("In 2021 I cut cost by 20%", "no, 25", "In 2021 I cut cost by 25%"),
        ("In 2021 I cut cost by 20%", "no, in 2022", "In 2022 I cut cost by 20%"),
        ("Ich habe Kosten um 20 % gesenkt", "nein, 25 %", "Ich habe Kosten um 25 % gesenkt"),
        ("J'ai réduit les coûts de 20 %", "non, 30 %", "J'ai réduit les coûts de 30 %"),
    ],
)
def test_figures_are_put_right_in_the_sentence(told: str, said: str, reads: str) -> None:
    assert amended(said, told) == reads


@pytest.mark.parametrize(
    ("told", "said"),
    [
        (ERRORS, "Actually it was 40 %"),
        (ERRORS, "sorry, 9"),
        (GROWTH, "No, 85"),
        (GROWTH, "no, 90 designers"),
        (SHOP, "no, 12 people did it"),
        (SHOP, "no thanks"),
        (SHOP, "No, I am 21"),
        (SHOP, "21 percent"),
        (SHOP, "was it 21 percent?"),
        (SHOP, "I also raised sales by 30 percent"),
        (SHOP, "not Python, Java"),
    ],
)
def test_what_is_not_clear_puts_nothing_right(told: str, said: str) -> None:
    assert amended(said, told) is None


def after(noted: str, asked: str) -> str:
    return f"I noted:\n\n{noted}\n\n{ATTRIBUTES[asked].question}"


def test_the_correction_of_a_result_is_no_answer_to_the_question_behind_it() -> None:
    asked = after(f"- **Key achievements**: {SHOP}", "largest_team_led")
    assert [new for _, _, new in amended_notes("no, 21 percent", asked, ATTRIBUTES)] == [SHOP.replace("12", "21")]
    assert plainly_said("no, 21 percent", asked=asked) == []
    assert plainly_said("no, 21", asked=asked) == []


def test_a_number_that_was_asked_for_is_one() -> None:
    asked = after(f"- **Key achievements**: {SHOP}", "largest_team_led")
    assert [one.attribute for one in plainly_said("it's 8", asked=asked)] == ["largest_team_led"]


def test_of_a_result_and_a_number_nobody_knows_which_was_meant() -> None:
    asked = after(f"- **Key achievements**: {SHOP}\n- **Team size**: 15 people", "headline")
    assert plainly_said("No, 20", asked=asked) == []
    assert [one.value for one in plainly_said("No, 20 people", asked=asked)] == [20]
