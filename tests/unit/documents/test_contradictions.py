"""What a résumé says twice, and differently."""

from __future__ import annotations

from typing import Any

import pytest

from kairix_core.domain.document import ImportedResume, Span
from kairix_infra.documents.career.contradictions import contradictions

BAKER = {"name": "Quillon Ltd", "position": "Baker"}


def told(resume: dict[str, Any], text: str = "") -> list[str]:
    return [notice.message for notice in contradictions(ImportedResume(resume, text, {}, "en", "text/plain"))]


def about(**basics: Any) -> list[str]:
    return told({"basics": {"name": "Nadia Okafor", **basics}})


# --- who it is about -------------------------------------------------------------------------------------------------


def test_an_email_of_somebody_else_is_told() -> None:
    assert about(email="peter.moss@example.com") == [
        "The e-mail address says “peter.moss”, the name is “Nadia Okafor”."
    ]


@pytest.mark.parametrize(
    "email",
    ["nadia.okafor@example.com", "okafor.n@example.com", "nadi.okaf@example.com", "hello@example.com",
     "blue_42@example.com", "sunny@example.com", ""],
)  # fmt: skip
def test_an_email_that_may_be_the_person_s_is_not(email: str) -> None:
    assert about(email=email) == []


def test_accents_make_no_other_person() -> None:
    assert told({"basics": {"name": "Zoë Müller", "email": "zoe.muller@example.com"}}) == []


def test_a_name_in_another_script_is_not_compared() -> None:
    assert told({"basics": {"name": "山田太郎", "email": "taro.yamada@example.com"}}) == []


def test_a_linkedin_page_of_somebody_else_is_told() -> None:
    (message,) = about(profiles=[{"network": "LinkedIn", "username": "peter-moss"}])
    assert "peter-moss" in message


def test_a_doctorate_that_no_education_tells_of_is_told() -> None:
    named = {"basics": {"name": "Nadia Okafor, PhD"}}
    assert told({**named, "education": [{"studyType": "BSc"}]}) != []
    assert told({**named, "education": [{"studyType": "PhD"}]}) == []
    assert told(named) == []


# --- when it was -----------------------------------------------------------------------------------------------------


def test_an_end_before_its_beginning_is_told() -> None:
    assert told({"work": [{**BAKER, "startDate": "2021-03", "endDate": "2019-05"}]}) == [
        "“Baker, Quillon Ltd” ends (2019-05) before it begins (2021-03)."
    ]


def test_a_year_that_holds_its_month_is_no_end_before_a_beginning() -> None:
    assert told({"work": [{**BAKER, "startDate": "2021-03", "endDate": "2021"}]}) == []


def test_the_same_role_with_other_dates_is_told() -> None:
    twice = [{**BAKER, "startDate": "2017", "endDate": end} for end in ("2019", "2020")]
    (message,) = told({"work": twice})
    assert "2017 to 2019 and 2017 to 2020" in message


def test_two_stays_at_one_employer_are_no_contradiction() -> None:
    stays = [{**BAKER, "startDate": begin, "endDate": end} for begin, end in (("2012", "2014"), ("2017", "2019"))]
    assert told({"work": stays}) == []


@pytest.mark.parametrize(
    ("text", "fits"),
    [
        ("Born 12 May 1984\nAge: 77", False),
        ("Born 12 May 1984\nAge: 41", True),
        ("Geburtsdatum: 12.05.1984\nAlter: 90", False),
        ("1984年5月12日生（満40歳）", True),
        ("1984年5月12日生（満4歳）", False),
        ("Born 12 May 1984", True),
        ("Age: 77", True),
    ],
)
def test_an_age_that_does_not_fit_the_year_of_birth_is_told(text: str, fits: bool) -> None:
    assert (told({}, text) == []) is fits


# --- what it is ------------------------------------------------------------------------------------------------------


def test_a_language_with_two_levels_is_told() -> None:
    twice = [{"language": "German", "fluency": "B2"}, {"language": "german", "fluency": "native"}]
    assert told({"languages": twice}) == ["german is listed twice: as “B2” and as “native”."]


def test_a_language_whose_level_is_said_twice_is_not() -> None:
    assert told({"languages": [{"language": "German", "fluency": "B2"}, {"language": "German"}]}) == []


def test_a_contradiction_points_at_one_of_the_two_statements() -> None:
    spans = {"/basics/email": Span(start=13, end=35)}
    resume = {"basics": {"name": "Nadia Okafor", "email": "peter.moss@example.com"}}
    (notice,) = contradictions(ImportedResume(resume, "", spans, "en", "text/plain"))
    assert (notice.code, notice.span) == ("contradiction", spans["/basics/email"])
