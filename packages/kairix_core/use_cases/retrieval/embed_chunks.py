"""``chunks.embed``: have a model tell what an owner's documents mean, piece by piece, where it has not yet."""

from __future__ import annotations

from collections.abc import Sequence

from kairix_core.domain.chunk import Chunk
from kairix_core.domain.job import Progress
from kairix_core.ports import Clock, UnitOfWork
from kairix_core.use_cases.jobs.job_run import JobRun
from kairix_core.use_cases.retrieval.embed_later import embed_later
from kairix_core.use_cases.retrieval.tell_meaning import TellMeaning

#: What is told at once is kept at once, so that an attempt that fails has not been in vain.
BATCH = 64
TELLING = "Reading what your documents mean"


class EmbedChunks:
    """``tell`` is None where no model is set any more: then there is nothing to do."""

    def __init__(self, uow: UnitOfWork, tell: TellMeaning | None, clock: Clock) -> None:
        self._uow = uow
        self._tell = tell
        self._clock = clock

    async def __call__(self, run: JobRun) -> None:
        if self._tell is None:
            return
        run.result = {"chunks": await self._embed_all(run, self._tell)}
        async with run.completing() as tx:
            await tx.documents.lock(run.job.owner_id)
            await run.succeed(tx)
            if await tx.chunks.to_embed(run.job.owner_id, self._tell.model, limit=1):
                await embed_later(tx, run.job.owner_id, self._clock())

    async def _embed_all(self, run: JobRun, tell: TellMeaning) -> int:
        done = 0
        while chunks := await self._unread(run, tell.model):
            vectors = await tell.of_texts(run.job.owner_id, list(map(_told, chunks)))
            async with self._uow(run.owner) as tx:
                await tx.chunks.embed({c.id: v for c, v in zip(chunks, vectors, strict=True)}, tell.model)
            done += len(chunks)
            await run.report(Progress("embedding", TELLING, done=done))
        return done

    async def _unread(self, run: JobRun, model: str) -> Sequence[Chunk]:
        async with self._uow(run.owner) as tx:
            return await tx.chunks.to_embed(run.job.owner_id, model, limit=BATCH)


def _told(chunk: Chunk) -> str:
    """A line of a list means little without what it is a line of."""
    return f"{chunk.context}\n{chunk.text}".strip()
