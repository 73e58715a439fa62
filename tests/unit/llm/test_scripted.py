from __future__ import annotations

import pytest

from doubles.asking import a_question, answer, end_of, text_of
from kairix_core.errors import ProviderTimeout
from kairix_core.schemas import Started, ToolCall
from kairix_infra.llm.scripted import ScriptedProvider


async def test_a_script_of_words_is_a_whole_stream() -> None:
    started, *pieces, finished = await answer(ScriptedProvider(("One", " two")))
    assert isinstance(started, Started)
    assert pieces == ["One", " two"]
    assert end_of([finished]).reason == "stop"


async def test_a_script_with_a_tool_call_ends_with_it() -> None:
    call = ToolCall(id="1", name="book", arguments="{}")
    assert end_of(await answer(ScriptedProvider((call,)))).reason == "tool_calls"


async def test_scripts_are_played_in_order_the_last_for_ever() -> None:
    provider = ScriptedProvider(("One",), ("Two",))
    assert [text_of(await answer(provider)) for _ in range(3)] == ["One", "Two", "Two"]


async def test_an_error_in_a_script_is_raised() -> None:
    with pytest.raises(ProviderTimeout):
        await answer(ScriptedProvider(("Half", ProviderTimeout())))


async def test_what_was_asked_is_kept() -> None:
    provider = ScriptedProvider()
    await answer(provider, a_question("Why?"))
    assert provider.requests[0].messages[-1].content == "Why?"
