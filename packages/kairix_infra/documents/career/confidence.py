"""How sure the reader is of each value: as often as values found on the same evidence were right.

The rates were counted on the generated careers of ``tests/corpus`` (its layouts that rules were found on) and on the
development résumés; ``python -m tests.corpus --evidence`` counts them again. A value read from a picture is as sure as
its letters, too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import phonenumbers

from kairix_core.domain.document import Span
from kairix_infra.documents.career.contacts import REGIONS
from kairix_infra.documents.runs import Line
from kairix_infra.documents.vocabulary.degrees import SCHOOL, split_degree
from kairix_infra.documents.vocabulary.places import is_place
from kairix_infra.documents.vocabulary.titles import title_likeness

#: The share of right values by what speaks for them; the last word says whether the entry has all that an entry has.
RATES: dict[str, float] = {
    "education.area part": 0.94,
    "education.area whole": 0.98,
    "education.date part": 0.99,
    "education.date whole": 0.99,
    "education.degree known part": 0.94,
    "education.degree known whole": 0.99,
    "education.institution known part": 0.97,
    "education.institution known whole": 0.99,
    "education.institution order whole": 0.87,
    "email": 0.99,
    "label other": 0.23,
    "label title": 0.99,
    "languages.language": 0.99,
    "location known": 0.99,
    "location unknown": 0.99,
    "name alone few": 0.80,
    "name alone several": 0.90,
    "name echoed few": 0.85,
    "name echoed several": 0.98,
    "phone valid": 0.99,
    "profiles": 0.99,
    "skills.keywords long": 0.08,
    "skills.keywords short": 0.98,
    "skills.name short": 0.96,
    "url": 0.98,
    "work.date part": 0.99,
    "work.date whole": 0.99,
    "work.name against part": 0.93,
    "work.name against whole": 0.95,
    "work.name beside whole": 0.97,
    "work.name known part": 0.98,
    "work.name known whole": 0.99,
    "work.name order part": 0.93,
    "work.name order whole": 0.32,
    "work.position against whole": 0.23,
    "work.position beside whole": 0.45,
    "work.position known part": 0.99,
    "work.position known whole": 0.99,
    "work.position order whole": 0.32,
}
#: For what has no truth to compare with: texts below an entry, sections that are not scored.
UNCOUNTED = 0.85
#: For values that are counted, on evidence too rare for a rate: what is odd is often wrong.
ODD = 0.4
COUNTED = frozenset(evidence.partition(" ")[0] for evidence in RATES)
LONG_SKILL = 4
ENTRY = re.compile(r"/(?P<section>\w+)/(?P<index>\d+)/(?P<key>\w+)(?:/\d+)?(?:/(?P<inner>\w+))?")


def confidence_of(
    resume: Mapping[str, Any], spans: Mapping[str, Span], lines: Iterable[Line], language: str
) -> dict[str, float]:
    """For each value of the résumé that has a place in the document a number from 0 to 1."""
    letters = _Letters(lines)
    stated = {
        pointer: _rate(evidence_of(resume, pointer, language)) * letters.confidence(span)
        for pointer, span in spans.items()
        if _at(resume, pointer) not in ("", None)
    }
    return {pointer: round(rate, 3) for pointer, rate in stated.items()}


def _rate(evidence: str) -> float:
    return RATES.get(evidence, ODD if evidence.partition(" ")[0] in COUNTED else UNCOUNTED)


def evidence_of(resume: Mapping[str, Any], pointer: str, language: str) -> str:
    """What speaks for a value, in a few words: ``work.name known whole``."""
    value = str(_at(resume, pointer))
    if pointer.startswith("/basics/"):
        return _basics_evidence(resume, pointer, value, language)
    found = ENTRY.fullmatch(pointer)
    if found is None:
        return "other"
    section, key = found["section"], found["key"]
    entry = resume[section][int(found["index"])]
    match section:
        case "work" | "volunteer":
            return f"work.{_work_evidence(key, value, entry)}"
        case "education":
            return f"education.{_study_evidence(key, value, entry)}"
        case "skills":
            return f"skills.{key} {'short' if len(value.split()) <= LONG_SKILL else 'long'}"
        case _:
            return f"{section}.{key}"


def _basics_evidence(resume: Mapping[str, Any], pointer: str, value: str, language: str) -> str:
    basics, key = resume["basics"], pointer.split("/")[2]
    match key:
        case "name":
            return f"name {'echoed' if _is_echoed(value, basics) else 'alone'} {_words(value)}"
        case "label":
            return f"label {'title' if title_likeness(value) > 0 else 'other'}"
        case "phone":
            return f"phone {'valid' if _is_valid_phone(value, language) else 'odd'}"
        case "location":
            whole = ", ".join(str(part) for name, part in basics["location"].items() if name != "postalCode")
            return f"location {'known' if is_place(whole, names=2) else 'unknown'}"
        case _:
            return key


def _work_evidence(key: str, value: str, entry: Mapping[str, Any]) -> str:
    employer, title = str(entry.get("name") or entry.get("organization") or ""), str(entry.get("position") or "")
    whole = "whole" if employer and title and entry.get("startDate") else "part"
    if key in {"name", "organization", "position"}:
        sign = -1 if key != "position" else 1
        own, other = sign * title_likeness(value), -sign * title_likeness(title if sign < 0 else employer)
        spoken = "known" if own > 0 else "against" if own < 0 else "beside" if other > 0 else "order"
        return f"{'position' if key == 'position' else 'name'} {spoken} {whole}"
    return f"{'date' if key.endswith('Date') else key} {whole}"


def _study_evidence(key: str, value: str, entry: Mapping[str, Any]) -> str:
    whole = "whole" if entry.get("institution") and entry.get("studyType") else "part"
    match key:
        case "institution":
            return f"institution {'known' if SCHOOL.search(value) else 'order'} {whole}"
        case "studyType":
            return f"degree {'known' if split_degree(value) else 'order'} {whole}"
        case _:
            return f"{'date' if key.endswith('Date') else key} {whole}"


def _is_echoed(name: str, basics: Mapping[str, Any]) -> bool:
    handle = f"{str(basics.get('email') or '').partition('@')[0]} {basics.get('url') or ''}".casefold()
    handle += " ".join(str(profile.get("url")) for profile in basics.get("profiles") or []).casefold()
    return any(len(word) > 2 and word in handle for word in re.findall(r"\w+", name.casefold()))


def _words(value: str) -> str:
    return "few" if len(value.split()) < 2 else "several"


def _is_valid_phone(value: str, language: str) -> bool:
    for region in (None, *REGIONS.get(language, ()), "US", "GB"):
        try:
            if phonenumbers.is_possible_number(phonenumbers.parse(value, region)):
                return True
        except phonenumbers.NumberParseException:
            continue
    return False


class _Letters:
    """How sure the letters themselves are, where they were recognised in a picture."""

    def __init__(self, lines: Iterable[Line]) -> None:
        self._doubtful = [
            (run.start, run.start + len(run.text), run.confidence)
            for line in lines
            for run in line.runs
            if run.confidence < 1
        ]

    def confidence(self, span: Span) -> float:
        return min(self._within(span), default=1.0)

    def _within(self, span: Span) -> Iterator[float]:
        return (sure for start, end, sure in self._doubtful if start < span.end and span.start < end)


def _at(resume: Any, pointer: str) -> Any:
    for step in pointer.strip("/").split("/"):
        if isinstance(resume, list):
            resume = resume[int(step)]
        elif isinstance(resume, Mapping):
            resume = resume.get(step)
        else:
            return None
    return resume
