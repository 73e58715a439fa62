"""Where something stands that an owner may want forgotten."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from uuid import UUID

from kairix_core.domain.forgetting import Holder, Traces
from kairix_core.domain.memory import Memory
from kairix_core.domain.principal import Principal
from kairix_core.domain.profile.fact import Fact, SourceKind
from kairix_core.domain.profile.schema import ATTRIBUTES
from kairix_core.errors import InvalidInput
from kairix_core.policies.forget.redact import is_in, mentions
from kairix_core.policies.forget.terms import pattern_of, terms_of
from kairix_core.policies.json_pointer import leaves
from kairix_core.ports import Transaction, UnitOfWork
from kairix_core.use_cases.forget.forget_in_roadmaps import roadmaps_that_tell

#: Of each kind; who has more of them looks into their inbox.
MOST_REMAINING = 50
NO_WORDS = "Please say in a word or two what to forget: a name, a place, or the words themselves in quotation marks."


class FindTraces:
    """Reads everything and changes nothing."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    async def __call__(self, owner_id: UUID, text: str) -> Traces:
        """``InvalidInput`` when the text has no words to look for."""
        async with self._uow(Principal.user(owner_id)) as tx:
            return await traces_of(tx, owner_id, text)


async def traces_of(tx: Transaction, owner_id: UUID, text: str) -> Traces:
    facts = [fact for fact in await tx.facts.all(owner_id) if fact.source.kind is not SourceKind.INFERENCE]
    terms = terms_of(text, _values(facts))
    if not terms:
        raise InvalidInput(NO_WORDS, field="text")
    pattern = pattern_of(terms)
    chunks, embeddings = await tx.traced.chunks(owner_id, pattern)
    memories = [memory for memory in await tx.memories.all(owner_id) if _tells_of(memory, pattern)]
    return Traces(
        terms=terms,
        facts=[fact for fact in facts if _speaks_of(fact, pattern)],
        memories=memories,
        documents=[Holder(each.id, each.name) for each in await tx.documents.all(owner_id) if is_in(each, pattern)],
        answers=[each for each in await tx.inbox.answers(owner_id) if mentions([each.question, each.answer], pattern)],
        roadmaps=await roadmaps_that_tell(tx, owner_id, pattern),
        remains=await tx.traced.remaining(owner_id, pattern, limit=MOST_REMAINING),
        chunks=chunks,
        embeddings=embeddings + await tx.memories.embedded(owner_id, [memory.id for memory in memories]),
        summaries=await tx.traced.summaries(owner_id, pattern),
        messages=await tx.traced.messages(owner_id, pattern),
    )


def _values(facts: Sequence[Fact]) -> Iterator[str]:
    for fact in facts:
        yield from (leaf for _, leaf in leaves(fact.value, "") if isinstance(leaf, str))


def _speaks_of(fact: Fact, pattern: str) -> bool:
    """In its value, in its quote, or because that is what it is: "forget my notice period"."""
    spec = ATTRIBUTES.get(fact.attribute)
    return mentions([fact.value, fact.quote], pattern) or (spec is not None and bool(re.search(pattern, spec.label)))


def _tells_of(memory: Memory, pattern: str) -> bool:
    return mentions([memory.text, memory.quote, memory.subject], pattern)
