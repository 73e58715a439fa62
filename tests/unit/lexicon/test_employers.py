"""What the names of employers say."""

from __future__ import annotations

import pytest

from kairix_core.lexicon.employers import company_size_of, industry_of, is_startup


@pytest.mark.parametrize(
    ("employer", "industry"),
    [
        ("Google", "software"),
        ("Google Germany GmbH", "software"),
        ("Apple Inc.", "hardware"),
        ("Deutsche Bahn Connect GmbH", "transport and logistics"),
        ("Amazon Web Services (AWS)", "software"),
        ("Universität Wien", "education"),
        ("St. Mary's Hospital", "healthcare"),
        ("Sparkasse Köln", "financial services"),
        ("Kanzlei Müller", "legal services"),
        ("Restaurant Roma", "hospitality"),
        ("Stadtwerke München", "energy and utilities"),
        ("Autohaus Weber", "automotive"),
        ("City of Boston", "public administration"),
        ("Bäckerei Huber", "consumer goods"),
        ("Nexus AI", "software"),
        ("A company that sells insurance to farmers", "insurance"),
    ],
)
def test_an_employer_tells_its_industry(employer: str, industry: str) -> None:
    assert industry_of(employer) == industry


@pytest.mark.parametrize(
    "employer", ["", "Acme Corp", "Northwind Traders", "Apple Tree Nursery", "Orange", "Cascade Studios"]
)
def test_an_industry_is_not_guessed(employer: str) -> None:
    assert industry_of(employer) is None


@pytest.mark.parametrize(
    ("employer", "size"),
    [
        ("Siemens AG", "very large"),
        ("GitLab", "large"),
        ("Freelance", "solo"),
        ("selbstständig", "solo"),
        ("Auto-entrepreneur", "solo"),
    ],
)
def test_the_size_of_a_well_known_employer_is_known(employer: str, size: str) -> None:
    assert company_size_of(employer) == size


@pytest.mark.parametrize("employer", ["", "Acme Corp", "Shell Station Miller", "University of Nowhere"])
def test_a_size_is_not_guessed(employer: str) -> None:
    assert company_size_of(employer) is None


@pytest.mark.parametrize("text", ["a fintech startup", "Start-up in Berlin", "early start up"])
def test_a_startup_says_so(text: str) -> None:
    assert is_startup(text)


def test_starting_up_machines_makes_no_startup() -> None:
    assert not is_startup("Started the turbine and kept it up")
