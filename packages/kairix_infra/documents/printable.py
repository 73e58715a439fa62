"""What of a stranger's words may stand in a message: in a line of a log, on a terminal, on a page."""

from __future__ import annotations

import unicodedata

#: Control characters, invisible formatting (which can turn a line around), surrogates, line and paragraph separators.
UNSAFE = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})


def printable(text: str, limit: int) -> str:
    """On one line, without what cannot be seen, no longer than ``limit`` characters."""
    shown = "".join(" " if unicodedata.category(char) in UNSAFE else char for char in text[: limit + 1])
    return shown if len(shown) <= limit else f"{shown[: limit - 1]}…"
