"""What the title of a position says: the kind of work, and how senior it is."""

from __future__ import annotations

from functools import lru_cache

from kairix_core.lexicon.word_table import earliest, first_listed, plain, words

TIERS = ("phrases", "words", "roles")


@lru_cache(maxsize=2048)
def function_of(title: str) -> str | None:
    """One of the words of ``FUNCTIONS``; None where the title does not tell: "Engineer", "Manager"."""
    text = plain(title)
    return next(filter(None, (earliest(words("functions", tier), text) for tier in TIERS)), None)


@lru_cache(maxsize=2048)
def seniority_of(title: str) -> str | None:
    """One of ``SENIORITIES``; None for a title without a rank, and for who leads no people ("Product Manager")."""
    text = plain(title)
    if (assisted := words("seniority", "ignored")["assistants"].search(text)) is not None:
        text = text[: assisted.start()]
    text = words("seniority", "ignored")["titles"].sub(" ", text)
    return first_listed(words("seniority", "levels"), text)
