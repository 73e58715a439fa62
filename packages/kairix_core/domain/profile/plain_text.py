"""Text as it is stored: Unicode NFC, without characters that nobody sees and no database takes."""

from __future__ import annotations

import re
import unicodedata

_BREAKS = re.compile(r"\r\n|[\r\v\f]")


def line(text: str) -> str:
    """One line: white space of any kind is one blank, none at the ends. ``ValueError`` for control characters."""
    return " ".join(prose(text).split())


def prose(text: str) -> str:
    """Several lines, none of them empty at the ends. ``ValueError`` for control characters."""
    tidy = _BREAKS.sub("\n", text)
    for sign in tidy:
        if sign not in "\n\t" and unicodedata.category(sign) in {"Cc", "Cs"}:
            raise ValueError(f"holds a character that cannot be stored (U+{ord(sign):04X})")
    return unicodedata.normalize("NFC", tidy).strip()


def folded(text: str) -> str:
    """For comparing: case, width and the amount of white space do not count."""
    return " ".join(unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold()).split())
