"""A public name made from a person's name: ``Zoë Müller-Łukasz`` → ``zoe-muller-lukasz``."""

from __future__ import annotations

import re
import unicodedata
from uuid import UUID

MAX_LENGTH = 40
UNDECOMPOSED = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d"})


def handle_of(name: str, *, fallback: str = "me") -> str:
    """Lower-case ASCII letters, digits and single hyphens; ``fallback`` when nothing of the name is left."""
    folded = unicodedata.normalize("NFKD", name.casefold().translate(UNDECOMPOSED))
    plain = folded.encode("ascii", "ignore").decode()
    handle = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
    return handle[:MAX_LENGTH].rstrip("-") or fallback


def coach_handle(owner_id: UUID) -> str:
    """The name of somebody's coach: with a sign that no public name has."""
    return f"coach~{owner_id}"
