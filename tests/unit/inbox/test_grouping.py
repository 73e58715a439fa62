"""Questions that ask for the same stand together, however many there are."""

from __future__ import annotations

from datetime import UTC, date, datetime
from itertools import product

import pytest

from kairix_core.domain.ids import new_id
from kairix_core.domain.inbox import UnansweredQuestion
from kairix_core.policies.inbox import likest
from kairix_core.policies.inbox.grouping import group_questions
from kairix_core.policies.inbox.meaning import LONGEST, Meaning, likeness

TODAY = date(2026, 3, 14)
LONG = "Does Ada sail? " + "We are a small yard by the sea. " * 20


def grouped(*texts: str) -> list[list[str]]:
    at = datetime(2026, 3, 14, tzinfo=UTC)
    questions = [UnansweredQuestion(new_id(), new_id(), new_id(), new_id(), text, at) for text in texts]
    groups = group_questions(questions, person="Ada Nowak", today=TODAY)
    return [[question.question for question in group.questions] for group in groups]


def test_those_that_ask_for_the_same_stand_together() -> None:
    texts = (
        "Does Ada sail?",
        "What is her notice period?",
        "Is Ada into sailing?",
        "Wie lang ist die Kündigungsfrist?",
    )
    assert grouped(*texts) == [[texts[0], texts[2]], [texts[1], texts[3]]]


@pytest.mark.parametrize("text", ["Tell me more", LONG])
def test_what_means_nothing_stands_with_its_like_only(text: str) -> None:
    assert grouped(text, "Does Ada sail?", text, text + "?") == [[text, text], ["Does Ada sail?"], [text + "?"]]


def test_a_long_text_is_never_taken_for_another() -> None:
    assert len(LONG) > LONGEST
    assert len(grouped(LONG, LONG + "Does she dive?")) == 2


@pytest.fixture
def compared(monkeypatch: pytest.MonkeyPatch) -> list[Meaning]:
    seen: list[Meaning] = []

    def counting(one: Meaning, other: Meaning) -> float:
        seen.append(one)
        return likeness(one, other)

    monkeypatch.setattr(likest, "likeness", counting)
    return seen


def test_of_many_with_a_word_in_common_few_are_compared(compared: list[Meaning]) -> None:
    words = [first + second for first, second in product(("kab", "tor", "mel", "sund", "rip"), repeat=2)]
    texts = [f"Does Ada sail {one} {other}?" for one, other in product(words, words[:20])]
    assert len(texts) == 500
    grouped(*texts)
    assert len(compared) <= likest.MOST_COMPARED * len(texts)
