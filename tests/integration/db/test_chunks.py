"""An owner's documents in pieces: found by words, by meaning, and by nobody else."""

from __future__ import annotations

from factories import Represented, a_document, make_current, represent_somebody
from kairix_core.domain.chunk import Chunk
from kairix_core.domain.document import Document, Span
from kairix_core.ports import Embedded, Texts
from kairix_infra.db.unit_of_work import SqlUnitOfWork

MODEL = "test/embedding"
TEXTS = ("Led the payments team of eight", "Wrote firmware for drones", "Taught mathematics in Lyon")


async def keep(uow: SqlUnitOfWork, owner: Represented, *texts: str) -> Document:
    document = owner.document
    chunks = [
        Chunk(owner.owner.id, document.id, ordinal, text, Span(start=0, end=len(text)))
        for ordinal, text in enumerate(texts)
    ]
    async with uow(owner.principal) as tx:
        await tx.chunks.replace(document, chunks)
    return document


async def found(uow: SqlUnitOfWork, owner: Represented, query: str, meaning: Embedded | None = None) -> list[str]:
    async with uow(owner.principal) as tx:
        return [each.chunk.text for each in await tx.chunks.search(owner.owner.id, query, meaning, limit=5)]


async def embed(uow: SqlUnitOfWork, owner: Represented, *vectors: list[float]) -> None:
    async with uow(owner.principal) as tx:
        chunks = await tx.meanings.to_embed(Texts.CHUNKS, owner.owner.id, MODEL, limit=10)
        told = sorted(chunks, key=lambda chunk: TEXTS.index(chunk.text))
        await tx.meanings.embed(Texts.CHUNKS, dict(zip(told, vectors, strict=True)), MODEL)


async def test_a_chunk_is_found_by_its_words_in_any_of_their_forms(uow: SqlUnitOfWork) -> None:
    owner = await represent_somebody(uow)
    await keep(uow, owner, *TEXTS)
    assert await found(uow, owner, "leading a payment team") == [TEXTS[0]]
    assert await found(uow, owner, "sailing") == []


async def test_a_chunk_is_found_by_its_meaning_where_no_word_is_shared(uow: SqlUnitOfWork) -> None:
    owner = await represent_somebody(uow)
    await keep(uow, owner, *TEXTS)
    await embed(uow, owner, [1, 0], [0, 1], [0.6, 0.8])
    assert await found(uow, owner, "embedded systems", Embedded([0, 1], MODEL)) == [TEXTS[1], TEXTS[2], TEXTS[0]]


async def test_who_is_high_in_both_rankings_comes_first(uow: SqlUnitOfWork) -> None:
    owner = await represent_somebody(uow)
    await keep(uow, owner, *TEXTS)
    await embed(uow, owner, [1, 0], [0, 1], [0.1, 0.9])
    assert (await found(uow, owner, "mathematics", Embedded([0, 1], MODEL)))[0] == TEXTS[2]


async def test_vectors_of_another_model_or_length_are_not_compared(uow: SqlUnitOfWork) -> None:
    owner = await represent_somebody(uow)
    await keep(uow, owner, *TEXTS)
    await embed(uow, owner, [1, 0], [0, 1], [1, 1])
    assert await found(uow, owner, "sailing", Embedded([0, 1], "other/model")) == []
    assert await found(uow, owner, "sailing", Embedded([0, 1, 0], MODEL)) == []


async def test_another_model_reads_every_chunk_anew(uow: SqlUnitOfWork) -> None:
    owner = await represent_somebody(uow)
    await keep(uow, owner, *TEXTS)
    await embed(uow, owner, [1, 0], [0, 1], [1, 1])
    async with uow(owner.principal) as tx:
        assert await tx.meanings.to_embed(Texts.CHUNKS, owner.owner.id, MODEL, limit=10) == []
        assert len(await tx.meanings.to_embed(Texts.CHUNKS, owner.owner.id, "other/model", limit=10)) == len(TEXTS)


async def test_a_newer_version_of_a_file_takes_the_place_of_the_older(uow: SqlUnitOfWork) -> None:
    owner = await represent_somebody(uow)
    await keep(uow, owner, *TEXTS)
    newer = a_document(owner.owner.id, sha256=owner.document.sha256)
    async with uow(owner.principal) as tx:
        await make_current(tx, newer, [])
        await tx.chunks.replace(newer, [Chunk(owner.owner.id, newer.id, 0, "Sails boats", Span(start=0, end=11))])
    assert await found(uow, owner, "payments mathematics boats") == ["Sails boats"]


async def test_nobody_finds_what_is_somebody_elses(uow: SqlUnitOfWork) -> None:
    owner, stranger = await represent_somebody(uow), await represent_somebody(uow)
    await keep(uow, owner, *TEXTS)
    async with uow(stranger.principal) as tx:
        assert await tx.chunks.search(owner.owner.id, "payments", limit=5) == []
