"""Agents: a persona with knowledge. The representative is the public one."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from kairix_core.domain.ids import new_id


class AgentKind(StrEnum):
    REPRESENTATIVE = "representative"
    COACH = "coach"
    CUSTOM = "custom"


@dataclass(eq=False)
class Agent:
    """Who answers. ``handle`` is its public name (``/@handle``); it is public while ``published_at`` is set.

    The public card (name, headline, place, links) comes from the owner's current résumé, never from here.
    """

    owner_id: UUID
    kind: AgentKind
    handle: str
    name: str
    created_at: datetime
    published_at: datetime | None = None
    id: UUID = field(default_factory=new_id)
