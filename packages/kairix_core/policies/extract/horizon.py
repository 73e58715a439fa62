"""By when somebody wants something, in their words: ``in about three years``."""

from __future__ import annotations

import re

from kairix_core.policies.extract.amounts import NUMBER, YEAR
from kairix_core.policies.extract.rule import trimmed

HORIZON = re.compile(
    rf"(?<![\s,])[\s,]*+(?:\b(?:(?:with)?in|over|within) (?:(?:about|around|roughly|some|maybe|the next|the coming) )*"
    rf"(?:{NUMBER}|a few|a couple of)(?: (?:to|or) {NUMBER})? (?:years?|months?)(?:['’]? time)?\b"
    rf"|\b(?:by|until|bis|d['’]ici) (?:the end of )?{YEAR}\b"
    r"|\b(?:some day|one day|next year|later on|in the long run)\b"
    rf"|\bin (?:(?:etwa|ungefähr|rund|den nächsten) )*{NUMBER} (?:Jahren|Monaten)\b"
    rf"|\b(?:dans|d['’]ici) (?:(?:environ|à peu près) )*{NUMBER} (?:ans|années|mois)\b)",
    re.IGNORECASE,
)


def without_horizon(said: str) -> tuple[str, str]:
    """What is wanted, and by when; empty where nobody said so."""
    found = HORIZON.search(said)
    return trimmed(HORIZON.sub(" ", said, count=1)), trimmed(found[0]) if found else ""
