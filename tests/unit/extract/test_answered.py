"""What an answer to the coach's own question says, and above all when it says nothing."""

from __future__ import annotations

from typing import Any

import pytest

from kairix_core.domain.profile.profile import ACCEPT_FROM
from kairix_core.domain.profile.schema import ATTRIBUTES
from kairix_core.policies.extract.plainly_said import plainly_said


def answers(attribute: str, said: str) -> list[tuple[str, Any, bool]]:
    """Attributes with values, and whether each is sure enough to be accepted."""
    found = plainly_said(said, asked=f"I noted: nothing.\n\n{ATTRIBUTES[attribute].question}")
    return [(one.attribute, one.value, one.confidence >= ACCEPT_FROM) for one in found]


@pytest.mark.parametrize(
    ("asked", "said", "values"),
    [
        ("city", "Lyon", {"city": "Lyon"}),
        ("city", "near Lyon, France", {"city": "Lyon", "country": "France"}),
        ("city", "ich wohne in Köln", {"city": "Köln"}),
        ("full_name", "It's Anna Müller.", {"full_name": "Anna Müller"}),
        ("country", "Kosovo", {"country": "Kosovo"}),
        ("notice_period", "I think it would be 3 months", {"notice_period": "3 months"}),
        ("remote_preference", "not remote, hybrid", {"remote_preference": "hybrid"}),
        ("job_search_status", "I am not actively looking", {"job_search_status": "not looking"}),
        ("target_roles", "data lead or CTO", [("target_roles", "data lead"), ("target_roles", "CTO")]),
        (
            "target_roles",
            "I'd like to become head of data in about three years",
            {
                "target_roles": "head of data",
                "career_goals": {"name": "head of data", "horizon": "in about three years"},
            },
        ),
        ("career_goals", "Lead a team by 2029", {"career_goals": {"name": "Lead a team", "horizon": "by 2029"}}),
        (
            "certificates",
            "CKA, 2023; Scrum Master from Scrum.org",
            [
                ("certificates", {"name": "CKA", "date": "2023"}),
                ("certificates", {"name": "Scrum Master", "issuer": "Scrum.org"}),
            ],
        ),
        ("projects", "Billing relaunch, 2022", {"projects": {"name": "Billing relaunch", "startDate": "2022"}}),
        (
            "studies",
            "MSc Physics, University of Graz, 2010-2014",
            {
                "studies": {
                    "startDate": "2010",
                    "endDate": "2014",
                    "institution": "University of Graz",
                    "area": "Physics",
                    "studyType": "MSc",
                }
            },
        ),
        ("email", "it's ada@example.org, thank heaven", {"email": "ada@example.org"}),
        ("phone", "+33 6 12 34 56 78", {"phone": "+33 6 12 34 56 78"}),
        ("current_title", "I'm a data engineer", {"current_title": "data engineer"}),
        ("notice_period", "three months.", {"notice_period": "three months"}),
        ("current_direct_reports", "five", {"current_direct_reports": 5}),
        ("current_direct_reports", "five or six", {}),
        ("current_direct_reports", "3 months", {}),
        ("current_direct_reports", "six people for 2 years", {"current_direct_reports": 6}),
        ("learning_hours_per_week", "6 hours", {"learning_hours_per_week": 6}),
        ("learning_hours_per_week", "zwei Tage", {}),
        ("expected_salary", "not less than 58000", {"expected_salary": 58_000}),
        (
            "expected_salary",
            "at least 70k euros",
            {"expected_salary": 70_000, "expected_salary_currency": "EUR"},
        ),
        ("expected_salary", "5000 a month", {}),
        ("expected_salary", "60-70k", {}),
        ("needs_visa_sponsorship", "No.", {"needs_visa_sponsorship": False}),
        ("willing_to_relocate", "yes", {"willing_to_relocate": "yes"}),
        ("remote_preference", "hybrid please", {"remote_preference": "hybrid"}),
        ("remote_preference", "at home mostly", {"remote_preference": "remote"}),
        ("remote_preference", "am liebsten im Büro", {"remote_preference": "on-site"}),
        ("job_search_status", "not looking", {"job_search_status": "not looking"}),
        ("job_search_status", "oui", {"job_search_status": "looking"}),
        ("highest_degree", "PhD", {"highest_degree": "doctoral or equivalent"}),
        ("available_from", "1 June 2027", {"available_from": "2027-06-01"}),
        ("strengths", "patience", {"strengths": "patience"}),
        ("strengths", "payments reliability, mostly", {"strengths": "payments reliability"}),
        ("motivators", "une bonne équipe", {"motivators": "bonne équipe"}),
        ("hobbies", "chess", {"hobbies": {"name": "chess"}}),
        ("current_title", "I am a nurse at Charité", {"current_title": "nurse", "current_employer": "Charité"}),
        ("programming_languages", "mostly Python", {"programming_languages": {"name": "Python"}}),
        ("spoken_languages", "German (B2)", {"spoken_languages": {"language": "German", "code": "de", "cefr": "B2"}}),
    ],
)
def test_a_short_answer_is_about_what_was_asked(
    asked: str, said: str, values: dict[str, Any] | list[tuple[str, Any]]
) -> None:
    told = values.items() if isinstance(values, dict) else values
    assert answers(asked, said) == [(attribute, value, True) for attribute, value in told]


@pytest.mark.parametrize(
    ("asked", "said", "found", "quote"),
    [
        (
            "notice_period",
            "My notice period is three months but I think we could shorten that to two if I talk to my manager early",
            "three months",
            "My notice period is three months",
        ),
        (
            "notice_period",
            "Normally it would be six weeks to the end of a quarter, however my boss said that we can talk about that",
            "six weeks to the end of a quarter",
            "Normally it would be six weeks to the end of a quarter",
        ),
        (
            "remote_preference",
            "I'd say hybrid works best for me because I like seeing people two or three days a week in person",
            "hybrid",
            "I'd say hybrid works best for me because I like seeing people two or three days a week in person",
        ),
        (
            "largest_team_led",
            "At my last company I had a group of 14 people from three countries and we built everything from scratch",
            14,
            "At my last company I had a group of 14 people from three countries and we built everything from scratch",
        ),
        (
            "job_search_status",
            "I am not actively looking right now but if somebody came with the right offer I would certainly listen",
            "not looking",
            "I am not actively looking right now",
        ),
    ],
)
def test_a_long_answer_is_understood_with_the_words_that_tell_it(asked: str, said: str, found: Any, quote: str) -> None:
    told = plainly_said(said, asked=ATTRIBUTES[asked].question)
    assert [(one.attribute, one.value, said[one.start : one.end]) for one in told] == [(asked, found, quote)]


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("current_responsibilities", "three months"),
        ("headline", "55k euros"),
        ("certificates", "55k"),
        ("areas_of_expertise", "Practise an interview with me"),
        ("key_achievements", "around 140k dollars"),
    ],
)
def test_a_number_or_a_wish_names_nothing(asked: str, said: str) -> None:
    assert answers(asked, said) == []


def test_a_wish_for_a_role_tells_by_when() -> None:
    found = plainly_said("I'd like to become head of data or CTO in about three years, ideally in Lisbon")
    assert [(one.attribute, one.value) for one in found] == [
        ("target_roles", "head of data"),
        ("target_roles", "CTO"),
        ("career_goals", {"name": "head of data or CTO", "horizon": "in about three years"}),
    ]


@pytest.mark.parametrize(
    ("said", "span"),
    [
        ("Two months' notice.", "Two months"),
        ("Trois mois de préavis", "Trois mois"),
        ("drei Monate Kündigungsfrist", "drei Monate"),
    ],
)
def test_notice_is_told_by_its_name_whatever_was_asked(said: str, span: str) -> None:
    assert answers("key_achievements", said) == [("notice_period", span, True)]


def test_to_answer_for_a_team_is_no_title() -> None:
    found = plainly_said("Je suis responsable d'une équipe de cinq data scientists.")
    assert [one.attribute for one in found] == ["current_responsibilities"]
    assert plainly_said("Je suis responsable de la qualité chez Danone")[0].attribute == "current_title"


def test_who_is_asked_about_something_is_not_employed_there() -> None:
    assert plainly_said("I'm the go-to person for Python and web scraping in my team.") == []
    assert plainly_said("I am Head of Data for Klarna")[1].value == "Klarna"


def test_what_somebody_is_good_at_is_a_skill_or_a_strength() -> None:
    found = plainly_said("I am good at debugging, explaining things to juniors and staying calm.")
    assert [(one.attribute, one.value) for one in found] == [
        ("testing_skills", {"name": "Debugging"}),
        ("strengths", "explaining things to juniors"),
        ("strengths", "staying calm"),
    ]


def test_what_is_told_behind_an_answer_does_not_spoil_it() -> None:
    said = "Seattle or Portland, my wife's job is in Seattle"
    told = answers("preferred_locations", said)
    assert told == [("preferred_locations", "Seattle", True), ("preferred_locations", "Portland", True)]


def test_a_level_says_more_of_a_language_than_some() -> None:
    found = plainly_said("I speak some German (B1)")
    assert [one.value for one in found] == [{"language": "German", "code": "de", "cefr": "B1"}]


@pytest.mark.parametrize(
    ("said", "values"),
    [
        ("I want to be a data engineer at a climate tech company", [("target_roles", "data engineer")]),
        ("I learn Rust at the moment, in the evenings", [("currently_learning", "Rust")]),
        ("I learn best by doing", []),
        ("Je préfère le télétravail", [("remote_preference", "remote")]),
    ],
)
def test_what_somebody_says_unasked(said: str, values: list[tuple[str, Any]]) -> None:
    assert [(one.attribute, one.value) for one in plainly_said(said)] == values


def test_a_place_or_anywhere_leaves_open_where_somebody_works() -> None:
    told = [(one.attribute, one.value) for one in plainly_said("I'd love to work in Berlin or fully remote.")]
    assert sorted(told) == [("preferred_locations", "Berlin"), ("remote_preference", "flexible")]


def test_a_wish_in_french_tells_by_when() -> None:
    found = plainly_said("Je voudrais devenir Chief Data Officer d'ici trois ans.")
    assert [(one.attribute, one.value) for one in found] == [
        ("target_roles", "Chief Data Officer"),
        ("career_goals", {"name": "Chief Data Officer", "horizon": "d'ici trois ans"}),
    ]


def test_a_long_sentence_waits_as_it_stands() -> None:
    said = "I help teams that drown in data to ship better software by building pipelines that people trust"
    assert answers("headline", said) == [("headline", said, False)]


def test_an_answer_is_read_beside_what_else_is_told() -> None:
    assert ("notice_period", "Three months", True) in answers("notice_period", "Three months, and I live in Porto.")


def test_who_would_not_move_for_less_has_said_nothing_of_moving() -> None:
    assert answers("expected_salary", "I would not move for less than 80.000 €") == [
        ("expected_salary", 80_000, True),
        ("expected_salary_currency", "EUR", True),
    ]


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("City: Lyon", [("city", "Lyon")]),
        ("- Notice period: 3 months\n- City: Lyon", [("notice_period", "3 months"), ("city", "Lyon")]),
        ("Roles wanted: data lead or CTO", [("target_roles", "data lead"), ("target_roles", "CTO")]),
        ("Colour: red", []),
    ],
)
def test_what_is_called_by_its_name_needs_no_question(said: str, found: list[tuple[str, Any]]) -> None:
    assert [(one.attribute, one.value) for one in plainly_said(said)] == found


@pytest.mark.parametrize("asked", ["city", "current_title", "motivators", "headline", "hobbies", "summary"])
@pytest.mark.parametrize(
    "said",
    [
        "forget that",
        "Please delete it",
        "remove the last one",
        "Actually I don't want that",
        "skip",
        "skip this one please",
        "next question",
        "let's talk about my salary",
        "I don't want to say",
        "I'd rather not say",
        "none of your business",
        "I told you already",
        "I don't know",
        "no idea",
        "later",
        "that depends on the team",
        "why do you ask?",
        "Why do you ask",
        "what do you mean",
        "Can you write it for me please, I don't know how to do it",
        "you have that already",
        "good question",
        "ok",
        "vergiss das",
        "lösch das bitte",
        "nächste Frage",
        "weiß ich noch nicht",
        "das möchte ich nicht sagen",
        "warum fragst du",
        "später",
        "oublie ça",
        "question suivante",
        "je ne sais pas",
        "je ne veux pas le dire",
        "pourquoi cette question",
        "plus tard",
        "Remember that I cannot travel on Fridays",
        "Please don't forget that I work alone",
        "merk dir, dass ich freitags nicht reise",
        "Okay, go on",
        "bye",
        "see you tomorrow",
        "weiter so",
        "my boss is called Priya and she is retiring in May",
        "please continue",
        "mach weiter",
        "vas-y",
        "Make me a roadmap to Engineering Manager",
        "Could you help me with a cover letter",
        "fais-moi une feuille de route",
    ],
)
def test_talk_is_no_value(asked: str, said: str) -> None:
    assert answers(asked, said) == []


@pytest.mark.parametrize(
    ("asked", "said", "waits"),
    [
        ("headline", "I help teams ship better software", "I help teams ship better software"),
        ("motivators", "I love solving hard problems", "solving hard problems"),
        ("areas_of_expertise", "I'm happy to travel", "happy to travel"),
        ("motivators", "Ich mag schwierige Probleme", "schwierige Probleme"),
        ("motivators", "j'aime les problèmes difficiles", "problèmes difficiles"),
        ("areas_of_expertise", "people ask me about data pipelines", "people ask me about data pipelines"),
    ],
)
def test_a_sentence_waits_reduced_to_what_it_names(asked: str, said: str, waits: str) -> None:
    assert answers(asked, said) == [(asked, waits, False)]


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("city", "I think it is somewhere in the south"),
        ("current_employer", "I am between two employers right now"),
        ("full_name", "everybody has one of those"),
        ("email", "ada at example"),
        ("remote_preference", "at most two days in the office"),
        ("currently_learning", "nothing at the moment"),
    ],
)
def test_what_names_no_value_is_none(asked: str, said: str) -> None:
    assert asked not in {attribute for attribute, _, _ in answers(asked, said)}


def test_without_a_question_a_bare_word_says_nothing() -> None:
    assert plainly_said("Lyon", asked="Something else.") == []


@pytest.mark.parametrize(
    ("said", "about", "found"),
    [
        ("Porto", ("city",), ["city"]),
        ("Porto", ("city", "email"), ["city"]),
        ("Porto", ("headline", "elevator_pitch", "city"), []),
        ("What do you mean?", ("city",), []),
        ("Porto", (), []),
        ("Porto", ("left_the_schema",), []),
    ],
)
def test_a_question_in_other_words_is_known_by_what_it_was_about(
    said: str, about: tuple[str, ...], found: list[str]
) -> None:
    findings = plainly_said(said, asked="Wo wohnst du denn?", about=about)
    assert [finding.attribute for finding in findings] == found
