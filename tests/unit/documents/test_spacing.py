"""Spaces that the file claims, and spaces that there are."""

from __future__ import annotations

from dataclasses import dataclass

from kairix_infra.documents.spacing import word_starts


@dataclass(frozen=True)
class Character:
    text: str
    x0: float
    x1: float
    size: float = 10.0
    spaced: bool = False


def test_letters_that_touch_are_one_word_whatever_the_file_claims() -> None:
    glyphs = [Character(text, at * 10, at * 10 + 10, spaced=True) for at, text in enumerate("職務経歴")]
    assert word_starts(glyphs) == ["", "", "", ""]


def test_a_claimed_space_counts_where_there_is_room_for_it() -> None:
    glyphs = [Character("a", 0, 5), Character("b", 6, 11, spaced=True)]
    assert word_starts(glyphs) == ["", " "]
