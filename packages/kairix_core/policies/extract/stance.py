"""Whether somebody stands by what a quote of theirs says, and speaks of themselves."""

from __future__ import annotations

from enum import Enum

from kairix_core.policies.extract.claims import BLANK, FIRST_PERSON, claims, without_quotes


class Stance(Enum):
    """``UNCLEAR`` does not say who is meant; ``ELSEWHERE`` is a question, an "if", a quotation, or about others."""

    OWN = "own"
    DENIED = "denied"
    UNCLEAR = "unclear"
    ELSEWHERE = "elsewhere"


def stance(text: str, start: int, end: int) -> Stance:
    """Of the characters ``start`` to ``end`` of a message."""
    if BLANK in without_quotes(text)[start:end]:
        return Stance.ELSEWHERE
    around = [clause for clause in claims(text) if clause.start < end and start < clause.start + len(clause.text)]
    if not around:
        return Stance.ELSEWHERE
    if any(clause.denied for clause in around):
        return Stance.DENIED
    return Stance.OWN if any(FIRST_PERSON.search(clause.text) for clause in around) else Stance.UNCLEAR
