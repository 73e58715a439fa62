"""A rehearsed interview: questions that fit a role and a level, and what of the rubric the answers had."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain, zip_longest
from uuid import UUID

from kairix_core.domain.coaching import Coaching, Practice
from kairix_core.domain.role import Seniority
from kairix_core.lexicon.interview import interview_questions
from kairix_core.policies.coach.goal import Goal
from kairix_core.policies.coach.intent import passes, postpones
from kairix_core.policies.coach.rubric import CRITERIA, Mark, judged
from kairix_core.policies.quoting import verbatim
from kairix_core.policies.small_talk import only_greets
from kairix_core.policies.words import tokens

#: Questions of one round.
ROUND = 3
SKILLS_ASKED = 6
#: Who asks something this short instead of an answer wants the question made clear.
SHORT = 15
BY_SKILL = "Tell me about a hard problem in which {skill} made the difference. What did you do, and what came of it?"
OPENING = (
    "Let us practise for **{role}**: {round} questions, one at a time. Answer as you would aloud, in one or two "
    "minutes; say “stop” when you have had enough."
)
ONCE_MORE = "Answer as you would in the interview, with something that you did yourself; or say “skip”."
ALL_THERE = "There is nothing that I would add."
CLOSING = (
    "That was the last question of this round. {count}: {met} of {most} points. Say “practise again” for new questions."
)
ENDED = "We leave it at that. {count}: {met} of {most} points."
#: Of what is missing, that which an answer gains most by.
HELPS_MOST = ("to the question", "action", "result", "your own part", "figures", "situation", "task", "length")
UNANSWERED = "We leave it at that; whenever you like, we can practise again."
ANY_ROLE = "any interview"


@dataclass(frozen=True, slots=True)
class InterviewTask:
    key: str
    text: str
    topic: Sequence[str]


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """What to say, where the practice stands after it, and how the answer before held up, if there was one."""

    text: str
    practice: Practice
    marks: Sequence[Mark] = ()


def rehearse(said: str, practice: Practice | None, goal: Goal | None) -> Rehearsal:
    """Begin, or take what was said as the answer to the last question and go on."""
    tasks = list(tasks_for(goal))
    if practice is None or practice.is_over:
        begun = _asking(replace(practice or Practice(), first=_asked_before(practice), answers=0, met=0), tasks)
        role = goal.title if goal else ANY_ROLE
        return Rehearsal(f"{OPENING.format(role=role, round=ROUND)}\n\n{_question(begun, tasks)}", begun)
    if not (passes(said) or postpones(said)) and _is_no_answer(said):
        return Rehearsal(f"{ONCE_MORE}\n\n{_question(practice, tasks)}", practice)
    return _go_on(said, practice, tasks)


def as_of(conversation_id: UUID, coaching: Coaching | None) -> Coaching | None:
    """Where a coach stands in a conversation: in another one, nobody is still asked what they were asked in this."""
    practice = coaching.practice if coaching else None
    if coaching is None or practice is None or practice.conversation_id in {None, conversation_id}:
        return coaching
    return replace(coaching, practice=replace(practice, is_over=True))


def ended(practice: Practice) -> str:
    """What to say to somebody who has had enough."""
    return _summed_up(ENDED, practice) if practice.answers else UNANSWERED


def tasks_for(goal: Goal | None) -> Iterator[InterviewTask]:
    """By turns what anybody may be asked, the most fitting to the level first, and what the role asks for most."""
    level = list(Seniority).index(goal.seniority if goal else Seniority.MID)
    general = [
        (list(Seniority).index(one.least), InterviewTask(one.key, one.text, one.topic))
        for one in interview_questions()
        if list(Seniority).index(one.least) <= level
        and (not one.families or (goal is not None and goal.role.family in one.families))
    ]
    general.sort(key=lambda ranked: -ranked[0])
    pairs = zip_longest([task for _, task in general], _by_skill(goal) if goal else ())
    return (task for task in chain.from_iterable(pairs) if task is not None)


def _by_skill(goal: Goal) -> Iterator[InterviewTask]:
    needs = sorted(goal.role.needs, key=lambda need: -need.level_at(goal.seniority))
    for need in needs[:SKILLS_ASKED]:
        skill = need.any_of[0]
        yield InterviewTask(f"skill:{skill}", BY_SKILL.format(skill=skill), need.any_of)


def _go_on(said: str, practice: Practice, tasks: Sequence[InterviewTask]) -> Rehearsal:
    marks = [] if passes(said) or postpones(said) else judged(said, _task(practice.asked[-1], tasks).topic)
    if marks:
        met = practice.met + sum(mark.is_met for mark in marks)
        practice = replace(practice, answers=practice.answers + 1, met=met)
    if len(practice.asked) - practice.first >= ROUND:
        over = replace(practice, is_over=True)
        return Rehearsal(_summed_up(CLOSING, over) if over.answers else UNANSWERED, over, marks)
    going_on = _asking(practice, tasks)
    return Rehearsal(_question(going_on, tasks), going_on, marks)


def verdict_in_short(marks: Sequence[Mark]) -> str:
    """One line above a table that has the rest."""
    missing = sorted((mark for mark in marks if not mark.is_met), key=lambda mark: HELPS_MOST.index(mark.criterion))
    met = len(marks) - len(missing)
    count = f"Your answer had {met} of {len(marks)} points."
    return f"{count} What would help most: {missing[0].advice}" if missing else f"{count} {ALL_THERE}"


def verdict_on(marks: Sequence[Mark]) -> str:
    """What the answer had, in its own words, and what would make it stronger."""
    met = [_met(mark) for mark in marks if mark.is_met]
    missing = [f"- **{mark.criterion.capitalize()}**: {mark.advice}{_shown(mark)}" for mark in marks if not mark.is_met]
    had = f"What your answer had ({len(met)} of {len(marks)}):\n\n" + "\n".join(met) if met else ""
    lacks = "What would make it stronger:\n\n" + "\n".join(missing) if missing else ALL_THERE
    return "\n\n".join(block for block in (had, lacks) if block)


def _met(mark: Mark) -> str:
    return f"- **{mark.criterion.capitalize()}**" + (f": “{verbatim(mark.quote)}”" if mark.quote else "")


def _shown(mark: Mark) -> str:
    return f" You said: “{verbatim(mark.quote)}”" if mark.quote else ""


def _asking(practice: Practice, tasks: Sequence[InterviewTask]) -> Practice:
    """A question that was never asked, while there is one; after that the one that was asked longest ago."""
    keys = [task.key for task in tasks]
    new = next((key for key in keys if key not in practice.asked), None)
    last = {key: place for place, key in enumerate(practice.asked)}
    chosen = new or min(keys, key=lambda key: last[key])
    return replace(practice, asked=(*practice.asked, chosen), is_over=False)


def _question(practice: Practice, tasks: Sequence[InterviewTask]) -> str:
    number = len(practice.asked) - practice.first
    return f"**Question {number} of {ROUND}.** {_task(practice.asked[-1], tasks).text}"


def _task(key: str, tasks: Sequence[InterviewTask]) -> InterviewTask:
    """The goal may have changed since it was asked."""
    skill = key.removeprefix("skill:")
    known = next((task for task in tasks if task.key == key), None)
    general = next((one for one in interview_questions() if one.key == key), None)
    if known is None and general is not None:
        return InterviewTask(general.key, general.text, general.topic)
    return known or InterviewTask(key, BY_SKILL.format(skill=skill), (skill,))


def _is_no_answer(said: str) -> bool:
    words = " ".join(word for word, _, _ in tokens(said))
    return only_greets(words) or (said.rstrip().endswith("?") and len(words.split()) < SHORT)


def _asked_before(practice: Practice | None) -> int:
    return len(practice.asked) if practice else 0


def _summed_up(words: str, practice: Practice) -> str:
    count = f"{practice.answers} answer{'s' if practice.answers != 1 else ''}"
    return words.format(count=count, met=practice.met, most=practice.answers * CRITERIA)
