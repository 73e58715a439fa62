"""Languages and interests, and how lists of words are told apart."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kairix_infra.documents.found import Tree, found
from kairix_infra.documents.grids import by_column
from kairix_infra.documents.runs import Line, Snippet
from kairix_infra.documents.words import words

LEVEL = re.compile(
    r"(?:beginner|basic|elementary|novice|intermediate|advanced|proficient|competent|expert|master|native|"
    r"mother tongue|fluent|conversational|professional|full professional|"
    r"limited working|bilingual|muttersprache|verhandlungssicher|"
    r"fließend|grundkenntnisse|gut|sehr gut|langue maternelle|courant|bilingue|débutant|intermédiaire|nativo|"
    r"lengua materna|fluido|avanzado|básico|madrelingua|fluente|avançado|moedertaal|vloeiend|"
    r"母语|流利|母語|[abc][12]\b)"
    r"[\w ,/()-]{0,40}|\d(?:[.,]\d)?\s*(?:(?:/|of)\s*\d+)?",
    re.IGNORECASE,
)
LANGUAGES = words("languages")
LABEL = re.compile(r"(?P<label>[^:：,;()]{2,48})\s*[:：]\s*(?=\S)")
BETWEEN = re.compile(r"\s*[,;|·•●∙、，；]\s*|\s{3,}|\t")
NUMBERING = re.compile(r"\d{1,2}[.)]\s+")
MAX_SKILL = 60
PROSE_WORDS = 9
#: A line of a list that is at least this long (characters) may go on in the next one.
LINE_FULL = 60


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
    for snippet in (without_number(snippet) for line in by_column(lines) for snippet in line.snippets):
        label = LABEL.match(snippet.text)
        rest = snippet.part(label.end(), len(snippet.text)) if label else snippet
        words = keywords_of(rest)
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


def _language(snippet: Snippet) -> tuple[Snippet | None, Snippet | None]:
    word = re.match(r"[\w'’]+(?:\s*\(\w+\))?", snippet.text)
    if word is None or re.sub(r"\W.*", "", word.group()).casefold() not in LANGUAGES:
        return None, None
    name = snippet.part(0, re.match(r"[\w'’]+", snippet.text).end())  # type: ignore[union-attr]
    fluency = snippet.part(name.end - snippet.start, len(snippet.text)).trimmed(" :：-–—().,|·")
    return name, fluency


def _pieces(lines: Sequence[Line]) -> Iterator[Snippet]:
    """Cells; at commas too, where each piece begins with a language."""
    for line in by_column(lines):
        for snippet in line.snippets:
            parts = [part for part in snippet.split(BETWEEN) if part.text]
            several = len(parts) > 1 and all(_language(part)[0] is not None for part in parts)
            words = snippet.split(re.compile(r"\s+"))
            if not several and len(words) > 1 and all(word.text.casefold() in LANGUAGES for word in words):
                parts, several = words, True
            yield from parts if several else [snippet]


def without_number(snippet: Snippet) -> Snippet:
    number = NUMBERING.match(snippet.text)
    return snippet.part(number.end(), len(snippet.text)) if number else snippet


def keywords_of(snippet: Snippet) -> list[Snippet]:
    """The words of a list, split where commas and the like stand outside of parentheses."""
    words = (word.trimmed(" .") for word in _split_outside_parentheses(snippet))
    return [word for word in words if word.text and len(word.text) <= MAX_SKILL]


def _split_outside_parentheses(snippet: Snippet) -> list[Snippet]:
    depth, start, parts = 0, 0, []
    separators = {found_at.start(): found_at.end() for found_at in BETWEEN.finditer(snippet.text)}
    for index, char in enumerate(snippet.text):
        depth = max(0, depth + (char in "(（") - (char in ")）"))
        if index in separators and depth == 0 and index >= start:
            parts.append(snippet.part(start, index))
            start = separators[index]
    return [*parts, snippet.part(start, len(snippet.text))]
