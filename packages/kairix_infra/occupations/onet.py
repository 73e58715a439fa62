"""Occupations of the O*NET database as roles.

O*NET rates each of 35 skills twice for the typical worker of an occupation: its importance from 1 to 5, its level from
0 to 7. A skill of at least importance 3 is a need of the role. Its level in the middle rank is ``5 × level / 7``,
rounded, at least 1; one less for a junior, one more for a senior and a lead, between 0 and 5. Technologies have no
ratings: those in demand are asked for at 1, 3, 4, 4, those that are only “hot” at 1, 2, 3, 3.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from kairix_core.domain.role import Family, Need, Role
from kairix_core.lexicon.credits import ONET
from kairix_core.lexicon.roles import in_the_words_of_the_lexicon
from kairix_core.lexicon.skills import canonical_skill, skills_in
from kairix_core.policies.roadmap.milestones import slug
from kairix_infra.occupations.onet_files import (
    CODE,
    OCCUPATIONS,
    RELATED,
    SKILLS,
    TECHNOLOGY,
    TITLES,
    ZONES,
    check_folder,
    number,
    rows,
)

IMPORTANT = 3.0
MOST_SKILLS, MOST_TECHNOLOGIES, MOST_NAMES, MOST_STEPS = 25, 20, 80, 10
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


@dataclass
class _Occupation:
    code: str
    title: str
    description: str
    zone: int = 0
    importance: dict[str, float] = field(default_factory=dict)
    level: dict[str, float] = field(default_factory=dict)
    in_demand: list[str] = field(default_factory=list)
    hot: list[str] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    related: list[str] = field(default_factory=list)


def read_onet(folder: Path) -> list[Role]:
    """Every occupation that anything is known of; ``InvalidInput`` says what is wrong with the folder."""
    check_folder(folder)
    found = {row[CODE]: _Occupation(row[CODE], row["Title"], row["Description"]) for row in rows(folder, OCCUPATIONS)}
    _read_skills(folder, found)
    _read_technology(folder, found)
    for row in rows(folder, TITLES):
        if row[CODE] in found:
            found[row[CODE]].names.append(row["Alternate Title"])
    for row in rows(folder, RELATED):
        if row[CODE] in found:
            found[row[CODE]].related.append(row["Related O*NET-SOC Code"])
    for row in rows(folder, ZONES):
        if row[CODE] in found:
            found[row[CODE]].zone = round(number(row, "Job Zone", ZONES))
    keys = _keys(found.values())
    return [_role(one, found, keys) for one in found.values() if one.code in keys]


def _read_skills(folder: Path, found: Mapping[str, _Occupation]) -> None:
    """What O*NET itself advises not to use is left out."""
    for row in rows(folder, SKILLS):
        if (one := found.get(row[CODE])) is None or row.get("Recommend Suppress") == "Y":
            continue
        if row["Scale ID"] == "IM":
            one.importance[row["Element Name"]] = number(row, "Data Value", SKILLS)
        elif row["Scale ID"] == "LV" and row.get("Not Relevant") != "Y":
            one.level[row["Element Name"]] = number(row, "Data Value", SKILLS)


def _read_technology(folder: Path, found: Mapping[str, _Occupation]) -> None:
    for row in rows(folder, TECHNOLOGY):
        if (one := found.get(row[CODE])) is None:
            continue
        if row.get("In Demand") == "Y":
            one.in_demand.append(row["Example"])
        elif row.get("Hot Technology") == "Y":
            one.hot.append(row["Example"])


def _keys(occupations: Iterable[_Occupation]) -> dict[str, str]:
    """By code; of two alike the second has its code in it. Without a need there is no role."""
    keys: dict[str, str] = {}
    for one in occupations:
        if not any(True for _ in _needs(one)):
            continue
        key = slug(one.title)[:LONGEST_KEY].strip("-")
        keys[one.code] = f"{key[:60].strip('-')}-{slug(one.code)}" if key in keys.values() else key
    return keys


def _role(one: _Occupation, found: Mapping[str, _Occupation], keys: Mapping[str, str]) -> Role:
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
        source=ONET,
    )


def _needs(one: _Occupation) -> Iterator[Need]:
    """Skills, the most important first, then technologies; no skill twice."""
    weighed = sorted(one.importance.items(), key=lambda rated: -rated[1])
    asked = [(name, _levels(one.level[name])) for name, weight in weighed if weight >= IMPORTANT and name in one.level]
    tools = [*((name, IN_DEMAND) for name in one.in_demand), *((name, HOT) for name in one.hot)]
    seen = set()
    for name, levels in (*asked[:MOST_SKILLS], *tools[:MOST_TECHNOLOGIES]):
        need = in_the_words_of_the_lexicon(Need(any_of=(_skill(name),), levels=levels))
        if need.any_of not in seen:
            seen.add(need.any_of)
            yield need


def _levels(level: float) -> tuple[int, int, int, int]:
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
