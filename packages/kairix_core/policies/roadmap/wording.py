"""A model's words for a plan: what it is told, the form of its answer, and what of that may be used.

It words and adds no facts: a name, number or date that stands neither in the milestone nor in the profile, and a skill
that neither of them has, cost the milestone its new words, and nothing else.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError

from kairix_core.domain.roadmap import Milestone, Plan, Resource
from kairix_core.lexicon.skills import skills_in
from kairix_core.policies.grounding import unsupported_spans
from kairix_core.policies.roadmap.matching import OPEN
from kairix_core.schemas import StructuredOutput

MOST_PRACTICE = 2
Sentence = Annotated[str, StringConstraints(strip_whitespace=True, min_length=8, max_length=240)]


class Words(BaseModel):
    """For the milestone of this key."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    key: str
    title: Annotated[str, StringConstraints(strip_whitespace=True, min_length=4, max_length=120)]
    why: Annotated[str, StringConstraints(strip_whitespace=True, min_length=10, max_length=900)]
    practice: Annotated[tuple[Sentence, ...], Field(max_length=MOST_PRACTICE)]


class Wording(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    milestones: tuple[Words, ...]


def asked_wording(plan: Plan) -> StructuredOutput:
    """Types and keys alone: lengths are checked when the answer is read."""
    keys = [one.key for one in _open(plan)]
    text = {"type": "string"}
    fields = {
        "key": {"type": "string", "enum": keys},
        "title": text,
        "why": text,
        "practice": {"type": "array", "items": text},
    }
    item = {"type": "object", "properties": fields, "required": list(fields), "additionalProperties": False}
    milestones = {"milestones": {"type": "array", "items": item}}
    schema = {"type": "object", "properties": milestones, "required": ["milestones"], "additionalProperties": False}
    return StructuredOutput("roadmap_wording", schema)


def told_plan(plan: Plan) -> str:
    """The milestones that are to be worded, as JSON."""
    listed = [
        {
            "key": one.key,
            "title": one.title,
            "why": one.why,
            "skills": [f"{lesson.skill}: level {lesson.from_level:g} to {lesson.to_level}" for lesson in one.skills],
            "hours": one.effort_hours,
        }
        for one in _open(plan)
    ]
    return json.dumps(listed, ensure_ascii=False)


def read_wording(answer: str, plan: Plan, profile: str) -> tuple[dict[str, Words], str]:
    """The words that may be used, by key, and what is wrong with the others; empty when nothing is."""
    start, end = answer.find("{"), answer.rfind("}")
    try:
        wording = Wording.model_validate_json(answer[start : end + 1])
    except ValidationError as error:
        return {}, "\n".join(f"- {'.'.join(map(str, one['loc']))}: {one['msg']}" for one in error.errors()[:8])
    milestones = {one.key: one for one in _open(plan)}
    found: dict[str, Words] = {}
    wrong = []
    for words in wording.milestones:
        complaint = _complaint(words, milestones.get(words.key), profile)
        if complaint:
            wrong.append(f"- {words.key}: {complaint}")
        else:
            found[words.key] = words
    return found, "\n".join(wrong)


def worded(plan: Plan, words: Mapping[str, Words]) -> Plan:
    """Titles that their owner has set stay, and so does everything that is over."""
    return replace(plan, milestones=tuple(_worded(one, words.get(one.key)) for one in plan.milestones))


def _worded(milestone: Milestone, words: Words | None) -> Milestone:
    if words is None or milestone.status not in OPEN:
        return milestone
    practice = [Resource(text, "practice") for text in words.practice]
    known = [one for one in milestone.resources if one not in practice]
    title = milestone.title if "title" in milestone.set_by_owner else words.title
    return replace(milestone, title=title, why=words.why, resources=(*known, *practice))


def _complaint(words: Words, milestone: Milestone | None, profile: str) -> str:
    if milestone is None:
        return "there is no such milestone"
    text = "\n".join((words.title, words.why, *words.practice))
    source = "\n".join(_said(milestone))
    invented = [text[start:end] for start, end in unsupported_spans(text, [source, profile], "")]
    known = {mention.skill.name for mention in skills_in(f"{source}\n{profile}")}
    invented += [name for name in _skills(text) if name not in known]
    return f"{', '.join(dict.fromkeys(invented))}: not in the milestone, nor in the profile" if invented else ""


def _said(milestone: Milestone) -> Iterator[str]:
    yield from (milestone.title, milestone.why, str(milestone.effort_hours))
    yield from (f"{lesson.skill} {lesson.from_level:g} {lesson.to_level}" for lesson in milestone.skills)
    yield from (resource.title for resource in milestone.resources)


def _skills(text: str) -> Iterable[str]:
    return (mention.skill.name for mention in skills_in(text))


def _open(plan: Plan) -> list[Milestone]:
    return [one for one in plan.milestones if one.status in OPEN and one.kind != "own"]
