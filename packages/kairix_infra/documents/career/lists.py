"""Languages and interests, and how lists of words are told apart."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from kairix_infra.documents.career.found import Found, Tree, found
from kairix_infra.documents.career.list_items import BETWEEN, MAX_SKILL, items
from kairix_infra.documents.layout.grids import by_column
from kairix_infra.documents.runs import Line, Snippet
from kairix_infra.documents.vocabulary.fluency import LEVEL, language_of, level_of
from kairix_infra.documents.vocabulary.headings import section_of

LABEL = re.compile(r"(?P<label>[^:：,;()]{2,48})\s*[:：]\s*(?=\S)")
LIST_WORDS = re.compile(r"\s+(?:and|und|et|y|e|en|och)\s+|\s*/\s*")
#: Of one interest, in characters.
MAX_INTEREST = 160


def read_languages(lines: Sequence[Line]) -> list[Tree]:
    """Natural languages with the fluency that stands beside or below them."""
    entries: list[dict[str, Tree]] = []
    for snippet in _pieces(lines):
        name, fluency = _language(snippet)
        if name is not None:
            entries.append({"language": found(name), "fluency": found(fluency)})
        elif entries and not entries[-1]["fluency"] and LEVEL.fullmatch(snippet.text):
            entries[-1]["fluency"] = found(snippet)
    return list(entries)


def read_interests(lines: Sequence[Line]) -> list[Tree]:
    entries: list[Tree] = []
    for _, snippet in items(by_column(lines), apart=True):
        label = LABEL.match(snippet.text)
        rest = snippet.part(label.end(), len(snippet.text)) if label else snippet
        words = keywords_of(rest, longest=MAX_INTEREST)
        if label is not None:
            entries.append(
                {"name": found(snippet.part(*label.span("label"))), "keywords": [found(word) for word in words]}
            )
        else:
            entries += [{"name": found(word.trimmed(" ."))} for word in words]
    return entries


def speaks_of_languages(lines: Sequence[Line]) -> bool:
    """Whether a section named "Languages" is about natural ones."""
    return any(_language(snippet)[0] is not None for snippet in _pieces(lines))


def without_languages(skills: Sequence[Tree]) -> tuple[list[Tree], list[Tree]]:
    """Skills that are none, as languages: those of a group of languages, and languages with a level."""
    kept: list[Tree] = []
    spoken: list[Tree] = []
    for skill in skills:
        moved = _as_languages(skill) if isinstance(skill, dict) else []
        spoken += moved
        kept += [] if moved else [skill]
    return kept, spoken


def _as_languages(skill: Mapping[str, Tree]) -> list[Tree]:
    name, keywords = skill.get("name"), skill.get("keywords")
    if not isinstance(name, Found):
        return []
    words = [word for word in keywords if isinstance(word, Found)] if isinstance(keywords, list) else []
    if words and all(language_of(word.value) for word in words) and section_of(name.value) == "languages":
        return [_spoken(word) for word in words]
    place = language_of(name.value)
    named = place is not None and place[1] == len(name.value)
    return [{"language": name, "fluency": skill.get("level")}] if named and skill.get("level") and not words else []


def _spoken(word: Found) -> Tree:
    """``English (C1)`` in language and fluency, each with its own place."""
    _, end = language_of(word.value) or (0, len(word.value))
    level = level_of(word.value)
    return {"language": _cut(word, 0, end), "fluency": _cut(word, *level) if level else None}


def _cut(word: Found, start: int, end: int) -> Found:
    at = word.span.start
    return Found(word.value[start:end], word.span.model_copy(update={"start": at + start, "end": at + end}))


def _language(snippet: Snippet) -> tuple[Snippet | None, Snippet | None]:
    place = language_of(snippet.text)
    if place is None:
        return None, None
    name, rest = snippet.part(*place), snippet.part(place[1], len(snippet.text)).trimmed(" :：-–—().,|·")
    return (name, rest) if len(rest.text) <= MAX_SKILL else (None, None)


def _pieces(lines: Sequence[Line]) -> Iterator[Snippet]:
    """Cells; at commas too, where each piece begins with a language; at spaces, where each word is one."""
    for snippet in (snippet for line in by_column(lines) for snippet in line.snippets):
        label = LABEL.match(snippet.text)
        listed = snippet.part(label.end(), len(snippet.text)) if label and _language(snippet)[0] is None else snippet
        yield from _parted(listed)


def _parted(snippet: Snippet) -> list[Snippet]:
    stated = _language(snippet)[1]
    if stated is not None and _is_level(stated):
        return [snippet]
    for separator in (BETWEEN, LIST_WORDS):
        parts = [part for part in snippet.split(separator) if part.text]
        told = [_language(part)[0] is not None for part in parts]
        if len(parts) > 1 and all(told):
            return [piece for part in parts for piece in _joined_by_words(part)]
        if (
            len(parts) > 1
            and told[0]
            and all(is_one or _is_level(part) for is_one, part in zip(told, parts, strict=True))
        ):
            return parts
    whole = _language(snippet)[0]
    words = snippet.split(re.compile(r"\s+"))
    if whole is not None and whole.text == snippet.text:
        return [snippet]
    return words if len(words) > 1 and all(_language(word)[0] is not None for word in words) else [snippet]


def _joined_by_words(snippet: Snippet) -> list[Snippet]:
    """``German and French`` of ``English, German and French``."""
    parts = snippet.split(LIST_WORDS)
    return parts if all(_language(part)[0] is not None for part in parts) else [snippet]


def _is_level(snippet: Snippet) -> bool:
    return LEVEL.fullmatch(snippet.text) is not None


def keywords_of(snippet: Snippet, *, longest: int = MAX_SKILL) -> list[Snippet]:
    """The words of a list, split where commas and the like stand outside of parentheses."""
    words = (word.part(0, len(word.text.rstrip(" ."))) for word in _split_outside_parentheses(snippet))
    return [word for word in words if word.text and len(word.text) <= longest]


def _split_outside_parentheses(snippet: Snippet) -> list[Snippet]:
    depth, start, parts = 0, 0, []
    separators = {found_at.start(): found_at.end() for found_at in BETWEEN.finditer(snippet.text)}
    for index, char in enumerate(snippet.text):
        depth = max(0, depth + (char in "(（") - (char in ")）"))
        if index in separators and depth == 0 and index >= start:
            parts.append(snippet.part(start, index))
            start = separators[index]
    return [*parts, snippet.part(start, len(snippet.text))]
