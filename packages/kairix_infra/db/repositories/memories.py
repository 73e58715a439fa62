"""What an owner said that is kept, and the search in it."""

# ruff: noqa: S608 - statements are put together from constants only

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import fields
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy import Text, bindparam, delete, func, select, text, tuple_
from sqlalchemy.dialects.postgresql import ARRAY

from kairix_core.domain.memory import Memory, MemoryKind, MemoryStatus
from kairix_core.policies.remember.content import content
from kairix_core.ports import Embedded, Page, ScoredMemory
from kairix_infra.db.memory_tables import memories
from kairix_infra.db.repositories.cursor import cursor_of, place_of
from kairix_infra.db.repositories.ranking import DISTANCE, FUSED, MEANT, numbers
from kairix_infra.db.statements import Statements

FIELDS = [memories.c[field.name] for field in fields(Memory)]
READ = select(*FIELDS)
OF_OWNER = memories.c.owner_id == bindparam("owner")
ALL = READ.where(OF_OWNER).order_by(memories.c.heard_at, memories.c.id)
SOME = READ.where(memories.c.id.in_(bindparam("ids", expanding=True)))
REMOVE = delete(memories).where(OF_OWNER, memories.c.id.in_(bindparam("ids", expanding=True)))
SAID = memories.c.text + " " + memories.c.quote

#: BM25 with k1 1.2 and b 0.75, as lines of a publication have it; what people say is ten words long on average.
WORDS = """
    (SELECT CAST(coalesce('{' || string_agg(
        w.word || ':' || round(w.times * 2.2 / (w.times + 1.2 * (0.25 + 0.075 * w.length)), 6), ','
     ) || '}/268435456', '{}/268435456') AS sparsevec)
     FROM (SELECT kairix_word(s.stem) AS word, count(*) AS times, sum(count(*)) OVER () AS length
           FROM unnest(CAST(:stems AS text[])) AS s (stem) GROUP BY 1) AS w)
"""
CHANGED = ("kind", "text", "subject", "heard_at", "by", "confidence", "fingerprint")
STANDING = ("status", "superseded_by", "forgotten_at")
KEPT = ("id", "owner_id", *CHANGED, *STANDING)
#: What is forgotten, or is worded anew, means nothing until it is read again.
MEANS_THE_SAME = "CASE WHEN text = :text AND :forgotten_at IS NULL THEN {} END"
STEMS = bindparam("stems", type_=ARRAY(Text()))
ADD = text(
    f"INSERT INTO memories ({', '.join(field.key for field in FIELDS)}, words)"
    f" VALUES ({', '.join(f':{field.key}' for field in FIELDS)}, {WORDS})"
).bindparams(STEMS, *(bindparam(field.key, type_=field.type) for field in FIELDS))
CHANGE = text(
    f"UPDATE memories SET {', '.join(f'{name} = :{name}' for name in KEPT[2:])}, words = {WORDS},"
    f" embedding = {MEANS_THE_SAME.format('embedding')}, embedded_by = {MEANS_THE_SAME.format('embedded_by')}"
    " WHERE id = :id AND owner_id = :owner_id"
).bindparams(STEMS, *(bindparam(name, type_=memories.c[name].type) for name in KEPT))

#: How rare a word is, is counted when it is asked for: an owner's memories are few.
SEARCH = (
    text(f"""
    WITH held AS MATERIALIZED (
        SELECT id, words, embedding, embedded_by FROM memories WHERE owner_id = :owner AND status = 'current'
    ), asked AS (
        SELECT DISTINCT kairix_word(s.stem) AS word FROM unnest(CAST(:stems AS text[])) AS s (stem)
    ), weighed AS (
        SELECT a.word, count(*) AS held,
               count(*) FILTER (WHERE h.words <#> CAST('{{' || a.word || '\\:1}}/268435456' AS sparsevec) < 0) AS times
        FROM asked a CROSS JOIN held h GROUP BY a.word
    ), question AS (
        SELECT CAST('{{' || string_agg(
            word || ':' || round(ln(1 + (held - times + 0.5) / (times + 0.5)), 6), ','
        ) || '}}/268435456' AS sparsevec) AS words
        FROM weighed
    ), {MEANT.format(vector=":vector", model=":model")}, scored AS MATERIALIZED (
        SELECT t.id, -(t.words <#> q.words) AS score, {DISTANCE} AS distance
        FROM held t CROSS JOIN question q CROSS JOIN meant m
    ), {FUSED}
    SELECT {", ".join(f"h.{field.key}" for field in FIELDS)}, coalesce(f.score, 0) AS score
    FROM memories h JOIN held USING (id) LEFT JOIN fused f USING (id)
    ORDER BY f.score DESC NULLS LAST, h.heard_at DESC, h.id DESC LIMIT :limit
""")
    .bindparams(bindparam("owner", type_=sa.Uuid()), STEMS)
    .columns(*FIELDS, sa.column("score", sa.Float()))
)
EMBEDDED = select(func.count(memories.c.embedding)).where(OF_OWNER, memories.c.id.in_(bindparam("ids", expanding=True)))


class SqlMemories:
    def __init__(self, statements: Statements) -> None:
        self._statements = statements

    async def lock(self, owner_id: UUID) -> None:
        await self._statements.lock(f"kairix.memories.{owner_id}")

    async def all(self, owner_id: UUID) -> list[Memory]:
        return await self._statements.all(Memory, ALL, {"owner": owner_id})

    async def some(self, memory_ids: Collection[UUID]) -> list[Memory]:
        return await self._statements.all(Memory, SOME, {"ids": list(memory_ids)})

    async def add(self, memories: Sequence[Memory]) -> None:
        for memory in memories:
            await self._statements.run(ADD, _row(memory))

    async def change(self, memories: Sequence[Memory]) -> None:
        for memory in memories:
            row = _row(memory)
            await self._statements.run(CHANGE, {name: row[name] for name in ("stems", *KEPT)})

    async def remove(self, owner_id: UUID, memory_ids: Collection[UUID]) -> int:
        return (await self._statements.run(REMOVE, {"owner": owner_id, "ids": list(memory_ids)})).rowcount

    async def embedded(self, owner_id: UUID, memory_ids: Collection[UUID]) -> int:
        counted = await self._statements.run(EMBEDDED, {"owner": owner_id, "ids": list(memory_ids)})
        return int(counted.scalar_one())

    async def page(
        self,
        owner_id: UUID,
        *,
        query: str,
        kinds: Collection[MemoryKind],
        statuses: Collection[MemoryStatus],
        cursor: str | None,
        limit: int,
    ) -> Page[Memory]:
        wanted = READ.where(OF_OWNER, memories.c.kind.in_(kinds), memories.c.status.in_(statuses))
        for word in query.split():
            wanted = wanted.where(SAID.icontains(word, autoescape=True))
        if cursor is not None:
            wanted = wanted.where(tuple_(memories.c.heard_at, memories.c.id) < tuple_(*place_of(cursor)))
        wanted = wanted.order_by(memories.c.heard_at.desc(), memories.c.id.desc()).limit(limit + 1)
        found = await self._statements.all(Memory, wanted, {"owner": owner_id})
        last = found[limit - 1] if len(found) > limit else None
        return Page(found[:limit], cursor_of(last.heard_at, last.id) if last else None)

    async def search(
        self, owner_id: UUID, question: str, meaning: Embedded | None = None, *, limit: int
    ) -> list[ScoredMemory]:
        near = (numbers(meaning.vector), meaning.by) if meaning else (None, None)
        asked = {"owner": owner_id, "stems": sorted(content(question)), "vector": near[0], "model": near[1]}
        rows = (await self._statements.run(SEARCH, {**asked, "limit": limit})).mappings()
        return [_scored(dict(row)) for row in rows]


def _row(memory: Memory) -> dict[str, Any]:
    return {**vars(memory), "stems": sorted(content(f"{memory.text} {memory.quote}"))}


def _scored(row: dict[str, Any]) -> ScoredMemory:
    score: float = row.pop("score")
    return ScoredMemory(Memory(**row), score)
