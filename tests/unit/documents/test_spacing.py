"""Spaces that the file claims, and spaces that there are."""

from __future__ import annotations

from dataclasses import dataclass

from kairix_infra.documents.pdf.spacing import without_spacing, word_starts


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


def line(text: str, *, letter: float = 5.0, gap: float = 0.0) -> list[Character]:
    """Letters side by side; the spaces in ``text`` are characters, too."""
    return [Character(char, at * (letter + gap), at * (letter + gap) + letter) for at, char in enumerate(text)]


def spaced(glyphs: list[Character]) -> str:
    return "".join(start + glyph.text for start, glyph in zip(word_starts(glyphs), glyphs, strict=True))


def words_at(*placed: tuple[float, str]) -> list[Character]:
    return [Character(char, x + at * 5, x + at * 5 + 5) for x, text in placed for at, char in enumerate(text)]


def test_a_letter_spaced_heading_keeps_its_words_whole() -> None:
    assert spaced(without_spacing(line("S K I L L S"))) == "SKILLS"


def test_letters_that_are_tracked_are_one_word() -> None:
    assert spaced(line("SKILLS", gap=2.0)) == "SKILLS"


def test_a_text_of_ordinary_words_keeps_its_spaces() -> None:
    assert spaced(without_spacing(line("as a rule of thumb"))) == "as a rule of thumb"


def test_words_without_a_space_between_them_get_one() -> None:
    assert spaced(words_at((0, "Data"), (23, "Engineer"))) == "Data Engineer"


def test_items_that_stand_further_apart_than_words_are_parted() -> None:
    printed = words_at((0, "Data"), (23, "sets"), (60, "Maps"), (83, "drawn"))
    assert spaced(printed) == "Data sets   Maps drawn"


def test_the_wide_spaces_of_a_justified_line_part_nothing() -> None:
    printed = words_at((0, "Data"), (28, "sets"), (56, "and"), (79, "maps"))
    assert spaced(printed) == "Data sets and maps"
