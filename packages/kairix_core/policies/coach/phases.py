"""What a coach does with somebody, and how one phase leads to the next."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from kairix_core.domain.coaching import Coaching, Phase

#: From here on somebody is known well enough to be advised.
KNOWN_WELL = 60
REVIEW_EVERY = timedelta(days=14)


@dataclass(frozen=True, slots=True)
class PhaseSpec:
    label: str
    description: str


PHASES: Mapping[Phase, PhaseSpec] = {
    Phase.INTAKE: PhaseSpec("Getting to know you", "Asks for what is most worth knowing, one or two things at a time."),
    Phase.COACHING: PhaseSpec("Advice", "Says what is strong in your profile, what is weak, and what to do next."),
    Phase.PRACTICE: PhaseSpec(
        "Interview practice", "Asks as an interviewer would, and says how your answers come over."
    ),
    Phase.REVIEW: PhaseSpec("Review", "Looks back at what has changed since last time, and at what is due."),
}


@dataclass(frozen=True, slots=True)
class Signals:
    """What decides about the phase of a turn.

    ``wish``: what the person asks for in so many words; ``ends_practice``: they have had enough of it; ``percent``: how
    much of what is worth knowing is known; ``may_ask``: whether there is anything left to ask for; ``has_news``:
    something has changed, or is due, since the last review.
    """

    at: datetime
    wish: Phase | None = None
    ends_practice: bool = False
    percent: int = 0
    may_ask: bool = True
    has_news: bool = False


def phase_of(coaching: Coaching | None, signals: Signals) -> Phase:
    """The first of these that holds."""
    rows: tuple[tuple[bool, Phase], ...] = (
        (signals.wish is not None, signals.wish or Phase.INTAKE),
        (_practises(coaching) and not signals.ends_practice, Phase.PRACTICE),
        (_chosen(coaching) is not None, _chosen(coaching) or Phase.INTAKE),
        (_review_is_due(coaching, signals), Phase.REVIEW),
        (signals.percent < KNOWN_WELL and signals.may_ask, Phase.INTAKE),
    )
    return next((phase for holds, phase in rows if holds), Phase.COACHING)


def next_review_at(coaching: Coaching | None) -> datetime | None:
    """None until the coach knows somebody at all."""
    return None if coaching is None else coaching.reviewed_at + REVIEW_EVERY


def _practises(coaching: Coaching | None) -> bool:
    return coaching is not None and coaching.practice is not None and not coaching.practice.is_over


def _chosen(coaching: Coaching | None) -> Phase | None:
    return coaching.phase if coaching is not None and coaching.by_hand else None


def _review_is_due(coaching: Coaching | None, signals: Signals) -> bool:
    due = next_review_at(coaching)
    return due is not None and signals.at >= due and signals.has_news
