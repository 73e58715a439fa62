"""A rehearsed interview: questions that fit, answers judged by a rubric with their own words."""

from __future__ import annotations

import pytest

from kairix_core.domain.coaching import Practice
from kairix_core.domain.role import Seniority
from kairix_core.lexicon.interview import interview_questions
from kairix_core.lexicon.roles import roles
from kairix_core.policies.coach.goal import Goal
from kairix_core.policies.coach.practice import (
    ROUND,
    Rehearsal,
    ended,
    rehearse,
    tasks_for,
    verdict_in_short,
    verdict_on,
)
from kairix_core.policies.coach.rubric import CRITERIA, judged, row_of

GOAL = Goal(roles()["data-engineer"], Seniority.SENIOR, is_said=True)
GOOD = (
    "At Acme we had a conflict in 2021: a colleague wanted to rewrite the loader before the audit, and I disagreed. "
    "My task was to have it ready in three weeks. I measured where the time went, wrote the numbers on one page and "
    "invited her to look at them with me. We found that two queries made up most of it, so I rewrote these two and she "
    "tested them. As a result the loader took 70 minutes instead of nine hours, the audit went well, and we kept the "
    "old code for another year."
)


def met(answer: str, *topic: str) -> dict[str, bool]:
    return {mark.criterion: mark.is_met for mark in judged(answer, topic)}


def test_a_whole_answer_meets_every_criterion() -> None:
    assert set(met(GOOD, "conflict", "disagree").values()) == {True}


@pytest.mark.parametrize(
    ("answer", "criterion", "is_met"),
    [
        ("When I was at Acme, things broke.", "situation", True),
        ("Things broke.", "situation", False),
        ("Als ich bei Acme war, ging etwas kaputt.", "situation", True),
        ("Mein Ziel war, es zu halbieren.", "task", True),
        ("I had to halve it.", "task", True),
        ("I rewrote it.", "action", True),
        ("I was there.", "action", False),
        ("Ich habe die Abfrage optimiert.", "action", True),
        ("J'ai réécrit le code.", "action", True),
        ("It was fine.", "result", False),
        ("In the end it worked.", "result", True),
        ("It took 40 % less.", "figures", True),
        ("It was in 2021.", "figures", False),
        ("We did it, we tested it, we sold it.", "your own part", False),
        ("I did it and we sold it.", "your own part", True),
        ("Short.", "length", False),
        ("word " * 400, "length", False),
        ("word " * 100, "length", True),
        ("My colleague disagreed.", "to the question", True),
        ("I like trains.", "to the question", False),
    ],
)
def test_each_criterion_is_told_by_its_own_signs(answer: str, criterion: str, is_met: bool) -> None:
    assert met(answer, "disagree", "conflict")[criterion] is is_met


def test_a_verdict_quotes_the_answer_word_for_word() -> None:
    assert all(mark.quote in GOOD for mark in judged(GOOD, ("conflict",)))
    assert sum(bool(mark.quote) for mark in judged(GOOD, ("conflict",))) >= 6


def test_a_result_is_quoted_from_where_it_is_told() -> None:
    answer = (
        "At our clinic I delivered reports each month. I rebuilt them. The close fell from six hours to twelve minutes."
    )
    mark = next(mark for mark in judged(answer, ()) if mark.criterion == "result")
    assert mark.quote == "The close fell from six hours to twelve minutes."


def test_an_answer_without_words_meets_nothing() -> None:
    assert not any(mark.is_met for mark in judged("…", ("conflict",)))


def test_questions_fit_the_role_and_the_level() -> None:
    senior = [task.key for task in tasks_for(GOAL)]
    junior = [task.key for task in tasks_for(Goal(GOAL.role, Seniority.JUNIOR, is_said=True))]

    assert "skill:SQL" in senior
    assert "persuade" in senior
    assert "persuade" not in junior
    assert "customer" not in senior


def test_without_a_goal_there_is_enough_to_ask() -> None:
    assert len(list(tasks_for(None))) >= ROUND


def test_no_two_questions_are_the_same() -> None:
    assert len({one.text for one in interview_questions()}) == len(interview_questions())


def practise(*said: str) -> list[Rehearsal]:
    rehearsals = [rehearse("Let us practise", None, GOAL)]
    for text in said:
        rehearsals.append(rehearse(text, rehearsals[-1].practice, GOAL))
    return rehearsals


def test_a_round_asks_judges_and_ends() -> None:
    begun, second, third, last = practise(GOOD, GOOD, GOOD)

    assert "**Question 1 of 3.**" in begun.text
    assert verdict_in_short(second.marks).startswith("Your answer had 7 of 8 points.")
    assert "**Question 2 of 3.**" in second.text
    assert "**Question 3 of 3.**" in third.text
    assert last.practice.is_over
    assert f"3 answers: {last.practice.met} of {3 * CRITERIA} points" in last.text


def test_the_next_round_asks_something_else() -> None:
    first = practise("skip", "skip", "skip")[-1].practice
    second = rehearse("practise again", first, GOAL).practice

    assert len(set(second.asked)) == ROUND + 1
    assert not second.is_over


def test_when_all_was_asked_the_oldest_question_comes_back() -> None:
    keys = tuple(task.key for task in tasks_for(GOAL))
    begun = rehearse("practise", Practice(asked=keys, is_over=True), GOAL).practice

    assert begun.asked[-1] == keys[0]


def test_what_is_passed_over_is_not_judged() -> None:
    rehearsal = practise("skip")[-1]

    assert rehearsal.practice.answers == 0
    assert not rehearsal.marks


@pytest.mark.parametrize("text", ["What do you mean?", "Hello"])
def test_who_asks_back_hears_the_question_once_more(text: str) -> None:
    begun, again = practise(text)

    assert again.practice == begun.practice
    assert begun.text.rpartition("\n\n")[2] == again.text.rpartition("\n\n")[2]


def test_who_has_had_enough_hears_what_it_came_to() -> None:
    assert "1 answer:" in ended(practise(GOOD)[-1].practice)


def test_an_answer_is_quoted_as_plain_text() -> None:
    assert "\\*\\*x\\*\\* (1)" in verdict_on(practise("I built **x** [1] for them.")[-1].marks)


def test_what_would_help_most_is_said_first() -> None:
    marks = judged("At Acme I built the billing and we cut the cost by 40 %.", ("conflict",))
    assert verdict_in_short(marks).endswith("What would help most: Come back to what was asked, in its own words.")


def test_a_row_advises_only_where_something_is_missing() -> None:
    rows = [row_of(mark) for mark in judged("I built it.", ("conflict",))]

    assert {bool(row.advice) for row in rows if row.is_met} == {False}
    assert all(row.advice for row in rows if not row.is_met)
    assert next(row for row in rows if row.criterion == "Action").quote == "I built it."


def test_a_question_is_known_after_the_goal_has_changed() -> None:
    assert "Question 2" in rehearse(GOOD, Practice(asked=("skill:SQL",)), None).text
