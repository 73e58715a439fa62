"""Whether a quote stands in a text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kairix_core.domain.document import Span

#: At the end of a line these divide a word, and are no part of it: hyphen-minus, soft hyphen, hyphen.
HYPHENS = frozenset("-\u00ad\u2010")
DIVIDED = re.compile(r"[-\u00ad\u2010][^\S\n]*\n\s*")
#: From here on scripts put no blanks between words, so that a line may break anywhere.
UNSPACED = "\u2e80"


def verbatim(quote: str, text: str) -> Span | None:
    """Where ``quote`` stands in ``text`` for the first time, as whole words if it does anywhere; None if it does not.

    White space may differ, and a word that was divided at a line's end may be quoted whole. Nothing else is forgiven.
    """
    said, places = _letters(quote), _letters(text)
    within: Span | None = None
    for start in _occurrences("".join(quote[at] for at in said), "".join(text[at] for at in places)):
        found = places[start : start + len(said)]
        if _gaps_agree(quote, said, text, found):
            span = Span(start=found[0], end=found[-1] + 1)
            if _is_whole(text, span):
                return span
            within = within or span
    return within


def _letters(text: str) -> list[int]:
    """Where the characters are that a line break leaves as they are."""
    return [at for at, char in enumerate(text) if not char.isspace() and char not in HYPHENS]


def _occurrences(said: str, searched: str) -> Iterator[int]:
    start = searched.find(said) if said else -1
    while start >= 0:
        yield start
        start = searched.find(said, start + 1)


def _gaps_agree(quote: str, said: list[int], text: str, found: list[int]) -> bool:
    """Whether the same stands between the same letters."""
    for index in range(1, len(said)):
        one, other = (said[index - 1] + 1, said[index]), (found[index - 1] + 1, found[index])
        if one[0] == one[1] and other[0] == other[1]:
            continue
        is_unspaced = min(quote[one[0] - 1], quote[one[1]]) >= UNSPACED
        written = _readings(quote[slice(*one)], is_unspaced=is_unspaced)
        if written.isdisjoint(_readings(text[slice(*other)], is_unspaced=is_unspaced)):
            return False
    return True


def _readings(gap: str, *, is_unspaced: bool) -> set[str]:
    """What may stand between two letters, as others would write it."""
    if DIVIDED.fullmatch(gap):
        return {"", "-"}
    tidy = gap.replace("\u00ad", "").replace("\u2010", "-")
    return {re.sub(r"\s+", "" if is_unspaced else " ", tidy)}


def _is_whole(text: str, span: Span) -> bool:
    before, after = text[span.start - 1 : span.start], text[span.end : span.end + 1]
    begins_within = before.isalnum() and text[span.start].isalnum()
    return not begins_within and not (text[span.end - 1].isalnum() and after.isalnum())
