"""The files of words: they speak the schema's words, and no name says two things."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

import pytest

from kairix_core.domain.profile.schema import (
    ATTRIBUTES,
    COMPANY_SIZES,
    FUNCTIONS,
    INDUSTRIES,
    LANGUAGE_LEVELS,
    SENIORITIES,
    SKILL_AREAS,
    TOOL_AREAS,
)
from kairix_core.lexicon.skill_table import all_names
from kairix_core.lexicon.word_table import names, toml


def test_each_skill_belongs_to_an_attribute() -> None:
    assert {name.skill.area for name in all_names()} <= {*SKILL_AREAS, *TOOL_AREAS}


@pytest.mark.parametrize("tier", ["phrases", "words", "roles"])
def test_functions_are_those_of_the_schema(tier: str) -> None:
    assert set(toml("functions")[tier]) <= set(FUNCTIONS)


def test_each_function_has_its_phrases() -> None:
    assert set(toml("functions")["phrases"]) == set(FUNCTIONS)


def test_industries_are_those_of_the_schema() -> None:
    assert set(toml("industries")["phrases"]) == set(INDUSTRIES)
    assert set(toml("industries")["words"]) <= set(INDUSTRIES)


def test_employers_are_known_by_the_schemas_words() -> None:
    assert set(toml("employers")) <= set(INDUSTRIES)
    assert {size for sizes in toml("employers").values() for size in sizes} <= set(COMPANY_SIZES)


def test_ranks_are_those_of_the_schema() -> None:
    assert set(toml("seniority")["levels"]) == set(SENIORITIES)


def test_levels_of_languages_are_those_of_the_schema() -> None:
    scores = {level for levels in toml("cefr")["tests"].values() for level in levels}
    assert {*toml("cefr")["levels"], *toml("cefr")["grades"].values(), *scores} <= set(LANGUAGE_LEVELS)


def test_sites_fill_attributes_of_the_profile() -> None:
    sites = [*toml("sites")["at"].values(), *toml("sites")["below"].values()]
    assert {site["attribute"] for site in sites} <= set(ATTRIBUTES)


def _tables() -> list[tuple[str, Mapping[str, str]]]:
    tables = [("functions", tier) for tier in ("phrases", "words", "roles")]
    tables += [("industries", "phrases"), ("industries", "words"), ("seniority", "levels")]
    tables += [("degrees", "levels"), ("degrees", "capitals"), ("cefr", "levels")]
    return [(f"{file} {table}", toml(file)[table]) for file, table in tables]


@pytest.mark.parametrize(("table", "blocks"), _tables(), ids=[name for name, _ in _tables()])
def test_no_word_stands_for_two_things(table: str, blocks: Mapping[str, str]) -> None:
    labels = defaultdict(set)
    for label, block in blocks.items():
        for name in names(block):
            labels[name].add(label)
    assert {name: known for name, known in labels.items() if len(known) > 1} == {}, table


def test_no_employer_is_known_twice() -> None:
    places = defaultdict(list)
    for industry, sizes in toml("employers").items():
        for size, block in sizes.items():
            for name in names(block):
                places[name].append((industry, size))
    assert {name: known for name, known in places.items() if len(known) > 1} == {}
