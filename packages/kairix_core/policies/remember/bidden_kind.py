"""What kind of memory that is which somebody asks to have kept, where no rule tells."""

from __future__ import annotations

import re

from kairix_core.domain.memory import MemoryKind
from kairix_core.policies.extract.claims import NEAR, NEAR_DE, NEAR_FR

_NEAR_ES = (
    r"mujer|marido|espos[oa]|pareja|novi[oa]|madre|padres?|hij[oa]s?|herman[oa]s?|ti[oa]|abuel[oa]s?|jef[ea]|amig[oa]s?"
)
SOMEBODY = re.compile(
    rf"(?:my|our|meine?|unsere?|mon|ma|mes|notre|nos|mis?|nuestr[oa]s?) (?:\w+ )?"
    rf"(?:{NEAR}|{NEAR_DE}|{NEAR_FR}|{_NEAR_ES})\b",
    re.IGNORECASE,
)
LIKING = re.compile(
    r"\b(?:prefer|like|love|enjoy|hate|dislike|can['’]?t stand|rather|favou?rite|work best"
    r"|mag|liebe|hasse|bevorzuge|lieber|am liebsten|gerne?|ungern"
    r"|préfère|aime|adore|déteste|supporte|prefiero|me gustan?|odio|detesto|soporto)\b",
    re.IGNORECASE,
)
INTENT = re.compile(
    r"\b(?:i|we|ich|wir|je|j['’]|nous) ?(?:want|plan|intend|aim|hope|will|möchte|wollen|plane|veux|voudrais|compte"
    r"|aimerais|voulons)\b|\b(?:quiero|queremos|espero|pienso|planeo|voy a)\b",
    re.IGNORECASE,
)


def bidden_kind(said: str) -> MemoryKind:
    if SOMEBODY.match(said):
        return MemoryKind.PERSON
    if INTENT.search(said):
        return MemoryKind.PLAN
    return MemoryKind.PREFERENCE if LIKING.search(said) else MemoryKind.CIRCUMSTANCE
