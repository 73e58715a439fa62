"""What a turn is counted as, by how it ended."""

from __future__ import annotations

import pytest

from kairix_core.domain.conversation import MessageStatus
from kairix_core.domain.usage import Usage
from kairix_core.errors import Interrupted, KairixError, ProviderUnavailable
from kairix_core.schemas import ChatMessage, ChatRequest, Finished, Started
from kairix_core.use_cases.turn.answer_draft import AnswerDraft
from kairix_core.use_cases.turn.record_turn import Outcome, cost_of
from kairix_infra.streams import MemoryTurnLog

REQUEST = ChatRequest((ChatMessage("user", "x" * 400),))
COUNTED = Usage(input_tokens=7, output_tokens=3)
NOTHING, ASKED, BEGUN = Usage(), Usage(input_tokens=100), Usage(input_tokens=100, output_tokens=2)


def a_draft(*, asked: bool = True, provider: str = "", words: str = "", counted: bool = False) -> AnswerDraft:
    draft = AnswerDraft(MemoryTurnLog())
    draft.request = REQUEST if asked else None
    if provider:
        draft.begin(Started(provider, "model"))
        draft.write(words)
    if counted:
        draft.end(Finished("stop", COUNTED), question="", person="")
    return draft


@pytest.mark.parametrize(
    ("draft", "error", "cost"),
    [
        (a_draft(provider="openai", words="Eight cha", counted=True), None, COUNTED),
        (a_draft(provider="openai", words="Eight ch"), None, BEGUN),
        (a_draft(provider="openai", words="Eight ch"), ProviderUnavailable(), BEGUN),
        (a_draft(), None, ASKED),
        (a_draft(), Interrupted(), ASKED),
        (a_draft(), ProviderUnavailable(), NOTHING),
        (a_draft(asked=False), Interrupted(), NOTHING),
        (a_draft(provider="extractive", words="Eight ch"), None, NOTHING),
    ],
    ids=[
        "counted by the model",
        "stopped",
        "failed on its way",
        "stopped before its first word",
        "interrupted before its first word",
        "refused",
        "never asked",
        "made of quotes",
    ],
)
def test_a_turn_costs_what_it_was_likely_billed(draft: AnswerDraft, error: KairixError | None, cost: Usage) -> None:
    assert cost_of(draft, Outcome(MessageStatus.STOPPED, error)) == cost
