"""How well somebody is known: what of their profile is there, what waits, and what they were asked for."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

from kairix_core.domain.coaching import QuestionState
from kairix_core.domain.profile.attribute import AttributeSpec


@dataclass(frozen=True, slots=True)
class Acquaintance:
    """All by the keys of attributes: those with a value, those about which something waits, those ever asked for.
    ``lacking`` are those of which the value is that there is none.
    """

    known: Collection[str] = ()
    waiting: Collection[str] = ()
    asked: Mapping[str, QuestionState] = field(default_factory=dict)
    lacking: Collection[str] = ()

    @property
    def wants_to_be_asked(self) -> bool:
        """Once more, for something that was asked before."""
        return QuestionState.WANTED in self.asked.values()

    def may_be_asked(self, spec: AttributeSpec) -> bool:
        """Once, unless they want to be asked again; never for what is there or waits for their look, nor, unless they
        want to, for what does not fit what is known.
        """
        if spec.key in self.known or spec.key in self.waiting:
            return False
        return self.asked[spec.key] is QuestionState.WANTED if spec.key in self.asked else self.fits(spec)

    def fits(self, spec: AttributeSpec) -> bool:
        """Whether it is a question for somebody of whom this is known."""
        is_told = bool(spec.told_by) and all(key in self.known for key in spec.told_by)
        return not is_told and (
            not spec.asks_if or any(key in self.known and key not in self.lacking for key in spec.asks_if)
        )


@dataclass(frozen=True, slots=True)
class Standing:
    """How many of the attributes that are worth knowing of anybody are known; what they passed over is none of them."""

    known: int
    worth_knowing: int

    @property
    def percent(self) -> int:
        return self.known * 100 // self.worth_knowing if self.worth_knowing else 100


def standing(specs: Iterable[AttributeSpec], person: Acquaintance) -> Standing:
    worth = [spec.key for spec in specs if is_worth_knowing(spec) and (spec.key in person.known or person.fits(spec))]
    known = [key for key in worth if key in person.known]
    told = [key for key in worth if key in person.known or person.asked.get(key) is not QuestionState.SKIPPED]
    return Standing(len(known), len(told))


def is_worth_knowing(spec: AttributeSpec) -> bool:
    return spec.priority == 1 and not spec.derived
