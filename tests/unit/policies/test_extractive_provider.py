"""The provider that needs no model."""

from __future__ import annotations

from kairix_core.schemas import ChatMessage, ChatRequest, Finished, Started
from kairix_infra.llm.extractive import ExtractiveProvider
from unit.policies.career import TODAY, lines


async def answer(*asked: str) -> str:
    messages = tuple(ChatMessage(role="user", content=text) for text in asked)
    request = ChatRequest(messages=messages, evidence=tuple(reversed(lines())))
    return "".join(
        [chunk async for chunk in ExtractiveProvider(lambda: TODAY).stream(request) if isinstance(chunk, str)]
    )


async def test_a_stream_says_who_answers_and_ends_without_cost() -> None:
    request = ChatRequest(messages=(ChatMessage(role="user", content="Where does she work?"),), evidence=tuple(lines()))
    chunks = [chunk async for chunk in ExtractiveProvider(lambda: TODAY).stream(request)]
    assert chunks[0] == Started(provider="extractive", model="extractive")
    assert isinstance(chunks[-1], Finished)
    assert chunks[-1].usage.output_tokens == 0


async def test_the_answer_comes_in_words() -> None:
    request = ChatRequest(messages=(ChatMessage(role="user", content="Where is she based?"),), evidence=tuple(lines()))
    chunks = [chunk async for chunk in ExtractiveProvider(lambda: TODAY).stream(request)]
    assert chunks[1:4] == ["Ada ", "is ", "based "]


async def test_a_message_with_two_questions_gets_two_answers() -> None:
    text = await answer("Where is she based and which languages does she speak?")
    assert text.index("based in") < text.index("languages: English")


async def test_a_follow_up_is_read_with_the_question_before_it() -> None:
    assert "Northwind" in await answer("Where does she work?", "Tell me more")


async def test_without_evidence_it_declines() -> None:
    request = ChatRequest(messages=(ChatMessage(role="user", content="Where does she work?"),))
    chunks = [chunk async for chunk in ExtractiveProvider().stream(request)]
    assert "".join(chunk for chunk in chunks if isinstance(chunk, str)).endswith("[none]")
