"""What no model should say."""

from __future__ import annotations

import pytest

from api.turns.service import Talk, text_of
from kairix_core.ports import ChatProvider
from kairix_infra.llm.scripted import ScriptedProvider


@pytest.fixture
def chat() -> ChatProvider:
    return ScriptedProvider(["A bridge", "\0 in\0", " Lyon."])


async def test_an_answer_with_nul_in_it_is_kept_without(talk: Talk) -> None:
    (await talk.ask()).raise_for_status()
    _, answer = await talk.messages()
    assert (answer["status"], text_of(answer)) == ("complete", "A bridge in Lyon.")
