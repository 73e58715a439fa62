"""Names, numbers and dates of an answer that stand in no cited evidence."""

from __future__ import annotations

import re
from collections.abc import Sequence

NUMBER = re.compile(r"\d+(?:[.,]\d+)*")


def unsupported_spans(text: str, quotes: Sequence[str], allowed: str) -> list[tuple[int, int]]:
    """Character spans of ``text``, in order."""
    known = set(NUMBER.findall(" ".join((*quotes, allowed))))
    return [number.span() for number in NUMBER.finditer(text) if number[0] not in known]
