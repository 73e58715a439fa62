"""An owner with a profile, on the real database."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

import pytest

from factories import NOW, Represented, a_document, represent_somebody
from kairix_core.domain.document import Document
from kairix_core.domain.profile.fact import Fact, Proposal, Source, SourceKind
from kairix_core.domain.profile.schema import ATTRIBUTES
from kairix_core.policies.ledger.fold import row_of
from kairix_core.ports import UnitOfWork
from kairix_core.use_cases.documents.discard_document import DiscardDocument
from kairix_core.use_cases.profile.decide_facts import DecideFacts
from kairix_core.use_cases.profile.edit_fact import DiscloseFact, EditFact
from kairix_core.use_cases.profile.edit_profile import EditProfile
from kairix_core.use_cases.profile.forget_document import ForgetDocument
from kairix_core.use_cases.profile.keep_ledger import KeepLedger
from kairix_core.use_cases.profile.read_facts import ReadFacts
from kairix_core.use_cases.profile.read_profile import ReadProfile
from kairix_core.use_cases.profile.rebuild_profile import RebuildProfile
from kairix_core.use_cases.profile.record_proposals import Recorded, RecordProposals
from kairix_core.use_cases.profile.undo_operation import UndoOperation

CV = "Ada Nowak lives in Kraków and sails.\nEngineer at Acme, 2019 to 2021.\nKnows Python."


def count_employers(facts: Sequence[Fact], today: date) -> list[Proposal]:
    basis = tuple(fact.id for fact in facts if fact.attribute == "work")
    count = len(row_of(facts, ATTRIBUTES, ["work"])["work"] or ())
    source = Source(SourceKind.INFERENCE, basis=basis)
    return [Proposal("number_of_employers", count, source, "", 1.0, "count/1")] if count else []


@dataclass
class Keeper:
    """Everything that one owner can do with their profile."""

    uow: UnitOfWork
    somebody: Represented

    def __post_init__(self) -> None:
        uow, keep = self.uow, KeepLedger(count_employers, lambda: NOW)
        self.owner_id = self.somebody.owner.id
        self.read, self.edit = ReadProfile(uow), EditProfile(uow, keep)
        self.facts, self.decide = ReadFacts(uow), DecideFacts(uow, keep)
        self.edit_fact, self.disclose = EditFact(uow, keep), DiscloseFact(uow, keep)
        self.undo, self.record = UndoOperation(uow, keep), RecordProposals(keep)
        self.rebuild = RebuildProfile(uow, lambda: NOW)
        self.discard = DiscardDocument(uow, ForgetDocument(keep))

    async def bring(self, text: str = CV) -> Document:
        draft = a_document(self.owner_id, name="cv.txt", text=text, accepted_at=None, is_current=False)
        async with self.uow(self.somebody.principal) as tx:
            await tx.documents.add_draft(draft)
        return draft

    async def learn(self, *proposals: Proposal) -> Recorded:
        async with self.uow(self.somebody.principal) as tx:
            return await self.record(tx, self.owner_id, proposals, "Read cv.txt")

    async def find(self, attribute: str, value: Any, quote: str, *, sure: float = 0.99) -> UUID:
        """One fact from a document of its own; its id."""
        document = await self.bring()
        await self.learn(found(document, attribute, value, quote, sure=sure))
        listing = await self.facts.page(self.owner_id, attribute=attribute, cursor=None, limit=50)
        return next(fact.id for fact in listing.facts.items if fact.source.document_id == document.id)

    async def values(self) -> dict[str, Any]:
        return dict((await self.read(self.owner_id)).values)


def found(document: Document, attribute: str, value: Any, quote: str, *, sure: float = 0.99) -> Proposal:
    source = Source(SourceKind.DOCUMENT, document_id=document.id)
    return Proposal(attribute, value, source, quote, sure, "test/1")


@pytest.fixture
async def keeper(uow: UnitOfWork) -> Keeper:
    return Keeper(uow, await represent_somebody(uow))
