"""What is most worth knowing next about somebody."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from kairix_core.domain.profile.attribute import AttributeSpec
from kairix_core.domain.profile.disclosure import Disclosure


def next_questions(
    specs: Iterable[AttributeSpec], *, known: Collection[str], said: str, limit: int
) -> list[AttributeSpec]:
    """The most valuable attributes that are unknown, what anybody may know before what is private.

    ``known`` are keys; a question that stands in ``said``, the coach's words so far, is not asked again. What is
    computed from other attributes is never asked for.
    """
    open_ones = [spec for spec in specs if not spec.derived and spec.key not in known and spec.question not in said]
    return sorted(open_ones, key=_worth)[:limit]


def _worth(spec: AttributeSpec) -> tuple[int, bool]:
    return spec.priority, spec.disclosure is Disclosure.PRIVATE
