"""What the files of the O*NET database tell of each occupation."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from kairix_infra.occupations.onet_files import (
    CODE,
    EDUCATION,
    KNOWLEDGE,
    OCCUPATIONS,
    RELATED,
    SKILLS,
    TASKS,
    TECHNOLOGY,
    TITLES,
    ZONES,
    number,
    rows,
)

UNSAID = "n/a"
#: Of the scale RL, the required level of education, by category.
DEGREES = (
    "less than a high school diploma", "a high school diploma", "a post-secondary certificate", "some college courses",
    "an associate’s degree", "a bachelor’s degree", "a post-baccalaureate certificate", "a master’s degree",
    "a post-master’s certificate", "a first professional degree", "a doctoral degree", "post-doctoral training",
)  # fmt: skip


@dataclass
class Ratings:
    """By the name of what is rated: importance from 1 to 5, level from 0 to 7."""

    importance: dict[str, float] = field(default_factory=dict)
    level: dict[str, float] = field(default_factory=dict)


@dataclass
class Occupation:
    """``zone`` from 1 to 5 says how much preparation it takes, 0 where nothing does; ``education`` is the level that
    most people in it have been asked for, with their share in percent.
    """

    code: str
    title: str
    description: str
    zone: int = 0
    skills: Ratings = field(default_factory=Ratings)
    knowledge: Ratings = field(default_factory=Ratings)
    in_demand: list[str] = field(default_factory=list)
    hot: list[str] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    related: list[str] = field(default_factory=list)
    core_tasks: list[str] = field(default_factory=list)
    tasks: list[str] = field(default_factory=list)
    education: tuple[float, str] | None = None


def occupations_of(folder: Path) -> Mapping[str, Occupation]:
    """By code. ``InvalidInput`` says what is wrong with a file."""
    found = {row[CODE]: Occupation(row[CODE], row["Title"], row["Description"]) for row in rows(folder, OCCUPATIONS)}
    _rate(folder, SKILLS, {code: one.skills for code, one in found.items()})
    _rate(folder, KNOWLEDGE, {code: one.knowledge for code, one in found.items()})
    for read in (_technology, _titles, _related, _zones, _tasks, _education):
        read(folder, found)
    return found


def _rate(folder: Path, name: str, found: Mapping[str, Ratings]) -> None:
    """What O*NET itself advises not to use is left out."""
    for row in rows(folder, name):
        if (one := found.get(row[CODE])) is None or row.get("Recommend Suppress") == "Y":
            continue
        if row["Scale ID"] == "IM":
            one.importance[row["Element Name"]] = number(row, "Data Value", name)
        elif row["Scale ID"] == "LV" and row.get("Not Relevant") != "Y":
            one.level[row["Element Name"]] = number(row, "Data Value", name)


def _technology(folder: Path, found: Mapping[str, Occupation]) -> None:
    for row in rows(folder, TECHNOLOGY):
        if (one := found.get(row[CODE])) is None:
            continue
        if row.get("In Demand") == "Y":
            one.in_demand.append(row["Example"])
        elif row.get("Hot Technology") == "Y":
            one.hot.append(row["Example"])


def _titles(folder: Path, found: Mapping[str, Occupation]) -> None:
    for row in rows(folder, TITLES):
        if row[CODE] in found:
            names = (row["Alternate Title"], row.get("Short Title", UNSAID))
            found[row[CODE]].names += [name for name in names if name != UNSAID]


def _related(folder: Path, found: Mapping[str, Occupation]) -> None:
    for row in rows(folder, RELATED):
        if row[CODE] in found:
            found[row[CODE]].related.append(row["Related O*NET-SOC Code"])


def _zones(folder: Path, found: Mapping[str, Occupation]) -> None:
    for row in rows(folder, ZONES):
        if row[CODE] in found:
            found[row[CODE]].zone = round(number(row, "Job Zone", ZONES))


def _tasks(folder: Path, found: Mapping[str, Occupation]) -> None:
    for row in rows(folder, TASKS):
        if (one := found.get(row[CODE])) is not None:
            (one.core_tasks if row.get("Task Type") == "Core" else one.tasks).append(row["Task"])


def _education(folder: Path, found: Mapping[str, Occupation]) -> None:
    for row in rows(folder, EDUCATION):
        one = found.get(row[CODE])
        if one is None or row["Scale ID"] != "RL" or row.get("Recommend Suppress") == "Y":
            continue
        share, category = number(row, "Data Value", EDUCATION), round(number(row, "Category", EDUCATION))
        if share and 1 <= category <= len(DEGREES):
            one.education = max(one.education or (0.0, ""), (share, DEGREES[category - 1]))
