"""Documents that were taken before they were kept in pieces."""

from __future__ import annotations

import asyncpg
import pytest

from api.documents.desk import Desk
from kairix_core.domain.document import Document
from kairix_core.ports import Transaction
from kairix_infra.container import Container

TWICE = ((b"# Ada\n\nBuilt engines.", "ada.md"), (b"# Ada\n\nBuilt bridges.", "other.md"))


async def an_older_installation(desk: Desk, admin: asyncpg.Connection) -> None:
    """With documents that were taken before there were chunks; one of them is in use."""
    for content, name in TWICE:
        await desk.accept(await desk.draft(content, name))
    await admin.execute("DELETE FROM chunks; DELETE FROM chunk_words")


async def test_every_document_that_was_taken_is_cut_beside_the_next_start(
    desk: Desk, container: Container, admin: asyncpg.Connection
) -> None:
    await an_older_installation(desk, admin)
    assert await container.cut_earlier() == len(TWICE)
    texts = " ".join(row["text"] for row in await admin.fetch("SELECT text FROM chunks"))
    assert "engines" in texts
    assert "bridges" in texts


async def test_it_is_cut_once(desk: Desk, container: Container, admin: asyncpg.Connection) -> None:
    await an_older_installation(desk, admin)
    await container.cut_earlier()
    assert await container.cut_earlier() == 0


async def test_of_one_file_only_what_was_taken_last_is_searched(
    desk: Desk, container: Container, admin: asyncpg.Connection
) -> None:
    await desk.accept(await desk.draft(*TWICE[0]))
    before = await admin.fetch("SELECT document_id, text FROM chunks")
    again = await desk.http.post(f"/api/documents/{before[0]['document_id']}/revise")
    assert again.is_success, again.text
    await desk.accept(again.json())
    newest = await admin.fetch("SELECT DISTINCT document_id FROM chunks")
    await admin.execute("DELETE FROM chunks; DELETE FROM chunk_words")
    assert await container.cut_earlier() == 1
    assert await admin.fetch("SELECT DISTINCT document_id FROM chunks") == newest != before


async def test_a_document_that_cannot_be_cut_leaves_the_others_to_be(
    desk: Desk, container: Container, admin: asyncpg.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    await an_older_installation(desk, admin)
    keep = container.keep_chunks

    async def fail_for_ada(tx: Transaction, document: Document) -> None:
        if document.name == "ada.md":
            raise ValueError
        await keep(tx, document)

    with monkeypatch.context() as broken:
        broken.setattr(container.cut_earlier, "_keep_chunks", fail_for_ada)
        assert await container.cut_earlier() == 1
    assert await container.cut_earlier() == 1
