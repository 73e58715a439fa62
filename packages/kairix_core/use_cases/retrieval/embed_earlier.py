"""Leave a job for everybody of whom there are texts that the model in use has not read: at each start."""

from __future__ import annotations

import logging

from kairix_core.domain.principal import SYSTEM
from kairix_core.ports import Clock, UnitOfWork
from kairix_core.use_cases.retrieval.embed_later import embed_later

log = logging.getLogger(__name__)


class EmbedEarlier:
    """``model`` is None where none is set."""

    def __init__(self, uow: UnitOfWork, model: str | None, clock: Clock) -> None:
        self._uow = uow
        self._model = model
        self._clock = clock

    async def __call__(self) -> int:
        """For how many owners. The model may have been set, or changed, since they wrote them."""
        if self._model is None:
            return 0
        async with self._uow(SYSTEM) as tx:
            owners = await tx.meanings.unembedded(self._model)
            for owner_id in owners:
                await embed_later(tx, owner_id, self._clock())
        if owners:
            log.info("texts.to_embed", extra={"owners": len(owners)})
        return len(owners)
