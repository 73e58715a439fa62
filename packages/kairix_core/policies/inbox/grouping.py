"""Questions that ask for the same, put together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from kairix_core.domain.inbox import OwnAnswer, UnansweredQuestion
from kairix_core.policies.inbox.meaning import RELATED, SAME, Meaning, likeness, meaning_of

MOST_SIMILAR = 3
#: Longer wordings hold more than the question.
CLEAR_CHARS = 160


@dataclass(slots=True)
class QuestionGroup:
    """Questions, oldest first, that one answer does for. It is called by the id of its first question."""

    questions: list[UnansweredQuestion] = field(default_factory=list)
    meanings: list[Meaning] = field(default_factory=list)

    @property
    def id(self) -> UUID:
        return self.questions[0].id

    @property
    def wording(self) -> str:
        """The clearest: a question of some length with a question mark; of such the first."""
        return max(self.questions, key=lambda question: _clearness(question.question)).question

    def likeness(self, meaning: Meaning) -> float:
        return max(likeness(known, meaning) for known in self.meanings)


def group_questions(questions: Iterable[UnansweredQuestion], *, person: str, today: date) -> list[QuestionGroup]:
    """``questions`` oldest first. A later question joins a group and never changes those that are there."""
    groups: list[QuestionGroup] = []
    by_sign: dict[str, set[int]] = defaultdict(set)
    for question in questions:
        meaning = meaning_of(question.question, person=person, today=today)
        near = sorted(set().union(*(by_sign[sign] for sign in _signs(meaning))))
        best = max(near, key=lambda place: groups[place].likeness(meaning), default=None)
        if best is None or groups[best].likeness(meaning) < SAME:
            best = _exactly(groups, question.question)
        if best is None:
            best = len(groups)
            groups.append(QuestionGroup())
        groups[best].questions.append(question)
        groups[best].meanings.append(meaning)
        for sign in _signs(meaning):
            by_sign[sign].add(best)
    return groups


def _exactly(groups: Sequence[QuestionGroup], text: str) -> int | None:
    """The group of a question that means nothing to us and was asked in the same words."""
    words = text.casefold().split()
    return next(
        (
            place
            for place, group in enumerate(groups)
            if group.meanings[0].is_empty and group.questions[0].question.casefold().split() == words
        ),
        None,
    )


def same_answer(question: str, answers: Iterable[OwnAnswer], *, person: str, today: date) -> OwnAnswer | None:
    """The answer to the same question, if there is one."""
    ranked = _ranked(question, answers, person=person, today=today)
    return ranked[0][1] if ranked and ranked[0][0] >= SAME else None


def similar_answers(question: str, answers: Iterable[OwnAnswer], *, person: str, today: date) -> list[OwnAnswer]:
    """Those that may do for the question too, the nearest first."""
    ranked = _ranked(question, answers, person=person, today=today)
    return [answer for near, answer in ranked if near >= RELATED][:MOST_SIMILAR]


def _ranked(question: str, answers: Iterable[OwnAnswer], *, person: str, today: date) -> list[tuple[float, OwnAnswer]]:
    asked = meaning_of(question, person=person, today=today)
    near = [(likeness(meaning_of(a.question, person=person, today=today), asked), a) for a in answers]
    return sorted(near, key=lambda pair: -pair[0])


def _signs(meaning: Meaning) -> set[str]:
    """Questions of the same meaning share one of these; words by how they begin."""
    return {*meaning.about, *(word[:5] for word in meaning.names | meaning.words)}


def _clearness(text: str) -> tuple[bool, bool, int]:
    words = len(text.split())
    return len(text) <= CLEAR_CHARS, text.rstrip().endswith("?"), min(words, 8)
