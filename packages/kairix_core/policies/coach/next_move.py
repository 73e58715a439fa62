"""What a coach does next: its phase, and what it asks. A model, or the replies without one, put it into words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from kairix_core.domain.coaching import Coaching, Phase, QuestionState
from kairix_core.domain.profile.attribute import AttributeSpec
from kairix_core.policies.coach.acquaintance import Acquaintance, standing
from kairix_core.policies.coach.intent import has_enough, passes, wants_to_be_asked, wished
from kairix_core.policies.coach.next_questions import asked_together, next_questions
from kairix_core.policies.coach.phases import Signals, phase_of
from kairix_core.policies.coach.understanding import Understood


@dataclass(frozen=True, slots=True)
class Situation:
    """What somebody says at a moment, and what was the case before they said it.

    ``before`` are the attributes that the message before theirs asked for; ``has_news`` as in ``Signals``.
    """

    text: str
    at: datetime
    person: Acquaintance
    coaching: Coaching | None = None
    heard: Sequence[Understood] = ()
    before: Sequence[str] = ()
    has_news: bool = False


@dataclass(frozen=True, slots=True)
class Move:
    """``questions`` to ask in this phase, which may be none; ``passed`` are attributes that the person passed over,
    ``percent`` says how well they are known after what they said.
    """

    phase: Phase
    questions: Sequence[AttributeSpec]
    passed: Sequence[str]
    percent: int


def next_move(now: Situation, specs: Mapping[str, AttributeSpec]) -> Move:
    heard = {one.attribute for one in now.heard}
    passed = [key for key in now.before if key not in heard] if passes(now.text) else []
    person = _after(now, heard, passed, specs)
    known = standing(specs.values(), person)
    questions = next_questions(specs.values(), person)
    signals = Signals(
        at=now.at,
        wish=wished(now.text),
        ends_practice=has_enough(now.text),
        percent=known.percent,
        may_ask=bool(questions),
        has_news=now.has_news,
    )
    phase = phase_of(now.coaching, signals)
    return Move(phase, _to_ask(phase, questions), passed, known.percent)


def _after(now: Situation, heard: set[str], passed: Sequence[str], specs: Mapping[str, AttributeSpec]) -> Acquaintance:
    """What is known once this is said. What was only heard may yet have to wait, and is not asked for either way."""
    person = now.person
    again = wants_to_be_asked(now.text, [specs[key] for key in person.asked if key in specs])
    states = {**dict.fromkeys(passed, QuestionState.SKIPPED), **dict.fromkeys(again, QuestionState.WANTED)}
    accepted = {one.attribute for one in now.heard if not one.waits}
    return Acquaintance({*person.known, *accepted}, {*person.waiting, *heard}, {**person.asked, **states})


def _to_ask(phase: Phase, questions: Sequence[AttributeSpec]) -> Sequence[AttributeSpec]:
    """Who practises answers the interviewer's questions; who was given advice is asked one thing at most."""
    if phase is Phase.PRACTICE:
        return ()
    return asked_together(questions) if phase is Phase.INTAKE else questions[:1]
