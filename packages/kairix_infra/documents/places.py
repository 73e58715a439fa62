"""Places as résumés print them: ``San Francisco, CA``, ``London, UK``, ``75011 Paris``."""

from __future__ import annotations

import re
from itertools import pairwise

from kairix_infra.documents.runs import Snippet
from kairix_infra.documents.titles import title_likeness
from kairix_infra.documents.words import words

AREAS = words("countries") | words("states")
SHORT_STATES = words("short_states")
ANYWHERE = re.compile(
    r"(?:fully |100 ?% )?(?:remote|hybrid|on-?site|worldwide|télétravail|home ?office)(?: \(.{1,30}\))?", re.IGNORECASE
)
COMMA = re.compile(r",\s*")
WORDS = re.compile(r"[^\W\d_][\w .'’()/-]{0,40}")
CJK_ADDRESS = re.compile(r"〒?\s*\d{3}-\d{4}.*|.{2,4}[都道府県].{1,6}[市区町村].*")
STREET = re.compile(
    r"\d+\s+\w+.*\b(?:street|st|avenue|ave|road|rd|lane|drive|way|blvd|boulevard)\b.*|.*(?:straße|strasse|gasse)\s*\d+.*",
    re.IGNORECASE,
)


def is_area(text: str) -> bool:
    """A country, a state, or the abbreviation of one."""
    bare = re.sub(r"\s*\d[\d -]*$", "", text.strip(" .()"))
    return bare.casefold() in AREAS or bare in SHORT_STATES


def is_place(text: str, *, names: int = 1) -> bool:
    """Whether all of the text is one place, of at most so many ``names`` (city, district) before a state or country."""
    text = text.strip()
    if ANYWHERE.fullmatch(text) or CJK_ADDRESS.fullmatch(text):
        return True
    parts = [part.strip() for part in text.split(",")]
    if len(parts) == 1:
        return is_area(text) and len(text) > 3
    named = [part for part in parts if not is_area(part)]
    if not is_area(parts[-1]) or len(parts) > 6:
        return False
    simple = len(named) <= names and all(map(WORDS.fullmatch, named)) and title_likeness(text) == 0
    return simple or STREET.match(text) is not None


def cut_place(snippet: Snippet) -> tuple[Snippet, Snippet | None]:
    """``Alpha Firm, Oakland, Ohio, USA`` → ``Alpha Firm`` and ``Oakland, Ohio, USA``."""
    commas = list(COMMA.finditer(snippet.text))
    bounds = [0, *(comma.end() for comma in commas), len(snippet.text) + 1]
    parts = [snippet.part(start, end) for start, end in pairwise(bounds)]
    areas = next(
        (count for count, part in enumerate(reversed(parts)) if not is_area(part.text.rstrip(", "))), len(parts)
    )
    first = len(parts) - areas - 1
    if not areas or first < 1:
        return snippet, None
    return snippet.part(0, commas[first - 1].start()), snippet.part(bounds[first], len(snippet.text))
