"""The extractive representative against what recruiters ask, and against what is meant to mislead it."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest

from evals.questions import DECLINE
from evals.recruiters import BESIDE, MISLEADING, OWN, Cases
from evals.test_answers import Answered, ask, lines_of, sample
from evals.trades import CHEF, CIVIL_ENGINEER, LAWYER, PAEDIATRIC_NURSE, PILOT, TEACHER
from kairix_core.policies.quoting import ENTRY

TRADES = {
    "civil engineer": CIVIL_ENGINEER,
    "paediatric nurse": PAEDIATRIC_NURSE,
    "teacher": TEACHER,
    "chef": CHEF,
    "lawyer": LAWYER,
    "pilot": PILOT,
}


def all_cases() -> Iterator[tuple[str, Cases]]:
    for trade, career in TRADES.items():
        yield json.dumps(career), (*OWN[trade], *MISLEADING.get(trade, ()))
    for name, cases in BESIDE.items():
        yield sample(name), cases


def missed(resume: str, cases: Cases) -> list[tuple[str, str, str]]:
    answers = [(question, expected, ask(lines_of(resume), question)) for question, expected in cases]
    return [(question, expected, got.text) for question, expected, got in answers if not is_right(got, expected)]


def is_right(got: Answered, expected: str) -> bool:
    """The first quote is one that answers; the line that names an entry only leads to it."""
    if expected == DECLINE:
        return got.declined and not got.cited
    paths = [line.path for line in got.cited]
    first = {*paths[:1], *[path for path in paths if not ENTRY.fullmatch(path)][:1]}
    return any(path.startswith(place) for path in first for place in expected.split())


def answered(*, there: bool) -> tuple[int, list[tuple[str, str, str]]]:
    """How many were asked of which an answer is there (or not), and those that were missed."""
    asked = [(resume, tuple(case for case in cases if (case[1] != DECLINE) is there)) for resume, cases in all_cases()]
    return sum(len(cases) for _, cases in asked), [miss for resume, cases in asked for miss in missed(resume, cases)]


def test_of_ten_questions_in_a_recruiters_own_words_nine_are_answered_by_the_line_that_says_it() -> None:
    asked, wrong = answered(there=True)
    assert len(wrong) / asked <= 0.1, wrong


def test_what_a_resume_does_not_say_is_not_answered_however_misleading_the_question() -> None:
    asked, wrong = answered(there=False)
    assert len(wrong) / asked <= 0.04, wrong


@pytest.mark.parametrize(
    "question", ["Which bridge did Ada build in Lyon?", "Did Ada build a bridge?", "Did Ms Nowak build bridges?"]
)
def test_the_name_of_the_person_is_nothing_to_be_found(question: str) -> None:
    cited = ask(lines_of(json.dumps(CIVIL_ENGINEER)), question).cited
    assert "/work/0/highlights/0" in [line.path for line in cited]


@pytest.mark.parametrize("printed", ["", "A. Nowak"])
@pytest.mark.parametrize("question", ["Which bridge did Ada build in Lyon?", "Did Ada Nowak build a bridge?"])
def test_who_is_asked_about_is_known_although_the_resume_does_not_print_their_name(printed: str, question: str) -> None:
    praise = [{"name": "Jan Kos", "reference": "Ada Nowak is a pleasure to work with"}]
    nameless = {**CIVIL_ENGINEER, "basics": {"name": printed, "label": "Engineer"}, "references": praise}
    cited = [line.path for line in ask(lines_of(json.dumps(nameless)), question).cited]
    assert cited[:2] == ["/work/0", "/work/0/highlights/0"]


def test_somebody_elses_deed_is_not_told_of_the_person_whose_name_is_known() -> None:
    assert ask(lines_of(json.dumps(CIVIL_ENGINEER)), "Did Anna Kos build a bridge in Lyon?").declined
