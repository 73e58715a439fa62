"""What the studies add up to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kairix_core.domain.profile.fact import Proposal
from kairix_core.domain.profile.scales import DEGREES
from kairix_core.lexicon.degrees import degree_level
from kairix_core.policies.inference.career import Career, Spell
from kairix_core.policies.inference.proposing import CERTAIN, ROUGH, WORDED, basis_of, dated, in_years, inferred
from kairix_core.policies.periods import months_covered, stretch

#: ISCED 2011: school ends with level 3, tertiary education begins with 5.
SCHOOL, TERTIARY = 3, 5

Degree = tuple[int, Spell]


def studies(career: Career) -> Iterator[Proposal]:
    all_studies = career.spells("studies")
    earned = [(level, study) for study in all_studies if _is_over(study) and (level := _level(study)) is not None]
    yield from _highest(earned)
    yield from _last(earned)
    degrees = [study for level, study in earned if level >= TERTIARY]
    if degrees:
        yield inferred("number_of_degrees", len(degrees), basis_of(degrees), WORDED)
    after_school = [study for study in all_studies if (_level(study) or TERTIARY) > SCHOOL and study.stretch]
    if after_school:
        years = in_years(months_covered(study.stretch for study in after_school if study.stretch))
        yield inferred("years_of_study", years, basis_of(after_school), dated(after_school))


def _level(study: Spell) -> int | None:
    return degree_level(study.text("studyType") or study.text("area"))


def _is_over(study: Spell) -> bool:
    """A study without any date is one that was finished; one with a start alone goes on."""
    if study.ends:
        return study.ends <= study.today.isoformat()
    return not study.starts


def _highest(earned: Sequence[Degree]) -> Iterator[Proposal]:
    if not earned:
        return
    level, study = max(earned, key=lambda degree: (degree[0], degree[1].ends))
    yield inferred("highest_degree", DEGREES[level], study.basis, WORDED)
    copied = {
        "highest_degree_title": "studyType",
        "field_of_study": "area",
        "highest_degree_institution": "institution",
    }
    for attribute, name in copied.items():
        if study.text(name):
            yield inferred(attribute, study.text(name), study.basis, ROUGH)


def _last(earned: Sequence[Degree]) -> Iterator[Proposal]:
    ended = [study for _, study in earned if study.ends]
    if not ended:
        return
    last = max(ended, key=lambda study: study.ends)
    yield inferred("last_graduated_on", last.ends, last.basis, CERTAIN)
    since = stretch(last.ends, None, last.today)
    yield inferred("years_since_graduation", in_years(since.months if since else 0), last.basis, dated([last]))
