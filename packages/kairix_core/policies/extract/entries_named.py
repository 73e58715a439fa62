"""Things that are named in an answer: a project, a certificate, a publication, studies, each perhaps with its year."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from kairix_core.domain.profile.attribute import AttributeSpec
from kairix_core.domain.profile.entries import Certificate, Education, Goal, Project, Publication
from kairix_core.lexicon.degrees import degree_level
from kairix_core.policies.extract.amounts import YEAR
from kairix_core.policies.extract.horizon import without_horizon
from kairix_core.policies.extract.rule import trimmed
from kairix_core.policies.extract.talk import is_sentence, named_in

Named = tuple[dict[str, Any], float]
#: Short names are names; what is longer may be a story.
SURE, UNSURE = 0.9, 0.8
SHORT, LONGEST = 6, 12
#: What names the entry, by whom or where it was, and when.
FIELDS = {
    Certificate: ("name", "issuer", "date"),
    Project: ("name", "", "startDate"),
    Publication: ("name", "publisher", "releaseDate"),
}
ITEMS = re.compile(r";|\n|(?<={four}\d)\)?,? (?:and|und|et) |(?<=\d\d\d\d)\)?, ".replace("{four}", r"\d\d\d"))
A_YEAR = re.compile(
    r"(?<![\s,(–-])[\s,(–-]*+"
    rf"\b(?:(?:in|from|since|of|by|im|von|seit|en|de|depuis|bis|until|to|à|jahr) )*\b{YEAR}\b\)?",
    re.IGNORECASE,
)
THEN = re.compile(rf"\b{YEAR}\b")
BY = re.compile(r",\s+| (?:from|by|at|with|von|bei|chez|par) (?=[A-ZÀ-Þ])|(?<!\s)\s++[–-]\s+")
#: Nobody is called so.
NO_NAME = re.compile(
    r"^\W*(?:from|at|in|on|mostly|only|one|two|also|but|not|and|with|some|maybe|by my\w+|online|home)\b", re.IGNORECASE
)
A_WORD = re.compile(r"\b[^\W\d_]{3,}")
NONE = re.compile(r"^\W*(?:no|none|nothing|nope|nein|kein\w*|nichts|non|aucune?|rien|yes|ja|oui)\b", re.IGNORECASE)
STUDIED = re.compile(
    r"^\W*(?:(?:well|so|yes)\b[\s,]*)?(?:(?:i|ich|je|j['’])\s*(?:have |hold |did |got |made |ai |habe )?"
    r"(?:studied|studiert\w*|graduated|étudié|a degree|fait)?)"
    r"\s*(?:(?:an?|my|einen?|une?|in|from|des?|la|le|l['’])\b\s*)*",
    re.IGNORECASE,
)
AT = re.compile(r",\s+| (?:at|an der|an|à l['’]|à|from|in) (?:the )?(?=[A-ZÀ-Þ])|(?<!\s)\s++[–-]\s+")
SCHOOL = re.compile(
    r"universi|hochschule|college|school|institut|académie|academy|école|polytech|\b(?:eth|mit|tu|fh|lse)\b",
    re.IGNORECASE,
)
DEGREE = re.compile(
    r"^(?P<degree>(?:(?:b|m)\.?(?:sc|a|eng|ed)\.?|ph\.?d\.?|mba|diplom\w*|licence|doctorate|promotion"
    r"|(?:bachelor|master)(?:['’]?s)?(?: (?:of|degree))?(?: (?:science|arts|engineering))?))"
    r"\b\.?(?: (?:in|of|en|de|d['’]))?\s*",
    re.IGNORECASE,
)


def entries_named(spec: AttributeSpec, said: str) -> Iterator[Named]:
    """Fields by their names on the wire, and how sure that is; nothing for a kind of entry that has no name alone."""
    if NONE.search(said) or spec.entry not in {Education, Goal, *FIELDS}:
        return
    for item in filter(None, map(trimmed, ITEMS.split(said))):
        if spec.entry is Education:
            yield from _studies(item)
        elif spec.entry is Goal:
            yield from _goal(item)
        else:
            yield from _named(*FIELDS[spec.entry], item)


def _named(name: str, second: str, when: str, item: str) -> Iterator[Named]:
    years = THEN.findall(item)
    parts = BY.split(trimmed(A_YEAR.sub("", item)), maxsplit=1) if second else [trimmed(A_YEAR.sub("", item))]
    called = trimmed(named_in(parts[0]))
    if not A_WORD.search(called) or len(called.split()) > LONGEST or is_sentence(called):
        return
    entry = {name: called}
    if len(parts) > 1:
        if is_sentence(parts[1]) or NO_NAME.match(parts[1]):
            return
        entry[second] = trimmed(parts[1])
    if years:
        entry[when] = years[0]
    is_named = called[:1].isupper() or bool(years)
    yield entry, SURE if is_named and len(entry) > 1 and len(called.split()) <= SHORT else UNSURE


def _goal(item: str) -> Iterator[Named]:
    wanted, horizon = without_horizon(item)
    name = trimmed(named_in(wanted)).removeprefix("to ")
    if name and len(name.split()) <= LONGEST and not is_sentence(name):
        yield {"name": name, **({"horizon": horizon} if horizon else {})}, SURE if horizon else UNSURE


def _studies(item: str) -> Iterator[Named]:
    """``MSc Physics, University of Graz, 2010–2014``; ``I studied physics at Graz University``."""
    years = THEN.findall(item)
    parts = list(filter(None, map(trimmed, AT.split(STUDIED.sub("", trimmed(A_YEAR.sub("", item)))))))
    school = next((part for part in parts if SCHOOL.search(part)), parts[-1] if len(parts) > 1 else "")
    subjects = [part for part in parts if part != school]
    if not (school or years) or not subjects or len(" ".join(parts).split()) > LONGEST or is_sentence(" ".join(parts)):
        return
    degree = DEGREE.match(subjects[0])
    area = trimmed(subjects[0][degree.end() :] if degree else subjects[0]) or " ".join(subjects[1:2])
    told = {"institution": school, "area": area, "studyType": trimmed(degree["degree"]) if degree else ""}
    told |= {"endDate": years[-1]} if len(years) == 1 else dict(zip(("startDate", "endDate"), years[:2], strict=False))
    is_plain = bool(school) and (degree is not None or degree_level(area) is None)
    yield {key: value for key, value in told.items() if value}, SURE if is_plain else UNSURE
