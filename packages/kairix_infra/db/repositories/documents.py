"""Documents, their evidence, and the search in it."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

import orjson
import sqlalchemy as sa
from sqlalchemy import bindparam, delete, func, insert, select, text, tuple_, update
from sqlalchemy.dialects.postgresql import ARRAY

from kairix_core.domain.document import Document, DocumentSummary, Evidence, state_of
from kairix_core.ports import Page, ScoredEvidence
from kairix_infra.db.repositories.cursor import cursor_of, place_of
from kairix_infra.db.statements import Statements
from kairix_infra.db.tables import document_files, documents, evidence

THIS = documents.c.id == bindparam("document")
ADD = insert(documents)
RETIRE = (
    update(documents).where(documents.c.owner_id == bindparam("owner"), documents.c.is_current).values(is_current=False)
)
CURRENT = (
    select(documents)
    .where(documents.c.owner_id == bindparam("owner"), documents.c.is_current)
    .order_by(documents.c.created_at.desc(), documents.c.id.desc())
    .limit(1)
)
CURRENT_ONES = (
    select(documents.c.id, documents.c.name, documents.c.created_at)
    .where(documents.c.owner_id == bindparam("owner"), documents.c.is_current)
    .order_by(documents.c.created_at.desc(), documents.c.id.desc())
)
OF_THESE_BYTES = (documents.c.owner_id == bindparam("owner"), documents.c.sha256 == bindparam("hash"))
KNOWS = select(documents.c.id).where(*OF_THESE_BYTES, documents.c.accepted_at.is_not(None))
BY_CONTENT = (
    select(documents).where(*OF_THESE_BYTES).order_by(documents.c.created_at.desc(), documents.c.id.desc()).limit(1)
)
GET = select(documents).where(THIS)
SUMMARIES = (
    select(
        documents.c.id,
        documents.c.name,
        documents.c.media_type,
        documents.c.language,
        documents.c.is_current,
        documents.c.accepted_at,
        documents.c.created_at,
        func.coalesce(document_files.c.size, 0).label("size"),
    )
    .outerjoin(document_files, document_files.c.document_id == documents.c.id)
    .where(documents.c.owner_id == bindparam("owner"))
    .order_by(documents.c.created_at.desc(), documents.c.id.desc())
)
CORRECT = update(documents).where(THIS).values(corrections=bindparam("changes"), revision=bindparam("new_revision"))
ACCEPT = (
    update(documents)
    .where(THIS)
    .values(
        text=bindparam("new_text"),
        resume=bindparam("new_resume"),
        spans=bindparam("new_spans"),
        confidence=bindparam("new_confidence"),
        accepted_at=bindparam("at"),
        is_current=True,
    )
)
RETURN_TO = update(documents).where(THIS).values(is_current=True)
LOCK = select(func.pg_advisory_xact_lock(func.hashtextextended(bindparam("key", type_=sa.Text()), 0)))
DELETE = delete(documents).where(THIS)
DELETE_DRAFTS = delete(documents).where(
    documents.c.accepted_at.is_(None), documents.c.created_at < bindparam("begun_before")
)
FIELDS = [column for column in evidence.c if column.key != "words"]
LINES = select(*FIELDS).where(evidence.c.document_id == bindparam("document")).order_by(evidence.c.ordinal)

#: BM25 with k1 1.2 and b 0.75. The document side (how often a line says a word, against its length) is stored with the
#: line; the query side (how rare the word is) is found when it is asked for. Their inner product is the score.
ADD_LINES = text("""
    WITH lines AS (
        SELECT l.*, to_tsvector(kairix_text_config(:language), concat_ws(' ', l.context, l.quote, l.section)) AS lexemes
        FROM jsonb_to_recordset(CAST(:lines AS jsonb)) AS l(id uuid, ordinal integer, section text, path text,
            quote text, span jsonb, context text, starts_on date, ends_on date)
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
        INSERT INTO evidence (id, owner_id, document_id, ordinal, section, path, quote, span, context,
                              starts_on, ends_on, words)
        SELECT l.id, :owner, :document, l.ordinal, l.section, l.path, l.quote, l.span, l.context,
               l.starts_on, l.ends_on, CAST(coalesce(w.words, '{}/268435456') AS sparsevec)
        FROM lines l LEFT JOIN weighed w USING (id)
    )
    INSERT INTO evidence_words (owner_id, document_id, word, lines)
    SELECT :owner, :document, word, count(*) FROM counted GROUP BY word
    UNION ALL
    SELECT :owner, :document, 0, count(*) FROM lines HAVING count(*) > 0
""").bindparams(bindparam("owner", type_=sa.Uuid()), bindparam("document", type_=sa.Uuid()))

#: One row per current document: the lines that share a word with the question, and how well they match it.
SEARCH = (
    text("""
    WITH current AS MATERIALIZED (
        SELECT id, name, created_at, kairix_text_config(language) AS config
        FROM documents WHERE owner_id = :owner AND is_current
    ), asked AS (
        SELECT DISTINCT c.id AS document_id, kairix_word(w.lexeme) AS word
        FROM current c CROSS JOIN LATERAL unnest(to_tsvector(c.config, :query)) AS w
    ), known AS (
        SELECT w.word, sum(w.lines) AS lines FROM evidence_words w
        WHERE w.document_id IN (SELECT id FROM current) AND w.word IN (SELECT 0 UNION ALL SELECT word FROM asked)
        GROUP BY w.word
    ), questions AS (
        SELECT a.document_id, CAST('{' || string_agg(
            a.word || ':' || round(ln(1 + (n.lines - k.lines + 0.5) / (k.lines + 0.5)), 6), ','
        ) || '}/268435456' AS sparsevec) AS words
        FROM asked a JOIN known k ON k.word = a.word JOIN known n ON n.word = 0 GROUP BY a.document_id
    ), scored AS (
        SELECT e.document_id, e.ordinal, -(e.words <#> q.words) AS score
        FROM questions q JOIN evidence e ON e.document_id = q.document_id
    )
    SELECT c.id, c.name, c.created_at, array_agg(s.ordinal) FILTER (WHERE s.score > 0) AS ordinals,
           array_agg(s.score) FILTER (WHERE s.score > 0) AS scores
    FROM current c LEFT JOIN scored s ON s.document_id = c.id
    GROUP BY c.id, c.name, c.created_at ORDER BY c.created_at DESC, c.id DESC
""")
    .bindparams(bindparam("owner", type_=sa.Uuid()), bindparam("query", type_=sa.Text()))
    .columns(
        sa.column("id", sa.Uuid()),
        sa.column("name", sa.Text()),
        sa.column("created_at", sa.DateTime(timezone=True)),
        sa.column("ordinals", ARRAY(sa.Integer())),
        sa.column("scores", ARRAY(sa.Float())),
    )
)


class EvidenceCache:
    """The lines of the documents that were searched last; stored lines never change.

    It answers nothing by itself: which documents a principal sees, the database says at every search.
    """

    def __init__(self, documents: int = 64) -> None:
        self._room = documents
        self._lines: OrderedDict[UUID, list[Evidence]] = OrderedDict()

    def get(self, document_id: UUID) -> list[Evidence] | None:
        if (lines := self._lines.get(document_id)) is not None:
            self._lines.move_to_end(document_id)
        return lines

    def put(self, document_id: UUID, lines: list[Evidence]) -> None:
        self._lines[document_id] = lines
        if len(self._lines) > self._room:
            self._lines.popitem(last=False)


@dataclass(frozen=True, slots=True)
class Found:
    """A current document and the score of each line, by ordinal, that matches at all."""

    name: str
    date: str
    scores: dict[int, float]
    lines: list[Evidence]


class SqlDocuments:
    def __init__(self, statements: Statements, cache: EvidenceCache) -> None:
        self._statements = statements
        self._cache = cache

    async def replace_current(self, document: Document, evidence: Sequence[Evidence]) -> None:
        await self._statements.run(RETIRE, {"owner": document.owner_id})
        await self._statements.run(ADD, {**vars(document), "is_current": True})
        await self._add_lines(document, evidence)

    async def accept(self, document: Document, evidence: Sequence[Evidence]) -> None:
        await self._statements.run(RETIRE, {"owner": document.owner_id})
        accepted = {
            "document": document.id,
            "new_text": document.text,
            "new_resume": document.resume,
            "new_spans": document.spans,
            "new_confidence": document.confidence,
            "at": document.accepted_at,
        }
        await self._statements.run(ACCEPT, accepted)
        await self._add_lines(document, evidence)

    async def return_to(self, document: Document) -> None:
        await self._statements.run(RETIRE, {"owner": document.owner_id})
        await self._statements.run(RETURN_TO, {"document": document.id})

    async def add_draft(self, document: Document) -> None:
        await self._statements.run(ADD, vars(document))

    async def correct(self, document: Document) -> None:
        changed = {"document": document.id, "changes": document.corrections, "new_revision": document.revision}
        await self._statements.run(CORRECT, changed)

    async def get(self, document_id: UUID) -> Document | None:
        return await self._statements.one(Document, GET, {"document": document_id})

    async def by_content(self, owner_id: UUID, sha256: str) -> Document | None:
        return await self._statements.one(Document, BY_CONTENT, {"owner": owner_id, "hash": sha256})

    async def page(self, owner_id: UUID, *, cursor: str | None, limit: int) -> Page[DocumentSummary]:
        listing = SUMMARIES.limit(limit + 1)
        if cursor is not None:
            listing = listing.where(tuple_(documents.c.created_at, documents.c.id) < place_of(cursor))
        rows = (await self._statements.run(listing, {"owner": owner_id})).all()
        found = [_summary(row) for row in rows[:limit]]
        if len(rows) <= limit:
            return Page(found)
        return Page(found, cursor_of(found[-1].created_at, found[-1].id))

    async def lock(self, owner_id: UUID) -> None:
        await self._statements.run(LOCK, {"key": f"kairix.documents.{owner_id}"})

    async def delete(self, document_id: UUID) -> None:
        await self._statements.run(DELETE, {"document": document_id})

    async def delete_drafts(self, *, begun_before: datetime) -> int:
        return (await self._statements.run(DELETE_DRAFTS, {"begun_before": begun_before})).rowcount

    async def _add_lines(self, document: Document, evidence: Sequence[Evidence]) -> None:
        # An id that was read from the database is of the driver's own UUID class, which orjson does not know.
        lines = orjson.dumps([_line(item) for item in evidence], default=str).decode()
        place = {"owner": document.owner_id, "document": document.id, "language": document.language}
        await self._statements.run(ADD_LINES, {**place, "lines": lines})

    async def current(self, owner_id: UUID) -> Document | None:
        return await self._statements.one(Document, CURRENT, {"owner": owner_id})

    async def knows(self, owner_id: UUID, sha256: str) -> bool:
        return await self._statements.row(KNOWS, {"owner": owner_id, "hash": sha256}) is not None

    async def lines(self, document_id: UUID) -> list[Evidence]:
        return await self._statements.all(Evidence, LINES, {"document": document_id})

    async def everything(self, owner_id: UUID) -> list[ScoredEvidence]:
        rows = (await self._statements.run(CURRENT_ONES, {"owner": owner_id})).all()
        found = [Found(row.name, row.created_at.date().isoformat(), {}, await self._lines_of(row.id)) for row in rows]
        return [_scored(document, line) for document in found for line in document.lines]

    async def search(self, owner_id: UUID, query: str, *, limit: int) -> list[ScoredEvidence]:
        rows = (await self._statements.run(SEARCH, {"owner": owner_id, "query": query})).all()
        found = [await self._found(row) for row in rows]
        scored = [_scored(document, line) for document in found for line in document.lines]
        # Sorting is stable: lines of the same score, and those of none, stay in reading order.
        scored.sort(key=lambda item: -item.score)
        return scored[:limit]

    async def _found(self, row: sa.Row[Any]) -> Found:
        scores = dict(zip(row.ordinals or (), row.scores or (), strict=True))
        return Found(row.name, row.created_at.date().isoformat(), scores, await self._lines_of(row.id))

    async def _lines_of(self, document_id: UUID) -> list[Evidence]:
        lines = self._cache.get(document_id)
        if lines is None:
            lines = await self.lines(document_id)
            self._cache.put(document_id, lines)
        return lines


def _scored(document: Found, line: Evidence) -> ScoredEvidence:
    return ScoredEvidence(line, document.name, document.scores.get(line.ordinal, 0.0), document.date)


def _summary(row: sa.Row[Any]) -> DocumentSummary:
    return DocumentSummary(
        id=row.id,
        name=row.name,
        media_type=row.media_type,
        language=row.language,
        state=state_of(accepted=row.accepted_at is not None, current=row.is_current),
        created_at=row.created_at,
        size=row.size,
    )


def _line(line: Evidence) -> dict[str, Any]:
    return {**vars(line), "span": line.span.model_dump()}
