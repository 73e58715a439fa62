"""Levels of degrees and languages, and whose page an address is."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kairix_core.lexicon.degrees import degree_level
from kairix_core.lexicon.fluency import cefr_of
from kairix_core.lexicon.sites import site_of


@pytest.mark.parametrize(
    ("degree", "level"),
    [
        ("Ph.D.", 8),
        ("Dr. rer. nat.", 8),
        ("Doctorat en droit", 8),
        ("博士", 8),
        ("Ph.D. in Geophysics", 8),
        ("M.S. in Geography", 7),
        ("博士前期課程", 7),
        ("Master of Science", 7),
        ("M.A.", 7),
        ("MBA", 7),
        ("Diplom", 7),
        ("Dipl.-Ing.", 7),
        ("Laurea magistrale", 7),
        ("Bac+5", 7),
        ("Master's degree, Bachelor's degree", 7),
        ("B.Sc. Informatik", 6),
        ("BA", 6),
        ("Diplom-Ingenieur (FH)", 6),
        ("Licenciatura en Derecho", 6),
        ("HBO-bachelor", 6),
        ("Associate's degree", 5),
        ("BTS", 5),
        ("Abitur", 3),
        ("Baccalauréat", 3),
        ("High School Diploma", 3),
        ("Ausbildung zur Krankenpflegerin", 3),
        ("Mittlere Reife", 2),
    ],
)
def test_a_degree_has_its_level(degree: str, level: int) -> None:
    assert degree_level(degree) == level


@pytest.mark.parametrize("text", ["", "Certificate", "Scrum Master", "Master data course", "ma", "Exchange student"])
def test_what_is_no_degree_has_no_level(text: str) -> None:
    assert degree_level(text) is None


@pytest.mark.parametrize(
    ("fluency", "cefr"),
    [
        ("C1", "C1"),
        ("DELF B2", "B2"),
        ("B2/C1", "B2"),
        ("Native or bilingual proficiency", "native"),
        ("Muttersprache", "native"),
        ("langue maternelle", "native"),
        ("near native", "C2"),
        ("Full professional proficiency", "C1"),
        ("verhandlungssicher", "C1"),
        ("courant", "C1"),
        ("IELTS 7.5", "C1"),
        ("Professional working proficiency", "B2"),
        ("gut", "B2"),
        ("TOEIC (900)", "B2"),
        ("JLPT N2", "B2"),
        ("nivel intermedio", "B1"),
        ("conversational", "B1"),
        ("pre-intermediate", "A2"),
        ("Grundkenntnisse", "A2"),
        ("beginner", "A1"),
    ],
)
def test_fluency_has_its_level(fluency: str, cefr: str) -> None:
    assert cefr_of(fluency) == cefr


@pytest.mark.parametrize("text", ["", "spoken", "since 2019", "IELTS", "5/5"])
def test_fluency_that_does_not_tell_is_not_guessed(text: str) -> None:
    assert cefr_of(text) is None


@pytest.mark.parametrize(
    ("url", "attribute", "username"),
    [
        ("https://www.linkedin.com/in/jane-doe/", "linkedin_url", "jane-doe"),
        ("de.linkedin.com/in/jane", "linkedin_url", "jane"),
        ("github.com/jane", "github_url", "jane"),
        ("https://scholar.google.com/citations?user=abc&hl=en", "google_scholar_url", "abc"),
        ("https://stackoverflow.com/users/123/jane", "stack_overflow_url", "jane"),
        ("https://www.npmjs.com/~jane", "npm_url", "jane"),
        ("https://medium.com/@jane", "medium_url", "jane"),
        ("https://jane.medium.com", "medium_url", "jane"),
        ("https://mastodon.example/@jane", "mastodon_url", "jane"),
        ("https://twitter.com/jane", "x_url", "jane"),
        ("https://jane.github.io", "website_url", "jane"),
        ("https://vimeo.com/jane", "other_profiles", "jane"),
    ],
)
def test_a_page_of_somebody_is_known(url: str, attribute: str, username: str) -> None:
    site = site_of(url)
    assert site is not None
    assert (site.attribute, site.username) == (attribute, username)


@pytest.mark.parametrize(
    "url",
    [
        "",
        "https://example.com",
        "https://github.com",
        "https://github.com/jane/repository",
        "https://github.com/features",
        "https://notgithub.com/jane",
        "https://github.com.evil.example/jane",
        "https://www.linkedin.com/company/acme",
        "https://scholar.google.com/",
        "javascript:alert(1)",
        "ftp://github.com/jane",
        "http://[bad",
    ],
)
def test_other_pages_are_nobodys(url: str) -> None:
    assert site_of(url) is None


@settings(deadline=None)
@given(st.text())
def test_any_text_may_be_asked_about(text: str) -> None:
    site_of(text)
    cefr_of(text)
    degree_level(text)
