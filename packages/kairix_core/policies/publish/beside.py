"""What is public and has no place in a résumé: told beside it, and what can be asked for."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from uuid import UUID

from kairix_core.domain.profile.attribute import AttributeType
from kairix_core.domain.profile.disclosure import Disclosure
from kairix_core.domain.profile.entries import Skill
from kairix_core.domain.profile.fact import Fact, FactStatus, SourceKind
from kairix_core.domain.profile.plain_text import folded
from kairix_core.policies.publish.amend import name_of
from kairix_core.policies.publish.homes import home_of
from kairix_core.policies.publish.slots import Slot
from kairix_core.policies.publish.words import about_skill, in_words

SHORT_ONES = frozenset({AttributeType.TEXTS, AttributeType.CHOICES})


@dataclass(frozen=True, slots=True)
class Telling:
    """``label: value``, on the word of ``fact``."""

    attribute: str
    label: str
    value: str
    fact: Fact


def tellings(slots: Iterable[Slot], document_id: UUID | None, said: Collection[str]) -> Iterator[Telling]:
    """``said`` are the folded texts of the résumé: what is worked out of it and only says them again is left out."""
    told = [slot for slot in slots if slot.value is not None and not slot.is_hidden]
    for spec, about in groupby(told, key=lambda slot: slot.spec):
        if spec.entry is Skill:
            yield from _skills(about, document_id)
        elif home_of(spec) is None:
            news = [slot for slot in about if not slot.stands_in(document_id) and _is_news(slot, said)]
            yield from _grouped(news) if spec.type in SHORT_ONES else map(_telling, news)


def _skills(slots: Iterable[Slot], document_id: UUID | None) -> Iterator[Telling]:
    for slot in slots:
        fact, known = slot.said_by(slot.value), about_skill(slot.value)
        if known and (document_id is None or fact.source.document_id != document_id):
            yield Telling(slot.spec.key, name_of(slot.value), known, fact)


def _is_news(slot: Slot, said: Collection[str]) -> bool:
    worked_out = slot.said_by(slot.value).source.kind is SourceKind.INFERENCE
    return not (worked_out and isinstance(slot.value, str) and folded(slot.value) in said)


def _telling(slot: Slot) -> Telling:
    return Telling(slot.spec.key, slot.spec.label, in_words(slot.spec, slot.value), slot.said_by(slot.value))


def _grouped(slots: Sequence[Slot]) -> Iterator[Telling]:
    if slots:
        values = ", ".join(in_words(slot.spec, slot.value) for slot in slots)
        fact = max((slot.said_by(slot.value) for slot in slots), key=lambda fact: fact.extracted_at)
        yield Telling(slots[0].spec.key, slots[0].spec.label, values, fact)


def can_be_asked_for(slots: Iterable[Slot]) -> list[str]:
    """The labels of what its owner tells on request."""
    open_ones = (slot.spec.label for slot in slots if any(map(_is_on_request, slot.facts)))
    return list(dict.fromkeys(open_ones))


def _is_on_request(fact: Fact) -> bool:
    return fact.state.status is FactStatus.ACCEPTED and fact.state.disclosure is Disclosure.ON_REQUEST
