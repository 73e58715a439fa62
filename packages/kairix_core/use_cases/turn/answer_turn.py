"""ANSWER: the model writes, and calls tools in between, until it has nothing more to ask for."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from contextlib import aclosing
from dataclasses import replace

from kairix_core.errors import ProviderGarbled
from kairix_core.policies.shown_call import shown_arguments
from kairix_core.ports import ChatProvider
from kairix_core.schemas import ChatMessage, ChatRequest, Finished, Started, ToolCall
from kairix_core.use_cases.tools.tool import ToolResult
from kairix_core.use_cases.tools.toolbox import Toolbox, failed
from kairix_core.use_cases.turn.answer_draft import AnswerDraft
from kairix_core.use_cases.turn.open_turn import OpenTurn
from kairix_core.use_cases.turn.recall import Recollection

MOST_CALLS = 8
TOO_MANY = failed(
    "No more tools can be called in this answer. Answer with what is there.", "Not called: too many calls"
)


class AnswerTurn:
    """At most ``MOST_CALLS`` tools are called in one answer; after that the model has to do with what it knows."""

    def __init__(self, chat: ChatProvider, toolbox: Toolbox) -> None:
        self._chat = chat
        self._toolbox = toolbox

    async def __call__(self, opened: OpenTurn, draft: AnswerDraft, recollection: Recollection) -> None:
        draft.prompt_version = recollection.prompt_version
        request = replace(recollection.request, tools=self._toolbox.specs(opened.kind))
        left = MOST_CALLS
        while calls := await self._listen(draft, request, recollection):
            if not request.may_call:
                raise ProviderGarbled("The model called a tool that it was not given.")
            results = await self._use(opened, draft, calls, left)
            left = max(left - len(calls), 0)
            request = _going_on(request, draft.leg.strip(), calls, results, may_call=left > 0)

    async def _listen(self, draft: AnswerDraft, request: ChatRequest, recollection: Recollection) -> list[ToolCall]:
        """What the model wants to know before it goes on; nothing at the end of its answer."""
        calls: list[ToolCall] = []
        draft.ask(request)
        async with aclosing(self._chat.stream(request)) as stream:
            async for chunk in stream:
                match chunk:
                    case str():
                        draft.write(chunk)
                    case Started():
                        draft.begin(chunk)
                    case ToolCall():
                        calls.append(chunk)
                    case Finished() if calls:
                        draft.pause(chunk)
                    case Finished():
                        draft.end(chunk, question=recollection.question, person=recollection.person)
        return calls

    async def _use(
        self, opened: OpenTurn, draft: AnswerDraft, calls: Sequence[ToolCall], left: int
    ) -> list[ToolResult]:
        """At the same time: what one call waits for keeps no other one waiting."""

        async def use(number: int, call: ToolCall) -> ToolResult:
            told_as = draft.call(call.id, call.name, shown_arguments(call.arguments))
            result = await self._toolbox.use(opened, call) if number < left else TOO_MANY
            draft.called(told_as, result)
            return result

        return await asyncio.gather(*(use(number, call) for number, call in enumerate(calls)))


def _going_on(
    request: ChatRequest, said: str, calls: Sequence[ToolCall], results: Sequence[ToolResult], *, may_call: bool
) -> ChatRequest:
    asked = ChatMessage(role="assistant", content=said, tool_calls=tuple(calls))
    told = (
        ChatMessage(role="tool", content=_as_data(call.name, result.text), tool_call_id=call.id)
        for call, result in zip(calls, results, strict=True)
    )
    return replace(request, messages=(*request.messages, asked, *told), may_call=may_call)


def _as_data(name: str, text: str) -> str:
    """Fenced, so that the model can tell what a service or a file said from what it is to do."""
    return f'<tool_result name="{name}">\n{text.replace("</", "< /")}\n</tool_result>'
