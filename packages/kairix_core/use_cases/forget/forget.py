"""Forget: what its owner chose goes from wherever it is kept, and does not come back when it is read again."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from uuid import UUID

from kairix_core.domain.document import Document
from kairix_core.domain.forgetting import Choice, Forgetting, Traces
from kairix_core.domain.principal import Principal
from kairix_core.domain.profile.fact import Fact
from kairix_core.domain.profile.schema import ATTRIBUTES
from kairix_core.errors import NotFound
from kairix_core.policies.correct_import import owners_words
from kairix_core.policies.forget.redact import FORGOTTEN, redact
from kairix_core.policies.forget.terms import pattern_of
from kairix_core.policies.ledger.forgotten import Forgotten
from kairix_core.policies.ledger.inferences import LIVE
from kairix_core.ports import Clock, Transaction, UnitOfWork
from kairix_core.use_cases.forget.find_traces import traces_of
from kairix_core.use_cases.forget.forget_in_roadmaps import forget_in_roadmaps
from kairix_core.use_cases.profile.keep_ledger import KeepLedger
from kairix_core.use_cases.profile.learn_document import LearnDocument, SettleDocument
from kairix_core.use_cases.profile.publish import publish
from kairix_core.use_cases.retrieval.keep_chunks import KeepChunks

TITLE = "Forgot something"


class Forget:
    def __init__(
        self,
        uow: UnitOfWork,
        keep: KeepLedger,
        learn: LearnDocument,
        settle: SettleDocument,
        keep_chunks: KeepChunks,
        clock: Clock,
    ) -> None:
        self._uow = uow
        self._keep = keep
        self._learn = learn
        self._settle = settle
        self._keep_chunks = keep_chunks
        self._clock = clock

    async def __call__(self, owner_id: UUID, text: str, choice: Choice) -> Forgetting:
        """The receipt. ``NotFound`` for what does not speak of it; then nothing is forgotten."""
        async with self._uow(Principal.user(owner_id)) as tx:
            await tx.documents.lock(owner_id)
            await tx.memories.lock(owner_id)
            await tx.inbox.lock(owner_id)
            await tx.profiles.lock(owner_id)
            traces = await traces_of(tx, owner_id, text)
            _check(choice, traces)
            facts = _with_the_same(owner_id, traces, choice.facts)
            removed = await self._clear(tx, owner_id, traces, choice)
            receipt = Forgetting(
                owner_id, self._clock(), {"facts": len(facts), **removed}, _items(facts, removed), tuple(traces.remains)
            )
            await tx.forgettings.add(receipt, _digests(owner_id, facts, pattern_of(traces.terms)))
            await self._drop(tx, owner_id, facts)
        return receipt

    async def _clear(self, tx: Transaction, owner_id: UUID, traces: Traces, choice: Choice) -> dict[str, int]:
        """Documents with their chunks and embeddings, summaries, messages; how many there were of each."""
        pattern, counts = pattern_of(traces.terms), {"documents": len(choice.documents)}
        told = await tx.memories.embedded(owner_id, choice.memories)
        counts["memories"] = await tx.memories.remove(owner_id, choice.memories)
        counts["answers"] = len(choice.answers)
        for answer_id in choice.answers:
            await tx.inbox.delete_answer(answer_id)
        before = await tx.traced.chunks(owner_id, pattern)
        for document in await tx.documents.all(owner_id):
            if document.id in choice.documents:
                await self._blank(tx, document, traces.terms)
        after = await tx.traced.chunks(owner_id, pattern)
        counts["chunks"], counts["embeddings"] = before[0] - after[0], before[1] - after[1] + told
        counts["roadmaps"] = len(choice.roadmaps)
        await forget_in_roadmaps(tx, owner_id, choice.roadmaps, pattern)
        counts["summaries"] = await tx.traced.clear_summaries(owner_id, pattern)
        counts["messages"] = await tx.traced.blank_messages(owner_id, pattern, FORGOTTEN) if choice.messages else 0
        return counts

    async def _blank(self, tx: Transaction, document: Document, terms: Sequence[str]) -> None:
        is_taken = document.accepted_at is not None
        redact(document, terms)
        await tx.documents.redact(document)
        await tx.files.remove(document.id)
        if is_taken:
            await self._keep_chunks(tx, document)

    async def _drop(self, tx: Transaction, owner_id: UUID, facts: Sequence[Fact]) -> None:
        """What had to give way to these facts stands again."""
        slots = {fact.slot: None for fact in facts}
        await tx.facts.delete(owner_id, [fact.id for fact in facts])
        await self._keep(tx, owner_id, lambda ledger: ledger.bring_back(slots), actor="owner", title=TITLE)
        read_in = {fact.source.document_id for fact in facts}
        for document in await tx.documents.all(owner_id):
            if document.id in read_in:
                await self._read_again(tx, document)
        left = await tx.facts.all(owner_id)
        await tx.facts.delete(owner_id, [fact.id for fact in _outlived(left, {fact.id for fact in facts})])
        await publish(tx, owner_id, self._clock())

    async def _read_again(self, tx: Transaction, document: Document) -> None:
        """An entry in which something was forgotten keeps what else is told of it."""
        if document.is_current:
            read, _ = owners_words(document.reading)
            await self._settle(tx, document, read=len(read.rstrip()))
        else:
            await self._learn(tx, document)


def _check(choice: Choice, traces: Traces) -> None:
    """Nobody forgets by an id what they were not shown."""
    _among(choice.facts, {fact.id for fact in traces.facts})
    _among(choice.memories, {memory.id for memory in traces.memories})
    _among(choice.documents, {document.id for document in traces.documents})
    _among(choice.answers, {answer.id for answer in traces.answers})
    _among(choice.roadmaps, {roadmap.id for roadmap in traces.roadmaps})


def _among(chosen: Collection[UUID], shown: Collection[UUID]) -> None:
    if not set(chosen).issubset(shown):
        raise NotFound("Something that was chosen does not speak of this any more. Please look again what would go.")


def _with_the_same(owner_id: UUID, traces: Traces, chosen: Collection[UUID]) -> list[Fact]:
    """What was chosen, and whatever says the same of it, also if it came since its owner looked."""
    pattern = pattern_of(traces.terms)
    known = _digests(owner_id, [fact for fact in traces.facts if fact.id in chosen], pattern)
    return [fact for fact in traces.facts if fact.id in chosen or known & _digests(owner_id, [fact], pattern)]


def _outlived(left: Sequence[Fact], gone: Collection[UUID]) -> list[Fact]:
    """What was worked out of what is gone, and holds no more: it still says it."""
    unfounded, outlived = set(gone), list[Fact]()
    while more := [fact for fact in left if fact.id not in unfounded and unfounded.intersection(fact.source.basis)]:
        unfounded.update(fact.id for fact in more)
        outlived += (fact for fact in more if fact.state.status not in LIVE)
    return outlived


def _digests(owner_id: UUID, facts: Sequence[Fact], pattern: str) -> set[str]:
    """By which it is known again; an owner's word that there is nothing says nothing."""
    forgotten, told = Forgotten(owner_id), [fact for fact in facts if fact.value is not None]
    specs = {fact.id: spec for fact in told if (spec := ATTRIBUTES.get(fact.attribute)) is not None}
    return {digest for fact in told if fact.id in specs for digest in forgotten.of(specs[fact.id], fact.value, pattern)}


def _items(facts: Sequence[Fact], removed: dict[str, int]) -> list[str]:
    """What kind of thing each was, and nothing of what it said."""
    labels = [ATTRIBUTES[fact.attribute].label for fact in facts if fact.attribute in ATTRIBUTES]
    kinds = {
        "memories": "Memory",
        "documents": "Text in a document",
        "answers": "Answer for visitors",
        "roadmaps": "Text in a roadmap",
        "summaries": "Summary of a talk",
        "messages": "Message",
    }
    return [*labels, *(kind for key, kind in kinds.items() for _ in range(removed[key]))]
