"""Group what waits in full inboxes once, beside a server that has just started: nobody waits for it when they look."""

from __future__ import annotations

import logging

from kairix_core.domain.principal import SYSTEM
from kairix_core.ports import Clock, UnitOfWork
from kairix_core.use_cases.inbox.read_questions import open_groups

log = logging.getLogger(__name__)

#: Fewer are grouped in a blink.
MANY = 50
#: What was understood of a question is kept of some four thousand.
MOST_OWNERS = 8


class GroupEarlier:
    def __init__(self, uow: UnitOfWork, clock: Clock) -> None:
        self._uow = uow
        self._clock = clock

    async def __call__(self) -> int:
        """Of how many owners; those who have most of them first."""
        async with self._uow(SYSTEM) as tx:
            owners = await tx.questions.with_many_open(MANY, limit=MOST_OWNERS)
        for owner_id in owners:
            await open_groups(self._uow, owner_id, self._clock().date())
        if owners:
            log.info("questions.grouped", extra={"owners": len(owners)})
        return len(owners)
