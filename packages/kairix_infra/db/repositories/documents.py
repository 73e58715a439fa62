"""What an owner brought."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy import bindparam, delete, exists, func, insert, select, tuple_, update

from kairix_core.domain.document import SAMPLE_NAME, Document, DocumentSummary, state_of
from kairix_core.policies.unsure import unsure_values
from kairix_core.ports import Page
from kairix_infra.db.profile_tables import facts
from kairix_infra.db.repositories.cursor import cursor_of, place_of
from kairix_infra.db.statements import Statements
from kairix_infra.db.tables import document_files, documents

#: What a document says.
REDACTED = ("name", "text", "resume", "spans", "confidence", "notices", "corrections")
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
OF_THESE_BYTES = (documents.c.owner_id == bindparam("owner"), documents.c.sha256 == bindparam("hash"))
KNOWS = select(documents.c.id).where(*OF_THESE_BYTES, documents.c.accepted_at.is_not(None))
BY_CONTENT = (
    select(documents).where(*OF_THESE_BYTES).order_by(documents.c.created_at.desc(), documents.c.id.desc()).limit(1)
)
VERSIONS = (
    select(documents)
    .where(*OF_THESE_BYTES, documents.c.accepted_at.is_not(None))
    .order_by(documents.c.accepted_at.desc(), documents.c.id.desc())
)
GET = select(documents).where(THIS)
ALL = select(documents).where(documents.c.owner_id == bindparam("owner")).order_by(documents.c.id)
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
        documents.c.resume["basics"]["name"].astext.label("person"),
        documents.c.confidence,
        documents.c.corrections,
    )
    .outerjoin(document_files, document_files.c.document_id == documents.c.id)
    .where(documents.c.owner_id == bindparam("owner"))
    .order_by(documents.c.created_at.desc(), documents.c.id.desc())
)
#: Taken before there was a ledger.
NEVER_LEARNT = select(documents).where(
    documents.c.is_current,
    documents.c.name != SAMPLE_NAME,
    ~select(facts.c.id).where(facts.c.document_id == documents.c.id).exists(),
)
TAKEN = SUMMARIES.where(documents.c.accepted_at.is_not(None))
NAMES = select(documents.c.id, documents.c.name).where(documents.c.owner_id == bindparam("owner"))
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
NOTE = update(documents).where(THIS).values(notices=bindparam("new_notices"))
REDACT = update(documents).where(THIS).values({name: bindparam(f"new_{name}") for name in REDACTED})
RETURN_TO = update(documents).where(THIS).values(is_current=True)
DELETE = delete(documents).where(THIS)
DELETE_DRAFTS = delete(documents).where(
    documents.c.accepted_at.is_(None),
    documents.c.created_at < bindparam("begun_before"),
    ~exists().where(facts.c.document_id == documents.c.id),
)


class SqlDocuments:
    def __init__(self, statements: Statements) -> None:
        self._statements = statements

    async def replace_current(self, document: Document) -> None:
        await self._statements.run(RETIRE, {"owner": document.owner_id})
        await self._statements.run(ADD, {**vars(document), "is_current": True})

    async def accept(self, document: Document) -> None:
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

    async def return_to(self, document: Document) -> None:
        await self._statements.run(RETIRE, {"owner": document.owner_id})
        await self._statements.run(RETURN_TO, {"document": document.id})

    async def add_draft(self, document: Document) -> None:
        await self._statements.run(ADD, vars(document))

    async def note(self, document: Document) -> None:
        await self._statements.run(NOTE, {"document": document.id, "new_notices": document.notices})

    async def correct(self, document: Document) -> None:
        changed = {"document": document.id, "changes": document.corrections, "new_revision": document.revision}
        await self._statements.run(CORRECT, changed)

    async def redact(self, document: Document) -> None:
        said = {f"new_{name}": getattr(document, name) for name in REDACTED}
        await self._statements.run(REDACT, {"document": document.id, **said})

    async def get(self, document_id: UUID) -> Document | None:
        return await self._statements.one(Document, GET, {"document": document_id})

    async def all(self, owner_id: UUID) -> list[Document]:
        return await self._statements.all(Document, ALL, {"owner": owner_id})

    async def by_content(self, owner_id: UUID, sha256: str) -> Document | None:
        return await self._statements.one(Document, BY_CONTENT, {"owner": owner_id, "hash": sha256})

    async def taken(self, owner_id: UUID) -> list[DocumentSummary]:
        return [_summary(row) for row in await self._statements.run(TAKEN, {"owner": owner_id})]

    async def versions(self, owner_id: UUID, sha256: str) -> list[Document]:
        return await self._statements.all(Document, VERSIONS, {"owner": owner_id, "hash": sha256})

    async def page(self, owner_id: UUID, *, cursor: str | None, limit: int) -> Page[DocumentSummary]:
        listing = SUMMARIES.limit(limit + 1)
        if cursor is not None:
            listing = listing.where(tuple_(documents.c.created_at, documents.c.id) < place_of(cursor))
        rows = (await self._statements.run(listing, {"owner": owner_id})).all()
        found = [_summary(row) for row in rows[:limit]]
        if len(rows) <= limit:
            return Page(found)
        return Page(found, cursor_of(found[-1].created_at, found[-1].id))

    async def names(self, owner_id: UUID) -> dict[UUID, str]:
        return {row.id: row.name for row in await self._statements.run(NAMES, {"owner": owner_id})}

    async def never_learnt(self) -> list[Document]:
        return await self._statements.all(Document, NEVER_LEARNT)

    async def lock(self, owner_id: UUID) -> None:
        await self._statements.lock(f"kairix.documents.{owner_id}")

    async def delete(self, document_id: UUID) -> None:
        await self._statements.run(DELETE, {"document": document_id})

    async def delete_drafts(self, *, begun_before: datetime) -> int:
        return (await self._statements.run(DELETE_DRAFTS, {"begun_before": begun_before})).rowcount

    async def current(self, owner_id: UUID) -> Document | None:
        return await self._statements.one(Document, CURRENT, {"owner": owner_id})

    async def knows(self, owner_id: UUID, sha256: str) -> bool:
        return await self._statements.row(KNOWS, {"owner": owner_id, "hash": sha256}) is not None


def _summary(row: sa.Row[Any]) -> DocumentSummary:
    is_draft = row.accepted_at is None
    return DocumentSummary(
        id=row.id,
        name=row.name,
        media_type=row.media_type,
        language=row.language,
        state=state_of(accepted=not is_draft, current=row.is_current),
        created_at=row.created_at,
        size=row.size,
        person=row.person,
        unsure=len(unsure_values(row.confidence, row.corrections)) if is_draft else 0,
    )
