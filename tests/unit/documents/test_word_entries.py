"""Careers in Word documents without styles: paragraphs that look alike, tables without lines."""

from __future__ import annotations

from typing import Any

from doubles.word_files import a_word_file, p, r, table
from kairix_infra.documents.career.understand import understand
from kairix_infra.documents.word.read_docx import read_docx

LARGE = '<w:b/><w:sz w:val="26"/>'
NAME = p("Ada Quill") + p("ada.quill@example.org")


def resume_of(body: str) -> dict[str, Any]:
    sheet, notices = read_docx(a_word_file(body))
    return understand(sheet, notices, media_type="application/docx").resume


def test_a_plain_line_opens_a_section_that_no_heading_of_the_usual_look_opens() -> None:
    plain = p("Work history") + p("Baker, Quillon Limited, 2019 – 2021") + p("Education") + p("BA History, 2018")
    resume = resume_of(NAME + plain + p(r("SKILLS", LARGE)) + p("Bread") + p(r("HOBBIES", LARGE)) + p("Tea"))
    assert [work["name"] for work in resume["work"]] == ["Quillon Limited"]
    assert [study["studyType"] for study in resume["education"]] == ["BA"]


def test_a_plain_line_without_a_date_below_it_opens_nothing() -> None:
    works = p(r("WORK", LARGE)) + p("Baker, Quillon Limited, 2019 – 2021") + p("Education") + p("Parents’ council")
    assert "education" not in resume_of(NAME + works + p(r("HOBBIES", LARGE)) + p("Tea"))


def test_a_long_paragraph_does_not_run_on_into_the_next() -> None:
    told = "• Baked for a hundred and twenty guests on each of the days of the year"
    works = p("Baker, Quillon Limited, 2019 – 2021") + p(told) + p("Cook, Larkmoor Inn, 2016 – 2018") + p(told)
    resume = resume_of(NAME + p(r("WORK", LARGE)) + works)
    assert [work["name"] for work in resume["work"]] == ["Quillon Limited", "Larkmoor Inn"]


def test_rows_of_a_table_are_entries_though_their_highlights_have_no_bullets() -> None:
    rows = [
        (p("2019 – 2021"), p(r("Baker", "<w:b/>")) + p("Quillon Limited") + p("Led the bakers") + p("Sour dough")),
        (p("2016 – 2018"), p(r("Cook", "<w:b/>")) + p("Larkmoor Inn") + p("Head of the pass") + p("Soups")),
        (p("2012 – 2016"), p(r("Porter", "<w:b/>")) + p("Osmund Hotel") + p("Clean pans")),
    ]
    resume = resume_of(NAME + p(r("WORK", LARGE)) + table(*rows))
    assert [(work["position"], work["name"]) for work in resume["work"]] == [
        ("Baker", "Quillon Limited"),
        ("Cook", "Larkmoor Inn"),
        ("Porter", "Osmund Hotel"),
    ]
