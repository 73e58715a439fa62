"""Text as it is stored: Unicode NFC, without characters that nobody sees and no database takes."""

from __future__ import annotations

import re
import unicodedata

from kairix_core.domain.storable import UNSTORABLE

_BREAKS = re.compile(r"\r\n|[\r\v\f]")
#: What cannot be kept, and other control characters.
_UNFIT = re.compile(rf"{UNSTORABLE.pattern}|[\x01-\x08\x0b-\x1f\x7f-\x9f]")


def line(text: str) -> str:
    """One line: white space of any kind is one blank, none at the ends. ``ValueError`` for control characters."""
    return " ".join(prose(text).split())


def prose(text: str) -> str:
    """Several lines, none of them empty at the ends. ``ValueError`` for control characters."""
    tidy = _BREAKS.sub("\n", text)
    if unfit := _UNFIT.search(tidy):
        raise ValueError(f"holds a character that cannot be stored (U+{ord(unfit.group()):04X})")
    return unicodedata.normalize("NFC", tidy).strip()


def folded(text: str) -> str:
    """For comparing: case, width and the amount of white space do not count."""
    return " ".join(unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold()).split())
