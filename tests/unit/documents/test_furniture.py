"""What a page carries besides the text."""

from __future__ import annotations

import pytest

from doubles.printed_lines import a_segment
from kairix_infra.documents.layout.furniture import without_furniture
from kairix_infra.documents.pdf.text import Segment

TEXT = ["Winds clocks", "Draws maps", "Sails boats", "Bakes bread", "Sings bass", "Grows woad", "Spins wool"]


def a_page(page: int, *, top: str = "", bottom: str = "", size: float = 10.0) -> list[Segment]:
    """Seven lines of text of this page's own, with a header above and a footer below them."""
    text = [a_segment(f"{line} {chr(64 + page) * 3}", y=100 + 14 * at, page=page) for at, line in enumerate(TEXT)]
    header = [a_segment(top, y=40, page=page)] if top else []
    footer = [a_segment(bottom, y=800, page=page, size=size)] if bottom else []
    return [*header, *text, *footer]


def kept(*pages: list[Segment]) -> list[list[str]]:
    return [[segment.text for segment in page] for page in without_furniture(pages)]


@pytest.mark.parametrize(
    "number",
    ["Page 1", "page 1 of 3", "Seite 2 von 4", "1 / 2", "Nadia Okafor – Page 2", "第1页 共2页", "Página 1 de 2"],
)
def test_the_number_of_a_page_is_no_text(number: str) -> None:
    assert number not in kept(a_page(1, bottom=number))[0]


@pytest.mark.parametrize("text", ["02/2018 - 07/2021", "2018 - 2021", "03/2019", "Page layout", "3 of 4 boats sank"])
def test_a_date_or_a_sentence_is_no_number_of_a_page(text: str) -> None:
    assert text in kept(a_page(1, bottom=text))[0]


def test_a_header_is_kept_where_it_comes_first_and_left_out_after() -> None:
    first, second = kept(a_page(1, top="Nadia Okafor, Leeds"), a_page(2, top="Nadia Okafor, Leeds"))
    assert "Nadia Okafor, Leeds" in first
    assert "Nadia Okafor, Leeds" not in second


def test_a_footer_whose_number_changes_is_the_same_footer() -> None:
    assert kept(a_page(1, bottom="Okafor 17"), a_page(2, bottom="Okafor 18"))[1] == kept(a_page(2))[0]


def test_bare_numbers_at_the_foot_of_all_pages_are_left_out() -> None:
    first, second = kept(a_page(1, bottom="1"), a_page(2, bottom="2"))
    assert not {"1", "2"} & {*first, *second}


def test_the_same_words_in_the_middle_of_two_pages_are_text() -> None:
    pages = [[*a_page(1), a_segment("Leeds", y=142, x=300)], [*a_page(2), a_segment("Leeds", y=142, x=300)]]
    assert all("Leeds" in page for page in kept(*pages))


def test_words_in_small_type_beside_the_number_of_a_page_are_left_out() -> None:
    page = [*a_page(1, bottom="Page 1", size=8.0), a_segment("Confidential", y=800, x=300, size=8.0)]
    assert "Confidential" not in kept(page)[0]
