"""Whether two names can be one person's: order, initials, short forms, accents and a new family name are no reason to
doubt it.
"""

from __future__ import annotations

import re
import unicodedata

from kairix_core.policies.handle import UNDECOMPOSED

TITLES = frozenset(
    {"dr", "prof", "professor", "mr", "mrs", "ms", "mx", "miss", "sir", "dame", "herr", "frau", "mag", "dipl"}
    | {"phd", "md", "mba", "msc", "bsc", "jr", "sr", "ii", "iii"}
)
#: From this many letters on, the beginning of a name stands for it: Alex, Alexander.
SHORT_FORM = 3


def clearly_another(one: str, other: str) -> bool:
    """Only if no kind reading makes them one person; what cannot be compared does not count."""
    first, second = _parts(one), _parts(other)
    if not first or not second or _script(first) != _script(second):
        return False
    if not _any_match(first, second):
        return True
    # A given name stays when somebody marries: who shares no more than what stands behind it is a relative.
    return not (_any_match(first[:1], second) or _any_match(second[:1], first))


def _parts(name: str) -> list[str]:
    """The words of a name, given name first, without titles."""
    family, comma, given = name.partition(",")
    if comma and len(_words(given)) > 0:
        return [*_words(given), *_words(family)]
    return _words(name)


def _words(name: str) -> list[str]:
    folded = unicodedata.normalize("NFKD", name.casefold().translate(UNDECOMPOSED))
    plain = "".join(letter for letter in folded if not unicodedata.combining(letter))
    return [word for word in re.findall(r"[^\W\d_]+", plain) if word not in TITLES]


def _script(words: list[str]) -> str:
    """``LATIN``, ``CYRILLIC``, ``CJK`` …"""
    return unicodedata.name(words[0][0], "").partition(" ")[0]


def _any_match(some: list[str], others: list[str]) -> bool:
    return any(_match(one, other) for one in some for other in others)


def _match(one: str, other: str) -> bool:
    shorter, longer = sorted((one, other), key=len)
    return longer.startswith(shorter) and (len(shorter) in (1, len(longer)) or len(shorter) >= SHORT_FORM)
