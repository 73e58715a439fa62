"""The table of skills as data."""

from __future__ import annotations

from collections import defaultdict

import pytest

from kairix_core.lexicon.skill_table import Name, Use, all_names, tokens

NAMES = tuple(all_names())
#: Words of everyday English (and a few of other languages) that are names of skills as well.
EVERYDAY = """
    access achats acting advertising alpine apex assembly atom bamboo basic blender buffer bun c canvas chef
    chemistry cleaning compras cooking creo crystal cucumber cypress dance dart eagle eclipse electron epic
    excel express extreme flask flutter framer go greenhouse groovy helm hive illustrator inventor ionic jest
    julia keynote lean less lit locust lua make maple maya mercurial miro mocha monday montage node nomad notion
    nuke obsidian opera outlook pandas parquet pascal perl phoenix physics pinecone playwright postman prefect
    presto prettier primavera processing puppet puppeteer r racket rails react reception redshift regression
    remix rest rhino ruby rust sabre sage sales sanity sap scheme scratch segment selling sketch slack snowflake
    solid spark spring stripe struts surgery swagger swift tableau teaching torch tornado translation typing
    unity vault ventas ventes vim windows word workday yarn zig zoom
"""


def as_compared(name: Name) -> tuple[str, ...]:
    return tuple(word for word, _, _ in tokens(name.text))


def test_it_knows_more_than_nine_hundred_skills_of_all_trades() -> None:
    assert len({name.skill.name for name in NAMES}) > 900
    assert len({name.skill.area for name in NAMES}) > 40


def test_it_knows_hundreds_of_other_names_for_them() -> None:
    assert sum(name.text != name.skill.name for name in NAMES) > 500


def test_no_name_belongs_to_two_skills() -> None:
    skills = defaultdict(set)
    for name in NAMES:
        skills[as_compared(name)].add(name.skill)
    assert {words: known for words, known in skills.items() if len(known) > 1} == {}


def test_no_skill_stands_in_two_areas() -> None:
    areas = defaultdict(set)
    for name in NAMES:
        areas[name.skill.name].add(name.skill.area)
    assert {name: known for name, known in areas.items() if len(known) > 1} == {}


def test_each_name_has_words_to_be_found_by() -> None:
    assert [name for name in NAMES if not as_compared(name)] == []


@pytest.mark.parametrize(
    "name", [name for name in NAMES if name.text.casefold() in EVERYDAY.split()], ids=lambda name: name.text
)
def test_an_everyday_word_is_no_skill_without_its_context(name: Name) -> None:
    assert name.use is not Use.ALWAYS


def test_one_letter_alone_is_never_a_skill() -> None:
    assert [name.text for name in NAMES if len(name.text) == 1 and name.use is Use.ALWAYS] == []
