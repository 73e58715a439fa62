"""Words as they compare, whoever wrote them."""

from __future__ import annotations

import unicodedata


def fold(text: str) -> str:
    """Lower case without accents: ``Linnéa`` → ``linnea``."""
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(char for char in decomposed if not unicodedata.combining(char))
