"""``propose_fact``: put something up that follows from what the owner said, for them to accept."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from difflib import get_close_matches
from typing import Any, ClassVar

from pydantic import Field

from kairix_core.domain.conversation import Heard, Role
from kairix_core.domain.profile.attribute import AttributeSpec
from kairix_core.domain.profile.fact import Proposal
from kairix_core.policies.extract.finding import Finding, proposal
from kairix_core.policies.extract.reading import read_finding
from kairix_core.ports import Transaction, UnitOfWork
from kairix_core.use_cases.profile.record_proposals import Recorded, RecordProposals
from kairix_core.use_cases.tools.tool import Arguments, ToolResult
from kairix_core.use_cases.tools.toolbox import failed
from kairix_core.use_cases.turn.open_turn import OpenTurn

#: How far back in the conversation somebody may be quoted.
MOST_MESSAGES = 200
#: Less than what any owner can let in by itself.
CONFIDENCE = 0.45
EXTRACTOR = "coach/1"
TITLE = "Put up by your coach"
MOST_NEAR = 12
NOT_CLAIMED = "They do not claim this of themselves in that quote. Nothing was proposed."
KNOWN = "The profile says so already, or it waits there already. Nothing was added."


class Asked(Arguments):
    attribute: str = Field(max_length=100, description="The key of the attribute, such as target_roles.")
    value: str | int | float | bool | dict[str, Any] = Field(description="Its value; of a list, one entry.")
    quote: str = Field(min_length=1, max_length=2_000, description="Their own words that say it, letter by letter.")


class ProposeFactTool:
    """It is never accepted by itself, unless the profile says so already; listening, as always, may be surer."""

    name: ClassVar = "propose_fact"
    description: ClassVar = (
        "Put up something that follows from the person's words in this conversation: it waits until they accept it. "
        "What they say plainly is learnt without this."
    )
    arguments: ClassVar = Asked
    seconds: ClassVar = 5.0

    def __init__(self, uow: UnitOfWork, specs: Mapping[str, AttributeSpec], record: RecordProposals) -> None:
        self._uow = uow
        self._specs = specs
        self._record = record

    async def __call__(self, opened: OpenTurn, asked: Asked) -> ToolResult:
        spec = self._specs.get(asked.attribute)
        if spec is None:
            return failed(_unknown(asked.attribute, self._specs), "Asked for an attribute that is not there")
        async with self._uow(opened.principal) as tx:
            heard = await _heard(tx, opened)
            reading = read_finding(asked.model_dump(), spec.section, heard)
            if not reading.found:
                return failed(reading.complaint() or NOT_CLAIMED, f"Could not propose “{spec.label}”")
            recorded = await self._record(tx, opened.conversation.owner_id, [_suggested(*reading.found[0])], TITLE)
        return _told(recorded, spec.label)


async def _heard(tx: Transaction, opened: OpenTurn) -> list[Heard]:
    """What the owner, and nobody else, said on this branch of the conversation, oldest first."""
    path = await tx.messages.path(opened.question.id, limit=MOST_MESSAGES)
    said = (shown.message for shown in path if shown.message.role is Role.USER)
    return [Heard(opened.conversation.id, message.id, message.text) for message in said]


def _suggested(heard: Heard, finding: Finding) -> Proposal:
    return proposal(heard, replace(finding, confidence=min(finding.confidence, CONFIDENCE)), EXTRACTOR)


def _told(recorded: Recorded, label: str) -> ToolResult:
    if recorded.waiting:
        return ToolResult("It waits in the profile's review for their yes.", f"Put up “{label}” for you to accept")
    return ToolResult(KNOWN, f"“{label}” was known already")


def _unknown(name: str, specs: Mapping[str, AttributeSpec]) -> str:
    words = set(name.lower().replace("_", " ").split())
    alike = [key for key in specs if words.intersection(key.split("_"))]
    near = dict.fromkeys([*get_close_matches(name, specs, n=MOST_NEAR), *alike])
    told = "; ".join(f"{key} ({specs[key].label})" for key in list(near)[:MOST_NEAR])
    return f"There is no attribute {name!r}. " + (f"Near it are: {told}." if told else "Nothing is named alike.")
