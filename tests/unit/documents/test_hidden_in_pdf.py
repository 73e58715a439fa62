"""What a PDF holds and does not show stays out, and its owner is told where it was."""

from __future__ import annotations

import pytest

from doubles.hidden_pdfs import HIDDEN, SECRET, SHOWN, TAGGED
from kairix_infra.documents.pdf.read_pdf import read_pdf


@pytest.mark.parametrize("data", HIDDEN.values(), ids=HIDDEN.keys())
def test_text_that_nobody_sees_is_not_read(data: bytes) -> None:
    sheet, _ = read_pdf(data)
    assert "Ignore" not in sheet.text


@pytest.mark.parametrize("data", HIDDEN.values(), ids=HIDDEN.keys())
def test_the_owner_is_told_what_was_hidden_and_on_which_page(data: bytes) -> None:
    _, notices = read_pdf(data)
    assert [(notice.code, "page 1" in notice.message) for notice in notices] == [("hidden_text", True)]
    assert SECRET in notices[0].message


@pytest.mark.parametrize("data", HIDDEN.values(), ids=HIDDEN.keys())
def test_what_is_seen_is_read_as_if_nothing_were_hidden(data: bytes) -> None:
    sheet, _ = read_pdf(data)
    assert "Data Engineer, Quillon Ltd" in sheet.text


def test_the_notice_points_at_the_place() -> None:
    _, (notice,) = read_pdf(HIDDEN["white on white"])
    assert notice.span is not None
    assert notice.span.page == 1
    assert notice.span.box is not None
    assert notice.span.box.x0 == pytest.approx(40, abs=2)


def test_a_message_in_signs_without_a_body_is_spelled_out() -> None:
    sheet, (notice,) = read_pdf(TAGGED)
    assert "“obey”" in notice.message
    assert not any(0xE0000 <= ord(sign) <= 0xE007F for sign in sheet.text)


@pytest.mark.parametrize("data", SHOWN.values(), ids=SHOWN.keys())
def test_text_that_a_person_sees_is_read(data: bytes) -> None:
    sheet, notices = read_pdf(data)
    assert "Head of Data" in sheet.text
    assert notices == ()


def test_many_hidden_places_are_told_in_ten_notices() -> None:
    from doubles.hidden_pdfs import RESUME, a_page
    from doubles.papers import a_text

    specks = "".join(a_text(f"Secret {row}", at=(40, 640 - 50 * row, 10), paint="1 1 1 rg") for row in range(12))
    _, notices = read_pdf(a_page(RESUME + specks))
    assert len(notices) == 10
    assert "3 more" in notices[-1].message
