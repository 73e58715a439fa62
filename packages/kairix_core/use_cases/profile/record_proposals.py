"""What extractors found enters the ledger; what does not stand in its source never does."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from kairix_core.domain.conversation import Role
from kairix_core.domain.document import Span
from kairix_core.domain.parts import TextPart
from kairix_core.domain.profile.fact import Fact, FactStatus, Proposal, Source, SourceKind
from kairix_core.domain.profile.schema import ATTRIBUTES
from kairix_core.domain.profile.values import canonical, canonical_entry
from kairix_core.errors import InvalidInput
from kairix_core.policies.ledger.ledger import Ledger
from kairix_core.policies.verbatim import verbatim
from kairix_core.ports import Transaction
from kairix_core.use_cases.profile.keep_ledger import KeepLedger

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Recorded:
    """How many facts are new, and of these: how many were accepted by themselves, how many wait."""

    new: int = 0
    accepted: int = 0
    waiting: int = 0


class RecordProposals:
    def __init__(self, keep: KeepLedger) -> None:
        self._keep = keep

    async def __call__(self, tx: Transaction, owner_id: UUID, proposals: Sequence[Proposal], title: str) -> Recorded:
        """In the transaction of the job that found them. Finding the same again adds nothing.

        ``title`` is what the history calls it ("Read cv.pdf"). A list's attribute takes one entry or several.
        """
        texts = {source: await _text(tx, owner_id, source) for source in _origins(proposals)}
        sound = [found for proposal in proposals for found in _sound(proposal, texts)]
        if len(sound) < len(proposals):
            log.info("proposals.dropped", extra={"found": len(proposals), "sound": len(sound)})
        new: list[Fact] = []

        def change(ledger: Ledger) -> None:
            new.extend(ledger.propose(sound))

        await self._keep(tx, owner_id, change, actor="kairix", title=title)
        statuses = [fact.state.status for fact in new]
        return Recorded(len(new), statuses.count(FactStatus.ACCEPTED), statuses.count(FactStatus.PROPOSED))


Origin = tuple[SourceKind, UUID | None]


def _origin(source: Source) -> Origin:
    return source.kind, source.document_id if source.kind is SourceKind.DOCUMENT else source.message_id


def _origins(proposals: Iterable[Proposal]) -> set[Origin]:
    return {_origin(proposal.source) for proposal in proposals}


async def _text(tx: Transaction, owner_id: UUID, origin: Origin) -> str:
    """What somebody can be quoted from: the owner's document, or what the owner, and nobody else, said."""
    kind, source_id = origin
    if kind is SourceKind.DOCUMENT and source_id is not None:
        document = await tx.documents.get(source_id)
        return document.text if document is not None and document.owner_id == owner_id else ""
    if kind is SourceKind.MESSAGE and source_id is not None:
        message = await tx.messages.get(source_id)
        if message is not None and message.owner_id == owner_id and message.role is Role.USER:
            return "\n".join(part.text for part in message.parts if isinstance(part, TextPart))
    return ""


def _sound(proposal: Proposal, texts: dict[Origin, str]) -> Iterator[Proposal]:
    """In its one form, one per entry; nothing of what its attribute cannot hold, or whose quote is not there."""
    spec, span = ATTRIBUTES.get(proposal.attribute), _place(proposal, texts[_origin(proposal.source)])
    if spec is None or span is None or not 0 <= proposal.confidence <= 1:
        return
    values = proposal.value if spec.is_list and isinstance(proposal.value, (list, tuple)) else [proposal.value]
    for value in values:
        try:
            kept = canonical_entry(spec, value) if spec.is_list else canonical(spec, value)
        except InvalidInput:
            continue
        yield replace(proposal, value=kept, source=replace(proposal.source, span=span))


def _place(proposal: Proposal, text: str) -> Span | None:
    """The place that the extractor named, with its page, if the quote stands there; else where it stands."""
    named = proposal.source.span
    if named is not None and verbatim(proposal.quote, text[named.start : named.end]):
        return named
    return verbatim(proposal.quote, text)
