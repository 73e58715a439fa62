"""An owner's documents in pieces, and the search in them."""

# ruff: noqa: S608 - statements are put together from constants only

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

import orjson
import sqlalchemy as sa
from sqlalchemy import bindparam, delete, select, text, tuple_
from sqlalchemy.dialects.postgresql import distinct_on

from kairix_core.domain.chunk import Chunk
from kairix_core.domain.document import SAMPLE_NAME, Document, Span
from kairix_core.ports.retrieval import Embedded, FoundChunk
from kairix_infra.db.repositories.ranking import DISTANCE, FUSED, MEANT, numbers
from kairix_infra.db.retrieval_tables import chunk_words, chunks
from kairix_infra.db.statements import Statements
from kairix_infra.db.tables import documents

OF_THIS_FILE = select(documents.c.id).where(
    documents.c.owner_id == bindparam("owner"), documents.c.sha256 == bindparam("hash")
)
CLEAR = [delete(table).where(table.c.document_id.in_(OF_THIS_FILE)) for table in (chunks, chunk_words)]

#: BM25 as in ``publications``, but that a chunk's length is held against a constant: chunks are cut to about one
#: length, and so a new document changes nothing of the others.
ADD = text("""
    WITH pieces AS (
        SELECT p.*, to_tsvector(kairix_text_config(:language), concat_ws(' ', p.context, p.text)) AS lexemes
        FROM jsonb_to_recordset(CAST(:chunks AS jsonb))
            AS p(id uuid, ordinal integer, text text, context text, span jsonb)
    ), counted AS (
        SELECT p.id, kairix_word(w.lexeme) AS word, sum(cardinality(w.positions)) AS times
        FROM pieces p CROSS JOIN LATERAL unnest(p.lexemes) AS w GROUP BY p.id, kairix_word(w.lexeme)
    ), lengths AS (
        SELECT id, sum(times) / 50.0 AS length FROM counted GROUP BY id
    ), weighed AS (
        SELECT c.id, '{' || string_agg(
            c.word || ':' || round(c.times * 2.2 / (c.times + 1.2 * (0.25 + 0.75 * d.length)), 6), ','
        ) || '}/268435456' AS words
        FROM counted c JOIN lengths d USING (id) GROUP BY c.id
    ), stored AS (
        INSERT INTO chunks (id, owner_id, document_id, ordinal, text, context, span, words)
        SELECT p.id, :owner, :document, p.ordinal, p.text, p.context, p.span,
               CAST(coalesce(w.words, '{}/268435456') AS sparsevec)
        FROM pieces p LEFT JOIN weighed w USING (id)
    )
    INSERT INTO chunk_words (owner_id, document_id, word, chunks)
    SELECT :owner, :document, word, count(*) FROM counted GROUP BY word
    UNION ALL
    SELECT :owner, :document, 0, count(*) FROM pieces HAVING count(*) > 0
""").bindparams(bindparam("owner", type_=sa.Uuid()), bindparam("document", type_=sa.Uuid()))

#: The pieces are gone through once, for both rankings.
SEARCH = f"""
    WITH spoken AS MATERIALIZED (
        SELECT DISTINCT kairix_text_config(d.language) AS config FROM documents d
        WHERE d.owner_id = $1 AND d.accepted_at IS NOT NULL
    ), asked AS (
        SELECT DISTINCT kairix_word(w.lexeme) AS word
        FROM spoken s CROSS JOIN LATERAL unnest(to_tsvector(s.config, $2)) AS w
    ), known AS (
        SELECT w.word, sum(w.chunks) AS chunks FROM chunk_words w
        WHERE w.owner_id = $1 AND w.word IN (SELECT 0 UNION ALL SELECT word FROM asked) GROUP BY w.word
    ), question AS MATERIALIZED (
        SELECT CAST('{{' || string_agg(
            k.word || ':' || round(ln(1 + (n.chunks - k.chunks + 0.5) / (k.chunks + 0.5)), 6), ','
        ) || '}}/268435456' AS sparsevec) AS words
        FROM known k JOIN known n ON n.word = 0 WHERE k.word <> 0
    ), {MEANT.format(vector="$3", model="$4")}, scored AS MATERIALIZED (
        SELECT t.id, -(t.words <#> q.words) AS score, {DISTANCE} AS distance
        FROM chunks t CROSS JOIN question q CROSS JOIN meant m WHERE t.owner_id = $1
    ), {FUSED}, found AS (
        SELECT id, score FROM fused ORDER BY score DESC, id LIMIT $5
    )
    SELECT c.id, c.owner_id, c.document_id, c.ordinal, c.text, c.span, c.context, d.name, f.score
    FROM found f JOIN chunks c USING (id) JOIN documents d ON d.id = c.document_id ORDER BY f.score DESC, c.id
"""
#: Of one file as often as it was taken once: what is in use, or what was taken last.
CUT = documents.alias("cut")
NEVER_CUT = (
    select(documents)
    .ext(distinct_on(documents.c.owner_id, documents.c.sha256))
    .where(
        documents.c.accepted_at.is_not(None),
        documents.c.name != SAMPLE_NAME,
        documents.c.text.regexp_match(r"\S"),
        ~select(CUT.c.id)
        .join(chunk_words, chunk_words.c.document_id == CUT.c.id)
        .where(CUT.c.owner_id == documents.c.owner_id, CUT.c.sha256 == documents.c.sha256)
        .exists(),
        tuple_(documents.c.owner_id, documents.c.sha256) > tuple_(bindparam("owner"), bindparam("hash")),
    )
    .order_by(
        documents.c.owner_id,
        documents.c.sha256,
        documents.c.is_current.desc(),
        documents.c.accepted_at.desc(),
        documents.c.id,
    )
    .limit(bindparam("most"))
)


class SqlChunks:
    def __init__(self, statements: Statements) -> None:
        self._statements = statements

    async def replace(self, document: Document, chunks: Sequence[Chunk]) -> None:
        for statement in CLEAR:
            await self._statements.run(statement, {"owner": document.owner_id, "hash": document.sha256})
        place = {"owner": document.owner_id, "document": document.id, "language": document.language}
        rows = orjson.dumps([_row(chunk) for chunk in chunks], default=str).decode()
        await self._statements.run(ADD, {**place, "chunks": rows})

    async def search(
        self, owner_id: UUID, query: str, meaning: Embedded | None = None, *, limit: int
    ) -> list[FoundChunk]:
        near = (numbers(meaning.vector), meaning.by) if meaning else (None, None)
        return [_found(row) for row in await self._statements.fetch(SEARCH, owner_id, query, *near, limit)]

    async def never_cut(self, *, after: Document | None, limit: int) -> list[Document]:
        place = {"owner": after.owner_id, "hash": after.sha256} if after else {"owner": UUID(int=0), "hash": ""}
        return await self._statements.all(Document, NEVER_CUT, {**place, "most": limit})


def _row(chunk: Chunk) -> dict[str, Any]:
    return {**vars(chunk), "span": chunk.span.model_dump()}


def _found(row: Mapping[str, Any]) -> FoundChunk:
    chunk = Chunk(
        owner_id=row["owner_id"],
        document_id=row["document_id"],
        ordinal=row["ordinal"],
        text=row["text"],
        span=Span.model_validate(row["span"]),
        context=row["context"],
        id=row["id"],
    )
    return FoundChunk(chunk, row["name"], row["score"])
