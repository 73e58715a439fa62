"""Places as résumés print them: ``San Francisco, CA``, ``London``, ``12 rue de Lille, 75007 Paris``."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import pairwise
from pathlib import Path

from kairix_infra.documents.runs import Snippet
from kairix_infra.documents.vocabulary.asian_places import is_asian_place
from kairix_infra.documents.vocabulary.titles import title_likeness
from kairix_infra.documents.vocabulary.words import words

CITIES_FILE = Path(__file__).with_name("cities.txt")
AREAS = words("countries") | words("states")
SHORT_STATES = words("short_states")
#: Postal codes before or behind the name of a city, and the district that is put behind one in parentheses.
POSTAL_CODE = re.compile(
    r"^(?:[A-Z]{1,2}[ -]?)?\d{3,6}(?:[ -]?\d{2,4}|[ -]?[A-Z]{2})?\s+"
    r"|\s+(?:\d{4,6}(?:-\d{3,4})?|[A-Z]{1,2}\d[\dA-Z]?(?:\s*\d[A-Z]{2})?"
    r"|[A-Z]\d[A-Z]\s?\d[A-Z]\d|[A-Z]\d[\dW]\s?[A-Z\d]{4})$|\s*\([^()]{1,20}\)$"
)
#: What is said of a city without being its name.
AROUND = re.compile(
    r"^(?:greater|metro(?:politan)?|downtown|central|north|south|east|west)\s+|\s+(?:(?:bay|metro) )?area$",
    re.IGNORECASE,
)
STREET_PART = re.compile(
    r"(?=.*\d)[\w .'’/-]{3,50}|[\w .'’-]*(?:straße|strasse|street|avenue|road|gasse|laan|straat)\b.*", re.IGNORECASE
)
MAX_PARTS = 7
#: In a whole address so many parts may be names that no list has: of a house, a district, a region.
ADDRESS_NAMES = 2
#: A district or a town has no more words in its name.
NAME_WORDS = 3
#: A place in parentheses at the end of a line.
BRACKETED = re.compile(r"\s*[(（]([^()（）]{2,60})[)）]\s*$")
ANYWHERE = re.compile(
    r"(?:fully |100 ?% )?(?:remote|hybrid|on-?site|worldwide|télétravail|home ?office)(?: \(.{1,30}\))?", re.IGNORECASE
)
COMMA = re.compile(r",\s*")
WORDS = re.compile(r"[^\W\d_][\w .'’()/-]{0,40}")


def is_area(text: str) -> bool:
    """A country, a state, or the abbreviation of one."""
    bare = re.sub(r"(?<![\s\d-])\s{0,3}\d[\d -]*$", "", text.strip(" .()"))
    return bare.casefold() in AREAS or bare in SHORT_STATES


@lru_cache(maxsize=4096)
def is_city(text: str) -> bool:
    """A city of any size that people move to for work, with or without its postal code."""
    bare = POSTAL_CODE.sub("", text.strip(" ."))
    if not bare or bare[0].islower():
        return False
    return any(_fold(name) in _cities() for name in (bare, AROUND.sub("", bare)))


def is_place(text: str, *, names: int = 1) -> bool:
    """Whether all of the text is one place, of at most so many ``names`` (city, district) before a state or country."""
    text = text.strip()
    if ANYWHERE.fullmatch(text) or is_asian_place(text, is_city):
        return True
    parts = [part.strip() for part in re.split(r"[,，、/]", text) if part.strip()]
    if not 0 < len(parts) <= MAX_PARTS:
        return False
    if len(parts) == 1:
        return (is_area(text) and len(text) > 3) or is_city(text)
    known = [is_area(part) or is_city(part) or ANYWHERE.fullmatch(part) is not None for part in parts]
    return all(known) or (title_likeness(text) == 0 and _is_address(parts, known, names))


def _is_address(parts: Sequence[str], known: Sequence[bool], names: int) -> bool:
    """Streets, houses and districts that no list has, with a city, a state or a country that one has."""
    if not (known[-1] or (any(known) and len(parts) > 2)):
        return False
    unknown = [part for part, told in zip(parts, known, strict=True) if not told]
    named = [part for part in unknown if not STREET_PART.fullmatch(part)]
    if named and not all(map(WORDS.fullmatch, named)):
        return False
    if len(named) < len(unknown):
        return len(named) <= ADDRESS_NAMES and any(is_city(part) for part in parts)
    return len(named) <= names and is_area(parts[-1]) and all(len(part.split()) <= NAME_WORDS for part in named)


def cut_place(snippet: Snippet) -> tuple[Snippet, Snippet | None]:
    """``Alpha Firm, Oakland, Ohio, USA`` → ``Alpha Firm`` and ``Oakland, Ohio, USA``."""
    bracketed = BRACKETED.search(snippet.text)
    if bracketed is not None and bracketed.start() > 0 and is_place(bracketed.group(1)):
        return snippet.part(0, bracketed.start()), snippet.part(*bracketed.span(1))
    name, _, last = snippet.text.rpartition(" ")
    if name and is_asian_place(last, is_city):
        return snippet.part(0, len(name)).trimmed(" ,，、"), snippet.part(len(name), len(snippet.text))
    commas = list(COMMA.finditer(snippet.text))
    bounds = [0, *(comma.end() for comma in commas), len(snippet.text) + 1]
    parts = [snippet.part(start, end) for start, end in pairwise(bounds)]
    names = [part.text.rstrip(", ") for part in parts]
    areas = next((count for count, name in enumerate(reversed(names)) if not is_area(name)), len(parts))
    if 0 < areas < len(parts) and is_city(names[-areas]) and not is_city(names[-areas - 1]):
        # Berlin and Geneva are states as well: no city needs to stand before them.
        areas -= 1
    first = len(parts) - areas - 1 if areas else len(parts) - (is_city(names[-1]) or is_asian_place(names[-1], is_city))
    if areas and first >= 0 and (at := city_at_end(names[first])):
        start = bounds[first] + at
        return snippet.part(0, start), snippet.part(start, len(snippet.text))
    if not 1 <= first < len(parts):
        return snippet, None
    return snippet.part(0, commas[first - 1].start()), snippet.part(bounds[first], len(snippet.text))


def city_at_end(text: str) -> int:
    """Where a city begins that stands behind other words; 0 when none does."""
    starts = [found.start() for found in re.finditer(r"(?<=\s)\S", text)]
    return next((start for start in starts[-NAME_WORDS:] if is_city(text[start:])), 0)


@cache
def _cities() -> frozenset[str]:
    return frozenset(line for line in CITIES_FILE.read_text(encoding="utf-8").splitlines() if not line.startswith("#"))


def _fold(text: str) -> str:
    plain = unicodedata.normalize("NFD", text.casefold().replace("’", "'"))
    return "".join(char for char in plain if not unicodedata.combining(char))
