"""``document.read``: from the file that was brought to a draft, and to what can be learnt from it."""

from __future__ import annotations

from kairix_core.domain.document import Document
from kairix_core.domain.job import Progress, Upload
from kairix_core.errors import NotFound
from kairix_core.ports import Clock, ResumeReader, Transaction, UnitOfWork
from kairix_core.use_cases.documents.doubt_person import doubt_person
from kairix_core.use_cases.jobs.job_run import JobRun
from kairix_core.use_cases.profile.learn_document import LearnDocument
from kairix_core.use_cases.profile.record_proposals import Recorded

STEPS = 3


class ReadDocument:
    """Doing it again changes nothing: bytes that have become a document are that document."""

    def __init__(self, uow: UnitOfWork, reader: ResumeReader, clock: Clock, learn: LearnDocument) -> None:
        self._uow = uow
        self._reader = reader
        self._clock = clock
        self._learn = learn

    async def __call__(self, run: JobRun) -> None:
        """``UnreadableDocument`` and ``DocumentTooLarge`` come from the reader; nothing is stored then."""
        upload = await self._upload(run)
        await run.report(Progress("reading", f"Reading {upload.name}", 0, STEPS))
        imported = await self._reader.read(upload.content, upload.name)
        draft = Document.draft(
            imported, owner_id=upload.owner_id, name=upload.name, sha256=upload.sha256, at=self._clock()
        )
        await run.report(Progress("understanding", f"read {_pages(draft)}", 1, STEPS))
        async with run.completing() as tx:
            await tx.documents.lock(upload.owner_id)
            await run.report(Progress("recording", f"read {_pages(draft)}", 2, STEPS), within=tx)
            document = await self._store(tx, draft, upload)
            learnt = await self._learn(tx, document)
            run.result = {
                "document_id": str(document.id),
                "pages": len(document.pages),
                "facts": learnt.new,
                "waiting": learnt.waiting,
                "names": document.person if document.is_doubted else None,
            }
            await run.report(Progress("recording", _told(document, learnt), STEPS, STEPS), within=tx)

    async def _upload(self, run: JobRun) -> Upload:
        async with self._uow(run.owner) as tx:
            upload = await tx.uploads.of_job(run.job.id)
        if upload is None:
            raise NotFound("The file is not here any more. Please bring it again.")
        return upload

    async def _store(self, tx: Transaction, draft: Document, upload: Upload) -> Document:
        await tx.uploads.delete(upload.job_id)
        if (known := await tx.documents.by_content(upload.owner_id, upload.sha256)) is not None:
            return known
        await doubt_person(tx, draft)
        await tx.documents.add_draft(draft)
        await tx.files.keep(draft, upload.content)
        return draft


def _pages(document: Document) -> str:
    count = len(document.pages)
    return "the file" if count == 0 else f"{count} page{'s' if count > 1 else ''}"


def _told(document: Document, learnt: Recorded) -> str:
    """``read 3 pages, 41 facts, 6 need a look``"""
    parts = [f"read {_pages(document)}"]
    if document.is_doubted:
        parts.append(f"it names {document.person}")
    if learnt.new:
        parts.append(f"{learnt.new} fact{'s' if learnt.new > 1 else ''}")
    if learnt.waiting:
        parts.append(f"{learnt.waiting} need{'s' if learnt.waiting == 1 else ''} a look")
    return ", ".join(parts)
