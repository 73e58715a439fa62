"""Years of work of one kind, which are worked out and can be shown side by side."""

from __future__ import annotations

from kairix_core.domain.profile.attribute import AttributeSpec, AttributeType, Drawing, Section


def counted_years(
    section: Section,
    key: str,
    label: str,
    *,
    description: str,
    question: str,
    derived: bool = True,
    vocabulary: str = "",
) -> AttributeSpec:
    return AttributeSpec(
        key=key,
        section=section.key,
        type=AttributeType.NUMBER,
        label=label,
        description=description,
        question=question,
        drawn=Drawing.BAR,
        unit="years",
        derived=derived,
        priority=3,
        vocabulary=vocabulary,
    )
