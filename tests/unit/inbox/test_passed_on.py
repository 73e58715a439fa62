"""An answer that says that the question was passed on is held to it."""

from __future__ import annotations

import pytest

from kairix_core.policies.inbox.passed_on import claims_passed_on


@pytest.mark.parametrize(
    "answer",
    [
        "That is not in what I was given. I have passed your question on to Ada.",
        "I've forwarded this to Ada.",
        "Your question has been passed on.",
        "Das steht nicht in den Unterlagen; ich habe Ihre Frage an Ada weitergeleitet.",
        "J'ai transmis votre question à Ada.",
        "He transmitido su pregunta a Ada.",
        "Ho inoltrato la Sua domanda ad Ada.",
        "A sua pergunta foi encaminhada a Ada.",
        "Ik heb uw vraag aan Ada doorgegeven.",
    ],
)
def test_this_claims_so(answer: str) -> None:
    assert claims_passed_on(answer)


@pytest.mark.parametrize(
    "answer",
    ["Ada passed the certification in 2019.", "She forwarded the project to another team.", "Ada leitete drei Teams."],
)
def test_this_does_not(answer: str) -> None:
    assert not claims_passed_on(answer)
