"""Résumés of public templates go through upload, worker and profile; what comes out is compared with their truth.

The files lie outside of the project: KAIRIX_SHARED names the folder. Those that are pictures are left to the tests of
the import: text recognition takes half a minute for each, and what follows it is the same.
"""

from __future__ import annotations

import asyncio
import json
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from conftest import connect
from corpus.score_corpus import scorer
from integration.profile.brought import Taken, reading_room
from kairix_core.domain.profile.schema import SKILL_AREAS, TOOL_AREAS
from kairix_core.lexicon.skills import canonical_skill
from kairix_infra.db.urls import DatabaseUrls
from kairix_infra.documents.detect import detect
from kairix_infra.documents.reader import read_here

SHARED = Path(os.environ.get("KAIRIX_SHARED") or Path(__file__).resolve().parents[4] / "shared")
RESUMES = SHARED / "resumes"
TIMELINE = (
    *("employers", "titles", "work_dates", "work_entries"),
    *("institutions", "degrees", "education_dates"),
)
INTERNSHIP = re.compile(r"\b(intern|student|trainee)\b", re.IGNORECASE)
#: The import reads three films under the heading "experience" as work (docs/reading.md), and the profile with it.
FILMS = "twentysec-icons"
READ_AS_WORK = [{"employer": "Film", "title": "Film", "start": year, "end": year} for year in ("1900", "1933", "1951")]
#: How much of a field the import misses and makes up: those films, and a school's subjects, which stand apart from it;
#: of skills the text of a neighbouring column, letters set lower than others, and the marks and legend of a scale.
MISREAD = {
    **{(FILMS, field): (0, 3) for field in ("employers", "titles", "work_dates", "work_entries")},
    (FILMS, "degrees"): (1, 1),
    ("mdresume-modern", "skills"): (1, 2),
    ("simplecv", "skills"): (0, 2),
    (FILMS, "skills"): (2, 2),
}
#: Hits and values in a field that a profile has more or less of than what the import found of the same file.
DIFFERENT = {
    # Of two addresses on LinkedIn the second contradicts the first, and waits for its owner.
    ("rxresume-chikorita", "urls"): (-1, -1),
    # A skill that is named twice is one; and what a level is said of is a skill, not just the name of a group.
    ("rxresume-azurill", "skills"): (5, 3),
    ("rxresume-scizor", "skills"): (5, 3),
    ("rxresume-chikorita", "skills"): (0, -2),
    ("rxresume-onyx", "skills"): (0, -2),
}

pytestmark = pytest.mark.skipif(not RESUMES.is_dir(), reason=f"no development résumés in {SHARED} (KAIRIX_SHARED)")


@dataclass(frozen=True, slots=True)
class Case:
    """A file's truth, what its owner's profile holds, and what the import found on its own, as JSON Resumes."""

    name: str
    truth: dict[str, Any]
    taken: Taken
    imported: dict[str, Any]


def truths() -> list[Path]:
    return [path for path in sorted((RESUMES / "truth").glob("*.json")) if _has_text(path)]


def source(truth: Path) -> Path:
    return next(path for path in RESUMES.glob(f"{truth.stem}.*") if path.suffix != ".json")


def _has_text(truth: Path) -> bool:
    notes = json.loads(truth.read_text(encoding="utf-8")).get("layout_notes", "")
    return source(truth).suffix != ".png" and "NO TEXT LAYER" not in notes.upper()


@pytest.fixture(scope="module")
def score() -> Any:
    return scorer()


@pytest.fixture(scope="module")
def room(database_urls: DatabaseUrls, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    with reading_room(database_urls, tmp_path_factory.mktemp("home")) as opened:
        yield opened
    asyncio.run(_clear(database_urls))


async def _clear(urls: DatabaseUrls) -> None:
    connection = await connect(urls)
    await connection.execute("DELETE FROM users")
    await connection.close()


@pytest.fixture(scope="module", params=truths(), ids=lambda truth: truth.stem)
def case(request: pytest.FixtureRequest, room: Any) -> Case:
    path = source(request.param)
    data, facts = path.read_bytes(), json.loads(request.param.read_text(encoding="utf-8"))["facts"]
    return Case(request.param.stem, facts, room.take(path), read_here(data, detect(data)).resume)


def work_of(case: Case) -> list[dict[str, Any]]:
    """What totals are made of: the truth's positions, and what is known to be read as one."""
    return READ_AS_WORK if case.name == FILMS else case.truth.get("employment") or []


@pytest.mark.parametrize("field", TIMELINE)
def test_the_timeline_is_the_truths(case: Case, score: Any, field: str) -> None:
    values = case.taken.values
    told = score.found_values({"work": values.get("work"), "education": values.get("studies")})
    _, missed, made_up = score.pair(field, score.truth_values(case.truth)[field], told[field])
    assert (len(missed), len(made_up)) == MISREAD.get((case.name, field), (0, 0)), (missed, made_up)


def test_years_of_experience_are_what_the_truths_dates_add_up_to(case: Case) -> None:
    told = case.taken.values.get("years_of_experience")
    spells = [spell for spell in work_of(case) if spell["start"] and not INTERNSHIP.search(spell["title"] or "")]
    if not spells:
        assert told is None
        return
    least, most = (round(len(months(spells, case.taken.on, at=at)) / 12, 1) for at in ("least", "most"))
    assert least <= told <= most


def test_employers_are_counted_as_the_truth_has_them(case: Case, score: Any) -> None:
    employers = {score.bare(job["employer"]) for job in work_of(case) if job.get("employer")}
    assert case.taken.values.get("number_of_employers") == (len(employers) or None)


def test_the_role_of_today_is_the_one_that_the_truth_lets_go_on(case: Case, score: Any) -> None:
    values = case.taken.values
    told = values.get("current_title"), values.get("current_employer")
    going_on = [job for job in work_of(case) if job["start"] and job["end"] == "present"]
    if not going_on:
        assert told == (None, None)
        return
    latest = max(going_on, key=lambda job: job["start"])
    assert score.holds(latest["title"], told[0])
    assert score.holds(latest["employer"], told[1])


def test_skills_go_by_the_names_that_the_truths_have_in_the_field(case: Case, score: Any) -> None:
    told = {
        score.bare(skill["name"]) for area in (*SKILL_AREAS, *TOOL_AREAS) for skill in case.taken.values.get(area, ())
    }
    stated = {score.bare(known.name if (known := canonical_skill(word)) else word) for word in case.truth["skills"]}
    assert (len(stated - told), len(told - stated)) == MISREAD.get((case.name, "skills"), (0, 0))


def test_the_profile_is_exactly_as_right_as_the_import(case: Case, score: Any) -> None:
    stated, imported = score.truth_values(case.truth), score.found_values(case.imported)
    written = score.found_values(case.taken.resume)
    more = {}
    for field in score.FIELDS:
        hits = [score.pair(field, stated[field], found[field])[0] for found in (imported, written)]
        if (difference := (hits[1] - hits[0], len(written[field]) - len(imported[field]))) != (0, 0):
            more[case.name, field] = difference
    assert more == {key: known for key, known in DIFFERENT.items() if key[0] == case.name}


def months(spells: list[dict[str, Any]], today: date, *, at: str) -> set[int]:
    """The months that dates cover for certain (``least``), or can cover (``most``); this one is not over."""
    first, last = (1, 12) if at == "most" else (12, 1)
    now = today.year * 12 + today.month - 1
    covered: set[int] = set()
    for spell in spells:
        begin = month(spell["start"], first)
        end = now - 1 if spell["end"] == "present" else month(spell["end"], last)
        covered.update(range(begin, min(end, now - 1) + 1))
    return covered


def month(partial: str, if_unsaid: int) -> int:
    year, *rest = partial.split("-")
    return int(year) * 12 + (int(rest[0]) if rest else if_unsaid) - 1
