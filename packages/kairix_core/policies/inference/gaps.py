"""Times without work or study."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from kairix_core.domain.profile.fact import Proposal
from kairix_core.policies.inference.career import Career, Spell
from kairix_core.policies.inference.proposing import ROUGH, basis_of, inferred
from kairix_core.policies.periods import MONTHS_PER_YEAR, Stretch, covered

#: Longer than this many months is a gap.
SHORTEST_GAP = 3


def gaps(career: Career) -> Iterator[Proposal]:
    """Gaps between what has dates, if everything has; a year alone is taken to be filled, so that none is made up."""
    spells: Sequence[Spell] = [*career.positions, *career.spells("studies")]
    filled = [spell.widest for spell in spells if spell.widest]
    if not career.positions or not all(spell.starts for spell in spells) or len(filled) < len(spells):
        return
    found = [gap for gap in _between(covered(filled)) if gap.months > SHORTEST_GAP]
    basis = basis_of(spells)
    for gap in found:
        yield inferred("career_gaps", f"{_named(gap.start)}/{_named(gap.end - 1)}", basis, ROUGH)
    yield inferred("number_of_career_gaps", len(found), basis, ROUGH)
    if found:
        yield inferred("career_gap_months", sum(gap.months for gap in found), basis, ROUGH)
        yield inferred("longest_career_gap_months", max(gap.months for gap in found), basis, ROUGH)


def _between(stretches: Sequence[Stretch]) -> list[Stretch]:
    return [Stretch(before.end, after.start) for before, after in pairwise(stretches)]


def _named(month: int) -> str:
    return f"{month // MONTHS_PER_YEAR:04}-{month % MONTHS_PER_YEAR + 1:02}"
