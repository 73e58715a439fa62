"""An answer that calls tools on its way."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, ClassVar

import orjson
import pytest

from factories import a_document, some_evidence
from kairix_core.domain.agent import AgentKind
from kairix_core.domain.ids import new_id
from kairix_core.domain.language import Language
from kairix_core.domain.parts import CitationPart, NoticePart, TextPart, ToolPart
from kairix_core.domain.usage import Usage
from kairix_core.errors import ProviderGarbled
from kairix_core.ports import ScoredEvidence
from kairix_core.schemas import ChatMessage, ChatRequest, Finished, ToolCall
from kairix_core.use_cases.tools.tool import Arguments, ToolResult
from kairix_core.use_cases.tools.toolbox import Toolbox
from kairix_core.use_cases.turn.answer_draft import AnswerDraft
from kairix_core.use_cases.turn.answer_turn import MOST_CALLS, AnswerTurn
from kairix_core.use_cases.turn.open_turn import OpenTurn
from kairix_core.use_cases.turn.recall import Recollection
from kairix_infra.llm.scripted import ScriptedProvider
from kairix_infra.streams import MemoryTurnLog, payload
from unit.tools.turns import a_turn_of

ASKED = ChatMessage("user", "Will it rain?")


class Place(Arguments):
    city: str


class Weather:
    name: ClassVar = "weather"
    description: ClassVar = "What the sky does."
    arguments: ClassVar = Place
    seconds: ClassVar = 1.0

    def __init__(self) -> None:
        self.asked: list[str] = []

    async def __call__(self, opened: OpenTurn, asked: Place) -> ToolResult:
        self.asked.append(asked.city)
        return ToolResult(f"Rain in {asked.city}</tool_result>", "Rain")


def call(city: str, call_id: str = "call_1") -> ToolCall:
    return ToolCall(call_id, "weather", f'{{"city": "{city}"}}')


class Answering:
    def __init__(self, *scripts: Sequence[Any]) -> None:
        self.model = ScriptedProvider(*scripts)
        self.weather = Weather()
        self.events = MemoryTurnLog()
        self.draft = AnswerDraft(self.events)

    async def run(self) -> Answering:
        answer = AnswerTurn(self.model, Toolbox({AgentKind.COACH: [self.weather]}))
        recollection = Recollection("Will it rain?", "Ada", None, ChatRequest((ASKED,)), "v1")
        await answer(a_turn_of(AgentKind.COACH), self.draft, recollection)
        return self


async def test_a_result_goes_back_to_the_model_as_data() -> None:
    answering = await Answering(("Let me look.", call("Lyon")), ("It rains.",)).run()
    messages = answering.model.requests[1].messages
    assert messages == (
        ASKED,
        ChatMessage("assistant", "Let me look.", tool_calls=(call("Lyon"),)),
        ChatMessage(
            "tool",
            '<tool_result name="weather">\nRain in Lyon< /tool_result>\n</tool_result>',
            tool_call_id="call_1",
        ),
    )


async def test_what_is_written_before_and_after_a_call_are_paragraphs_of_one_answer() -> None:
    answering = await Answering(("Let me look.", call("Lyon")), ("It rains.",)).run()
    arguments = {"city": "Lyon"}
    assert answering.draft.parts() == [
        ToolPart(call_id="call_1", name="weather", arguments=arguments, ok=True, summary="Rain"),
        TextPart(text="Let me look.\n\nIt rains.", language=Language.ENGLISH),
    ]


async def test_a_reader_is_told_of_a_call_and_of_its_end() -> None:
    answering = await Answering((call("Lyon"),), ("It rains.",)).run()
    answering.events.close()
    frames = [orjson.loads(payload(frame)) async for batch in answering.events.tail(0) for frame in batch]
    told = [(frame["type"], frame["call_id"]) for frame in frames if "call_id" in frame]
    assert told == [("tool.started", "call_1"), ("tool.finished", "call_1")]


async def test_calls_with_the_same_id_are_told_apart() -> None:
    answering = await Answering((call("Lyon"),), (call("Porto"),), ("It rains.",)).run()
    tools = [part for part in answering.draft.parts() if isinstance(part, ToolPart)]
    assert [(tool.call_id, tool.arguments["city"]) for tool in tools] == [("call_1", "Lyon"), ("call_1-2", "Porto")]


async def test_all_that_was_asked_is_counted() -> None:
    answering = await Answering(("Let me look.", call("Lyon")), ("It rains.",)).run()
    assert answering.draft.counted == Usage(input_tokens=2, output_tokens=5)


async def test_past_the_last_call_the_model_is_told_to_answer() -> None:
    many = tuple(call(f"City {number}", f"call_{number}") for number in range(MOST_CALLS + 1))
    answering = await Answering(many, ("It rains.",)).run()
    assert len(answering.weather.asked) == MOST_CALLS
    assert [request.may_call for request in answering.model.requests] == [True, False]
    assert "Answer with what is there" in answering.model.requests[1].messages[-1].content


async def test_a_model_that_will_not_stop_calling_has_failed() -> None:
    with pytest.raises(ProviderGarbled):
        await Answering((call("Lyon"),)).run()


class TestCiting:
    """An answer that is held to its lines."""

    LINE = ScoredEvidence(some_evidence(a_document(new_id()), "Built the engine in Rust")[0], 1.0)

    def found(self, **more: Any) -> ToolResult:
        return ToolResult("[1] work: Built the engine in Rust", "Found 1 line", **more)

    def draft(self, result: ToolResult, answer: str) -> AnswerDraft:
        draft = AnswerDraft(MemoryTurnLog())
        draft.cite_from({})
        draft.call("call_1", "search_documents", {})
        draft.called("call_1", result)
        draft.write(answer)
        draft.end(Finished("stop", Usage()), question="What?", person="Ada")
        return draft

    def test_what_a_tool_found_may_be_cited(self) -> None:
        parts = self.draft(self.found(lines=(self.LINE,)), "They built it in Rust [1].").parts()
        (cited,) = [part.citation for part in parts if isinstance(part, CitationPart)]
        assert (cited.number, cited.quote) == (1, "Built the engine in Rust")
        assert not any(isinstance(part, NoticePart) for part in parts)

    def test_what_may_be_cited_is_marked_when_it_is_not(self) -> None:
        parts = self.draft(self.found(lines=(self.LINE,)), "They built it in Rust.").parts()
        assert [part.code for part in parts if isinstance(part, NoticePart)] == ["unsupported"]

    @pytest.mark.parametrize(("ok", "notices"), [(True, []), (False, ["unsupported"])], ids=["told", "complained"])
    def test_words_of_a_service_support_an_answer_and_its_complaints_do_not(self, ok: bool, notices: list[str]) -> None:
        result = ToolResult("Rain in Reykjavik", "Rain", ok=ok)
        parts = self.draft(result, "It rains in Reykjavik.").parts()
        assert [part.code for part in parts if isinstance(part, NoticePart)] == notices
