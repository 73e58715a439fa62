"""What can be counted, and what can be read off as it stands: languages by their levels, interests by their letters."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from kairix_core.domain.profile.fact import Proposal
from kairix_core.lexicon.fluency import cefr_of
from kairix_core.lexicon.folding import fold
from kairix_core.policies.inference.career import Career, Told
from kairix_core.policies.inference.proposing import CERTAIN, WORDED, basis_of, inferred

COUNTED = {
    "number_of_projects": ("projects",),
    "number_of_certificates": ("certificates", "professional_licences"),
    "number_of_publications": ("written_publications", "books", "blog_articles"),
    "number_of_talks": ("talks", "workshops_given", "podcasts"),
    "number_of_languages": ("spoken_languages",),
}
ENGLISH = re.compile(r"engl\w*|angl\w*|ingl\w*|engels\w*|angielski|英語|英语")
#: The letters of Holland's code, in his order.
LETTERS = {
    "interest_realistic": "R",
    "interest_investigative": "I",
    "interest_artistic": "A",
    "interest_social": "S",
    "interest_enterprising": "E",
    "interest_conventional": "C",
}
LETTERS_OF_A_CODE = 3


def counts(career: Career) -> Iterator[Proposal]:
    for attribute, counted in COUNTED.items():
        if found := career.all(*counted):
            yield inferred(attribute, len(found), basis_of(found), CERTAIN)
    for told in career.all("spoken_languages"):
        yield from _language(told)
    yield from _holland_code({LETTERS[told.attribute]: told for told in career.all(*LETTERS)})


def _language(told: Told) -> Iterator[Proposal]:
    said: Mapping[str, str] = told.value
    level = said.get("cefr") or cefr_of(said.get("fluency", ""))
    if level is None:
        return
    if "cefr" not in said:
        yield inferred("spoken_languages", {"language": said["language"], "cefr": level}, told.basis, WORDED)
    if said.get("code") == "en" or ENGLISH.fullmatch(fold(said["language"])):
        yield inferred("english_level", level, told.basis, WORDED)


def _holland_code(levels: Mapping[str, Told]) -> Iterator[Proposal]:
    """Only where all six are known, and the third is stronger than the fourth."""
    if len(levels) < len(LETTERS):
        return
    ranked = sorted(levels, key=lambda letter: levels[letter].value, reverse=True)
    last, next_one = (levels[ranked[place]].value for place in (LETTERS_OF_A_CODE - 1, LETTERS_OF_A_CODE))
    if last > next_one:
        yield inferred("holland_code", "".join(ranked[:LETTERS_OF_A_CODE]), basis_of(levels.values()), CERTAIN)
