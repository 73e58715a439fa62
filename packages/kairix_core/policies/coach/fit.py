"""How far somebody is from roles that they name, by the table of roles: ``which of my skills matter for a CPO?``"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from uuid import UUID

from kairix_core.domain.roadmap import Assessment, Gap
from kairix_core.domain.role import Seniority
from kairix_core.lexicon.role_titles import RoleMatch, role_named
from kairix_core.policies.coach.fact_lines import FactLine, numbers_by_fact
from kairix_core.policies.coach.goal import Goal
from kairix_core.policies.quoting import listed
from kairix_core.policies.roadmap.asked_for import ARTICLES
from kairix_core.policies.roadmap.background import Background
from kairix_core.policies.roadmap.gaps import assess

#: In words; who says more tells something.
LONGEST = 25
MOST_SKILLS, MOST_CITED = 4, 2
_END = r"(?: for me| please| bitte| then)*\W*$"
COMPARED = re.compile(
    rf"\b(?:compare|vergleich\w*|compare[rz])\b (?:a |an |the |being an? )?(?P<one>.+?)"
    rf" (?:and|with|to|or|vs\.?|versus|mit|und|et|avec) (?:a |an |the )?(?P<other>.+?){_END}"
    rf"|\b(?:what|which)(?:['’]s| is| would be)? (?:role )?(?:is )?(?:nearer|closer|better|easier|more like me)\b"
    rf"[^,:]*[,:]? (?:a |an |the )?(?P<one_of>.+?) or (?:a |an |the )?(?P<or_other>.+?){_END}",
    re.IGNORECASE,
)
FITS = re.compile(
    r"\b(?:what|which|how|am i|do i|would i|where|was|welche|wie|que|quelles?)\b.*?"
    r"\b(?:skills?|missing|lack|need|matter|count|ready|qualified|fit|far|gaps?|fehlt|brauche|manque)\b.*?"
    r"\b(?:for|to be(?:come)?|as|from(?: being)?|als|zum|zur|für|pour(?: devenir| être)?|comme)\b (?P<role>[^?.!,]+)",
    re.IGNORECASE,
)
A_JOB = re.compile(r"\s(?:role|job|position|post|stelle|poste)s?\b.*$", re.IGNORECASE)
HEAD = "For **{role}**, by the table of roles:"
THERE = "- there already: {skills}"
LESS = "- less than is expected: {skills}"
UNTOLD = "- nothing tells of: {skills}"
NEARER = "By what your profile shows, **{role}** is nearer."
WAY = "Say “make me a roadmap to {role}”, and I work out the way."


def roles_asked_about(text: str) -> Sequence[RoleMatch]:
    """One or two roles of the table; none where nobody asks how they would fit one."""
    if len(text.split()) > LONGEST:
        return ()
    if found := COMPARED.search(text):
        names = (found["one"] or found["one_of"], found["other"] or found["or_other"])
        matches = [match for name in names if (match := _role(name)) is not None]
        return matches if len(matches) == len(names) else ()
    found = FITS.search(text)
    match = _role(found["role"]) if found else None
    return (match,) if match is not None else ()


def _role(said: str) -> RoleMatch | None:
    return role_named(A_JOB.sub("", ARTICLES.sub("", said)))


def fit_told(asked: Sequence[RoleMatch], background: Background, lines: Sequence[FactLine]) -> str:
    """Markdown that cites the lines which show what is there."""
    numbers = numbers_by_fact(lines)
    goals = [_goal(match, background) for match in asked]
    held = [(goal, assess(background, goal.role, goal.seniority)) for goal in goals]
    blocks = ["\n".join(_one(goal, assessed, numbers)) for goal, assessed in held]
    nearest = max(held, key=lambda pair: pair[1].readiness)
    if len(held) > 1 and len({assessed.readiness for _, assessed in held}) > 1:
        blocks.append(NEARER.format(role=nearest[0].title))
    return "\n\n".join([*blocks, WAY.format(role=nearest[0].title)])


def _goal(match: RoleMatch, background: Background) -> Goal:
    today = background.current.seniority if background.current else Seniority.MID
    return Goal(match.role, match.seniority or today, is_said=True)


def _one(goal: Goal, assessed: Assessment, numbers: Mapping[UUID, int]) -> Iterator[str]:
    yield f"{HEAD.format(role=goal.title)}\n"
    met = [gap for gap in assessed.gaps if not gap.size]
    short = sorted((gap for gap in assessed.gaps if gap.size and gap.have), key=lambda gap: -gap.size)
    untold = sorted((gap for gap in assessed.gaps if gap.size and not gap.have), key=lambda gap: -gap.expected)
    if met:
        yield THERE.format(skills=listed([_cited(gap, numbers) for gap in met[:MOST_SKILLS]]))
    if short:
        shown = [f"{_cited(gap, numbers)} ({gap.have:g} of {gap.expected})" for gap in short[:MOST_SKILLS]]
        yield LESS.format(skills=listed(shown))
    if untold:
        yield UNTOLD.format(skills=listed([gap.any_of[0] for gap in untold[:MOST_SKILLS]]))


def _cited(gap: Gap, numbers: Mapping[UUID, int]) -> str:
    cited = sorted({numbers[fact] for fact in gap.evidence if fact in numbers})[:MOST_CITED]
    return f"{gap.skill}{''.join(f' [{number}]' for number in cited)}"
