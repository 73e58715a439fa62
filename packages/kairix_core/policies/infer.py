"""What a profile's accepted facts tell beyond themselves: totals, the role of today, the use of skills, levels."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from kairix_core.domain.profile.fact import Fact, Proposal
from kairix_core.domain.profile.schema import ATTRIBUTES
from kairix_core.domain.profile.values import canonical_entry
from kairix_core.errors import InvalidInput
from kairix_core.policies.inference.career import career_of
from kairix_core.policies.inference.counts import counts
from kairix_core.policies.inference.gaps import gaps
from kairix_core.policies.inference.positions import positions
from kairix_core.policies.inference.skills import skills
from kairix_core.policies.inference.studies import studies
from kairix_core.policies.inference.totals import totals


def infer(facts: Sequence[Fact], today: date) -> list[Proposal]:
    """What follows from those of ``facts`` that are accepted and were said, each with the facts that it rests on.

    Nothing is worked out from what is not there: no dates, no years. The order of ``facts`` does not matter.
    """
    career = career_of(facts, today)
    told = (proposal for tell in (positions, totals, gaps, studies, skills, counts) for proposal in tell(career))
    return list(filter(None, map(_as_kept, told)))


def _as_kept(proposal: Proposal) -> Proposal | None:
    """None for what its attribute cannot hold, such as 120 years of work: the dates that say so are wrong."""
    try:
        return replace(proposal, value=canonical_entry(ATTRIBUTES[proposal.attribute], proposal.value))
    except InvalidInput:
        return None
