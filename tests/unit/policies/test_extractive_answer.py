"""Sentences around quotes."""

from __future__ import annotations

import pytest

from kairix_core.domain.language import Language
from kairix_core.policies.citations import CitationScanner, Cited, Text
from kairix_core.policies.extractive_answer import compose
from kairix_core.policies.grounding import unsupported_spans
from kairix_core.policies.question import understand
from kairix_core.policies.select_evidence import select
from unit.policies.career import TODAY, lines


def told(text: str, language: Language = Language.ENGLISH) -> str:
    question = understand(text, today=TODAY, person="Ada Byron")
    return compose(question, select(question, lines()), lines(), today=TODAY, language=language)


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Where does she work?", "Ada works as **Staff Engineer** at **Northwind** (since March 2021) [6]."),
        (
            "Where did she work in 2018?",
            "In 2018, Ada worked as **Engineer** at **Contoso, Inc.** (January 2017 to February 2021) [9].",
        ),
        ("What was her first job?", "Ada’s first position in the résumé: **Trainee, Fabrikam** (2015 to 2016) [11]."),
        ("Does she speak Italian?", "Yes. Ada’s languages: Italian · Fluent [17]."),
        ("Which languages does she speak?", "Ada’s languages: English · Native [16] and Italian · Fluent [17]."),
        ("What is her e-mail?", "Ada’s e-mail address: ada@example.com [3]."),
        ("Where is she based?", "Ada is based in **London, GB** [4]."),
        (
            "Has she led a team?",
            "Yes. **Staff Engineer, Northwind** [6]: “Led a team of eight on a platform in Rust” [7]",
        ),
        ("Does she know Go?", "Yes. Skills: “Programming languages: Python, Rust, Go” [13]"),
        (
            "How many years of experience does she have?",
            "About 10 years: the positions in the résumé taken together, with overlaps counted once [11][6].",
        ),
        (
            "Does she know Haskell?",
            "The résumé that I was given does not mention “Haskell”. [none]",
        ),
        (
            "What is her favourite pizza?",
            "That is not in the résumé that I was given. [none]",
        ),
        (
            "Is she married?",
            "That is a personal matter, which I do not speak about. [none]",
        ),
    ],
)
def test_an_answer_reads_well(question: str, answer: str) -> None:
    assert told(question) == answer


def test_what_is_missing_is_told_after_what_is_there() -> None:
    assert told("Does she know Rust and Haskell?").endswith("\n\nThe résumé does not mention “Haskell”. [none]")


def test_a_quote_cannot_smuggle_in_a_marker_or_markdown() -> None:
    assert "see (3) and \\*notes\\*” [10]" in told("Did she build a billing service?")


def test_lines_of_one_entry_stand_together_below_its_name() -> None:
    assert told("What did she do at Northwind?").startswith(
        "The résumé says:\n\n- **Staff Engineer, Northwind** (since March 2021) [6]\n  - “Led a team"
    )


@pytest.mark.parametrize("question", ["Hi", "Thanks!", "Bye", "Are you a bot?", "Write me a poem"])
def test_small_talk_names_the_person_and_cites_nothing(question: str) -> None:
    assert "Ada" in told(question)
    assert "[" not in told(question)


def test_a_resume_without_a_name_is_spoken_of_without_one() -> None:
    nameless = [line for line in lines() if line.path != "/basics/name"]
    question = understand("Where does she work?", today=TODAY)
    assert compose(question, select(question, nameless), nameless, today=TODAY).startswith("This person works as")


@pytest.mark.parametrize(
    ("language", "answer"),
    [
        (Language.GERMAN, "Ada arbeitet als **Staff Engineer** bei **Northwind** (seit März 2021) [6]."),
        (Language.FRENCH, "Ada travaille comme **Staff Engineer** chez **Northwind** (depuis mars 2021) [6]."),
        (Language.SPANISH, "Ada trabaja como **Staff Engineer** en **Northwind** (desde marzo de 2021) [6]."),
        (Language.ITALIAN, "Ada lavora come **Staff Engineer** presso **Northwind** (marzo 2021 – oggi) [6]."),
        (Language.PORTUGUESE, "Ada trabalha como **Staff Engineer** em **Northwind** (desde março de 2021) [6]."),
        (Language.DUTCH, "Ada werkt als **Staff Engineer** bij **Northwind** (sinds maart 2021) [6]."),
    ],
)
def test_the_sentence_is_the_languages_own(language: Language, answer: str) -> None:
    assert told("Where does she work?", language) == answer


@pytest.mark.parametrize(
    ("language", "answer"),
    [
        (Language.GERMAN, "Ja. **Staff Engineer, Northwind** [6]: „Led a team of eight on a platform in Rust“ [7]"),
        (
            Language.FRENCH,
            "Oui. **Staff Engineer, Northwind** [6]\u00a0: «\u00a0Led a team of eight on a platform in Rust\u00a0» [7]",
        ),
        (Language.SPANISH, "Sí. **Staff Engineer, Northwind** [6]: «Led a team of eight on a platform in Rust» [7]"),
        (Language.DUTCH, "Ja. **Staff Engineer, Northwind** [6]: “Led a team of eight on a platform in Rust” [7]"),
    ],
)
def test_what_is_quoted_is_not_translated(language: Language, answer: str) -> None:
    assert told("Has she led a team?", language) == answer


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("question", ["Is she married?", "Does she know Haskell?", "What is her favourite pizza?"])
def test_what_is_not_there_is_declined_in_every_language(question: str, language: Language) -> None:
    assert told(question, language).endswith(". [none]")


@pytest.mark.parametrize("language", Language)
def test_the_way_to_the_person_names_the_buttons_as_the_page_does(language: Language) -> None:
    way = told("Can I meet her?", language)
    assert "Book a meeting" in way
    assert "Leave a message" in way


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("question", ["Where does she work?", "Who is she?", "Does she speak Italian and Rust?"])
def test_no_word_of_its_own_is_marked_as_unsupported(question: str, language: Language) -> None:
    numbered = {line.number: line for line in lines()}
    scanner = CitationScanner(numbered)
    found = [*scanner.feed(told(question, language)), *scanner.finish()]
    text = "".join(part.text for part in found if isinstance(part, Text))
    quotes = [numbered[part.number].quote for part in found if isinstance(part, Cited)]
    assert unsupported_spans(text, quotes, f"{question} Ada Byron", language=language) == []
