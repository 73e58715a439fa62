"""Which facts prove which milestones done."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from uuid import UUID

from kairix_core.domain.profile.fact import Fact
from kairix_core.domain.roadmap import Milestone, MilestoneStatus, Proof
from kairix_core.lexicon.resources import certificates_for
from kairix_core.lexicon.role_titles import role_named
from kairix_core.lexicon.skills import canonical_skill, skills_in
from kairix_core.lexicon.word_table import plain
from kairix_core.policies.ledger.fold import is_accepted, is_inferred
from kairix_core.policies.roadmap.background import ENTRIES

OPEN = frozenset({MilestoneStatus.TODO, MilestoneStatus.DOING})
CERTIFICATES = frozenset({"certificates", "professional_licences"})


@dataclass(frozen=True, slots=True)
class Closing:
    """A proposal to the owner: this milestone is done, since these facts say so; ``reason`` in words."""

    milestone: str
    reason: str
    evidence: tuple[UUID, ...]


def closings(milestones: Iterable[Milestone], facts: Iterable[Fact]) -> tuple[Closing, ...]:
    """The open milestones that accepted facts, which somebody said, prove done.

    A position proves its milestone alone; of the skills of a milestone each has to be proven, by its level, by a
    certificate or by a project that uses it.
    """
    told = [fact for fact in facts if is_accepted(fact) and not is_inferred(fact) and fact.value is not None]
    found = (_closing(milestone, told) for milestone in milestones if milestone.status in OPEN)
    return tuple(closing for closing in found if closing)


def _closing(milestone: Milestone, facts: Sequence[Fact]) -> Closing | None:
    by_skill: dict[str, tuple[Fact, str]] = {}
    for proof in milestone.proof:
        for fact, reason in _proven(proof, facts):
            if proof.kind == "position":
                return Closing(milestone.key, reason, (fact.id,))
            by_skill.setdefault(_skill_of(proof, milestone), (fact, reason))
    if not milestone.skills or any(lesson.skill not in by_skill for lesson in milestone.skills):
        return None
    counted = [by_skill[lesson.skill] for lesson in milestone.skills]
    return Closing(
        milestone.key,
        " ".join(dict.fromkeys(reason for _, reason in counted)),
        tuple(dict.fromkeys(fact.id for fact, _ in counted)),
    )


def _skill_of(proof: Proof, milestone: Milestone) -> str:
    """The skill that it proves: a certificate has another name than its skill."""
    if proof.kind != "certificate":
        return proof.name
    return next((one.skill for one in milestone.skills if proof.name in certificates_for(one.skill)), proof.name)


def _proven(proof: Proof, facts: Iterable[Fact]) -> Iterator[tuple[Fact, str]]:
    check = {"skill": _skill, "certificate": _certificate, "project": _project, "position": _position}[proof.kind]
    for fact in facts:
        if reason := check(proof, fact):
            yield fact, reason


def _skill(proof: Proof, fact: Fact) -> str:
    if fact.attribute not in ENTRIES or (fact.value.get("level") or 0) < proof.level:
        return ""
    named = canonical_skill(fact.value["name"])
    is_it = (named.name if named else fact.value["name"]) == proof.name
    return f"{proof.name} is at level {fact.value['level']} now; {proof.level} was the aim." if is_it else ""


def _certificate(proof: Proof, fact: Fact) -> str:
    if fact.attribute not in CERTIFICATES:
        return ""
    name = fact.value.get("name", "")
    is_it = f" {plain(proof.name)} " in f" {plain(name)} "
    return f"You hold the certificate “{name}”." if is_it else ""


def _project(proof: Proof, fact: Fact) -> str:
    if fact.attribute != "projects":
        return ""
    listed = (canonical_skill(word) for word in fact.value.get("keywords", ()))
    said = "\n".join([fact.value.get("description", ""), *fact.value.get("highlights", ())])
    used = {skill.name for skill in [*filter(None, listed), *(mention.skill for mention in skills_in(said))]}
    return f"Your project “{fact.value['name']}” uses {proof.name}." if proof.name in used else ""


def _position(proof: Proof, fact: Fact) -> str:
    if fact.attribute != "work" or not (title := fact.value.get("position")):
        return ""
    match = role_named(title)
    return f"You hold the position “{title}”." if match and match.role.key == proof.name else ""
