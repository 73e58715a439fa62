"""In which order a page is read: forms row by row, margins beside their lines, headings above their sections."""

from __future__ import annotations

from collections.abc import Iterable

from doubles.papers import Placed, a_pdf
from kairix_infra.documents.pdf.read_pdf import read_pdf

PLAIN, BOLD = "F1", "F2"


def texts(*placed: Placed) -> list[str]:
    return [line.text for line in read_pdf(a_pdf(placed))[0].lines]


def column(x: float, y: float, lines: Iterable[str], *, font: str = PLAIN, pitch: float = 14) -> list[Placed]:
    return [(x, y - index * pitch, 10, font, line) for index, line in enumerate(lines)]


# --- forms -----------------------------------------------------------------------------------------------------------


def test_a_form_is_read_row_by_row() -> None:
    labels = column(60, 700, ["Period", "Position", "Employer"])
    values = column(200, 700, ["2019 - 2021", "Dyer", "Indigo Works"])
    assert texts(*labels, *values) == ["Period\t2019 - 2021", "Position\tDyer", "Employer\tIndigo Works"]


def test_a_label_on_two_lines_stands_whole_beside_its_value() -> None:
    labels = column(60, 700, ["Dates", "Main activities and", "responsibilities", "Employer"])
    values = [(200, 700, 10, PLAIN, "2019"), (200, 686, 10, PLAIN, "Dyeing wool"), (200, 658, 10, PLAIN, "Indigo")]
    assert texts(*labels, *values) == [
        "Dates\t2019",
        "Main activities and responsibilities\tDyeing wool",
        "Employer\tIndigo",
    ]


def test_the_second_line_of_a_value_is_read_before_the_next_label() -> None:
    labels = [(60, 700, 10, PLAIN, "Employer"), (60, 672, 10, PLAIN, "Position")]
    values = column(200, 700, ["Indigo Works and Sons", "of Ashford", "Dyer"])
    assert texts(*labels, *values) == ["Employer\tIndigo Works and Sons", "of Ashford", "Position\tDyer"]


def test_labels_that_nobody_knows_are_labels_when_they_end_at_one_place() -> None:
    labels = [(120, 700, 10, PLAIN, "Dyes"), (110, 686, 10, PLAIN, "Fabrics"), (118.3, 672, 10, PLAIN, "Tools")]
    values = column(160, 700, ["Woad, madder, weld", "Linen, wool, silk", "Vats, mordants"])
    assert texts(*labels, *values)[0] == "Dyes\tWoad, madder, weld"


def test_columns_of_years_and_months_are_read_with_what_happened_then() -> None:
    years, months = column(60, 700, ["2015", "2019", "2019"]), column(100, 700, ["4", "3", "10"])
    events = column(140, 700, ["Entered Ashford College", "Left Ashford College", "Entered Indigo Works"])
    assert texts(*years, *months, *events)[1] == "2019\t3\tLeft Ashford College"


def test_two_columns_of_text_are_read_one_after_the_other() -> None:
    left = column(60, 700, ["Dyer by trade and", "at heart, from the", "marshes of Kent,", "now in Leeds"])
    right = column(320, 693, ["Woad is grown on", "two acres behind", "the works, and", "madder on one"])
    assert texts(*left, *right)[:5] == [line[4] for line in (*left, right[0])]


def test_short_lists_side_by_side_are_columns_and_no_margin() -> None:
    left = [
        (60, 700, 11, BOLD, "Dyes"),
        *column(60, 686, ["Woad", "Madder", "Weld", "Walnut", "Oak gall", "Indigo", "Saffron", "Sumac", "Henna"]),
    ]
    right = [(230, 700, 11, BOLD, "Fabrics"), *column(230, 686, ["Linen", "Merino wool", "Silk", "Jute"])]
    assert texts(*left, *right)[-5:] == ["Fabrics", "Linen", "Merino wool", "Silk", "Jute"]


# --- dates -----------------------------------------------------------------------------------------------------------


def test_a_range_that_its_margin_broke_is_one_date() -> None:
    dates = column(60, 700, ["Apr 2019 - Dec", "2021"])
    text = column(160, 700, ["Dyer", "Indigo Works", "Grew woad on two acres"])
    assert texts(*dates, *text) == ["Apr 2019 - Dec 2021\tDyer", "Indigo Works", "Grew woad on two acres"]


def test_a_date_that_was_spread_over_its_margin_is_one_date() -> None:
    assert texts(*[(x, 700, 10, PLAIN, word) for x, word in ((60, "Jan"), (95, "2022"), (200, "Dyer"))]) == [
        "Jan 2022\tDyer"
    ]


def test_two_dates_below_each_other_are_two_dates() -> None:
    dates, prizes = column(60, 700, ["2021", "2019"]), column(160, 700, ["Golden Vat", "Silver Vat"])
    assert texts(*dates, *prizes) == ["2021\tGolden Vat", "2019\tSilver Vat"]


# --- headings --------------------------------------------------------------------------------------------------------


def test_a_heading_on_two_lines_is_one_heading() -> None:
    heading = [(60, 700, 14, BOLD, "Personal"), (60, 685, 14, BOLD, "Information")]
    assert texts(*heading, *column(60, 660, ["Leeds", "Married"]))[0] == "Personal Information"


def test_headings_halfway_down_their_sections_are_read_first() -> None:
    headings = [(60, 693, 12, BOLD, "Skills"), (60, 643, 12, BOLD, "Languages")]
    sections = [*column(200, 700, ["Dyeing", "Spinning"]), *column(200, 650, ["English", "Dutch"])]
    beside = [(60, 600, 12, BOLD, "Interests"), (200, 600, 10, PLAIN, "Fell running")]
    more = [(60, 560, 12, BOLD, "Projects"), (200, 560, 10, PLAIN, "A garden of dyes")]
    assert texts(*headings, *sections, *beside, *more)[:6] == [
        "Skills",
        "Dyeing",
        "Spinning",
        "Languages",
        "English",
        "Dutch",
    ]


def test_a_value_set_as_all_text_is_no_heading() -> None:
    rows = [("Dutch", "Mother tongue"), ("French", "B2"), ("Frisian", "C1")]
    labels = column(60, 680, [name for name, _ in rows])
    levels = column(160, 680, [level for _, level in rows])
    assert "Dutch\tMother tongue" in texts((60, 700, 10, PLAIN, "Languages"), *labels, *levels)


def test_a_heading_in_a_column_of_names_is_read_above_its_section() -> None:
    names = [*column(60, 680, ["Streaming", "Storage", "Operations"]), (60, 620, 12, BOLD, "Languages")]
    values = [
        *column(200, 680, ["Kafka, Flink", "Parquet, Iceberg", "Terraform"]),
        (200, 620, 10, PLAIN, "English, Polish"),
    ]
    assert texts((60, 720, 12, BOLD, "Skills"), *names, *values) == [
        "Skills",
        "Streaming\tKafka, Flink",
        "Storage\tParquet, Iceberg",
        "Operations\tTerraform",
        "Languages",
        "English, Polish",
    ]


# --- footers ---------------------------------------------------------------------------------------------------------


def test_what_stands_beside_a_page_number_in_small_type_is_left_out() -> None:
    text = column(60, 700, ["Dyer by trade", "Indigo Works", "Woad and madder"])
    footer = [(60, 40, 7, PLAIN, "Page 1 of 2 - Curriculum vitae of"), (60, 31, 7, PLAIN, "Jane Roe")]
    assert texts(*text, *footer) == ["Dyer by trade", "Indigo Works", "Woad and madder"]
