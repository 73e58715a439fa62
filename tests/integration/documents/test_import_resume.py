"""A résumé becomes the owner's current one, with evidence, in the real database."""

from __future__ import annotations

import json

import pytest

from factories import NOW, a_user
from kairix_core.domain.principal import SYSTEM, Principal
from kairix_core.domain.user import User
from kairix_core.errors import UnreadableDocument
from kairix_core.policies.infer import infer
from kairix_core.ports import UnitOfWork
from kairix_core.use_cases.documents.import_resume import ImportResume
from kairix_core.use_cases.profile.keep_ledger import KeepLedger
from kairix_core.use_cases.profile.learn_document import SettleDocument
from kairix_core.use_cases.retrieval.keep_chunks import KeepChunks
from kairix_infra.documents import FileReader

ADA = json.dumps({"basics": {"name": "Ada Nowak"}, "work": [{"name": "Quillon", "position": "Engineer"}]}).encode()
ADA_LATER = json.dumps({"basics": {"name": "Ada Nowak", "label": "Engineer"}}).encode()


@pytest.fixture
async def owner(uow: UnitOfWork) -> User:
    user = a_user()
    async with uow(SYSTEM) as tx:
        await tx.users.add(user)
    return user


@pytest.fixture
def import_resume(uow: UnitOfWork) -> ImportResume:
    settle = SettleDocument(KeepLedger(infer, lambda: NOW))
    return ImportResume(uow, FileReader(), settle, KeepChunks(lambda: NOW, embeds=False), lambda: NOW)


async def test_a_resume_becomes_current_with_its_evidence(
    uow: UnitOfWork, owner: User, import_resume: ImportResume
) -> None:
    document = await import_resume(owner.id, ADA, "ada.json")
    async with uow(Principal.user(owner.id)) as tx:
        current = await tx.documents.current(owner.id)
        published = await tx.publications.of_owner(owner.id)
        assert published is not None
        lines = await tx.publications.lines(published.id)
    assert current is not None
    assert current.id == document.id
    assert [line.quote for line in lines if line.document_id] == ["Ada Nowak", "Engineer, Quillon"]


async def test_the_same_bytes_again_change_nothing(owner: User, import_resume: ImportResume) -> None:
    first = await import_resume(owner.id, ADA, "ada.json")
    assert (await import_resume(owner.id, ADA, "again.json")).id == first.id


async def test_a_newer_resume_takes_the_place_of_the_current_one(
    uow: UnitOfWork, owner: User, import_resume: ImportResume
) -> None:
    await import_resume(owner.id, ADA, "ada.json")
    newer = await import_resume(owner.id, ADA_LATER, "later.json")
    async with uow(Principal.user(owner.id)) as tx:
        current = await tx.documents.current(owner.id)
    assert current is not None
    assert current.id == newer.id


async def test_a_file_that_is_refused_leaves_the_current_one(
    uow: UnitOfWork, owner: User, import_resume: ImportResume
) -> None:
    first = await import_resume(owner.id, ADA, "ada.json")
    with pytest.raises(UnreadableDocument):
        await import_resume(owner.id, b"", "empty.pdf")
    async with uow(Principal.user(owner.id)) as tx:
        current = await tx.documents.current(owner.id)
    assert current is not None
    assert current.id == first.id
