"""What a document tells about its owner: every value that the importer found, as a proposal with its quote."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from kairix_core.domain.document import Document, Span
from kairix_core.domain.profile.entries import SpokenLanguage
from kairix_core.domain.profile.fact import Proposal, Source, SourceKind
from kairix_core.domain.profile.schema import ATTRIBUTES
from kairix_core.lexicon.fluency import cefr_of
from kairix_core.lexicon.sites import site_of
from kairix_core.lexicon.skills import canonical_skill
from kairix_core.policies.evidence_lines import evidence_lines
from kairix_core.policies.fitting import fitting
from kairix_core.policies.json_pointer import tokens_of
from kairix_core.policies.resume_profile import BASICS, LISTED, OTHER_PROFILES, OTHER_SKILLS

EXTRACTOR = "importer/1"
#: What a reader gave no confidence was stated outright, as in a JSON Resume.
STATED = 1.0
#: What tells an entry from others, and when it was.
TELLING = (
    *("name", "position", "organization", "institution", "area", "studyType", "title", "language"),
    *("startDate", "endDate"),
)
#: Words for how well a skill is known, as résumés have them, on the scale of a profile.
LEVELS = {
    "beginner": 1,
    "basic": 1,
    "novice": 1,
    "elementary": 1,
    "intermediate": 3,
    "advanced": 4,
    "proficient": 4,
    "expert": 5,
    "master": 5,
}


def learn_resume(document: Document) -> list[Proposal]:
    """In the order of the résumé, without what no attribute can hold and what stands nowhere in the text."""
    return list(_Learner(document).proposals())


class _Learner:
    def __init__(self, document: Document) -> None:
        self._document = document
        self._resume = document.resume
        self._lines = _naming_lines(document)
        self._skills_written = set(_skill_words(self._resume))

    def proposals(self) -> Iterator[Proposal]:
        for pointer, attribute in BASICS.items():
            yield from self._learn(attribute, _at(self._resume, pointer), pointer)
        for index, profile in enumerate(_entries(self._resume.get("basics") or {}, "profiles")):
            yield from self._account(f"/basics/profiles/{index}", profile)
        for listed in LISTED:
            for index, entry in enumerate(_entries(self._resume, listed.section)):
                told = _spoken(entry) if listed.entry is SpokenLanguage else entry
                yield from self._learn(listed.attribute, told, f"/{listed.section}/{index}")
        for index, group in enumerate(_entries(self._resume, "skills")):
            yield from self._skills(f"/skills/{index}", group)

    def _account(self, pointer: str, profile: dict[str, Any]) -> Iterator[Proposal]:
        """A known site has an attribute of its own, its address; all other accounts are entries of one list."""
        url = profile.get("url")
        site = site_of(url) if isinstance(url, str) else None
        if site is not None:
            yield from self._learn(site.attribute, url, f"{pointer}/url")
        else:
            yield from self._learn(OTHER_PROFILES, profile, pointer)

    def _skills(self, pointer: str, group: dict[str, Any]) -> Iterator[Proposal]:
        """The keywords of a group are skills and its name is what they share; alone, or with a level, it is one too.
        If nobody knows it as a skill, the level is theirs as well.
        """
        level = level_of(group.get("level"))
        keywords = {f"{pointer}/keywords/{at}": word for at, word in enumerate(group.get("keywords") or [])}
        is_heading = not _is_skill(group.get("name")) and any(map(_is_skill, keywords.values()))
        if level is not None or not keywords:
            yield from self._skill(f"{pointer}/name", group.get("name"), level)
        for place, word in keywords.items():
            yield from self._skill(place, word, level if is_heading else None)

    def _skill(self, pointer: str, word: object, level: int | None = None) -> Iterator[Proposal]:
        if isinstance(word, str) and word.strip():
            skill = canonical_skill(word)
            value = {"name": skill.name if skill else word, "level": level}
            if skill and skill.name not in self._skills_written:
                value["asWritten"] = word
            yield from self._learn(skill.area if skill else OTHER_SKILLS, value, pointer)

    def _learn(self, attribute: str, value: Any, pointer: str) -> Iterator[Proposal]:
        found = fitting(ATTRIBUTES[attribute], value)
        span = self._span(pointer)
        if found is None or span is None:
            return
        yield Proposal(
            attribute=attribute,
            value=found,
            source=Source(SourceKind.DOCUMENT, document_id=self._document.id, path=pointer, span=span),
            quote=self._document.text[span.start : span.end],
            confidence=self._confidence(pointer),
            extractor=EXTRACTOR,
        )

    def _span(self, pointer: str) -> Span | None:
        """Of a value its own place, of an entry the line that names it."""
        return self._document.spans.get(pointer) or self._lines.get(pointer)

    def _confidence(self, pointer: str) -> float:
        """An entry is as sure as what tells it from others, and its dates, together."""
        sure = self._document.confidence
        if pointer in self._document.spans:
            return sure.get(pointer, STATED)
        telling = (sure[at] for at in (f"{pointer}/{key}" for key in TELLING) if at in sure)
        return min(telling, default=STATED)


def _naming_lines(document: Document) -> dict[str, Span]:
    lines: dict[str, Span] = {}
    for line in evidence_lines(document.owner_id, document.id, document.reading):
        lines.setdefault(line.path, line.span)
    return lines


def _entries(holder: Mapping[str, Any], section: str) -> list[dict[str, Any]]:
    return [entry if isinstance(entry, dict) else {} for entry in holder.get(section) or []]


def _skill_words(resume: Mapping[str, Any]) -> Iterator[str]:
    for group in _entries(resume, "skills"):
        words = (group.get("name"), *(group.get("keywords") or ()))
        yield from (word.strip() for word in words if isinstance(word, str))


def _at(resume: Mapping[str, Any], pointer: str) -> Any:
    value: Any = resume
    for token in tokens_of(pointer):
        value = value.get(token) if isinstance(value, dict) else None
    return value


def _spoken(entry: dict[str, Any]) -> dict[str, Any]:
    """JSON Resume has the fluency in the person's words alone."""
    fluency = entry.get("fluency")
    return {**entry, "cefr": cefr_of(fluency) if isinstance(fluency, str) else None}


def _is_skill(word: object) -> bool:
    return isinstance(word, str) and canonical_skill(word) is not None


def level_of(words: object) -> int | None:
    """``Advanced`` is 4 of 5; None for words that say no level."""
    return LEVELS.get(words.strip().casefold()) if isinstance(words, str) else None
