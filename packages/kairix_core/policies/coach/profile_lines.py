"""A profile as a coach reads it: one line per attribute, by section."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import groupby
from typing import Any

from kairix_core.domain.profile.attribute import AttributeSpec
from kairix_core.policies.coach.wording import in_words

LONGEST_VALUE = 1_200


def profile_lines(specs: Iterable[AttributeSpec], values: Mapping[str, Any], *, chars: int) -> str:
    """``# section``, then ``label: value`` lines; what is worth most comes in first when ``chars`` are too few."""
    known = [spec for spec in specs if values.get(spec.key) not in (None, [], "")]
    lines = {spec.key: _line(spec, values[spec.key]) for spec in known}
    fitting = _fitting(known, lines, chars)
    sections = groupby((spec for spec in known if spec.key in fitting), key=lambda spec: spec.section)
    return "\n".join(f"# {section}\n" + "\n".join(lines[spec.key] for spec in members) for section, members in sections)


def _fitting(known: list[AttributeSpec], lines: Mapping[str, str], chars: int) -> set[str]:
    kept: set[str] = set()
    for spec in sorted(known, key=lambda spec: spec.priority):
        if (chars := chars - len(lines[spec.key])) < 0:
            break
        kept.add(spec.key)
    return kept


def _line(spec: AttributeSpec, value: Any) -> str:
    said = " ".join(f"{spec.label}: {in_words(spec, value)}".split())
    # A value can neither begin a line of its own nor close the fence around the profile.
    return (said if len(said) <= LONGEST_VALUE else f"{said[:LONGEST_VALUE]}…").replace("</", "< /")
