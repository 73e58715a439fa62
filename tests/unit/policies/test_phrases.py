"""What a representative says itself, in each language."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields

import pytest

from kairix_core.domain.language import Language
from kairix_core.policies.phrases.english import ENGLISH
from kairix_core.policies.phrases.phrases import GAP, Phrases
from kairix_core.policies.phrases.spoken import PHRASES, joint_before, naming
from kairix_core.policies.quoting import listed

OTHERS = [language for language in Language if language is not Language.ENGLISH]
#: In some languages a sentence begins with the person where in others it ends with them.
PERSON = {"name", "of"}


def sentences(phrases: Phrases) -> Iterator[tuple[str, str]]:
    """Each by the place that it has in its table."""
    for field in fields(phrases):
        value = getattr(phrases, field.name)
        if isinstance(value, str):
            yield field.name, value
        elif isinstance(value, dict):
            yield from ((f"{field.name}.{key}", sentence) for key, sentence in value.items())


def gaps(sentence: str) -> tuple[set[str], bool]:
    """What is put in, and whether the person is among it."""
    found = {gap.lower() for gap in GAP.findall(sentence)}
    return found - PERSON, bool(found & PERSON)


def test_every_language_has_its_phrases() -> None:
    assert set(PHRASES) == set(Language)


@pytest.mark.parametrize("language", OTHERS)
def test_every_phrase_has_the_gaps_that_it_has_in_english(language: Language) -> None:
    told = {place: gaps(sentence) for place, sentence in sentences(PHRASES[language])}
    optional = {"of_elided", "joint_before_i"}
    assert {place: told[place] for place in told if place not in optional} == {
        place: gaps(sentence) for place, sentence in sentences(ENGLISH)
    }


@pytest.mark.parametrize("language", OTHERS)
def test_no_sentence_is_left_in_english(language: Language) -> None:
    english = {sentence for _, sentence in sentences(ENGLISH) if sentence.count(" ") > 2}
    assert not english & {sentence for _, sentence in sentences(PHRASES[language])}


@pytest.mark.parametrize("language", Language)
def test_nothing_in_a_phrase_could_be_taken_for_a_marker_or_for_markdown(language: Language) -> None:
    assert not [place for place, sentence in sentences(PHRASES[language]) if set(sentence) & set("[]*_`<>#")]


@pytest.mark.parametrize(
    ("language", "name", "of"),
    [
        (Language.ENGLISH, "James", "James’s"),
        (Language.GERMAN, "Ada", "von Ada"),
        (Language.FRENCH, "Ada", "d’Ada"),
        (Language.FRENCH, "Élodie", "d’Élodie"),
        (Language.FRENCH, "Yann", "de Yann"),
        (Language.FRENCH, "Linnéa", "de Linnéa"),
        (Language.PORTUGUESE, "", "desta pessoa"),
        (Language.GERMAN, "", "dieser Person"),
    ],
)
def test_what_is_somebodys_is_told_as_their_name_needs_it(language: Language, name: str, of: str) -> None:
    assert naming(PHRASES[language], name)["of"] == of


def test_nobodys_name_begins_a_sentence_with_a_capital_and_stands_inside_it_without() -> None:
    assert [naming(PHRASES[Language.DUTCH], "")[gap] for gap in ("Name", "name")] == ["Deze persoon", "deze persoon"]


@pytest.mark.parametrize(
    ("things", "told"),
    [
        (["alemán", "francés"], "alemán y francés"),
        (["francés", "alemán", "inglés"], "francés, alemán e inglés"),
        (["literatura", "**Historia**"], "literatura e **Historia**"),
        (["fuego", "hielo"], "fuego y hielo"),
    ],
)
def test_spanish_joins_before_the_sound_of_an_i_with_another_word(things: list[str], told: str) -> None:
    assert listed(things, joint_before(things[-1], PHRASES[Language.SPANISH])) == told
