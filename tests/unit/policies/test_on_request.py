"""What can be asked for is named to whoever asks for it, and to nobody else."""

from __future__ import annotations

from datetime import date

import pytest

from kairix_core.policies.extractive_answer import compose
from kairix_core.policies.question import understand
from kairix_core.policies.select_evidence import select
from kairix_core.schemas import EvidenceLine

LINES = [
    EvidenceLine(1, "basics", "/basics/name", "Ada Nowak"),
    EvidenceLine(2, "work", "/work/0", "Engineer, Northwind", "Engineer, Northwind"),
    EvidenceLine(3, "profile", "/meta/kairix/on_request/0", "On request: Phone"),
    EvidenceLine(4, "profile", "/meta/kairix/on_request/1", "On request: Notice period"),
]


def answer(text: str) -> str:
    question = understand(text, today=date(2026, 3, 14), person="Ada Nowak")
    return compose(question, select(question, LINES), LINES, today=date(2026, 3, 14))


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("What is Ada's phone number?", "“Phone” [3]"),
        ("What is her notice period?", "“Notice period” [4]"),
        ("Notice period and phone?", "“Phone” [3] and “Notice period” [4]"),
    ],
)
def test_what_can_be_asked_for_is_named_and_the_question_passed_on(question: str, named: str) -> None:
    assert answer(question) == f"Ada tells {named} on request. [none]"


@pytest.mark.parametrize("question", ["What is her salary?", "Has she used a period tracker?"])
def test_nothing_else_leads_there(question: str) -> None:
    assert "request" not in answer(question)


def test_what_the_evidence_answers_is_answered() -> None:
    assert "[2]" in answer("Where does Ada work?")
