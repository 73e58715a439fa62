"""The dates of a roadmap, as a calendar."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from kairix_core.domain.principal import Principal
from kairix_core.policies.roadmap.calendar import calendar_of
from kairix_core.ports import UnitOfWork
from kairix_core.use_cases.roadmap.current_plan import current_plan, roadmap_of


@dataclass(frozen=True, slots=True)
class Calendar:
    title: str
    text: str


class ExportCalendar:
    def __init__(self, uow: UnitOfWork, site: str) -> None:
        self._uow = uow
        self._site = site

    async def __call__(self, owner_id: UUID, roadmap_id: UUID) -> Calendar:
        """iCalendar, an entry for each milestone that is not dropped."""
        async with self._uow(Principal.user(owner_id)) as tx:
            roadmap = await roadmap_of(tx, owner_id, roadmap_id)
            plan = await current_plan(tx, roadmap)
        return Calendar(roadmap.title, calendar_of(roadmap, plan, self._site))
