"""The tools of each kind of agent, and the one way in which they are called."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Mapping, Sequence
from dataclasses import replace

from pydantic import ValidationError

from kairix_core.domain.agent import AgentKind
from kairix_core.errors import KairixError
from kairix_core.schemas import ToolCall, ToolSpec
from kairix_core.use_cases.tools.tool import Tool, ToolResult
from kairix_core.use_cases.turn.open_turn import OpenTurn

log = logging.getLogger(__name__)

LONGEST_RESULT = 8_000
CUT = "\n(cut off here: there is more)"


class Toolbox:
    """A call never raises: whatever goes wrong is told to the model, so that it can say so or try another way."""

    def __init__(self, tools: Mapping[AgentKind, Sequence[Tool]]) -> None:
        self._tools = {kind: {tool.name: tool for tool in members} for kind, members in tools.items()}
        self._specs = {kind: tuple(map(_spec, members)) for kind, members in tools.items()}

    def specs(self, kind: AgentKind) -> tuple[ToolSpec, ...]:
        return self._specs.get(kind, ())

    async def use(self, opened: OpenTurn, call: ToolCall) -> ToolResult:
        tool = self._tools.get(opened.kind, {}).get(call.name)
        if tool is None:
            return failed(f"There is no tool named {call.name}.", "Called a tool that does not exist")
        try:
            asked = tool.arguments.model_validate_json(call.arguments)
        except ValidationError as error:
            return failed(f"These arguments cannot be used: {_complaints(error)}", "Called with wrong arguments")
        return _bounded(await _answer(tool, opened, asked))


async def _answer(tool: Tool, opened: OpenTurn, asked: object) -> ToolResult:
    try:
        async with asyncio.timeout(tool.seconds):
            return await tool(opened, asked)
    except TimeoutError:
        return failed(f"No answer within {tool.seconds:g} s. Tell that it did not answer.", "Did not answer in time")
    except KairixError as error:
        return failed(error.message, _first_sentence(error.message))
    except Exception:
        log.exception("tool.crashed", extra={"tool": tool.name, "turn_id": str(opened.turn.id)})
        return failed("This tool failed. Tell that it did not work.", "Failed")


def _first_sentence(message: str) -> str:
    """What happened; what is safe, and what to do, is said in the answer."""
    first, stop, _ = message.partition(". ")
    return first + stop.rstrip()


def failed(text: str, summary: str) -> ToolResult:
    return ToolResult(text, summary, ok=False)


def _bounded(result: ToolResult) -> ToolResult:
    if len(result.text) <= LONGEST_RESULT:
        return result
    return replace(result, text=result.text[:LONGEST_RESULT] + CUT)


def _spec(tool: Tool) -> ToolSpec:
    return ToolSpec(tool.name, tool.description, tool.arguments.model_json_schema())


def _complaints(error: ValidationError) -> str:
    told = (f"{'.'.join(map(str, one['loc'])) or 'they'}: {one['msg']}" for one in error.errors(include_url=False))
    return "; ".join(told)
