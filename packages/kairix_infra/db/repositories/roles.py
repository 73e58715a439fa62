"""Roles that were imported."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import cast

from sqlalchemy import Text, bindparam, delete, func, select, text
from sqlalchemy.dialects.postgresql import ARRAY, insert

from kairix_core.domain.role import Role
from kairix_core.lexicon.word_table import plain
from kairix_infra.db.roadmap_tables import roles
from kairix_infra.db.statements import Statements

KEYS = bindparam("keys", type_=ARRAY(Text()))
SOME = select(roles.c.content).where(roles.c.key == func.any(KEYS)).order_by(roles.c.key)
#: A word is whole, or the beginning of one.
LIKE = (
    text("""
    SELECT r.content FROM roles r CROSS JOIN LATERAL (
        SELECT min(length(name)) AS length FROM unnest(r.names) AS name
        WHERE (SELECT bool_and(' ' || name LIKE '% ' || word || '%') FROM unnest(CAST(:words AS text[])) AS word)
    ) AS best WHERE best.length IS NOT NULL ORDER BY best.length, r.key LIMIT :most
    """)
    .bindparams(bindparam("words", type_=ARRAY(Text())))
    .columns(roles.c.content)
)
ADD = insert(roles)
KEEP = ADD.on_conflict_do_update(
    index_elements=["key"],
    set_={name: ADD.excluded[name] for name in ("names", "content", "source", "imported_at")},
)
REMOVE = delete(roles).where(roles.c.source == bindparam("whence"), roles.c.key != func.all(KEYS))


class SqlRoles:
    def __init__(self, statements: Statements) -> None:
        self._statements = statements

    async def some(self, keys: Collection[str]) -> Sequence[Role]:
        found = await self._statements.run(SOME, {"keys": list(keys)})
        return cast("Sequence[Role]", found.scalars().all())

    async def like(self, words: Sequence[str], *, limit: int) -> Sequence[Role]:
        found = await self._statements.run(LIKE, {"words": list(words), "most": limit})
        return cast("Sequence[Role]", found.scalars().all())

    async def keep(self, listed: Sequence[Role], *, source: str, at: datetime) -> None:
        rows = [
            {
                "key": role.key,
                "names": sorted({plain(name) for name in role.names}),
                "content": role,
                "source": source,
                "imported_at": at,
            }
            for role in listed
        ]
        if rows:
            await self._statements.run(KEEP, rows)

    async def keep_only(self, keys: Collection[str], *, source: str) -> int:
        return (await self._statements.run(REMOVE, {"keys": list(keys), "whence": source})).rowcount
