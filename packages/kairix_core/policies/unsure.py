"""Which values of a document somebody should look at."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kairix_core.domain.document import Correction
from kairix_core.policies.json_pointer import is_within

#: Below this, more than one value in five is wrong: worth a look.
SURE = 0.8


def unsure_values(confidence: Mapping[str, float], corrections: Sequence[Correction] = ()) -> list[str]:
    """Their JSON pointers; what its owner has corrected is sure."""
    return [
        pointer
        for pointer, sure in confidence.items()
        if sure < SURE and not any(is_within(pointer, correction.path) for correction in corrections)
    ]
