"""The wide row. It is read by the driver itself: of five hundred columns each step counts."""

# ruff: noqa: S608 - statements are put together from the schema's own names

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from functools import lru_cache
from typing import Any
from uuid import UUID

from sqlalchemy import bindparam, func, select, update
from sqlalchemy.dialects.postgresql import insert

from kairix_core.domain.profile.disclosure import Disclosure
from kairix_core.domain.profile.fact import SourceKind
from kairix_core.domain.profile.profile import ACCEPT_FROM, ProfileRow
from kairix_core.domain.profile.schema import ATTRIBUTES
from kairix_core.errors import NotFound
from kairix_infra.db.profile_tables import KEPT, facts, profiles
from kairix_infra.db.statements import Statements

THIS = profiles.c.owner_id == bindparam("owner")
MAKE = (
    insert(profiles)
    .values(
        owner_id=bindparam("owner"),
        revision=0,
        updated_at=func.now(),
        accept_from=ACCEPT_FROM,
        disclosures=bindparam("none", {}),
    )
    .on_conflict_do_nothing()
)
LOCK = select(*(profiles.c[name] for name in KEPT)).where(THIS).with_for_update()
SET_TERMS = (
    update(profiles)
    .where(THIS)
    .values(
        accept_from=bindparam("surely"),
        disclosures=bindparam("new_disclosures"),
        revision=profiles.c.revision + 1,
    )
)

INFERRED_BEFORE = (
    select(profiles.c.owner_id)
    .where(
        profiles.c.updated_at < bindparam("at"),
        select(facts.c.id)
        .where(facts.c.owner_id == profiles.c.owner_id, facts.c.source_kind == SourceKind.INFERENCE)
        .exists(),
    )
    .order_by(profiles.c.owner_id)
)


class SqlProfiles:
    def __init__(self, statements: Statements) -> None:
        self._statements = statements

    async def get(self, owner_id: UUID, attributes: Collection[str] | None = None) -> ProfileRow:
        keys = tuple(ATTRIBUTES if attributes is None else attributes)
        if not (rows := await self._statements.fetch(_reading(keys), owner_id)):
            await self._make(owner_id)
            rows = await self._statements.fetch(_reading(keys), owner_id)
        if not rows:
            raise NotFound
        kept, values = rows[0][: len(KEPT)], rows[0][len(KEPT) :]
        known = {key: value for key, value in zip(keys, values, strict=True) if value is not None}
        return _profile(kept, known)

    async def lock(self, owner_id: UUID) -> ProfileRow:
        row = await self._statements.row(LOCK, {"owner": owner_id})
        if row is None:
            await self._make(owner_id)
            row = await self._statements.row(LOCK, {"owner": owner_id})
        if row is None:
            raise NotFound
        return ProfileRow(values={}, **row._mapping)  # noqa: SLF001 - SQLAlchemy's public accessor

    async def write(self, owner_id: UUID, values: Mapping[str, Any], *, revision: int, at: datetime) -> None:
        changed = update(profiles).where(THIS).values(**values, revision=revision, updated_at=at)
        await self._statements.run(changed, {"owner": owner_id})

    async def inferred_before(self, at: datetime) -> list[UUID]:
        return list((await self._statements.run(INFERRED_BEFORE, {"at": at})).scalars())

    async def set_terms(self, owner_id: UUID, *, accept_from: float, disclosures: Mapping[str, Disclosure]) -> None:
        terms = {"owner": owner_id, "surely": accept_from, "new_disclosures": dict(disclosures)}
        await self._statements.run(SET_TERMS, terms)

    async def _make(self, owner_id: UUID) -> None:
        await self._statements.run(MAKE, {"owner": owner_id})


@lru_cache(maxsize=256)
def _reading(attributes: tuple[str, ...]) -> str:
    """Raises ``KeyError`` for what is no attribute, so that nothing else gets into a statement."""
    columns = ", ".join((*KEPT, *(ATTRIBUTES[key].key for key in attributes)))
    return f"SELECT {columns} FROM profiles WHERE owner_id = $1"


def _profile(kept: Sequence[Any], values: Mapping[str, Any]) -> ProfileRow:
    owner_id, revision, at, accept_from, disclosures = kept
    told = {key: Disclosure(word) for key, word in disclosures.items()}
    return ProfileRow(owner_id, values, revision, at, accept_from, told)
