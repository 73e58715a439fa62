"""See one's own publication as a visitor does."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from kairix_core.domain.document import Evidence
from kairix_core.domain.principal import Principal
from kairix_core.domain.publication import Publication
from kairix_core.errors import NotFound
from kairix_core.ports import Transaction, UnitOfWork

NOTHING_YET = "Nothing is published yet: take a résumé, or add to your profile what visitors may know."


@dataclass(frozen=True, slots=True)
class Published:
    """A publication and its lines, in reading order."""

    publication: Publication
    lines: Sequence[Evidence]


class ReadPublished:
    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    async def __call__(self, owner_id: UUID) -> Published:
        async with self._uow(Principal.user(owner_id)) as tx:
            return await published_by(tx, owner_id, otherwise=NOTHING_YET)


async def published_by(tx: Transaction, owner_id: UUID, *, otherwise: str) -> Published:
    """``NotFound``, saying ``otherwise``, for an owner with nothing to tell."""
    publication = await tx.publications.of_owner(owner_id)
    if publication is None:
        raise NotFound(otherwise)
    return Published(publication, await tx.publications.lines(publication.id))
