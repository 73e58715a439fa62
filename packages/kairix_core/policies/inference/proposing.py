"""How an inference is put forward: what it says, what it rests on, and how sure it is."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from kairix_core.domain.profile.fact import Proposal, Source, SourceKind
from kairix_core.policies.inference.career import Spell, Told
from kairix_core.policies.periods import MONTHS_PER_YEAR

EXTRACTOR = "inference/1"
#: What was counted or copied.
CERTAIN = 0.98
#: Worked out from dates with months; from dates that are years alone.
EXACT, ROUGH = 0.96, 0.9
#: Told by the words of a title or an employer.
WORDED = 0.88


def inferred(attribute: str, value: Any, basis: Iterable[UUID], confidence: float) -> Proposal:
    resting_on = tuple(sorted(set(basis)))
    return Proposal(attribute, value, Source(SourceKind.INFERENCE, basis=resting_on), "", confidence, EXTRACTOR)


def basis_of(about: Iterable[Spell | Told]) -> tuple[UUID, ...]:
    return tuple(fact_id for one in about for fact_id in one.basis)


def dated(spells: Iterable[Spell]) -> float:
    """How sure a number is that is worked out from the dates of these."""
    return EXACT if all(spell.is_exact for spell in spells) else ROUGH


def in_years(months: int) -> float:
    return round(months / MONTHS_PER_YEAR, 1)
