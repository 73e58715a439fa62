"""``read_profile``: more of the profile than stands in the prompt."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from pydantic import Field

from kairix_core.domain.profile.attribute import AttributeSpec
from kairix_core.policies.coach.profile_lines import profile_lines
from kairix_core.ports import UnitOfWork
from kairix_core.use_cases.tools.tool import Arguments, ToolResult
from kairix_core.use_cases.tools.toolbox import LONGEST_RESULT
from kairix_core.use_cases.turn.open_turn import OpenTurn


class Asked(Arguments):
    sections: list[str] = Field([], description="Keys of sections, such as work_history; none for the whole profile.")


class ReadProfileTool:
    name: ClassVar = "read_profile"
    description: ClassVar = "Read what the profile holds about the person, whole sections at a time."
    arguments: ClassVar = Asked
    seconds: ClassVar = 5.0

    def __init__(self, uow: UnitOfWork, specs: Mapping[str, AttributeSpec]) -> None:
        self._uow = uow
        self._specs = specs

    async def __call__(self, opened: OpenTurn, asked: Asked) -> ToolResult:
        specs = [spec for spec in self._specs.values() if not asked.sections or spec.section in asked.sections]
        if not specs:
            known = ", ".join(sorted({spec.section for spec in self._specs.values()}))
            return ToolResult(
                f"No such section. There are: {known}.", "Asked for a section that is not there", ok=False
            )
        async with self._uow(opened.principal) as tx:
            profile = await tx.profiles.get(opened.conversation.owner_id, [spec.key for spec in specs])
        told = profile_lines(specs, profile.values, chars=LONGEST_RESULT)
        return ToolResult(told or "Nothing is known there yet.", f"Read {_counted(asked.sections)} of the profile")


def _counted(sections: list[str]) -> str:
    return "all" if not sections else f"{len(sections)} section{'s' if len(sections) != 1 else ''}"
