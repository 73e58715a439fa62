"""Occupations of the O*NET database as roles.

O*NET rates each of 35 skills and 33 fields of knowledge twice for the typical worker of an occupation: its importance
from 1 to 5, its level from 0 to 7. What has at least importance 3 is a need of the role. In the middle rank it is
at ``5 × level / 7``, rounded, at least 1; one less for a junior, one more for a senior and a lead, between 0 and 5.
Technologies have no ratings: those in demand are asked for at 1, 3, 4, 4, those that are only “hot” at 1, 2, 3, 3.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from kairix_core.domain.role import Family, Need, Role
from kairix_core.lexicon.credits import ONET
from kairix_core.lexicon.roles import in_the_words_of_the_lexicon
from kairix_core.lexicon.skills import canonical_skill, skills_in
from kairix_core.policies.roadmap.milestones import slug
from kairix_infra.occupations.onet_files import check_folder
from kairix_infra.occupations.onet_occupations import Occupation, Ratings, occupations_of

IMPORTANT = 3.0
Levels = tuple[int, int, int, int]
MOST_SKILLS, MOST_KNOWLEDGE, MOST_TECHNOLOGIES, MOST_NAMES, MOST_STEPS, MOST_TASKS = 25, 10, 20, 80, 10, 3
LONGEST_KEY, LONGEST_LINE = 80, 500
IN_DEMAND, HOT = (1, 3, 4, 4), (1, 2, 3, 3)
#: By the beginning of the code, the longest that fits.
FAMILIES: Mapping[str, Family] = {
    "11": "management",
    "15-1212": "security",
    "15-1244": "operations",
    "15-2": "data",
    "15": "engineering",
    "17": "engineering",
    "27-1": "design",
    "33": "security",
    "43": "operations",
    "47": "operations",
    "49": "operations",
    "51": "operations",
    "53": "operations",
}


def read_onet(folder: Path) -> list[Role]:
    """Every occupation that anything is known of; ``InvalidInput`` says what is wrong with the folder."""
    check_folder(folder)
    found = occupations_of(folder)
    keys = _keys(found.values())
    return [_role(one, found, keys) for one in found.values() if one.code in keys]


def _keys(occupations: Iterable[Occupation]) -> dict[str, str]:
    """By code; of two alike the second has its code in it. Without a need there is no role."""
    keys: dict[str, str] = {}
    for one in occupations:
        if not any(True for _ in _needs(one)):
            continue
        key = slug(one.title)[:LONGEST_KEY].strip("-")
        keys[one.code] = f"{key[:60].strip('-')}-{slug(one.code)}" if key in keys.values() else key
    return keys


def _role(one: Occupation, found: Mapping[str, Occupation], keys: Mapping[str, str]) -> Role:
    """Steps lead from occupations that ask for as much preparation or less, to those that ask for as much or more."""
    near = [found[code] for code in one.related if code in keys and code != one.code][:MOST_STEPS]
    names = dict.fromkeys(name[:LONGEST_LINE] for name in one.names if name and name != one.title)
    return Role(
        key=keys[one.code],
        title=one.title[:LONGEST_LINE],
        also=tuple(names)[:MOST_NAMES],
        family=_family(one.code),
        soc=one.code,
        summary=_first_sentences(one.description) or one.title,
        needs=tuple(_needs(one)),
        before=tuple(keys[other.code] for other in near if other.zone <= one.zone),
        after=tuple(keys[other.code] for other in near if other.zone >= one.zone),
        proof=tuple(_proof(one)),
        source=ONET,
    )


def _proof(one: Occupation) -> Iterator[str]:
    """The schooling that is asked for most, and tasks that whoever does it has done."""
    if one.education is not None:
        share, degree = one.education
        yield f"{degree.capitalize()}, as {share:.0f} % in this occupation were asked for"
    yield from (_first_sentences(task) for task in (one.core_tasks or one.tasks)[:MOST_TASKS])


def _needs(one: Occupation) -> Iterator[Need]:
    """Skills and knowledge, the most important first, then technologies; nothing twice."""
    tools = [*((name, IN_DEMAND) for name in one.in_demand), *((name, HOT) for name in one.hot)]
    asked = (*_rated(one.skills)[:MOST_SKILLS], *_rated(one.knowledge)[:MOST_KNOWLEDGE], *tools[:MOST_TECHNOLOGIES])
    seen = set()
    for name, levels in asked:
        need = in_the_words_of_the_lexicon(Need(any_of=(_skill(name),), levels=levels))
        if need.any_of not in seen:
            seen.add(need.any_of)
            yield need


def _rated(ratings: Ratings) -> list[tuple[str, Levels]]:
    weighed = sorted(ratings.importance.items(), key=lambda rated: -rated[1])
    return [
        (name, _levels(ratings.level[name]))
        for name, weight in weighed
        if weight >= IMPORTANT and name in ratings.level
    ]


def _levels(level: float) -> Levels:
    middle = min(5, max(1, round(5 * level / 7)))
    return middle - 1, middle, min(5, middle + 1), min(5, middle + 1)


def _skill(name: str) -> str:
    """``Structured query language SQL`` is SQL."""
    if canonical_skill(name) is not None:
        return name
    return next((mention.skill.name for mention in skills_in(name)), name)


def _family(code: str) -> Family:
    fitting = [start for start in FAMILIES if code.startswith(start)]
    return FAMILIES[max(fitting, key=len)] if fitting else "business"


def _first_sentences(text: str) -> str:
    return text if len(text) <= LONGEST_LINE else text[: text.rfind(" ", 0, LONGEST_LINE - 1)] + "…"
