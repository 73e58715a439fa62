"""What a coach does next: its phase, and what it asks. A model, or the replies without one, put it into words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from kairix_core.domain.coaching import Coaching, Phase, Practice, QuestionState
from kairix_core.domain.profile.attribute import AttributeSpec
from kairix_core.policies.coach.acquaintance import Acquaintance, standing
from kairix_core.policies.coach.asking_back import asked_back
from kairix_core.policies.coach.focus import Focus
from kairix_core.policies.coach.intent import (
    asks_for_question,
    asks_meaning,
    has_enough,
    has_none,
    has_none_of,
    has_told_already,
    is_annoyed,
    only_nudges,
    passes,
    says_goodbye,
    tells_of_life,
    wants_to_be_asked,
    wished,
    would_forget,
)
from kairix_core.policies.coach.next_questions import NOTHING_SPECIAL, asked_together, next_questions
from kairix_core.policies.coach.phases import Signals, phase_of
from kairix_core.policies.coach.understanding import Understood
from kairix_core.policies.extract.noted import takes_back
from kairix_core.policies.extract.talk import is_talk
from kairix_core.policies.extract.topic import is_about
from kairix_core.policies.small_talk import only_greets
from kairix_core.policies.words import plain


@dataclass(frozen=True, slots=True)
class Situation:
    """What somebody says at a moment, and what was the case before they said it.

    ``remembered`` is what memory keeps of it; ``before`` are the attributes that the message before theirs asked for,
    ``named`` those of which it only said that they are still open; ``focus`` is what is asked sooner than the rest;
    ``changed_at`` is when their profile last did,
    ``asked`` what the coach had said just before; ``is_due``: a milestone of theirs is.
    """

    text: str
    at: datetime
    person: Acquaintance
    coaching: Coaching | None = None
    heard: Sequence[Understood] = ()
    remembered: Sequence[str] = ()
    before: Sequence[str] = ()
    named: Sequence[str] = ()
    focus: Focus = NOTHING_SPECIAL
    changed_at: datetime | None = None
    asked: str = ""
    is_due: bool = False
    conversation_id: UUID | None = None

    @property
    def looked_back_at(self) -> datetime | None:
        """From when on something is news; None where nobody has been talked with yet."""
        return self.coaching.reviewed_at if self.coaching else None

    @property
    def has_news(self) -> bool:
        since = self.looked_back_at
        return since is not None and (self.is_due or (self.changed_at is not None and self.changed_at > since))


@dataclass(frozen=True, slots=True)
class Move:
    """``questions`` to ask in this phase, which may be none; ``passed`` are attributes that the person passed over, and
    ``crossed`` is one that they met with a question of their own: it is open, and was not named yet; ``unread`` is
    one to which they said something that tells nothing. ``is_asked``: something is asked already that comes first,
    or nothing is to be.
    ``percent`` says how well they are known after what they said;
    ``looks_at_all``: it is time for what the phase has to say, and not only for the next step of the talk.
    """

    phase: Phase
    wish: Phase | None
    looks_at_all: bool
    ends_practice: bool
    questions: Sequence[AttributeSpec]
    passed: Sequence[str]
    crossed: AttributeSpec | None
    unread: AttributeSpec | None
    percent: int
    is_asked: bool = False


def next_move(now: Situation, specs: Mapping[str, AttributeSpec]) -> Move:
    heard = {one.attribute for one in now.heard}
    asked = [key for key in (*now.before, *now.named) if key not in heard]
    has_nothing = passes(now.text) or has_none(now.text)
    passed = [key for key in asked if has_nothing or (key in specs and has_none_of(now.text, specs[key]))]
    person = _after(now, heard, passed, specs)
    known = standing(specs.values(), person)
    spoken_of = {specs[key].section for key in heard}
    questions = next_questions(specs.values(), person, replace(now.focus, sections=spoken_of))
    wish, leaves = wished(now.text), says_goodbye(now.text)
    enough = leaves or is_annoyed(now.text) or has_enough(now.text)
    is_left_alone = is_annoyed(now.text) or (has_enough(now.text) and not _practises(now))
    signals = Signals(
        at=now.at,
        wish=wish,
        ends_practice=enough,
        percent=known.percent,
        may_ask=bool(questions),
        has_news=now.has_news,
    )
    phase = phase_of(now.coaching, signals)
    is_free = phase is not Phase.PRACTICE and not (wish or enough or passed or person.wants_to_be_asked)
    still_open = _still_open(now, heard, specs) if is_free else None
    return Move(
        phase=phase,
        wish=wish,
        looks_at_all=wish is phase or (asked_back(now.text) is None and _has_a_say(now, phase)),
        ends_practice=enough and _practises(now),
        questions=() if leaves or is_left_alone else _to_ask(phase, questions, now.heard),
        passed=passed,
        crossed=still_open if still_open is not None and _goes_elsewhere(now, still_open) else None,
        unread=still_open if still_open is not None and _tries_to_answer(now, still_open) else None,
        percent=known.percent,
        is_asked=is_left_alone,
    )


def _practises(now: Situation) -> bool:
    return now.coaching is not None and now.coaching.phase is Phase.PRACTICE


def _still_open(now: Situation, heard: set[str], specs: Mapping[str, AttributeSpec]) -> AttributeSpec | None:
    """What the message before theirs asked for, as far as they did not answer it."""
    asked = (key for key in now.before if now.person.asked.get(key) is QuestionState.OPEN and key in specs)
    return next((specs[key] for key in asked if key not in heard and key not in now.person.known), None)


def _goes_elsewhere(now: Situation, spec: AttributeSpec) -> bool:
    """Whether they ask or tell something of their own, or put something else right, instead of answering."""
    if now.heard:
        return any(one.instead is not None for one in now.heard)
    if asks_for_question(now.text):
        return False
    tells = tells_of_life(now.text) and not now.remembered and not is_about(spec, now.text)
    return tells or _asks(now.text)


def _asks(text: str) -> bool:
    """Whether it is the coach's turn to say something, before anything can be answered."""
    is_question = text.rstrip().endswith("?") or asked_back(text) is not None
    return is_question or only_nudges(text) or asks_meaning(text)


def _tries_to_answer(now: Situation, spec: AttributeSpec) -> bool:
    """Whether what they say is neither understood nor about anything else."""
    if now.heard or now.remembered or _goes_elsewhere(now, spec) or is_talk(now.text) or takes_back(now.text):
        return False
    return not (only_greets(plain(now.text)) or would_forget(now.text) or has_told_already(now.text))


def _has_a_say(now: Situation, phase: Phase) -> bool:
    return _is_new(now, phase) or (phase is Phase.COACHING and "?" in now.text)


def _is_new(now: Situation, phase: Phase) -> bool:
    """Whether the person comes to the phase with this message, also by a choice that they have just made."""
    known = now.coaching
    return known is None or known.phase is not phase or (known.by_hand and known.since == known.updated_at)


def _after(now: Situation, heard: set[str], passed: Sequence[str], specs: Mapping[str, AttributeSpec]) -> Acquaintance:
    """What is known once this is said. What was only heard may yet have to wait, and is not asked for either way."""
    person = now.person
    again = wants_to_be_asked(now.text, [specs[key] for key in person.asked if key in specs])
    if asks_for_question(now.text):
        again = [key for key, state in person.asked.items() if state is QuestionState.OPEN][-1:]
    states = {**dict.fromkeys(passed, QuestionState.SKIPPED), **dict.fromkeys(again, QuestionState.WANTED)}
    accepted = {one.attribute for one in now.heard if not one.waits}
    return Acquaintance(
        {*person.known, *accepted}, {*person.waiting, *heard}, {**person.asked, **states}, person.lacking
    )


def _to_ask(phase: Phase, questions: Sequence[AttributeSpec], heard: Sequence[Understood]) -> Sequence[AttributeSpec]:
    """Who practises answers the interviewer's questions; who was given advice is asked one thing at most, and who is
    asked which of two is right nothing else.
    """
    if phase is Phase.PRACTICE or any(one.against for one in heard):
        return ()
    return asked_together(questions) if phase is Phase.INTAKE else questions[:1]


def coaching_after(owner_id: UUID, now: Situation, move: Move, practice: Practice | None) -> Coaching:
    """Where the coach stands once it has answered. A choice by hand outlasts what was wished for in between."""
    known = now.coaching or Coaching(owner_id, move.phase, since=now.at, updated_at=now.at, reviewed_at=now.at)
    if practice is not None:
        is_over = practice.is_over or move.phase is not Phase.PRACTICE
        practice = replace(practice, is_over=is_over, conversation_id=now.conversation_id)
    return replace(
        known,
        phase=known.phase if known.by_hand else move.phase,
        since=now.at if _is_new(now, move.phase) else known.since,
        updated_at=now.at,
        reviewed_at=now.at if move.phase is Phase.REVIEW and move.looks_at_all else known.reviewed_at,
        practice=practice,
    )
