"""Hebrew and Arabic lines that a PDF keeps as they are seen."""

from __future__ import annotations

import pytest

from doubles.printed_lines import a_run
from kairix_infra.documents.pdf.right_to_left import as_read, is_right_to_left


def read(*seen: str) -> str:
    return "".join(run.text for run in as_read([a_run(text) for text in seen]))


def test_letters_are_read_from_the_right() -> None:
    assert read("לארשי") == "ישראל"


def test_numbers_and_latin_words_still_run_from_left_to_right() -> None:
    assert read("2019-2021 ביבא לת Python") == "Python תל אביב 2019-2021"


def test_an_address_is_not_turned() -> None:
    assert read("nadia@example.com :ראוד") == "דואר: nadia@example.com"


def test_the_last_run_that_is_seen_is_the_first_that_is_read() -> None:
    assert read("ביבא", " ", "לת") == "תל אביב"


def test_letters_in_the_forms_of_their_place_become_plain() -> None:
    assert read("\ufea1\ufeee\ufee7") == "نوح"


@pytest.mark.parametrize(
    ("text", "told"), [("תל אביב", True), ("نوح 2019", True), ("Tel Aviv (תל)", False), ("2019", False)]
)
def test_a_line_runs_as_most_of_its_letters_do(text: str, told: bool) -> None:
    assert is_right_to_left(text) is told
