"""The level of a degree."""

from __future__ import annotations

import re
from functools import lru_cache

from kairix_core.lexicon.word_table import INITIAL, first_listed, plain, words

CAPITALS = re.compile(r"(?<!\w)[A-Z][A-Z0-9]+(?!\w)")


@lru_cache(maxsize=1024)
def degree_level(text: str) -> int | None:
    """The level in ISCED 2011, 2 to 8, of the highest degree that a text names; None where it names none.

    ``B.Sc. Informatik`` → 6, ``Maître ès lettres, doctorat`` → 8.
    """
    said = words("degrees", "ignored")["words"].sub(" ", plain(text))
    capitals = plain(" ".join(CAPITALS.findall(INITIAL.sub(r"\1", text))))
    found = [first_listed(words("degrees", "capitals"), capitals)]
    for level, pattern in words("degrees", "first").items():
        said, times = pattern.subn(" ", said)
        found += [level] * times
    found.append(first_listed(words("degrees", "levels"), said))
    return max((int(level) for level in found if level), default=None)
