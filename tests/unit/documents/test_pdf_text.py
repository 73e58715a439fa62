"""How the characters of a PDF become words, whichever way the page lies and the letters were set."""

from __future__ import annotations

import pytest

from doubles.hidden_pdfs import RESUME, a_font, a_page
from doubles.papers import a_text
from kairix_infra.documents.pdf.read_pdf import read_pdf
from kairix_infra.documents.runs import Sheet

#: Instructions that turn what follows so that it stands upright on a page that is shown turned.
UPRIGHT = {90: "0 1 -1 0 842 0 cm ", 180: "-1 0 0 -1 595 842 cm ", 270: "0 -1 1 0 -247 842 cm "}


def lines(drawn: str, *, page: str = "") -> list[str]:
    return [line.text for line in sheet_of(drawn, page=page).lines]


def sheet_of(drawn: str, *, page: str = "") -> Sheet:
    return read_pdf(a_page(drawn, page=page))[0]


@pytest.mark.parametrize("turn", UPRIGHT)
def test_a_turned_page_is_read_as_it_is_shown(turn: int) -> None:
    assert lines(f"q {UPRIGHT[turn]} {RESUME} Q", page=f"/Rotate {turn}") == lines(RESUME)


def test_a_place_on_a_turned_page_is_that_which_is_shown() -> None:
    sheet = sheet_of(f"q {UPRIGHT[90]} {RESUME} Q", page="/Rotate 90")
    box = sheet.lines[0].snippet.box
    assert box is not None
    assert box.x0 == pytest.approx(40, abs=1)
    assert (sheet.pages[0].width, sheet.pages[0].height) == (842, 595)


def test_words_that_run_up_a_margin_come_after_all_others() -> None:
    sidebar = "BT 0 1 -1 0 20 300 Tm /F1 12 Tf (Curriculum vitae) Tj ET\n"
    assert lines(sidebar + RESUME) == [*lines(RESUME), "Curriculum vitae"]


def test_a_letter_that_is_printed_twice_is_one_letter() -> None:
    twice = a_text("Education", at=(40, 600, 12)) + a_text("Education", at=(40.3, 600, 12))
    assert lines(twice) == ["Education"]


def test_double_letters_stay_double() -> None:
    assert lines(a_text("Committee bookkeeping", at=(40, 600, 12))) == ["Committee bookkeeping"]


def test_spaced_out_words_are_words() -> None:
    spaced = a_text("WORK EXPERIENCE", at=(40, 600, 12), paint="5 Tc")
    assert lines(spaced) == ["WORK EXPERIENCE"]


def test_a_soft_hyphen_inside_a_line_is_no_hyphen() -> None:
    drawn = "BT /F2 12 Tf 40 600 Td (Data~base design) Tj ET\n"
    sheet, _ = read_pdf(a_page(drawn, fonts="/F2 6 0 R", more=a_font({"~": "00AD"})))
    assert sheet.lines[0].text == "Database design"


def test_a_soft_hyphen_at_the_end_of_a_line_is_one() -> None:
    assert lines(a_text("A design of data\\255", at=(40, 600, 12))) == ["A design of data-"]


@pytest.mark.parametrize(
    ("sign", "printed", "word"),
    [
        ("FB00", "e~ort", "effort"),
        ("FB01", "~nance", "finance"),
        ("FB02", "work~ow", "workflow"),
        ("FB03", "o~ce", "office"),
        ("FB04", "ba~ed", "baffled"),
    ],
)
def test_a_ligature_is_the_letters_that_it_stands_for(sign: str, printed: str, word: str) -> None:
    drawn = f"BT /F2 12 Tf 40 600 Td ({printed}) Tj ET\n"
    sheet, _ = read_pdf(a_page(drawn, fonts="/F2 6 0 R", more=a_font({"~": sign})))
    assert sheet.lines[0].text == word


@pytest.mark.parametrize("printed", [r"o\016ce", r"o\036ce"])
def test_a_ligature_that_the_font_does_not_explain_is_known_by_its_place(printed: str) -> None:
    font = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
    sheet, _ = read_pdf(a_page(f"BT /F2 12 Tf 40 600 Td ({printed}) Tj ET\n", fonts="/F2 6 0 R", more=[font]))
    assert sheet.lines[0].text == "office"
