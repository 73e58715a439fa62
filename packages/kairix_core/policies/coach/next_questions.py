"""What is most worth knowing next about somebody."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from kairix_core.domain.coaching import QuestionState
from kairix_core.domain.profile.attribute import AttributeSpec
from kairix_core.domain.profile.disclosure import Disclosure
from kairix_core.policies.coach.acquaintance import Acquaintance
from kairix_core.policies.coach.focus import Focus

NOTHING_SPECIAL = Focus()
#: Questions that are asked together.
TOGETHER = 2


def next_questions(
    specs: Iterable[AttributeSpec], person: Acquaintance, focus: Focus = NOTHING_SPECIAL
) -> list[AttributeSpec]:
    """The most valuable attributes that may be asked for, best first: what they want to be asked, what visitors asked
    in vain, then by worth. Of what is worth as much, that comes first which belongs to what was just spoken of, then
    what a role asks for that they want, then what anybody may know. What is computed from others is never asked for.
    """
    wanted = _wanted(person)

    def place(spec: AttributeSpec) -> tuple[bool, bool, int, bool, bool, bool]:
        nearness = (spec.section not in focus.sections, spec.key not in focus.needed)
        priority, is_private = _worth(spec)
        return spec.key not in wanted, spec.key not in focus.sought, priority, *nearness, is_private

    return sorted((spec for spec in specs if not spec.derived and person.may_be_asked(spec)), key=place)


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
