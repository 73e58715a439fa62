"""What becomes of an owner's memories when something is said."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from uuid import UUID

from kairix_core.domain.memory import Memory, MemoryStatus, Statement
from kairix_core.policies.remember.content import fingerprint
from kairix_core.policies.remember.settle import settled


@dataclass(slots=True)
class Learnt:
    """``new`` have to be stored, ``changed`` stored again; none is in both."""

    new: list[Memory] = field(default_factory=list)
    changed: list[Memory] = field(default_factory=list)


def learn(owner_id: UUID, known: Sequence[Memory], statements: Iterable[Statement]) -> Learnt:
    """``known`` is all of this owner's, whatever became of it. What was said in these words before is not new; it is
    only heard again, and what was forgotten comes back when it is said again after that.
    """
    learnt = Learnt()
    by_words = {memory.fingerprint: memory for memory in known}
    echoes: set[UUID] = set()
    heard: list[Memory] = []
    for said in sorted(statements, key=lambda statement: statement.said_at):
        earlier = by_words.get(fingerprint(said.text))
        if earlier is None:
            memory = _kept(owner_id, said)
            by_words[memory.fingerprint] = memory
            learnt.new.append(memory)
            if said.echoes:
                echoes.add(memory.id)
        elif _heard_again(earlier, said) and earlier not in [*learnt.new, *heard]:
            heard.append(earlier)
    idle = echoes - set(settled(by_words.values()).values())
    learnt.new = [memory for memory in learnt.new if memory.id not in idle]
    by_words = {mark: memory for mark, memory in by_words.items() if memory.id not in idle}
    moved = [memory for memory in settle(list(by_words.values())) if memory not in [*learnt.new, *heard]]
    learnt.changed = [*heard, *moved]
    return learnt


def settle(memories: Sequence[Memory]) -> list[Memory]:
    """Those of an owner's memories whose standing has changed, with the new one."""
    ended, changed = settled(memories), []
    for memory in memories:
        if memory.id not in ended:
            continue
        successor = ended[memory.id]
        status = MemoryStatus.SUPERSEDED if successor else MemoryStatus.CURRENT
        if (memory.status, memory.superseded_by) != (status, successor):
            memory.status, memory.superseded_by = status, successor
            changed.append(memory)
    return changed


def _kept(owner_id: UUID, said: Statement) -> Memory:
    return Memory(
        owner_id=owner_id,
        kind=said.kind,
        text=said.text,
        subject=said.subject,
        quote=said.quote,
        said_at=said.said_at,
        heard_at=said.said_at,
        by=said.by,
        confidence=said.confidence,
        fingerprint=fingerprint(said.text),
        conversation_id=said.conversation_id,
        message_id=said.message_id,
    )


def _heard_again(earlier: Memory, said: Statement) -> bool:
    """Whether that is news: what was forgotten, or changed, since it was said stays as it is."""
    if said.said_at <= max(earlier.heard_at, earlier.forgotten_at or earlier.heard_at):
        return False
    earlier.heard_at = said.said_at
    if earlier.forgotten_at is not None:
        earlier.status, earlier.forgotten_at = MemoryStatus.CURRENT, None
    return True
