"""What people say of themselves in English, German and French, in the many ways in which they say it."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from kairix_core.domain.profile.schema import ATTRIBUTES
from kairix_core.policies.extract.plainly_said import plainly_said


def values(text: str) -> list[tuple[str, Any]]:
    return [(found.attribute, found.value) for found in plainly_said(text)]


def stint(name: str, position: str, start: str, end: str = "") -> dict[str, str]:
    return {"startDate": start, "name": name, "position": position} | ({"endDate": end} if end else {})


@pytest.mark.parametrize(
    ("said", "entry"),
    [
        ("I am a data engineer at Klarna since March 2021", stint("Klarna", "data engineer", "2021-03")),
        ("Since 2021 I work at Klarna as a data engineer", stint("Klarna", "data engineer", "2021")),
        ("I've been a teacher at Lincoln High School since 2015", stint("Lincoln High School", "teacher", "2015")),
        ("I have been working as an accountant at Deloitte since 2019", stint("Deloitte", "accountant", "2019")),
        ("Ich bin Dateningenieur bei Klarna seit März 2021", stint("Klarna", "Dateningenieur", "2021-03")),
        ("Seit 2019 arbeite ich bei Siemens als Einkäuferin", stint("Siemens", "Einkäuferin", "2019")),
        ("Ich arbeite seit 2015 als Pfleger an der Charité", stint("Charité", "Pfleger", "2015")),
        ("Ich bin seit 2019 Lehrerin an der Goethe-Schule", stint("Goethe-Schule", "Lehrerin", "2019")),
        (
            "Je suis ingénieur de données chez Klarna depuis mars 2021",
            stint("Klarna", "ingénieur de données", "2021-03"),
        ),
    ],
)
def test_todays_position(said: str, entry: dict[str, str]) -> None:
    assert values(said) == [
        ("current_title", entry["position"]),
        ("current_employer", entry["name"]),
        ("current_started_on", entry["startDate"]),
        ("work", entry),
    ]


@pytest.mark.parametrize(
    ("said", "entry"),
    [
        ("Before that I was an analyst at Spotify from 2017 to 2021", stint("Spotify", "analyst", "2017", "2021")),
        (
            "Before that, I worked as a nurse at Charité from May 2012 until June 2016.",
            stint("Charité", "nurse", "2012-05", "2016-06"),
        ),
        (
            "I was a product manager at Zalando between 2015 and 2018",
            stint("Zalando", "product manager", "2015", "2018"),
        ),
        ("From 2010 to 2014 I worked at SAP as a consultant", stint("SAP", "consultant", "2010", "2014")),
        ("Davor war ich Analyst bei Spotify von 2017 bis 2021", stint("Spotify", "Analyst", "2017", "2021")),
        ("Ich habe von 2010 bis 2014 als Berater bei SAP gearbeitet", stint("SAP", "Berater", "2010", "2014")),
        ("Avant, j'étais analyste chez Spotify de 2017 à 2021", stint("Spotify", "analyste", "2017", "2021")),
        ("De 2010 à 2014 j'ai travaillé comme consultant chez SAP", stint("SAP", "consultant", "2010", "2014")),
    ],
)
def test_a_position_of_earlier_times_is_none_of_today(said: str, entry: dict[str, str]) -> None:
    assert values(said) == [("work", entry)]


@pytest.mark.parametrize(
    "said",
    [
        "I'm happy at Klarna",
        "I am at work",
        "I'm a mother of two",
        "I'm a member of ACM since 2012",
        "I'm available from mid-April",
        "I'm an early riser",
        "I'm not a nurse at Charité",
        "I was ill from 2010 to 2012",
        "I was a student at MIT from 2001 to 2005",
        "I worked with Anna from 2010 to 2012",
        "I did not work at Spotify from 2012 to 2014",
        "Ich arbeite am Wochenende",
        "Ich arbeite bei Nacht",
        "Ich habe Interesse an Klarna",
        "am liebsten im Büro",
        "Je travaille au Canada",
        "Je suis content chez Airbus",
    ],
)
def test_what_is_no_position(said: str) -> None:
    assert values(said) == []


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("I'd want at least 70k euros", {"expected_salary": 70_000, "expected_salary_currency": "EUR"}),
        ("Ich möchte mindestens 70.000 Euro verdienen", {"expected_salary": 70_000, "expected_salary_currency": "EUR"}),
        ("Je voudrais au moins 70 000 euros", {"expected_salary": 70_000, "expected_salary_currency": "EUR"}),
        ("Not less than 58k", {"minimum_salary": 58_000}),
        ("I have a notice period of six weeks", {"notice_period": "six weeks"}),
        ("Ich habe drei Monate Kündigungsfrist", {"notice_period": "drei Monate"}),
        ("J'ai un préavis de trois mois", {"notice_period": "trois mois"}),
        ("At most two days in the office", {"days_on_site": 2.0}),
        ("Höchstens zwei Tage im Büro", {"days_on_site": 2.0}),
        ("Au maximum deux jours au bureau", {"days_on_site": 2.0}),
        ("I'd go to the office one day a week", {"days_on_site": 1.0}),
        ("I'd travel up to 20% of my time", {"travel_willingness": 20}),
        ("I'd move for the right role", {"willing_to_relocate": "for the right role"}),
        ("I work remotely", {"current_work_arrangement": "remote"}),
        ("Ich arbeite im Homeoffice", {"current_work_arrangement": "remote"}),
        ("Ich bin offen für Angebote", {"job_search_status": "open to offers"}),
        ("Je suis ouverte aux opportunités", {"job_search_status": "open to offers"}),
        ("Ich brauche kein Visum", {"needs_visa_sponsorship": False}),
        ("Je n'ai pas besoin de visa", {"needs_visa_sponsorship": False}),
        ("I've been living in Lyon since 2019", {"city": "Lyon"}),
        ("Ich bin nach Lyon gezogen", {"city": "Lyon"}),
        ("Ich wohne seit 2019 in Hamburg", {"city": "Hamburg"}),
        ("J'ai déménagé à Lyon l'année dernière", {"city": "Lyon"}),
        ("Mein Name ist Anna Müller", {"full_name": "Anna Müller"}),
        ("You can reach me at anna@example.com", {"email": "anna@example.com"}),
        ("My employer is Klarna", {"current_employer": "Klarna"}),
        ("I'm responsible for the payments platform", {"current_responsibilities": "the payments platform"}),
        ("I have a permanent contract", {"current_employment_type": "permanent"}),
        ("Je travaille 40 heures par semaine", {"current_hours_per_week": 40.0}),
        ("Ich leite fünf Leute", {"current_direct_reports": 5}),
        ("Je dirige cinq personnes", {"current_direct_reports": 5}),
        ("I've led teams of up to 14 people", {"largest_team_led": 14}),
        ("I have 12 years of experience", {"years_of_experience": 12.0}),
        ("Ich habe 12 Jahre Berufserfahrung", {"years_of_experience": 12.0}),
        ("J'ai 12 ans d'expérience", {"years_of_experience": 12.0}),
        (
            "Ich habe einen Master in Informatik von der TU Wien",
            {"studies": {"institution": "TU Wien", "area": "Informatik", "studyType": "Master"}},
        ),
        ("J'ai un master en informatique", {"studies": {"area": "informatique", "studyType": "master"}}),
        ("Ich lerne gerade Rust", {"currently_learning": "Rust"}),
        ("Je voudrais apprendre l'espagnol", {"learning_goals": "espagnol"}),
        ("My German is at B2", {"spoken_languages": {"language": "German", "code": "de", "cefr": "B2"}}),
        ("My German is good", {"spoken_languages": {"language": "German", "code": "de", "fluency": "good"}}),
        ("Ich spreche etwas Spanisch", {"spoken_languages": {"language": "Spanish", "code": "es", "fluency": "etwas"}}),
        ("Ich bin Lehrerin", {"current_title": "Lehrerin"}),
        ("Je suis infirmière", {"current_title": "infirmière"}),
        ("Je travaille chez Airbus depuis 2018", {"current_employer": "Airbus", "current_started_on": "2018"}),
    ],
)
def test_what_is_said_otherwise(said: str, found: dict[str, Any]) -> None:
    assert values(said) == list(found.items())


@pytest.mark.parametrize(
    ("said", "places"),
    [
        ("I want to work in Berlin or Hamburg", ["Berlin", "Hamburg"]),
        ("Ich möchte in Berlin arbeiten", ["Berlin"]),
        ("Je voudrais travailler à Paris", ["Paris"]),
    ],
)
def test_each_place_to_work_in_is_one(said: str, places: list[str]) -> None:
    assert values(said) == [("preferred_locations", place) for place in places]


@pytest.mark.parametrize(
    ("said", "begins"),
    [
        ("I can start in January", "2027-01"),
        ("I can start on 30 November", "2026-11-30"),
        ("I could start on 1 March", "2027-03-01"),
        ("I can start next month", "2026-12"),
        ("I'm available immediately", "2026-11-21"),
        ("I can start in March 2028", "2028-03"),
        ("Ich kann ab dem 1. April anfangen", "2027-04-01"),
        ("Ich kann ab sofort starten", "2026-11-21"),
        ("Je peux commencer en janvier", "2027-01"),
        ("Je peux commencer tout de suite", "2026-11-21"),
    ],
)
def test_a_beginning_is_counted_from_the_day_on_which_it_is_said(said: str, begins: str) -> None:
    assert [(one.attribute, one.value) for one in plainly_said(said, on=date(2026, 11, 21))] == [
        ("available_from", begins)
    ]


def test_next_month_of_december_is_january() -> None:
    assert [one.value for one in plainly_said("I can start next month", on=date(2026, 12, 5))] == ["2027-01"]


def test_a_month_alone_answers_when_somebody_could_begin() -> None:
    asked = ATTRIBUTES["available_from"].question
    assert [one.value for one in plainly_said("in January", asked=asked, on=date(2026, 11, 21))] == ["2027-01"]


@pytest.mark.parametrize(
    "said", ["I can start a fire", "I may start in June", "I can't start in June", "I'm available"]
)
def test_what_is_no_beginning(said: str) -> None:
    assert plainly_said(said, on=date(2026, 11, 21)) == []


@pytest.mark.parametrize(
    ("before", "said", "found"),
    [
        ("I lead 5 people", "Actually I have 6 people", [("current_direct_reports", 6)]),
        ("I lead 5 people", "No, 6.", [("current_direct_reports", 6)]),
        ("Ich leite 5 Leute", "Nein, es sind 6 Leute", [("current_direct_reports", 6)]),
        ("I lead 5 people", "Actually I have 6 cats", []),
        ("I live in Lyon", "Actually I have 6 people", []),
    ],
)
def test_a_number_is_corrected_by_one_of_the_same_thing(before: str, said: str, found: list[tuple[str, int]]) -> None:
    assert [(one.attribute, one.value) for one in plainly_said(said, before=before)] == found


def test_a_french_article_belongs_to_no_name() -> None:
    assert values("Mes points forts sont la patience et la clarté") == [
        ("strengths", "patience"),
        ("strengths", "clarté"),
    ]
