"""What is most worth knowing next about somebody."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from kairix_core.domain.coaching import QuestionState
from kairix_core.domain.profile.attribute import AttributeSpec
from kairix_core.domain.profile.disclosure import Disclosure
from kairix_core.policies.coach.acquaintance import Acquaintance

#: Questions that are asked together.
TOGETHER = 2


def next_questions(specs: Iterable[AttributeSpec], person: Acquaintance) -> list[AttributeSpec]:
    """The most valuable attributes that may be asked for, best first: what they want to be asked, then by worth, what
    anybody may know before what is private. What is computed from other attributes is never asked for.
    """
    open_ones = [spec for spec in specs if not spec.derived and person.may_be_asked(spec)]
    return sorted(open_ones, key=lambda spec: (spec.key not in _wanted(person), *_worth(spec)))


def asked_together(questions: Sequence[AttributeSpec]) -> list[AttributeSpec]:
    """Of these, best first: the best, and with it the next one that is about the same and worth as much."""
    if not questions:
        return []
    first, *others = questions
    alike = [other for other in others if other.section == first.section and _worth(other) <= _worth(first)]
    return [first, *alike][:TOGETHER]


def _wanted(person: Acquaintance) -> set[str]:
    return {key for key, state in person.asked.items() if state is QuestionState.WANTED}


def _worth(spec: AttributeSpec) -> tuple[int, bool]:
    return spec.priority, spec.disclosure is Disclosure.PRIVATE
