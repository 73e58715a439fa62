"""Questions on the public page."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

import pytest

from kairix_core.domain.document import Evidence, Span
from kairix_core.policies.suggestions import suggest_questions
from unit.policies.career import PERIODS, ROWS

NOBODY = UUID(int=0)


def evidence(*sections: str) -> list[Evidence]:
    return [
        Evidence(
            NOBODY,
            NOBODY,
            ordinal,
            section,
            path,
            quote,
            Span(start=0, end=1),
            context,
            *PERIODS.get(context, (None, None)),
        )
        for ordinal, (section, path, quote, context) in enumerate(ROWS)
        if section in sections
    ]


def test_four_questions_are_made_from_the_facts() -> None:
    assert suggest_questions(evidence("basics", "work", "skills", "education")) == [
        "What does Ada do now?",
        "Has Ada led a team?",
        "What does Ada know about programming languages?",
        "Where did Ada study?",
    ]


@pytest.mark.parametrize("heading", ["Technical Skills", "Other tools", "Key Competencies"])
def test_a_heading_that_says_nothing_is_not_asked_about(heading: str) -> None:
    plainly = [replace(line, context=heading) if line.section == "skills" else line for line in evidence("skills")]
    assert suggest_questions(plainly) == ["What are this person’s main skills?"]


def test_only_what_the_resume_answers_is_suggested() -> None:
    assert suggest_questions(evidence("education")) == ["Where did this person study?"]


def test_without_evidence_nothing_is_suggested() -> None:
    assert suggest_questions([]) == []
