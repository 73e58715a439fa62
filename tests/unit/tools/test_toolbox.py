"""A call of a tool never raises: what goes wrong is told to the model in words."""

from __future__ import annotations

import asyncio
from typing import Any, ClassVar

import pytest

from kairix_core.domain.agent import AgentKind
from kairix_core.errors import NotFound
from kairix_core.schemas import ToolCall
from kairix_core.use_cases.tools.tool import Arguments, ToolResult
from kairix_core.use_cases.tools.toolbox import LONGEST_RESULT, Toolbox
from kairix_core.use_cases.turn.open_turn import OpenTurn
from unit.tools.turns import a_turn_of


class Place(Arguments):
    city: str
    days: int = 1


class Weather:
    """Does what its argument names."""

    name: ClassVar = "weather"
    description: ClassVar = "What the sky does."
    arguments: ClassVar = Place
    seconds: ClassVar = 0.05

    async def __call__(self, opened: OpenTurn, asked: Place) -> ToolResult:
        match asked.city:
            case "Nowhere":
                raise NotFound("There is no such city.")
            case "Crash":
                raise ZeroDivisionError
            case "Slow":
                await asyncio.sleep(5)
            case "Wordy":
                return ToolResult("x" * 20_000, "Much rain")
        return ToolResult(f"Rain in {asked.city} for {asked.days} days", "Rain")


@pytest.fixture
def toolbox() -> Toolbox:
    return Toolbox({AgentKind.COACH: [Weather()]})


async def used(toolbox: Toolbox, arguments: str, *, name: str = "weather", kind: AgentKind = AgentKind.COACH) -> Any:
    return await toolbox.use(a_turn_of(kind), ToolCall("call_1", name, arguments))


def test_a_model_is_told_of_the_tools_of_its_kind(toolbox: Toolbox) -> None:
    (spec,) = toolbox.specs(AgentKind.COACH)
    assert (spec.name, spec.description) == ("weather", "What the sky does.")
    assert spec.parameters["required"] == ["city"]
    assert toolbox.specs(AgentKind.REPRESENTATIVE) == ()


async def test_a_tool_is_called_with_its_arguments(toolbox: Toolbox) -> None:
    assert await used(toolbox, '{"city": " Lyon ", "days": 2}') == ToolResult("Rain in Lyon for 2 days", "Rain")


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        ("{", "cannot be used"),
        ("[]", "cannot be used"),
        ('{"days": 2}', "city: Field required"),
        ('{"city": "Lyon", "days": "many"}', "days: Input should be a valid integer"),
        ('{"city": "Lyon", "owner_id": "1"}', "owner_id: Extra inputs are not permitted"),
        ('{"city": "Nowhere"}', "There is no such city."),
        ('{"city": "Crash"}', "This tool failed."),
        ('{"city": "Slow"}', "No answer within 0.05 s."),
    ],
)
async def test_what_goes_wrong_is_told(toolbox: Toolbox, arguments: str, complaint: str) -> None:
    result = await used(toolbox, arguments)
    assert not result.ok
    assert complaint in result.text


@pytest.mark.parametrize(
    ("name", "kind"),
    [("storm", AgentKind.COACH), ("weather", AgentKind.REPRESENTATIVE)],
    ids=["unknown", "not its own"],
)
async def test_a_tool_that_an_agent_does_not_have_is_not_called(toolbox: Toolbox, name: str, kind: AgentKind) -> None:
    result = await used(toolbox, '{"city": "Lyon"}', name=name, kind=kind)
    assert (result.ok, result.text) == (False, f"There is no tool named {name}.")


async def test_a_long_result_is_cut(toolbox: Toolbox) -> None:
    result = await used(toolbox, '{"city": "Wordy"}')
    assert result.text.endswith("(cut off here: there is more)")
    assert len(result.text) < LONGEST_RESULT + 100
