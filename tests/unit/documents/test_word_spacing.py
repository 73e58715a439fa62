"""Where paragraphs of a Word document stand."""

from __future__ import annotations

from doubles.word_files import a_word_file, p
from kairix_infra.documents.word.read_docx import read_docx


def gaps(*paragraphs: str) -> list[float]:
    return [line.gap for line in read_docx(a_word_file("".join(paragraphs)))[0].lines]


def test_the_larger_of_two_spaces_parts_paragraphs() -> None:
    upper = p("Baker", marks='<w:spacing w:after="120"/>')
    assert gaps(upper, p("Quillon", marks='<w:spacing w:before="240"/>')) == [0.0, 12.0]


def test_a_blank_paragraph_adds_to_the_space() -> None:
    upper = p("Baker", marks='<w:spacing w:after="120"/>')
    assert gaps(upper, p(""), p("Quillon"))[1] > 12.0


def test_paragraphs_of_one_style_that_belong_together_have_no_space() -> None:
    close = '<w:spacing w:after="120"/><w:contextualSpacing/>'
    assert gaps(p("Bread", marks=close), p("Cakes", marks=close)) == [0.0, 0.0]


def test_a_line_knows_how_far_in_it_begins() -> None:
    sheet, _ = read_docx(a_word_file(p("Baker") + p("Sour dough", marks='<w:ind w:left="720"/>')))
    assert [line.indent for line in sheet.lines] == [0.0, 36.0]
