"""``texts.embed``: have a model tell what an owner's documents and memories mean, where it has not yet."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from kairix_core.domain.job import Progress
from kairix_core.ports import Clock, Texts, Transaction, UnitOfWork, Unread
from kairix_core.use_cases.jobs.job_run import JobRun
from kairix_core.use_cases.retrieval.embed_later import embed_later
from kairix_core.use_cases.retrieval.tell_meaning import TellMeaning

#: What is told at once is kept at once, so that an attempt that fails has not been in vain.
BATCH = 64
TELLING = "Reading what your texts mean"


class EmbedTexts:
    """``tell`` is None where no model is set any more: then there is nothing to do."""

    def __init__(self, uow: UnitOfWork, tell: TellMeaning | None, clock: Clock) -> None:
        self._uow = uow
        self._tell = tell
        self._clock = clock

    async def __call__(self, run: JobRun) -> None:
        if self._tell is None:
            return
        run.result = {texts.value: await self._embed_all(run, self._tell, texts) for texts in Texts}
        async with run.completing() as tx:
            await _hold(tx, run.job.owner_id)
            await run.succeed(tx)
            if await _is_left(tx, run.job.owner_id, self._tell.model):
                await embed_later(tx, run.job.owner_id, self._clock())

    async def _embed_all(self, run: JobRun, tell: TellMeaning, texts: Texts) -> int:
        done = 0
        while unread := await self._unread(run, tell.model, texts):
            vectors = await tell.of_texts(run.job.owner_id, [each.text for each in unread])
            async with self._uow(run.owner) as tx:
                meanings = dict(zip(unread, vectors, strict=True))
                await tx.meanings.embed(texts, meanings, tell.model)
            done += len(unread)
            await run.report(Progress("embedding", TELLING, done=done))
        return done

    async def _unread(self, run: JobRun, model: str, texts: Texts) -> Sequence[Unread]:
        async with self._uow(run.owner) as tx:
            return await tx.meanings.to_embed(texts, run.job.owner_id, model, limit=BATCH)


async def _hold(tx: Transaction, owner_id: UUID) -> None:
    """What is changed from here on leaves a job of its own."""
    await tx.documents.lock(owner_id)
    await tx.memories.lock(owner_id)


async def _is_left(tx: Transaction, owner_id: UUID, model: str) -> bool:
    return any([await tx.meanings.to_embed(texts, owner_id, model, limit=1) for texts in Texts])
