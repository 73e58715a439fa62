from __future__ import annotations

import pytest

from kairix_core.policies.resume_sheet import period_of, sheet_of


@pytest.mark.parametrize(
    ("entry", "period"),
    [
        ({"startDate": "2019-03", "endDate": "2021-01-31"}, "Mar 2019 – Jan 2021"),
        ({"startDate": "2019", "endDate": "2021"}, "2019 – 2021"),
        ({"startDate": "2019-03"}, "Mar 2019 – present"),
        ({"endDate": "2021"}, "2021"),
        ({"startDate": "2021", "endDate": "2021"}, "2021"),
        ({}, ""),
    ],
)
def test_a_period_reads_as_on_paper(entry: dict[str, str], period: str) -> None:
    assert period_of(entry) == period


def test_sections_come_in_the_order_in_which_a_resume_is_read() -> None:
    resume = {"languages": [{"language": "French"}], "education": [{"institution": "X"}], "work": [{"name": "Y"}]}
    assert [section.title for section in sheet_of(resume).sections] == ["Experience", "Education", "Languages"]


def test_an_employer_without_a_position_is_the_title_of_its_entry() -> None:
    (section,) = sheet_of({"work": [{"name": "Northwind", "highlights": ["Grew"]}]}).sections
    assert (section.entries[0].title, section.entries[0].beside) == ("Northwind", "")


def test_entries_that_say_nothing_are_left_out() -> None:
    assert sheet_of({"work": [{}], "skills": [{"name": ""}]}).sections == ()


def test_the_ways_to_reach_a_person_stand_under_the_name() -> None:
    basics = {
        "email": "ada@example.org",
        "url": "https://www.ada.example/",
        "location": {"city": "Lyon", "countryCode": "FR"},
        "profiles": [{"network": "GitHub", "url": "https://github.com/ada"}],
    }
    assert [(contact.text, contact.url) for contact in sheet_of({"basics": basics}).contacts] == [
        ("Lyon, FR", ""),
        ("ada@example.org", "mailto:ada@example.org"),
        ("ada.example", "https://www.ada.example/"),
        ("github.com/ada", "https://github.com/ada"),
    ]
