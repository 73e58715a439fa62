"""A word that the end of a line has parted is one word again; a compound keeps its hyphen."""

from __future__ import annotations

import pytest

from kairix_core.domain.document import Span
from kairix_infra.documents.career.line_ends import without_line_ends


def mended(value: str, printed: str, language: str = "en", elsewhere: str = "") -> str:
    spans = {"/basics/summary": Span(start=0, end=len(printed))}
    resume = without_line_ends({"basics": {"summary": value}}, spans, f"{printed}\n{elsewhere}", language)
    said: str = resume["basics"]["summary"]
    return said


@pytest.mark.parametrize(
    ("first", "second"),
    [("sub", "missions"), ("imag", "ination"), ("prefer", "ably"), ("engineer", "ing"), ("com", "munication"),
     ("opti", "mization"), ("re", "quirements"), ("develop", "ment"), ("applica", "tions")],
)  # fmt: skip
def test_parts_that_are_no_words_are_joined(first: str, second: str) -> None:
    assert mended(f"the {first}-{second} of", f"the {first}-\n{second} of") == f"the {first}{second} of"


@pytest.mark.parametrize(
    ("first", "second"),
    [("community", "driven"), ("open", "source"), ("customer", "led"), ("micro", "payment"), ("SAP", "based"),
     ("re", "engineered"), ("space", "station"), ("e", "commerce"), ("Time", "Series")],
)  # fmt: skip
def test_a_compound_keeps_its_hyphen(first: str, second: str) -> None:
    assert mended(f"a {first}- {second} one", f"a {first}-\n{second} one") == f"a {first}-{second} one"


def test_the_document_knows_its_words_best() -> None:
    assert mended("sub-teams", "sub-\nteams", elsewhere="three subteams") == "subteams"
    assert mended("pre-tension", "pre-\ntension", "de", elsewhere="the pre-tension") == "pre-tension"


@pytest.mark.parametrize(
    ("language", "first", "second", "whole"),
    [("de", "Entwick", "lung", "Entwicklung"), ("fr", "déve", "loppement", "développement"),
     ("es", "organi", "zación", "organización"), ("fr", "peut", "être", "peut-être")],
)  # fmt: skip
def test_other_languages_part_words_at_syllables(language: str, first: str, second: str, whole: str) -> None:
    assert mended(f"{first}-{second}", f"{first}-\n{second}", language) == whole


def test_a_hyphen_that_waits_for_a_word_stays() -> None:
    assert mended("Projekt- und Teamleitung", "Projekt-\nund Teamleitung", "de") == "Projekt- und Teamleitung"


def test_a_hyphen_inside_a_line_is_left_alone() -> None:
    assert mended("sub-missions", "sub-missions\nof") == "sub-missions"


def test_what_stands_apart_on_a_line_is_parted_by_a_space() -> None:
    assert mended("Dataiku\tSnowflake", "Dataiku\tSnowflake") == "Dataiku Snowflake"
