"""Questions that ask for the same, put together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from uuid import UUID

from kairix_core.domain.inbox import OwnAnswer, UnansweredQuestion
from kairix_core.policies.inbox.likest import Likest
from kairix_core.policies.inbox.meaning import LONGEST, RELATED, SAME, likeness, meaning_of

MOST_SIMILAR = 3
#: Longer wordings hold more than the question.
CLEAR_CHARS = 160


@dataclass(frozen=True, slots=True)
class QuestionGroup:
    """Questions, oldest first, that one answer does for. It is called by the id of its first question."""

    questions: Sequence[UnansweredQuestion]

    @property
    def id(self) -> UUID:
        return self.questions[0].id

    @property
    def wording(self) -> str:
        """The clearest: a question of some length with a question mark; of such the first."""
        return max(self.questions, key=lambda question: _clearness(question.question)).question


def group_questions(questions: Sequence[UnansweredQuestion], *, person: str, today: date) -> list[QuestionGroup]:
    """``questions`` oldest first. A later question joins a group and never changes those that are there."""
    groups: dict[int | str, list[UnansweredQuestion]] = defaultdict(list)
    short = tuple(text for text in (question.question for question in questions) if len(text) <= LONGEST)
    places = iter(_places(short, person, date(today.year, 1, 1)))
    for question in questions:
        text = question.question
        groups[text if len(text) > LONGEST else next(places)].append(question)
    return [QuestionGroup(together) for together in groups.values()]


@lru_cache(maxsize=64)
def _places(texts: Sequence[str], person: str, today: date) -> Sequence[int]:
    """For each text the number of its group, counted from 0 in the order of their first questions."""
    places, in_words, likest = list[int](), dict[str, int](), Likest()
    for text in texts:
        meaning = meaning_of(text, person=person, today=today)
        words = " ".join(text.casefold().split())
        place = in_words.get(words) if meaning.is_empty else likest.find(meaning)
        if place is None:
            place = max(places, default=-1) + 1
        if meaning.is_empty:
            in_words[words] = place
        likest.add(meaning, place)
        places.append(place)
    return tuple(places)


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


def _clearness(text: str) -> tuple[bool, bool, int]:
    words = len(text[:CLEAR_CHARS].split())
    return len(text) <= CLEAR_CHARS, text.rstrip().endswith("?"), min(words, 8)
