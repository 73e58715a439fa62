"""What rules and a model found in the same messages, put together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from kairix_core.domain.conversation import Heard
from kairix_core.domain.profile.fact import Proposal
from kairix_core.domain.profile.schema import ATTRIBUTES
from kairix_core.policies.extract.finding import Finding, proposal
from kairix_core.policies.extract.plainly_said import EXTRACTOR, plainly_said, slot_of

#: A finding, the message in which it stands, and by whom it was found.
Found = tuple[Heard, Finding, str]


def by_rules(heard: Iterable[Heard]) -> list[Found]:
    return [
        (one, finding, EXTRACTOR)
        for one in heard
        for finding in plainly_said(one.text, asked=one.asked, about=one.about, before=one.before, on=one.said_on)
    ]


def proposals(heard: Sequence[Heard], found: Iterable[Found]) -> list[Proposal]:
    """In the order in which it was said. Of a single value what was said last counts; of two who found the same in one
    message, the first in ``found``.
    """
    order = {one.message_id: place for place, one in enumerate(heard)}
    first: dict[object, Found] = {}
    for one, finding, extractor in found:
        first.setdefault((one.message_id, slot_of(finding)), (one, finding, extractor))
    said = sorted(first.values(), key=lambda item: (order[item[0].message_id], item[1].start))
    last = {_claim(item): item for item in said}
    return [proposal(*item) for item in said if last[_claim(item)] is item]


def _claim(item: Found) -> object:
    """Two of these cannot both be right."""
    one, finding, _ = item
    return finding.attribute if not ATTRIBUTES[finding.attribute].is_list else (one.message_id, *slot_of(finding))
