"""How well somebody is known: what of their profile is there, what waits, and what they were asked for."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

from kairix_core.domain.coaching import QuestionState
from kairix_core.domain.profile.attribute import AttributeSpec


@dataclass(frozen=True, slots=True)
class Acquaintance:
    """All by the keys of attributes: those with a value, those about which something waits, those ever asked for."""

    known: Collection[str] = ()
    waiting: Collection[str] = ()
    asked: Mapping[str, QuestionState] = field(default_factory=dict)

    def may_be_asked(self, attribute: str) -> bool:
        """Once, unless they want to be asked again; never for what is there or waits for their look."""
        if attribute in self.known or attribute in self.waiting:
            return False
        return self.asked.get(attribute, QuestionState.WANTED) is QuestionState.WANTED


@dataclass(frozen=True, slots=True)
class Standing:
    """How many of the attributes that are worth knowing of anybody are known; what they passed over is none of them."""

    known: int
    worth_knowing: int

    @property
    def percent(self) -> int:
        return self.known * 100 // self.worth_knowing if self.worth_knowing else 100


def standing(specs: Iterable[AttributeSpec], person: Acquaintance) -> Standing:
    worth = [spec.key for spec in specs if is_worth_knowing(spec)]
    known = [key for key in worth if key in person.known]
    told = [key for key in worth if key in person.known or person.asked.get(key) is not QuestionState.SKIPPED]
    return Standing(len(known), len(told))


def is_worth_knowing(spec: AttributeSpec) -> bool:
    return spec.priority == 1 and not spec.derived
