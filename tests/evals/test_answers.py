"""The extractive representative against questions with known answers."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from uuid import UUID

import pytest

from doubles.lexical_search import lexical_search
from evals.careers import BAREST, FOUNDER, MARKETER, NURSE
from evals.questions import DECLINE, ENGINEER, SAMPLES, TALK, TRADES
from kairix_core.domain.document import Evidence
from kairix_core.policies.citations import CitationScanner, Cited, Text
from kairix_core.policies.evidence_lines import evidence_lines
from kairix_core.policies.grounding import unsupported_spans
from kairix_core.policies.numbering import evidence_line
from kairix_core.policies.suggestions import suggest_questions
from kairix_core.schemas import ChatMessage, ChatRequest, EvidenceLine
from kairix_infra.documents.formats.read_json_resume import read_json_resume
from kairix_infra.llm.extractive import answer

ROOT = Path(__file__).resolve().parents[2]
SHARED = Path(os.environ.get("KAIRIX_SHARED", ROOT.parent / "shared")) / "jsonresume"
TODAY = date(2026, 11, 21)
NOBODY = UUID(int=0)
CAREERS = {"marketer": MARKETER, "nurse": NURSE, "founder": FOUNDER, "barest": BAREST}


@dataclass(frozen=True)
class Answered:
    text: str
    cited: list[EvidenceLine]
    declined: bool

    def meets(self, expected: str) -> bool:
        if expected == DECLINE:
            return self.declined and not self.cited
        if expected == TALK:
            return not self.cited and not self.declined
        return any(line.path.startswith(expected) for line in self.cited)


@cache
def lines_of(resume: str) -> list[Evidence]:
    return evidence_lines(NOBODY, NOBODY, read_json_resume(resume))


def engineer() -> str:
    return (ROOT / "data" / "resume.json").read_text(encoding="utf-8")


def sample(name: str) -> str:
    if not (SHARED / name).exists():
        pytest.skip(f"{name} is not there; KAIRIX_SHARED names the folder with test data")
    return (SHARED / name).read_text(encoding="utf-8")


def ask(lines: Sequence[Evidence], question: str) -> Answered:
    evidence = tuple(evidence_line(scored.evidence, scored.score) for scored in lexical_search(lines, question))
    request = ChatRequest(messages=(ChatMessage(role="user", content=question),), evidence=evidence)
    numbered = {line.number: line for line in evidence}
    scanner = CitationScanner(numbered)
    found = [*scanner.feed(answer(request, TODAY)), *scanner.finish()]
    text = "".join(part.text for part in found if isinstance(part, Text))
    return Answered(text, [numbered[part.number] for part in found if isinstance(part, Cited)], scanner.declined)


def wrong(resume: str, cases: Iterable[tuple[str, str]]) -> list[tuple[str, str, str]]:
    lines = lines_of(resume)
    answers = [(question, expected, ask(lines, question)) for question, expected in cases]
    return [(question, expected, got.text) for question, expected, got in answers if not got.meets(expected)]


def own_cases() -> list[tuple[str, tuple[tuple[str, str], ...]]]:
    trades = [(json.dumps(CAREERS[name]), cases) for name, cases in TRADES.items()]
    return [(engineer(), ENGINEER), *trades]


def test_nineteen_of_twenty_questions_get_the_right_lines_or_an_honest_no() -> None:
    asked = sum(len(cases) for _, cases in own_cases())
    missed = [miss for resume, cases in own_cases() for miss in wrong(resume, cases)]
    assert asked >= 120
    assert len(missed) / asked <= 0.05, missed


def test_hardly_a_question_without_an_answer_is_answered() -> None:
    unanswerable = [(resume, tuple(case for case in cases if case[1] == DECLINE)) for resume, cases in own_cases()]
    asked = sum(len(cases) for _, cases in unanswerable)
    false_answers = [miss for resume, cases in unanswerable for miss in wrong(resume, cases)]
    assert len(false_answers) / asked <= 0.02, false_answers


def test_the_size_of_a_team_is_told_by_the_line_that_counts_its_people_and_by_no_other() -> None:
    lines = lines_of(json.dumps(FOUNDER))
    cited = [line.path for line in ask(lines, "How many people did he lead?").cited]
    assert cited == ["/work/0", "/work/0/highlights/1"]


@pytest.mark.parametrize("name", SAMPLES)
def test_most_questions_about_a_foreign_resume_are_answered_right(name: str) -> None:
    cases = SAMPLES[name]
    missed = wrong(sample(name), cases)
    assert len(missed) <= len(cases) // 10, missed


def every_resume() -> dict[str, str]:
    beside = sorted(SHARED.glob("jsonresume-*.json")) if SHARED.exists() else []
    own = {name: json.dumps(resume) for name, resume in CAREERS.items()}
    return {"engineer": engineer(), **own, **{path.name: path.read_text(encoding="utf-8") for path in beside}}


def readable(resume: str) -> list[Evidence]:
    from kairix_core.errors import UnreadableDocument

    try:
        return lines_of(resume)
    except UnreadableDocument:
        pytest.skip("this sample is no valid JSON Resume")


@pytest.mark.parametrize("name", every_resume())
def test_every_suggested_question_is_answered(name: str) -> None:
    lines = readable(every_resume()[name])
    answers = [ask(lines, question) for question in suggest_questions(lines)]
    assert all(given.cited and not given.declined for given in answers), answers


@pytest.mark.parametrize("name", every_resume())
def test_no_word_of_an_extractive_answer_is_marked_as_unsupported(name: str) -> None:
    lines = readable(every_resume()[name])
    person = next(line.quote for line in lines if line.path == "/basics/name")
    marked = []
    for question, _ in ENGINEER:
        given = ask(lines, question)
        spans = unsupported_spans(given.text, [line.quote for line in given.cited], f"{question} {person}")
        marked += [(question, given.text[start:end]) for start, end in spans]
    assert not marked


@pytest.mark.parametrize("name", every_resume())
def test_an_answer_is_never_a_dump_of_the_resume(name: str) -> None:
    lines = readable(every_resume()[name])
    longest = max((ask(lines, question).text for question, _ in ENGINEER), key=lambda text: text.count("\n"))
    assert longest.count("\n") <= 14, longest
