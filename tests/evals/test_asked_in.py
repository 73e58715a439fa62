"""The extractive representative against questions in other languages: the right lines, and sentences of its own in
the language that it was asked in.
"""

from __future__ import annotations

import pytest

from doubles.lexical_search import lexical_search
from evals.asked_in import ASKED, HELD_BACK, UNANSWERABLE, Cases
from evals.test_answers import TODAY, Answered, engineer, every_resume, lines_of, readable
from kairix_core.domain.document import Evidence
from kairix_core.domain.language import Language
from kairix_core.policies.citations import CitationScanner, Cited, Text
from kairix_core.policies.grounding import unsupported_spans
from kairix_core.policies.language_of import language_of
from kairix_core.policies.numbering import evidence_line
from kairix_core.policies.quoting import first_name
from kairix_core.schemas import ChatMessage, ChatRequest
from kairix_infra.llm.extractive import answer

#: What questions without any name of their own ask for, and whoever has it answers them; what work tells differs.
SECTIONS = (
    "/education", "/skills", "/languages", "/projects", "/certificates", "/awards", "/publications",
    "/volunteer", "/interests", "/references", "/basics/email", "/basics/location",
)  # fmt: skip
ENGINEER = "Linnéa"


def ask(lines: list[Evidence], question: str, language: Language) -> Answered:
    evidence = tuple(evidence_line(scored.evidence, scored.score) for scored in lexical_search(lines, question))
    messages = (ChatMessage(role="user", content=question),)
    request = ChatRequest(messages=messages, evidence=evidence, language=language)
    numbered = {line.number: line for line in evidence}
    scanner = CitationScanner(numbered)
    found = [*scanner.feed(answer(request, TODAY)), *scanner.finish()]
    text = "".join(part.text for part in found if isinstance(part, Text))
    return Answered(text, [numbered[part.number] for part in found if isinstance(part, Cited)], scanner.declined)


def missed(lines: list[Evidence], cases: Cases, language: Language) -> list[tuple[str, str, str]]:
    answers = [(question, expected, ask(lines, question, language)) for question, expected in cases]
    return [(question, expected, got.text) for question, expected, got in answers if not got.meets(expected)]


def name_in(lines: list[Evidence]) -> str:
    return first_name(next((line.quote for line in lines if line.path == "/basics/name"), ""))


@pytest.mark.parametrize("language", ASKED)
def test_nineteen_of_twenty_questions_get_the_right_lines_or_an_honest_no(language: Language) -> None:
    cases = ASKED[language]
    assert len(cases) >= 28
    assert len(missed(lines_of(engineer()), cases, language)) <= len(cases) // 20


def test_most_questions_that_no_rule_was_made_for_are_answered_right() -> None:
    lines = lines_of(engineer())
    wrong = [miss for language, cases in HELD_BACK.items() for miss in missed(lines, cases, language)]
    assert len(wrong) <= sum(map(len, HELD_BACK.values())) // 7, wrong


@pytest.mark.parametrize("language", UNANSWERABLE)
def test_nothing_is_told_where_the_resume_says_nothing(language: Language) -> None:
    lines = lines_of(engineer())
    answers = [(question, ask(lines, question, language)) for question in UNANSWERABLE[language]]
    assert [(question, given.text) for question, given in answers if given.cited] == []


@pytest.mark.parametrize("language", ASKED)
def test_every_question_tells_its_language(language: Language) -> None:
    asked = [question for question, _ in (*ASKED[language], *HELD_BACK[language])]
    assert [question for question in asked if language_of(question, person=ENGINEER) is not language] == []


@pytest.mark.parametrize("name", every_resume())
def test_every_resume_answers_what_it_has_a_section_for(name: str) -> None:
    lines = readable(every_resume()[name])
    held = tuple(place for place in SECTIONS if any(line.path.startswith(place) for line in lines))
    asked = [
        (language, question.replace(ENGINEER, name_in(lines)), expected)
        for language, cases in ASKED.items()
        for question, expected in cases
        if expected in held
    ]
    wrong = [miss for language, *case in asked for miss in missed(lines, ((case[0], case[1]),), language)]
    assert len(wrong) <= len(asked) // 10, wrong


@pytest.mark.parametrize("language", ASKED)
def test_no_word_of_an_answer_is_marked_as_unsupported(language: Language) -> None:
    lines = lines_of(engineer())
    marked = []
    for question, _ in ASKED[language]:
        given = ask(lines, question, language)
        quotes, free = [line.quote for line in given.cited], f"{question} Linnéa Okafor"
        spans = unsupported_spans(given.text, quotes, free, language=language)
        marked += [(question, given.text[start:end]) for start, end in spans]
    assert not marked
