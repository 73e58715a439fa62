"""What waits for its owner's look."""

from __future__ import annotations

from kairix_core.domain.document import Correction
from kairix_core.policies.unsure import unsure_values

CONFIDENCE = {"/basics/name": 0.95, "/work/0/name": 0.5, "/work/1/position": 0.79, "/skills/0/name": 0.8}


def test_values_below_the_line_are_unsure() -> None:
    assert unsure_values(CONFIDENCE) == ["/work/0/name", "/work/1/position"]


def test_what_was_corrected_or_removed_is_not() -> None:
    corrections = [Correction("replace", "/work/0/name", "Quillon"), Correction("remove", "/work/1")]
    assert unsure_values(CONFIDENCE, corrections) == []
