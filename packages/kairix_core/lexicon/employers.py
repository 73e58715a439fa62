"""What the name of an employer says: its industry and its size."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from typing import NamedTuple

from kairix_core.lexicon.word_table import earliest, names, plain, toml, words

ASIDE = re.compile(r"\([^()]*\)|,.*")
SHORTEST_LEAD = 2


class _Employer(NamedTuple):
    industry: str
    size: str


@lru_cache(maxsize=2048)
def industry_of(text: str) -> str | None:
    """One of the words of ``INDUSTRIES``, from an employer's name or a line about it; None where it does not tell."""
    if (known := _known(text)) is not None:
        return known.industry
    said = plain(text)
    return earliest(words("industries", "phrases"), said) or earliest(words("industries", "words"), said)


@lru_cache(maxsize=2048)
def company_size_of(employer: str) -> str | None:
    """One of the words of ``COMPANY_SIZES``, for well-known employers and for who works on their own; else None."""
    if (known := _known(employer)) is not None:
        return known.size
    return "solo" if words("company_sizes", "said")["solo"].search(plain(employer)) else None


def is_startup(text: str) -> bool:
    """Whether a text calls its company a startup."""
    return words("company_sizes", "said")["startup"].search(plain(text)) is not None


@lru_cache(maxsize=2048)
def employer_key(name: str) -> str:
    """The same for one employer by two spellings: ``Acme GmbH`` and ``ACME (Berlin)``."""
    return next(reversed(list(_shorter_and_shorter(name))), "") or plain(name)


def _known(text: str) -> _Employer | None:
    for name in _shorter_and_shorter(text):
        if (known := _employers().get(name) or _led_by(name.split())) is not None:
            return known
    return None


def _shorter_and_shorter(text: str) -> Iterator[str]:
    """A name without what is beside it, then without its legal form and what else stands behind it, word by word."""
    parts = plain(ASIDE.sub("", text)).split()
    while parts:
        yield " ".join(parts)
        if not words("company_sizes", "behind")["name"].fullmatch(parts.pop()):
            return


def _led_by(parts: list[str]) -> _Employer | None:
    """``Deutsche Bahn Connect``: a part of the company whose name of several words it begins with."""
    leads = (" ".join(parts[:length]) for length in range(len(parts) - 1, SHORTEST_LEAD - 1, -1))
    return next((_employers()[lead] for lead in leads if lead in _employers()), None)


@cache
def _employers() -> Mapping[str, _Employer]:
    return {
        plain(name): _Employer(industry, size)
        for industry, sizes in toml("employers").items()
        for size, block in sizes.items()
        for name in names(block)
    }
