"""What a document says enters the ledger: when it was read, and once more when its owner takes it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from kairix_core.domain.document import Document
from kairix_core.domain.profile.fact import Fact, FactStatus, Proposal
from kairix_core.domain.profile.schema import ATTRIBUTES
from kairix_core.policies.json_pointer import is_within
from kairix_core.policies.learn_resume import learn_resume
from kairix_core.policies.ledger.judgement import contradictions
from kairix_core.policies.ledger.ledger import Ledger
from kairix_core.ports import Transaction
from kairix_core.use_cases.profile.keep_ledger import KeepLedger
from kairix_core.use_cases.profile.record_proposals import Recorded, RecordProposals


class LearnDocument:
    def __init__(self, record: RecordProposals) -> None:
        self._record = record

    async def __call__(self, tx: Transaction, document: Document) -> Recorded:
        """In the transaction that stores it. The sample is about nobody, so there is nothing to learn from it."""
        if document.is_sample:
            return Recorded()
        return await self._record(tx, document.owner_id, learn_resume(document), f"Read {document.name}")


class SettleDocument:
    """Its owner has looked at it: what they corrected is their own word, what they removed is not so, and what waited
    is right unless it contradicts what is known from elsewhere.
    """

    def __init__(self, keep: KeepLedger) -> None:
        self._keep = keep

    async def __call__(self, tx: Transaction, document: Document, *, read: int) -> None:
        """In the transaction that makes it the current one; its first ``read`` characters are the file's own."""
        if document.is_sample:
            return
        found = learn_resume(document)
        own = [proposal for proposal in found if _is_own_word(document, proposal, read)]
        printed = [proposal for proposal in found if proposal not in own]

        def change(ledger: Ledger) -> None:
            ledger.reject([fact.id for fact in _open_facts(ledger, document) if not _is_among(found, fact)])
            ledger.propose(printed)
            for proposal in own:
                ledger.edit(proposal.attribute, proposal.value)
            ledger.accept([fact.id for fact in _open_facts(ledger, document) if _waits_for_nothing_else(ledger, fact)])

        await self._keep(tx, document.owner_id, change, actor="owner", title=f"Took {document.name}")


def _is_own_word(document: Document, proposal: Proposal, read: int) -> bool:
    """Whether its owner wrote any of it."""
    spans = document.spans.items()
    return any(span.start >= read for pointer, span in spans if is_within(pointer, proposal.source.path))


def _open_facts(ledger: Ledger, document: Document) -> list[Fact]:
    is_open = {FactStatus.PROPOSED, FactStatus.ACCEPTED}
    facts = ledger.book.facts.values()
    return [fact for fact in facts if fact.source.document_id == document.id and fact.state.status in is_open]


def _is_among(found: Sequence[Proposal], fact: Fact) -> bool:
    return any(proposal.attribute == fact.attribute and proposal.value == fact.value for proposal in found)


def _waits_for_nothing_else(ledger: Ledger, fact: Fact) -> bool:
    if fact.state.status is not FactStatus.PROPOSED:
        return False
    rivals: Iterable[Fact] = contradictions(ATTRIBUTES[fact.attribute], fact, ledger.book.beside(fact))
    return not any(rivals)
