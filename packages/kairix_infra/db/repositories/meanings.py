"""What texts mean, in the rows of the texts themselves."""

# ruff: noqa: S608 - statements are put together from constants only

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

import orjson
import sqlalchemy as sa
from sqlalchemy import bindparam, text

from kairix_core.ports.retrieval import Texts, Unread, Vector
from kairix_infra.db.repositories.ranking import numbers
from kairix_infra.db.statements import Statements


@dataclass(frozen=True, slots=True)
class _Shelf:
    """``told`` is what a model is told of a row of ``table``; ``worth`` says which rows are searched at all."""

    table: str
    told: str
    worth: str = "true"

    @property
    def unread(self) -> str:
        return f"FROM {self.table} t WHERE {self.worth} AND t.embedded_by IS DISTINCT FROM :model"


SHELVES: Mapping[Texts, _Shelf] = {
    # A line of a list means little without what it is a line of.
    Texts.CHUNKS: _Shelf("chunks", "concat_ws(chr(10), nullif(t.context, ''), t.text)"),
    Texts.MEMORIES: _Shelf("memories", "t.text", "t.status = 'current'"),
}
TO_EMBED = {
    texts: text(
        f"SELECT t.id, {shelf.told} AS text {shelf.unread} AND t.owner_id = :owner ORDER BY t.id LIMIT :most"
    ).bindparams(bindparam("owner", type_=sa.Uuid()))
    for texts, shelf in SHELVES.items()
}
#: A text that was changed meanwhile means something else.
EMBED = {
    texts: text(f"""
        UPDATE {shelf.table} t
        SET embedding = CAST(l2_normalize(CAST(v.vector AS vector)) AS halfvec), embedded_by = :model
        FROM jsonb_to_recordset(CAST(:vectors AS jsonb)) AS v(id uuid, told text, vector text)
        WHERE t.id = v.id AND {shelf.told} = v.told AND {shelf.worth}
    """)
    for texts, shelf in SHELVES.items()
}
UNEMBEDDED = text(" UNION ".join(f"SELECT t.owner_id {shelf.unread}" for shelf in SHELVES.values()))


class SqlMeanings:
    def __init__(self, statements: Statements) -> None:
        self._statements = statements

    async def to_embed(self, texts: Texts, owner_id: UUID, model: str, *, limit: int) -> list[Unread]:
        wanted = {"owner": owner_id, "model": model, "most": limit}
        return await self._statements.all(Unread, TO_EMBED[texts], wanted)

    async def embed(self, texts: Texts, vectors: Mapping[Unread, Vector], model: str) -> None:
        rows = [{"id": str(each.id), "told": each.text, "vector": numbers(v)} for each, v in vectors.items()]
        await self._statements.run(EMBED[texts], {"vectors": orjson.dumps(rows).decode(), "model": model})

    async def unembedded(self, model: str) -> Sequence[UUID]:
        return [row.owner_id for row in await self._statements.run(UNEMBEDDED, {"model": model})]
