"""A model's call of a tool, as whoever reads the answer is shown it, and as a database can keep it."""

from __future__ import annotations

import json
from typing import Any

from kairix_core.domain.storable import UNSTORABLE

#: No tool takes what is nested deeper.
DEEPEST = 16
LONGEST_LINE = 400


def shown_arguments(written: str) -> dict[str, Any]:
    """Nothing of what is no JSON object, or cannot be kept: the toolbox complains of it."""
    try:
        arguments = json.loads(written)
    except (ValueError, RecursionError):
        return {}
    return arguments if isinstance(arguments, dict) and _can_be_kept(arguments, DEEPEST) else {}


def shown_line(text: str) -> str:
    """One line, of a length that can be read."""
    line = UNSTORABLE.sub("", text)
    return line if len(line) <= LONGEST_LINE else line[: LONGEST_LINE - 1] + "…"


def _can_be_kept(value: Any, levels: int) -> bool:
    match value:
        case str():
            return UNSTORABLE.search(value) is None
        case dict():
            return levels > 0 and all(_can_be_kept(each, levels - 1) for pair in value.items() for each in pair)
        case list():
            return levels > 0 and all(_can_be_kept(each, levels - 1) for each in value)
    return True
