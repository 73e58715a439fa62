"""From what an owner said to statements: by rules, and beside what became facts of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from kairix_core.domain.conversation import Heard
from kairix_core.domain.memory import Learner, MemoryKind, Statement
from kairix_core.policies.extract.merging import Found, by_rules
from kairix_core.policies.remember.content import content
from kairix_core.policies.remember.lasting import lasting
from kairix_core.policies.remember.subject import subject_of

BY_RULES, BIDDEN = 0.9, 1.0


@dataclass(frozen=True, slots=True)
class Remark:
    """Something worth remembering in the characters ``start`` to ``end`` of a message, in these words."""

    heard: Heard
    kind: MemoryKind
    text: str
    start: int
    end: int
    by: Learner
    confidence: float


def remarks(heard: Iterable[Heard]) -> Iterator[Remark]:
    """What rules find."""
    for one in heard:
        for found in lasting(one.text):
            text = " ".join(one.text[found.start : found.end].split())
            sure = BIDDEN if found.is_bidden else BY_RULES
            yield Remark(one, found.kind, text, found.start, found.end, Learner.RULES, sure)


def remembered(heard: Sequence[Heard], at: datetime) -> list[str]:
    """What rules keep in mind of it, beside what becomes facts, in its writer's words."""
    found = statements(list(remarks(heard)), by_rules(heard), at)
    return [one.text for one in found if not one.echoes]


def statements(said: Sequence[Remark], found: Iterable[Found], at: datetime) -> list[Statement]:
    """Of the same words in one message, the first in ``said``. ``found`` are the facts of the same messages; ``at``
    stands in where nobody knows when it was said.
    """
    filed = list(found)
    kept: list[Remark] = []
    for remark in said:
        if not any(_overlap(remark, other) for other in kept):
            kept.append(remark)
    return [_statement(remark, filed, at) for remark in sorted(kept, key=lambda one: one.start)]


def _overlap(one: Remark, other: Remark) -> bool:
    is_same = one.heard.message_id == other.heard.message_id
    return is_same and one.start < other.end and other.start < one.end


def _statement(remark: Remark, filed: Sequence[Found], at: datetime) -> Statement:
    heard, quote = remark.heard, remark.heard.text[remark.start : remark.end]
    return Statement(
        kind=remark.kind,
        text=remark.text,
        subject=subject_of(remark.kind, quote),
        quote=quote,
        # What comes later in a message is said later.
        said_at=(heard.said_at or at) + timedelta(microseconds=remark.start),
        by=remark.by,
        confidence=remark.confidence,
        conversation_id=heard.conversation_id,
        message_id=heard.message_id,
        echoes=_is_filed(remark, filed),
    )


def _is_filed(remark: Remark, filed: Sequence[Found]) -> bool:
    """Whether facts say all of it."""
    said = content(remark.heard.text[remark.start : remark.end])
    for one, finding, _ in filed:
        is_here = finding.start < remark.end and remark.start < finding.end
        if one.message_id == remark.heard.message_id and is_here:
            said -= content(one.text[finding.start : finding.end])
    return not said
