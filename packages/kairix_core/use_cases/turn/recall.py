"""RECALL: everything that an answer needs, read in one transaction, and the request that it makes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from kairix_core.domain.agent import AgentKind
from kairix_core.domain.parts import RubricRow
from kairix_core.ports import ScoredEvidence
from kairix_core.schemas import ChatRequest
from kairix_core.use_cases.coach.coached_turn import CoachedTurn
from kairix_core.use_cases.turn.open_turn import OpenTurn

#: Messages that are read to see what of a talk is told in short: a few more than are shown word by word.
HISTORY_LIMIT = 48


@dataclass(frozen=True, slots=True)
class Recollection:
    """``lines`` by the number with which an answer cites them, None where answers cite nothing; ``person`` is whom the
    answer is about. ``coached`` is what a coach's turn leaves behind,
    ``rubric`` how what was said in a rehearsal held up.
    ``held_to_lines``: it should say nothing that stands in no line. ``outgrown``: a part of the talk is to be told in
    short from now on.
    """

    question: str
    person: str
    lines: Mapping[int, ScoredEvidence] | None
    request: ChatRequest
    prompt_version: str
    coached: CoachedTurn | None = None
    rubric: Sequence[RubricRow] = ()
    held_to_lines: bool = True
    outgrown: bool = False


class Recall(Protocol):
    async def __call__(self, opened: OpenTurn) -> Recollection: ...


class RecallByKind:
    """Each kind of agent has its own way to remember."""

    def __init__(self, recalls: Mapping[AgentKind, Recall]) -> None:
        self._recalls = recalls

    async def __call__(self, opened: OpenTurn) -> Recollection:
        return await self._recalls[opened.kind](opened)
