"""A tool: something that a model may ask for in the middle of an answer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Protocol

from pydantic import BaseModel, ConfigDict

from kairix_core.ports import ScoredEvidence
from kairix_core.use_cases.turn.open_turn import OpenTurn


class Arguments(BaseModel):
    """What a model may write in a call. The fields' descriptions are what it is told of them."""

    model_config = ConfigDict(extra="forbid", str_strip_whitespace=True)


@dataclass(frozen=True, slots=True)
class ToolResult:
    """``text`` is what the model reads, as data; ``summary`` one line for whoever reads the answer.

    ``lines`` are evidence that stands in ``text`` under its numbers, and may be cited from then on.
    """

    text: str
    summary: str
    ok: bool = True
    lines: tuple[ScoredEvidence, ...] = ()


class Tool(Protocol):
    """``description`` tells the model when to call it; ``seconds`` is how long it may take.

    It acts for ``opened.principal`` and can do what they can, no more. What it raises of ``KairixError`` is told to the
    model in its own words.
    """

    @property
    def name(self) -> str: ...
    @property
    def description(self) -> str: ...
    @property
    def arguments(self) -> type[Arguments]: ...
    @property
    def seconds(self) -> float: ...

    async def __call__(self, opened: OpenTurn, asked: Any) -> ToolResult:
        """``asked`` is of the class ``arguments``."""
        ...
