"""How sure the reader is of a value."""

from __future__ import annotations

from typing import Any

import pytest

from doubles.printed_lines import a_line, lines_of
from kairix_core.domain.document import Span
from kairix_infra.documents.career.confidence import RATES, confidence_of, evidence_of

ROLE = {"name": "Quillon Ltd", "position": "Pastry Chef", "startDate": "2019"}
STUDY = {"institution": "University of Leeds", "studyType": "BSc", "area": "Mathematics"}
SPAN = Span(start=0, end=5)


def sure(resume: dict[str, Any], pointer: str, *, language: str = "en") -> float:
    return confidence_of(resume, {pointer: SPAN}, [], language)[pointer]


def surer(better: dict[str, Any], worse: dict[str, Any], pointer: str) -> bool:
    return sure(better, pointer) > sure(worse, pointer)


def test_a_name_that_the_email_repeats_is_surer() -> None:
    echoed = {"basics": {"name": "Nadia Okafor", "email": "nadia@example.com"}}
    assert surer(echoed, {"basics": {"name": "Nadia Okafor", "email": "hello@example.com"}}, "/basics/name")


def test_a_name_of_one_word_is_less_sure() -> None:
    assert surer({"basics": {"name": "Nadia Okafor"}}, {"basics": {"name": "Nadia"}}, "/basics/name")


def test_a_headline_that_is_a_title_is_surer() -> None:
    assert surer({"basics": {"label": "Pastry Chef"}}, {"basics": {"label": "Maps and more"}}, "/basics/label")


def test_a_number_that_cannot_be_dialled_is_doubted() -> None:
    assert surer({"basics": {"phone": "+44 20 7946 0958"}}, {"basics": {"phone": "12"}}, "/basics/phone")


def test_an_employer_that_is_known_for_one_is_surer_than_one_by_its_place() -> None:
    odd = {**ROLE, "name": "Vox Populi", "position": "Zymurgy"}
    assert surer({"work": [ROLE]}, {"work": [odd]}, "/work/0/name")


def test_a_title_where_a_firm_stands_is_doubted() -> None:
    turned = {**ROLE, "name": "Pastry Chef", "position": "Quillon Ltd"}
    assert sure({"work": [turned]}, "/work/0/position") < 0.5


def test_many_words_are_hardly_a_skill() -> None:
    long = {"skills": [{"name": "A", "keywords": ["all that one does in the morning"]}]}
    assert surer({"skills": [{"name": "A", "keywords": ["Python"]}]}, long, "/skills/0/keywords/0")


def test_a_degree_of_known_words_is_sure() -> None:
    assert surer({"education": [STUDY]}, {"education": [{**STUDY, "studyType": "Hat"}]}, "/education/0/studyType")


@pytest.mark.parametrize(
    ("pointer", "evidence"),
    [
        ("/work/0/name", "work.name known whole"),
        ("/work/0/startDate", "work.date whole"),
        ("/education/0/institution", "education.institution known whole"),
        ("/education/0/area", "education.area whole"),
        ("/skills/0/keywords/0", "skills.keywords short"),
    ],
)
def test_what_speaks_for_a_value_is_said_in_a_few_words(pointer: str, evidence: str) -> None:
    resume = {"work": [ROLE], "education": [STUDY], "skills": [{"name": "A", "keywords": ["Python"]}]}
    assert evidence_of(resume, pointer, "en") == evidence


def test_a_value_read_from_a_picture_is_as_sure_as_its_letters() -> None:
    resume, spans = {"work": [ROLE]}, {"/work/0/name": SPAN}
    blurred = lines_of(a_line("Quillon Ltd", confidence=0.5))
    assert confidence_of(resume, spans, blurred, "en")["/work/0/name"] == sure(resume, "/work/0/name") / 2


def test_blurred_letters_elsewhere_do_not_matter() -> None:
    resume, spans = {"work": [ROLE]}, {"/work/0/name": SPAN}
    blurred = lines_of("Quillon Ltd", a_line("Pastry Chef", confidence=0.5))
    assert confidence_of(resume, spans, blurred, "en")["/work/0/name"] == sure(resume, "/work/0/name")


def test_an_open_end_has_a_place_but_no_rate() -> None:
    assert confidence_of({"work": [ROLE]}, {"/work/0/endDate": SPAN}, [], "en") == {}


def test_rates_are_shares() -> None:
    assert all(0 < rate < 1 for rate in RATES.values())
