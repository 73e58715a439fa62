"""Where one entry of a section ends and the next begins."""

from __future__ import annotations

from doubles.printed_lines import a_line, lines_of
from kairix_infra.documents.career.blocks import blocks_of
from kairix_infra.documents.runs import Line

DEED = "Winds the clocks of eleven towns on time"
LONG = "Winds the clocks of eleven towns and trains all of those who will have to wind them in the year"


def heads(*lines: Line | str) -> list[list[str]]:
    return [[line.text for line in block.head] for block in blocks_of(lines_of(*lines))]


def items(*lines: Line | str) -> list[list[str]]:
    return [[" ".join(part.text for part in item) for item in block.bullets] for block in blocks_of(lines_of(*lines))]


def test_a_bold_title_below_bullets_opens_an_entry() -> None:
    printed = (
        a_line("Baker, Quillon Ltd", "2019 - 2021", bold=True),
        a_line(DEED, bullet=True),
        a_line("Dyer, Indigo Works", "2017 - 2019", bold=True),
        a_line(DEED, bullet=True),
    )
    assert heads(*printed) == [["Baker, Quillon Ltd\t2019 - 2021"], ["Dyer, Indigo Works\t2017 - 2019"]]


def test_an_employer_below_a_title_belongs_to_the_same_entry() -> None:
    printed = (a_line("Baker", bold=True), "Quillon Ltd, 2019 - 2021", a_line(DEED, bullet=True))
    assert heads(*printed) == [["Baker", "Quillon Ltd, 2019 - 2021"]]


def test_a_plain_list_is_parted_by_its_white_space() -> None:
    printed = ("Baker", "Quillon Ltd, 2019 - 2021", a_line("Dyer", gap=16.0), "Indigo Works, 2017 - 2019")
    assert [head[0] for head in heads(*printed)] == ["Baker", "Dyer"]


def test_heads_with_several_dates_are_several_entries() -> None:
    printed = ("Baker", "2019 - 2021", "Dyer", "2017 - 2019")
    assert heads(*printed) == [["Baker", "2019 - 2021"], ["Dyer", "2017 - 2019"]]


def test_a_second_date_below_the_first_opens_no_entry() -> None:
    assert heads("Baker, Quillon Ltd", "2019 - 2021", "2015 - 2017") == [
        ["Baker, Quillon Ltd", "2019 - 2021", "2015 - 2017"]
    ]


def test_a_bullet_over_two_lines_is_one_item() -> None:
    printed = ("Baker, Quillon Ltd, 2019", a_line(LONG, bullet=True, indent=72), a_line("to come", indent=72))
    assert items(*printed) == [[f"{LONG} to come"]]


def test_each_bullet_is_an_item() -> None:
    printed = ("Baker, Quillon Ltd, 2019", a_line(DEED, bullet=True), a_line("Bakes bread", bullet=True))
    assert items(*printed) == [[DEED, "Bakes bread"]]


def test_lines_that_stand_in_below_their_head_are_items_without_any_bullet() -> None:
    printed = ("Baker, Quillon Ltd, 2019 - 2021", a_line("Wound clocks", indent=80), a_line("Baked bread", indent=80))
    assert items(*printed) == [["Wound clocks", "Baked bread"]]


def test_a_section_of_bullets_with_dates_is_one_entry_each() -> None:
    printed = [a_line(text, bullet=True) for text in ("Golden Vat, 2019", "Silver Vat, 2017")]
    assert heads(*printed) == [["Golden Vat, 2019"], ["Silver Vat, 2017"]]


def test_bullets_below_a_dated_bullet_are_its_items() -> None:
    dated, below = a_line("Baker, 2019 - 2021", bullet=True), a_line("Baked bread", bullet=True, indent=80)
    assert items(dated, below) == [["Baked bread"]]


def test_a_sentence_below_a_head_is_a_paragraph() -> None:
    (block,) = blocks_of(lines_of(a_line("Baker", "2019 - 2021", bold=True), f"{DEED}."))
    assert [part.text for group in block.paragraphs for part in group] == [f"{DEED}."]


def test_the_sentence_behind_a_title_and_its_dates_is_no_part_of_the_head() -> None:
    assert heads(f"Baker, Quillon Ltd, 2019 - 2021: {DEED}, and bakes.") == [["Baker, Quillon Ltd, 2019 - 2021"]]


def test_a_title_in_two_lines_is_one() -> None:
    title = "Head of the department of clocks, bells, and all other machines of the towers of the"
    printed = (
        a_line(title, bold=True),
        a_line("eastern counties", bold=True),
        "Quillon Ltd, 2019 - 2021",
        a_line(DEED, bullet=True),
    )
    assert heads(*printed) == [[f"{title} eastern counties", "Quillon Ltd, 2019 - 2021"]]


def test_a_line_that_only_leads_away_says_nothing() -> None:
    assert heads("Clock of clocks, 2019", "View on GitHub") == [["Clock of clocks, 2019"]]


def test_no_lines_are_no_entries() -> None:
    assert heads() == []
