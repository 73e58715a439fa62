"""What an answer says and no cited line does."""

from __future__ import annotations

from itertools import pairwise

import pytest

from kairix_core.policies.grounding import unsupported_spans

HEAD = "Staff Engineer, Northwind · Berlin · Mar 2021 – present"
BULLET = "Led a team of eight and cut costs by 31 % with PostgreSQL and Amazon Web Services"
SKILLS = "Languages: Python, JavaScript, 1,000,000 lines of Go"


def marked(text: str, *quotes: str, allowed: str = "") -> list[str]:
    return [text[start:end] for start, end in unsupported_spans(text, quotes, allowed)]


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("She worked at Google.", ["Google"]),
        ("She led a team of 12.", ["12"]),
        ("She joined in 2019.", ["2019"]),
        ("She joined Northwind in May 2021.", ["May 2021"]),
        ("She knows Kubernetes and Python.", ["Kubernetes"]),
        ("She moved to San Francisco.", ["San Francisco"]),
        ("She cut costs by 45 %.", ["45"]),
        ("Kubernetes is used; GraphQL as well.", ["GraphQL"]),
    ],
)
def test_what_stands_in_no_cited_line_is_marked(text: str, spans: list[str]) -> None:
    assert marked(text, HEAD, BULLET, SKILLS) == spans


@pytest.mark.parametrize(
    "text",
    [
        "She has been a Staff Engineer at Northwind since March 2021.",
        "She has been at Northwind since 2021-03.",
        "She led a team of 8.",
        "She led eight people and cut costs by 31%.",
        "She knows Postgres and AWS.",
        "She has about 5 years of experience.",
        "She wrote 1000000 lines of Go.",
        "Javascript and python are among her languages.",
        "1. Northwind\n2. Berlin",
        "- Managed people\n- Saved money",
        "“Quoted words”: Yes. No. Well, perhaps.",
        "Jane Doe’s résumé says so.",
    ],
)
def test_what_a_cited_line_says_in_other_words_is_not_marked(text: str) -> None:
    assert marked(text, HEAD, BULLET, SKILLS, allowed="Where does Jane Doe work?") == []


def test_words_of_the_question_are_free_to_use() -> None:
    assert marked("The résumé does not mention Haskell.", allowed="Does she know Haskell?") == []


def test_german_nouns_are_no_names() -> None:
    text = "Sie hat die Entwicklung der Plattform mit Kubernetes und einem Team geleitet."
    assert marked(text, "Plattform-Entwicklung") == []


def test_spans_stand_in_order_and_do_not_overlap() -> None:
    spans = unsupported_spans("In 2019 she left Big Corp for Other Inc in 2020.", [], "")
    assert spans == sorted(spans)
    assert all(first[1] < second[0] for first, second in pairwise(spans))


def test_a_shortened_word_that_was_quoted_is_known() -> None:
    quote = "One of the most talented engineers I've worked with"
    assert marked(f"They say: “{quote}”", quote) == []
