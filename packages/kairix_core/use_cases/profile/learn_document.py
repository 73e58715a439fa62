"""What a document says enters the ledger: when it was read, and once more when its owner takes it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from uuid import UUID

from kairix_core.domain.document import Document
from kairix_core.domain.profile.fact import Fact, FactStatus, Proposal, SourceKind
from kairix_core.domain.profile.schema import ATTRIBUTES
from kairix_core.policies.json_pointer import is_within
from kairix_core.policies.learn_resume import learn_resume
from kairix_core.policies.ledger.forgotten import Forgotten
from kairix_core.policies.ledger.judgement import contradictions
from kairix_core.policies.ledger.ledger import Ledger
from kairix_core.ports import Transaction
from kairix_core.use_cases.profile.keep_ledger import KeepLedger
from kairix_core.use_cases.profile.record_proposals import Recorded, RecordProposals


class LearnDocument:
    def __init__(self, record: RecordProposals) -> None:
        self._record = record

    async def __call__(self, tx: Transaction, document: Document) -> Recorded:
        """In the transaction that stores it. There is nothing to learn from the sample, which is about nobody, nor from
        what may be about somebody else, before its owner has said that it is not.
        """
        if document.is_sample or document.is_doubted:
            return Recorded()
        return await self._record(tx, document.owner_id, learn_resume(document), f"Read {document.name}")


class SettleDocument:
    """Its owner has looked at it: what they corrected is their own word, what they removed is not so, and what waited
    is right unless it contradicts what is known from elsewhere.
    """

    def __init__(self, keep: KeepLedger) -> None:
        self._keep = keep

    async def __call__(self, tx: Transaction, document: Document, *, read: int) -> None:
        """In the transaction that makes it the current one; its first ``read`` characters are the file's own.

        What the version of the same file that was taken before said, or was made to say, and this one no longer does
        is not so, either.
        """
        if document.is_sample:
            return
        found = await _found(tx, document)
        earlier = await _versions_before(tx, document)
        dropped = _no_longer_said(earlier, found)
        ids = {document.id, *(version.id for version in earlier)}
        corrected = {id(proposal): fields for proposal in found if (fields := _own_fields(document, proposal, read))}
        own = [proposal for proposal in found if id(proposal) in corrected]
        printed = [proposal for proposal in found if id(proposal) not in corrected]

        def change(ledger: Ledger) -> None:
            gone = [fact for fact in _open_facts(ledger, ids) if not _is_among(found, fact)]
            overwritten = [fact for fact in _own_words(ledger) if _is_among(dropped, fact)]
            said = [(fact.attribute, fact.value) for fact in [*gone, *overwritten]]
            said += [(each.attribute, each.value) for each in dropped]
            edits = [(each, ledger.corrected(each, corrected[id(each)], said)) for each in own]
            ledger.reject([fact.id for fact in gone])
            ledger.reject([fact.id for fact in overwritten])
            ledger.propose(printed)
            for proposal, value in edits:
                edit = ledger.edit(proposal.attribute, value)
                if edit is not None:
                    ledger.close_up_renamed(edit, [*gone, *overwritten])
            waiting = [fact for fact in _open_facts(ledger, {document.id}) if _waits_for_nothing_else(ledger, fact)]
            ledger.accept([fact.id for fact in waiting])

        await self._keep(tx, document.owner_id, change, actor="owner", title=f"Took {document.name}")


async def _found(tx: Transaction, document: Document) -> list[Proposal]:
    """What it says, without what its owner wanted forgotten."""
    forgotten = Forgotten(document.owner_id, await tx.forgettings.digests(document.owner_id))
    said = (forgotten.left_of(ATTRIBUTES[each.attribute], each) for each in learn_resume(document))
    return [proposal for proposal in said if proposal is not None]


async def _versions_before(tx: Transaction, document: Document) -> list[Document]:
    """What was taken of the same file, the newest first."""
    versions = await tx.documents.versions(document.owner_id, document.sha256)
    return [version for version in versions if version.id != document.id]


def _no_longer_said(earlier: Sequence[Document], found: Sequence[Proposal]) -> list[Proposal]:
    before = learn_resume(earlier[0]) if earlier else ()
    return [each for each in before if not _says(found, each.attribute, each.value)]


def _own_fields(document: Document, proposal: Proposal, read: int) -> set[str]:
    """What its owner wrote of it: the fields of an entry, "" for all of it."""
    path = proposal.source.path
    own = [at for at, span in document.spans.items() if span.start >= read and is_within(at, path)]
    return {at.removeprefix(path).lstrip("/").partition("/")[0] for at in own}


def _open_facts(ledger: Ledger, documents: Collection[UUID]) -> list[Fact]:
    is_open = {FactStatus.PROPOSED, FactStatus.ACCEPTED}
    facts = ledger.book.facts.values()
    return [fact for fact in facts if fact.source.document_id in documents and fact.state.status in is_open]


def _own_words(ledger: Ledger) -> list[Fact]:
    facts = ledger.book.facts.values()
    return [
        fact
        for fact in facts
        if fact.source.kind is SourceKind.EDIT and fact.state.status is FactStatus.ACCEPTED and fact.value is not None
    ]


def _is_among(found: Sequence[Proposal], fact: Fact) -> bool:
    return _says(found, fact.attribute, fact.value)


def _says(found: Sequence[Proposal], attribute: str, value: object) -> bool:
    return any(proposal.attribute == attribute and proposal.value == value for proposal in found)


def _waits_for_nothing_else(ledger: Ledger, fact: Fact) -> bool:
    if fact.state.status is not FactStatus.PROPOSED:
        return False
    rivals: Iterable[Fact] = contradictions(ATTRIBUTES[fact.attribute], fact, ledger.book.beside(fact))
    return not any(rivals)
