"""What tells a degree from a school, and a degree from what was studied."""

from __future__ import annotations

import re

from kairix_infra.documents.vocabulary.words import any_of, words_by_language

_DEGREES = words_by_language("degrees")
_SCHOOLS = words_by_language("schools")
_PARTS = ("capitals", "faculties", "qualities", "joints", "asian")

#: Where something stands in a text: its first character, and the one after its last.
Place = tuple[int, int]


_NAMES = [name for language, names in _DEGREES.items() if language not in _PARTS for name in names]
_LONG_NAMES = any_of(name for name in _NAMES if " " in name)
_SHORT_NAMES = any_of(name for name in _NAMES if " " not in name)
_FACULTIES = any_of(_DEGREES["faculties"])
_CAPITALS = "|".join(sorted(_DEGREES["capitals"], key=len, reverse=True))
DEGREE = re.compile(
    rf"(?<!\w)(?:"
    rf"(?:{_LONG_NAMES})(?!\w)"
    rf"|(?:bachelor|master|associate|doctor)(?:['’]?s)?(?:\s+(?:degree|of\s+(?:{_FACULTIES})(?!\w)"
    rf"|of\s+(?-i:[A-Z])\w+(?:\s+(?-i:[A-Z])\w+)?))?(?!\w)"
    rf"|(?:{_SHORT_NAMES})(?!\w)"
    r"|diplom(?!a|acy|at)[\w.]*(?:-\w+)?"
    r"|dipl\.?[\s-]?(?:ing|kfm|kff|päd|psych|inf|phys|biol|chem|math|oec|soz)?\b\.?(?:-?\w+\.)*"
    r"|doktor\w*|dr\.(?:[\s-]?\w+\.)*|ph\.?\s?d\b\.?|d\.?phil\b\.?|bac\s?\+\s?\d"
    r"|(?:m\.?b\.?a|[mb]\.?sc|[mb]\.?eng|m\.?phil|[mb]\.?ed|ll\.?[bm]|j\.d|[mb]\.?tech|[mb]\.?arch|[bm]\.?com|m\.?res)\b\.?"
    r"|[bm]\.\s?[asdef]\.(?:\s?[a-z]\.)?|m\.\s?d\.|m\.?a\.(?!\w)"
    rf"|(?-i:{_CAPITALS})(?!\w)"
    r")|"
    # Of a paper, a project or a person that has to do with leaving school.
    rf"(?:{any_of(_DEGREES['asian'])})(?!論文|研究|制作|設計|生|式|论文|设计)",
    re.IGNORECASE,
)
SCHOOL = re.compile(
    rf"{any_of(_SCHOOLS['within_words'])}|(?<!\w)(?:{any_of(_SCHOOLS['whole_words'])})(?!\w)"
    rf"|{any_of(_SCHOOLS['asian'])}",
    re.IGNORECASE,
)
_QUALITIES = re.compile(rf"(?:[\s,]*(?:{any_of(_DEGREES['qualities'])})(?!\w))+", re.IGNORECASE)
_JOINT = re.compile(
    rf"\s*(?:[,:/|–—-]\s*)?(?:(?:{any_of(_DEGREES['joints'])})\s+|[dl]['’]\s?)?(?P<area>[^\W\d_].*)", re.IGNORECASE
)
_ASIDE = re.compile(r"\s*[(（](?P<area>[^()（）]{3,})[)）]\s*")
_PARTING = re.compile(r"\s*[,;|]\s|\s+[–—-]\s")
_BEFORE = re.compile(r"(?P<area>[^\W\d_].*?)[\s,:|(（–—の-]*")


def split_degree(text: str) -> tuple[Place, Place | None] | None:
    """Where a degree stands, and what was studied, if it says so; None for what names no degree.

    ``BSc (Hons) Computer Science`` → ``BSc (Hons)`` and ``Computer Science``, as ``Computer Science, BSc``.
    """
    stated = DEGREE.search(text)
    if stated is None:
        return None
    quality = _QUALITIES.match(text, stated.end())
    end = quality.end() if quality else stated.end()
    after = _ASIDE.fullmatch(text, end) or _JOINT.fullmatch(text, end)
    if after is not None and (area := _without_school(text, *after.span("area"))):
        return (_first_word(text, stated.start()), end), area
    before = _BEFORE.fullmatch(text, 0, stated.start())
    if before is not None and not SCHOOL.search(before["area"]) and _is_rest(text[end:]):
        return (stated.start(), end), before.span("area")
    return (stated.start(), end), None


def _without_school(text: str, start: int, end: int) -> Place | None:
    """``Nursing, Westmark University`` → ``Nursing``; None when nothing but a school is there."""
    school = SCHOOL.search(text, start, end)
    if school is None:
        return start, end
    partings = [parting.start() for parting in _PARTING.finditer(text, start, school.start())]
    return (start, partings[-1]) if partings else None


def _first_word(text: str, start: int) -> int:
    """``Executive MBA in …``: what stands before a degree that is followed by its area belongs to it."""
    return 0 if re.fullmatch(r"(?:[^\W\d_]+[ -]){0,2}", text[:start]) else start


def _is_rest(text: str) -> bool:
    return not text.strip(" .,)）")
