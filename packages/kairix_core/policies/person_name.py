"""What a person may be called: nearly anything."""

from __future__ import annotations

import unicodedata

from kairix_core.errors import InvalidInput

MAX_LENGTH = 200


def checked_name(name: str) -> str:
    """The name without spaces around it, or ``InvalidInput`` that names ``name``."""
    name = unicodedata.normalize("NFC", name).strip()
    if not name or len(name) > MAX_LENGTH or any(unicodedata.category(c) == "Cc" for c in name):
        raise InvalidInput(f"A name has 1 to {MAX_LENGTH} characters on one line.", field="name")
    return name
