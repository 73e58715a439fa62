"""Names in a row with what belongs to each of them below it."""

from __future__ import annotations

from doubles.printed_lines import a_line, lines_of
from kairix_infra.documents.layout.grids import by_column
from kairix_infra.documents.runs import Line

COLUMNS = (60.0, 220.0, 380.0)


def read(*lines: Line | str) -> list[str]:
    return [line.text for line in by_column(lines_of(*lines))]


def a_row(*cells: str, bold: bool = False, opens: bool = False) -> Line:
    return a_line(*cells, columns=COLUMNS, bold=bold, opens=opens)


def test_a_grid_is_read_column_by_column() -> None:
    assert read(a_row("Maps", "Clocks", bold=True), a_row("drawn", "wound")) == ["Maps", "drawn", "Clocks", "wound"]


def test_columns_of_different_length_stay_apart() -> None:
    below = (a_row("drawn", "wound"), a_line("folded", indent=60))
    assert read(a_row("Maps", "Clocks", bold=True), *below) == ["Maps", "drawn", "folded", "Clocks", "wound"]


def test_a_single_row_stays_a_row() -> None:
    assert read(a_row("Maps", "Clocks", "Boats")) == ["Maps\tClocks\tBoats"]


def test_rows_that_are_set_alike_are_no_grid() -> None:
    assert read(a_row("Maps", "Clocks"), a_row("Boats", "Bread")) == ["Maps\tClocks", "Boats\tBread"]


def test_the_next_row_of_names_begins_another_grid() -> None:
    grids = [a_row("Maps", "Clocks", bold=True), a_row("drawn", "wound")] * 2
    assert read(*grids) == ["Maps", "drawn", "Clocks", "wound"] * 2


def test_a_row_in_another_column_of_the_page_is_no_part_of_a_grid() -> None:
    below = a_row("drawn", "wound", opens=True)
    assert read(a_row("Maps", "Clocks", bold=True), below) == ["Maps\tClocks", "drawn\twound"]


def test_no_word_is_lost() -> None:
    printed = (a_row("Maps", "Clocks", "Boats", bold=True), a_row("drawn", "wound", "sailed"))
    words = sorted(word for line in printed for word in line.text.split())
    assert sorted(" ".join(read(*printed)).split()) == words
