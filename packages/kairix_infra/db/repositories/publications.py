"""What visitors can read, and the search in it."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from typing import Any
from uuid import UUID

import orjson
import sqlalchemy as sa
from sqlalchemy import bindparam, delete, insert, select, text
from sqlalchemy.dialects.postgresql import ARRAY

from kairix_core.domain.document import Evidence
from kairix_core.domain.publication import Publication
from kairix_core.ports import ScoredEvidence
from kairix_infra.db.publication_tables import evidence, publications
from kairix_infra.db.statements import Statements

OF_OWNER = publications.c.owner_id == bindparam("owner")
GET = select(publications).where(OF_OWNER)
GET_ID = select(publications.c.id).where(OF_OWNER)
ADD = insert(publications)
WITHDRAW = delete(publications).where(OF_OWNER)
FIELDS = [column for column in evidence.c if column.key not in ("words", "publication_id")]
LINES = select(*FIELDS).where(evidence.c.publication_id == bindparam("publication")).order_by(evidence.c.ordinal)

#: BM25 with k1 1.2 and b 0.75. The document side (how often a line says a word, against its length) is stored with the
#: line; the query side (how rare the word is) is found when it is asked for. Their inner product is the score.
ADD_LINES = text("""
    WITH lines AS (
        SELECT l.*, to_tsvector(kairix_text_config(:language), concat_ws(' ', l.context, l.quote, l.section)) AS lexemes
        FROM jsonb_to_recordset(CAST(:lines AS jsonb)) AS l(id uuid, document_id uuid, ordinal integer, section text,
            path text, quote text, span jsonb, context text, starts_on date, ends_on date, source text, dated date)
    ), counted AS (
        SELECT l.id, kairix_word(w.lexeme) AS word, sum(cardinality(w.positions)) AS times
        FROM lines l CROSS JOIN LATERAL unnest(l.lexemes) AS w GROUP BY l.id, kairix_word(w.lexeme)
    ), lengths AS (
        SELECT id, sum(times) AS length, sum(sum(times)) OVER () / (SELECT count(*) FROM lines) AS average
        FROM counted GROUP BY id
    ), weighed AS (
        SELECT c.id, '{' || string_agg(
            c.word || ':' || round(c.times * 2.2 / (c.times + 1.2 * (0.25 + 0.75 * d.length / d.average)), 6), ','
        ) || '}/268435456' AS words
        FROM counted c JOIN lengths d USING (id) GROUP BY c.id
    ), stored AS (
        INSERT INTO evidence (id, owner_id, publication_id, document_id, ordinal, section, path, quote, span, context,
                              starts_on, ends_on, source, dated, words)
        SELECT l.id, :owner, :publication, l.document_id, l.ordinal, l.section, l.path, l.quote, l.span, l.context,
               l.starts_on, l.ends_on, l.source, l.dated, CAST(coalesce(w.words, '{}/268435456') AS sparsevec)
        FROM lines l LEFT JOIN weighed w USING (id)
    )
    INSERT INTO evidence_words (owner_id, publication_id, word, lines)
    SELECT :owner, :publication, word, count(*) FROM counted GROUP BY word
    UNION ALL
    SELECT :owner, :publication, 0, count(*) FROM lines HAVING count(*) > 0
""").bindparams(bindparam("owner", type_=sa.Uuid()), bindparam("publication", type_=sa.Uuid()))

#: One row, if there is a publication: the lines that share a word with the question, and how well they match it.
SEARCH = (
    text("""
    WITH published AS MATERIALIZED (
        SELECT id, kairix_text_config(language) AS config FROM publications WHERE owner_id = :owner
    ), asked AS (
        SELECT DISTINCT p.id AS publication_id, kairix_word(w.lexeme) AS word
        FROM published p CROSS JOIN LATERAL unnest(to_tsvector(p.config, :query)) AS w
    ), known AS (
        SELECT w.word, w.lines FROM evidence_words w
        WHERE w.publication_id IN (SELECT id FROM published) AND w.word IN (SELECT 0 UNION ALL SELECT word FROM asked)
    ), question AS (
        SELECT a.publication_id, CAST('{' || string_agg(
            a.word || ':' || round(ln(1 + (n.lines - k.lines + 0.5) / (k.lines + 0.5)), 6), ','
        ) || '}/268435456' AS sparsevec) AS words
        FROM asked a JOIN known k ON k.word = a.word JOIN known n ON n.word = 0 GROUP BY a.publication_id
    ), scored AS (
        SELECT e.publication_id, e.ordinal, -(e.words <#> q.words) AS score
        FROM question q JOIN evidence e ON e.publication_id = q.publication_id
    )
    SELECT p.id, array_agg(s.ordinal) FILTER (WHERE s.score > 0) AS ordinals,
           array_agg(s.score) FILTER (WHERE s.score > 0) AS scores
    FROM published p LEFT JOIN scored s ON s.publication_id = p.id GROUP BY p.id
""")
    .bindparams(bindparam("owner", type_=sa.Uuid()), bindparam("query", type_=sa.Text()))
    .columns(
        sa.column("id", sa.Uuid()),
        sa.column("ordinals", ARRAY(sa.Integer())),
        sa.column("scores", ARRAY(sa.Float())),
    )
)


class EvidenceCache:
    """The lines of the publications that were read last; stored lines never change.

    It answers nothing by itself: which publication a principal sees, the database says every time.
    """

    def __init__(self, publications: int = 64) -> None:
        self._room = publications
        self._lines: OrderedDict[UUID, list[Evidence]] = OrderedDict()

    def get(self, publication_id: UUID) -> list[Evidence] | None:
        if (lines := self._lines.get(publication_id)) is not None:
            self._lines.move_to_end(publication_id)
        return lines

    def put(self, publication_id: UUID, lines: list[Evidence]) -> None:
        self._lines[publication_id] = lines
        if len(self._lines) > self._room:
            self._lines.popitem(last=False)


class SqlPublications:
    def __init__(self, statements: Statements, cache: EvidenceCache) -> None:
        self._statements = statements
        self._cache = cache

    async def lock(self, owner_id: UUID) -> None:
        await self._statements.lock(f"kairix.publications.{owner_id}")

    async def of_owner(self, owner_id: UUID) -> Publication | None:
        return await self._statements.one(Publication, GET, {"owner": owner_id})

    async def replace(self, publication: Publication, evidence: Sequence[Evidence]) -> None:
        await self.withdraw(publication.owner_id)
        await self._statements.run(ADD, vars(publication))
        # An id that was read from the database is of the driver's own UUID class, which orjson does not know.
        lines = orjson.dumps([_row(line) for line in evidence], default=str).decode()
        place = {"owner": publication.owner_id, "publication": publication.id, "language": publication.language}
        await self._statements.run(ADD_LINES, {**place, "lines": lines})

    async def withdraw(self, owner_id: UUID) -> None:
        await self._statements.run(WITHDRAW, {"owner": owner_id})

    async def lines(self, publication_id: UUID) -> list[Evidence]:
        return await self._statements.all(Evidence, LINES, {"publication": publication_id})

    async def everything(self, owner_id: UUID) -> list[ScoredEvidence]:
        row = await self._statements.row(GET_ID, {"owner": owner_id})
        return [] if row is None else [ScoredEvidence(line, 0.0) for line in await self._lines_of(row.id)]

    async def search(self, owner_id: UUID, query: str, *, limit: int) -> list[ScoredEvidence]:
        row = await self._statements.row(SEARCH, {"owner": owner_id, "query": query})
        if row is None:
            return []
        scores = dict(zip(row.ordinals or (), row.scores or (), strict=True))
        found = [ScoredEvidence(line, scores.get(line.ordinal, 0.0)) for line in await self._lines_of(row.id)]
        # Sorting is stable: lines of the same score, and those of none, stay in reading order.
        found.sort(key=lambda item: -item.score)
        return found[:limit]

    async def _lines_of(self, publication_id: UUID) -> list[Evidence]:
        lines = self._cache.get(publication_id)
        if lines is None:
            lines = await self.lines(publication_id)
            self._cache.put(publication_id, lines)
        return lines


def _row(line: Evidence) -> dict[str, Any]:
    return {**vars(line), "span": line.span.model_dump()}
