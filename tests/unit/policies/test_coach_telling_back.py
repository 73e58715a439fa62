"""Who asks their coach what it knows of them is told, with the words that it rests on, and where there is nothing."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest

from factories import a_fact, a_memory
from kairix_core.domain.profile.fact import Fact, Source, SourceKind
from kairix_core.domain.profile.schema import ATTRIBUTES
from kairix_core.policies.coach.asking_back import AskedBack, asked_back
from kairix_core.policies.coach.fact_lines import fact_lines
from kairix_core.policies.coach.telling_back import NOTHING_KNOWN, NOTHING_TOLD, Kept, told_back

OWNER = UUID(int=1)
NOW = datetime(2026, 3, 2, tzinfo=UTC)
ALL = AskedBack()


def fact(attribute: str, value: Any, *, quote: str = "", entry: str = "", told: bool = False) -> Fact:
    kind = SourceKind.MESSAGE if told else SourceKind.EDIT
    return a_fact(
        OWNER, attribute=attribute, value=value, entry=entry, source=Source(kind), quote=quote, extracted_at=NOW
    )


CITY = fact("city", "Porto", quote="I live in Porto", told=True)
EMPLOYER = fact("current_employer", "Acme")


def answer(asked: AskedBack, *facts: Fact, memories: tuple[str, ...] = (), waiting: tuple[str, ...] = ()) -> str:
    lines = fact_lines(ATTRIBUTES, facts, chars=10_000)
    kept = [a_memory(OWNER, said, quote=said, heard_at=NOW) for said in memories]
    return told_back(asked, Kept(lines, kept, waiting), ATTRIBUTES)


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("What do you know about me?", ALL),
        ("what have you learnt so far", ALL),
        ("Summarise my profile, please", ALL),
        ("Tell me what you know about me so far", ALL),
        ("Who am I?", ALL),
        ("Was weißt du über mich?", ALL),
        ("Was hast du bisher über mich gelernt?", ALL),
        ("Fass mein Profil zusammen", ALL),
        ("Que sais-tu de moi ?", ALL),
        ("Qu'as-tu appris sur moi ?", ALL),
        ("Résume mon profil", ALL),
        ("¿Qué sabes de mí?", ALL),
        ("What do I earn?", AskedBack("your salary")),
        ("Where do I live at the moment?", AskedBack("your city")),
        ("What did I tell you about travel?", AskedBack("travel", told=True)),
        ("Do you remember what I said about Porto?", AskedBack("Porto", told=True)),
        ("Was habe ich dir über Reisen gesagt?", AskedBack("Reisen", told=True)),
        ("Qu'est-ce que je t'ai dit sur Lyon ?", AskedBack("Lyon", told=True)),
        ("What did I say before?", AskedBack(told=True)),
        ("What do you know about my skills?", AskedBack("your skills")),
        ("What is my notice period?", AskedBack("your notice period")),
        ("Remember that I plan to move", None),
        ("I remember what I did at Acme", None),
        ("What are my strengths?", None),
        ("What should I do next?", None),
        ("I know Python", None),
    ],
)
def test_who_asks_what_is_known_of_them_is_understood(text: str, asked: AskedBack | None) -> None:
    assert asked_back(text) == asked


def test_the_profile_is_told_by_section_with_its_evidence_and_the_way_to_it() -> None:
    python, sql = (fact("programming_languages", {"name": name}, entry=name.lower()) for name in ("Python", "SQL"))
    told = answer(ALL, CITY, EMPLOYER, python, sql)

    assert "- **Contact**: City: Porto [1]\n- **Current role**: Current employer: Acme [2]\n" in told
    assert "- **Technical skills**: Programming languages: Python [3], SQL [4]\n" in told
    assert told.endswith("[your profile](/profile).")


def test_long_lists_are_counted() -> None:
    names = ("Ada", "Go", "Java", "Perl", "Python", "Rust")
    told = answer(ALL, *(fact("programming_languages", {"name": name}, entry=name.lower()) for name in names))
    assert "Perl [4] and 2 more" in told


def test_what_waits_and_what_is_missing_is_named() -> None:
    told = answer(ALL, EMPLOYER, waiting=("city",))

    assert "not counted yet: City ([To review](/profile/review))" in told
    assert "not there yet: Full name, E-mail" in told


def test_of_nobody_nothing_is_told() -> None:
    assert answer(ALL) == NOTHING_KNOWN


def test_what_somebody_told_is_told_back_with_their_words_and_the_day() -> None:
    told = answer(AskedBack("Porto", told=True), CITY, EMPLOYER)
    assert told == "You told me about Porto:\n\n- “I live in Porto” (2 March 2026): City: Porto [1]"


def test_what_was_said_in_the_same_words_stands_together() -> None:
    said = "I work at Acme in Porto"
    told = answer(
        AskedBack(told=True),
        fact("city", "Porto", quote=said, told=True),
        fact("current_employer", "Acme", quote=said, told=True),
    )
    assert told.endswith(f"- “{said}” (2 March 2026): City: Porto [1]; Current employer: Acme [2]")


def test_what_is_kept_in_mind_is_told_where_it_is_about_that() -> None:
    told = answer(AskedBack("Lisbon", told=True), memories=("I plan to move to Lisbon", "I love long walks"))
    assert told == "You told me about Lisbon:\n\n- “I plan to move to Lisbon” (2 March 2026)"


def test_what_only_the_profile_says_was_not_told() -> None:
    told = answer(AskedBack("my employer", told=True), EMPLOYER)
    assert told.startswith("You have not told me anything about my employer. ")
    assert told.endswith("- Current employer: Acme [1]")


def test_where_there_is_nothing_it_says_so() -> None:
    assert answer(AskedBack("travel", told=True), CITY) == NOTHING_TOLD.format(topic=" about travel")


def test_who_asks_about_a_section_hears_all_that_belongs_to_it() -> None:
    status, start = fact("job_search_status", "looking"), fact("available_from", "2027-01-01")
    told = answer(AskedBack("your job search"), CITY, status, start)
    assert "- Status: looking" in told
    assert "- Available from: 1 January 2027" in told
    assert "Porto" not in told


def test_a_word_of_a_sections_name_elsewhere_is_not_that_section() -> None:
    paper = fact("written_publications", {"name": "Neural architecture search"})
    assert answer(AskedBack("your job search"), paper) == NOTHING_TOLD.format(topic=" about your job search")
