"""What a coach said that it noted, line by line, as it is told: ``- **City**: Lyon``."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kairix_core.domain.profile.attribute import AttributeSpec

NOTED = re.compile(r"^- (?:\*\*)?(?P<label>[^*\n:]+)(?:\*\*)?: (?P<told>[^\n]+)$", re.MULTILINE)
#: Behind the value itself.
INSTEAD = ", instead of "
ASKS = "which is right?"


@dataclass(frozen=True, slots=True)
class Note:
    """``specs`` are the attributes that are called so, mostly one; ``told`` is the value in words."""

    specs: Sequence[AttributeSpec]
    told: str


def notes_in(asked: str, specs: Mapping[str, AttributeSpec]) -> list[Note]:
    """In their order; a question which of two is right is none of them."""
    lines = [(found["label"], found["told"]) for found in NOTED.finditer(asked) if not found["told"].endswith(ASKS)]
    return [
        Note(called, told.partition(INSTEAD)[0])
        for label, told in lines
        if (called := [spec for spec in specs.values() if spec.label == label])
    ]
