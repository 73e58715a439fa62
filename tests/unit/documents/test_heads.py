"""The head of an entry: dates, place, address, and what is left."""

from __future__ import annotations

import pytest

from doubles.printed_lines import a_line, a_run, lines_of
from kairix_infra.documents.career.heads import Head, is_dated, read_head
from kairix_infra.documents.runs import Line


def head(*lines: Line | str, dashes: bool = True) -> Head:
    return read_head(lines_of(*lines), dashes=dashes)


def parts(*lines: Line | str, dashes: bool = True) -> list[str]:
    return [part.text for part in head(*lines, dashes=dashes).parts]


def period(*lines: Line | str) -> tuple[str | None, str | None]:
    told = head(*lines).period()
    begins, ends = told["startDate"], told["endDate"]
    return begins.value if begins else None, ends.value if ends else None


def test_dates_and_places_are_no_parts() -> None:
    assert parts(a_line("Baker | Quillon Ltd | Leeds, UK", "2019 - 2021")) == ["Baker", "Quillon Ltd"]


@pytest.mark.parametrize("between", [" | ", " · ", " – ", " at ", "; ", "    "])
def test_a_title_and_an_employer_are_parted(between: str) -> None:
    assert parts(f"Baker{between}Quillon Ltd") == ["Baker", "Quillon Ltd"]


def test_a_dash_in_the_name_of_a_book_parts_nothing() -> None:
    assert parts("Clocks – a history, 2019", dashes=False) == ["Clocks – a history"]


def test_a_duration_behind_the_dates_is_left_out() -> None:
    assert parts("Baker", "Jan 2019 - Mar 2021 (2 years 3 months)") == ["Baker"]


def test_a_masked_year_is_no_part_and_no_date() -> None:
    masked = head("Baker, Quillon Ltd", "20XX – 20XX")
    assert (len(masked.parts), masked.date) == (1, None)


def test_of_two_periods_below_each_other_the_entry_has_the_first_beginning_and_the_last_end() -> None:
    assert period("Baker", "2015 - 2017", "2019 - 2021") == ("2015", "2021")
    assert period("Baker", "2019 - 2021", "2015 - 2017") == ("2015", "2021")


def test_a_period_that_goes_on_outlasts_one_that_ended() -> None:
    assert period("Baker", "2015 - 2017", "2019 - present") == ("2015", "")


def test_a_single_date_begins_and_ends_what_it_dates() -> None:
    assert period("Baker", "2019") == ("2019", "2019")


def test_a_range_counts_for_more_than_a_year_above_it() -> None:
    assert period("Baker 2018", "2019 - 2021") == ("2019", "2021")


def test_a_place_at_the_end_of_an_employer_is_the_place() -> None:
    told = head("Quillon Ltd, Leeds, UK")
    assert told.place is not None
    assert ([part.text for part in told.parts], told.place.text) == (["Quillon Ltd"], "Leeds, UK")


def test_an_address_is_no_part() -> None:
    told = head("Quillon Ltd | quillon.com")
    assert told.url is not None
    assert ([part.text for part in told.parts], told.url.value) == (["Quillon Ltd"], "quillon.com")


def test_a_linked_name_keeps_where_it_leads() -> None:
    told = head(a_line([a_run("Quillon Ltd", href="https://quillon.com")]))
    assert told.url is not None
    assert told.url.value == "https://quillon.com"


@pytest.mark.parametrize("line", ["2019 - 2021", "Baker, 2019", "2019: Golden Vat", "Baker (March 2019)"])
def test_a_range_or_a_date_at_an_end_dates_a_line(line: str) -> None:
    assert is_dated(a_line(line))


@pytest.mark.parametrize(
    "line", ["Won in 2019 against ten others", "doi:10.1000/2019.2021", "Baker", "+44 20 7946 2019"]
)
def test_a_year_within_a_sentence_or_a_number_dates_nothing(line: str) -> None:
    assert not is_dated(a_line(line))


def test_a_date_points_at_the_place_where_it_is_printed() -> None:
    (line,) = lines_of("Baker, Quillon Ltd, March 2019 - 2021")
    begins = read_head([line]).begins
    assert begins is not None
    assert line.text[begins.span.start : begins.span.end] == "March 2019"
