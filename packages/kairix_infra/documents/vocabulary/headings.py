"""The names that sections of a résumé go by, in the languages that it may be written in.

A heading is compared in a plain form: small letters without accents, numbers, icons and rules around it, its names
parted where an "and" joins them. A name is known when it stands in ``words.toml`` as a whole, or when it holds a word
that names a section and beside it only words that say nothing of their own.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from kairix_infra.documents.vocabulary.words import words, words_by_section

#: Of two sections that one name speaks of, the one that is more telling.
PRIORITY = (
    "volunteer", "references", "publications", "certificates", "awards", "languages", "interests", "projects",
    "education", "skills", "work", "basics", "summary", "other",
)  # fmt: skip
MAX_WORDS = 8
MAX_LENGTH = 80
ACCENTS = re.compile(r"[\u0300-\u036f]")
UNSPACED = r"[\u3040-\u30ff\u3400-\u9fff々]"
JOINTS = re.compile(
    r"[&+/|,;•·・、]|\s[-–—]\s|(?<!\w)(?:and|und|et|y|e|en|och|og|i|и|sowie)(?!\w)"
    # What parts the two languages of 教育背景 Education.
    rf"|(?<={UNSPACED})\s+(?=[a-z])|(?<=[a-z])\s+(?={UNSPACED})"
)
UNSPACED_JOINTS = re.compile(r"及び|および|[与與和及と]")
NUMBERING = re.compile(r"\A\W*(?:\(?(?:\d{1,2}|[ivx]{1,4}|[a-h])[.)](?!\w\.)|[一二三四五六七八九十]{1,2}[、.])\s*")
REMARK = re.compile(r"[(〔][^()〔〕]*[)〕]?")
DIGIT_OR_REST = re.compile(r"[\d)]")
LETTER_SPACED = re.compile(r"\W*[^\W\d_](?:\s+(?:[^\W\d_]|&)){3,}\W*")
PLAIN = re.compile(r"[a-z_]+")
SAYS_MORE = re.compile(r"[.,;!。、]\s*$|\w\s*[:：]\s*\w")


@lru_cache(maxsize=4096)
def section_of(text: str) -> str | None:
    """The section that a heading of these words opens, or None when they name none.

    A section of JSON Resume, ``summary``, or ``other`` for what a résumé often holds and JSON Resume has no place for.
    """
    return next(iter(sections_named(text)), None)


@lru_cache(maxsize=4096)
def sections_named(text: str) -> tuple[str, ...]:
    """Every section that a heading of these words opens, as printed: two for ``Education & Certifications``."""
    if len(text) > MAX_LENGTH or SAYS_MORE.search(text):
        return ()
    parts = _parts(_unspaced(text) if LETTER_SPACED.fullmatch(text) else text)
    whole = " & ".join(parts)
    if _spaced(text.casefold()) in NEVER or (whole in ONLY_IN_CAPITALS and not text.isupper()):
        return ()
    if whole in WHOLE:
        return (WHOLE[whole],)
    named = [_name(part) for part in parts]
    known = all(section or _is_filling(part) for section, part in zip(named, parts, strict=True))
    return tuple(dict.fromkeys(filter(None, named))) if known else ()


def _parts(text: str) -> list[str]:
    """The plain forms of the names that a heading joins; none when it says more than names can."""
    folded = unicodedata.normalize("NFKD", text.casefold())
    folded = unicodedata.normalize("NFC", ACCENTS.sub("", folded)).replace("_", " ")
    stripped = REMARK.sub(" ", NUMBERING.sub("", folded))
    if DIGIT_OR_REST.search(stripped):
        return []
    parts = [_spaced(part) for part in JOINTS.split(stripped)]
    return [piece for part in parts if part for piece in _unjoined(part)]


def _spaced(part: str) -> str:
    spaced = " ".join(re.findall(r"[^\W_]+", part))
    return spaced.replace(" ", "") if re.search(UNSPACED, spaced) else spaced


def _unjoined(part: str) -> Iterator[str]:
    """A name in a script without spaces hides its "and" in itself."""
    yield from filter(None, UNSPACED_JOINTS.split(part)) if re.match(UNSPACED, part) else (part,)


def _name(part: str) -> str | None:
    if part in WHOLE:
        return WHOLE[part]
    if re.search(UNSPACED, part):
        return WHOLE.get(UNSPACED_FILLERS.sub("", part))
    said = part.split()
    named = [section for section in PRIORITY if not NAMES.get(section, frozenset()).isdisjoint(said)]
    known = all(word in FILLERS or any(word in NAMES[section] for section in named) for word in said)
    return named[0] if named and known and len(said) <= MAX_WORDS else None


def _is_filling(part: str) -> bool:
    return all(word in FILLERS for word in part.split())


def _unspaced(text: str) -> str:
    """``W O R K   E X P E R I E N C E`` with its letters together and its words apart."""
    names = [re.sub(r"\s", "", name) for name in re.split(r"\s{2,}", text.strip())]
    return re.sub(r"[^\W\d_]+", lambda letters: _words_in(letters.group()), " ".join(names))


def _words_in(letters: str) -> str:
    """The fewest known words that these letters are made of; the letters themselves when there are none."""
    plain = "".join(_parts(letters)[:1])
    made: list[list[str] | None] = [[]]
    for end in range(1, len(plain) + 1):
        ways = [[*before, plain[start:end]] for start, before in enumerate(made)
                if before is not None and plain[start:end] in KNOWN]  # fmt: skip
        made.append(min(ways, key=len, default=None))
    return " ".join(made[-1] or [letters])


def _plain(name: str) -> str:
    """Of the thousands of names in the data most are plain as they are."""
    spaced = name.replace("_", " ")
    return spaced if PLAIN.fullmatch(name) and not JOINTS.search(spaced) else " & ".join(_parts(name))


WHOLE = {
    _plain(name): section
    for table in ("whole_headings", "unspaced_headings")
    for section, names in words_by_section(table).items()
    for name in names
}
NAMES = {section: frozenset(_plain(name) for name in names) for section, names in words_by_section("headings").items()}
FILLERS = frozenset(_plain(word) for word in words("heading_fillers"))
UNSPACED_FILLERS = re.compile(
    "^(?:{0})|(?:{0})$".format("|".join(sorted(words("unspaced_heading_fillers"), key=len, reverse=True)))
)
#: As printed: ``Resume`` is the name of a paper, ``Résumé`` a summary.
NEVER = words("no_headings")
ONLY_IN_CAPITALS = frozenset(_plain(name) for name in words("headings_in_capitals"))
KNOWN = FILLERS.union(*NAMES.values(), *(name.split() for name in WHOLE))
