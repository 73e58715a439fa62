"""Skills, languages and interests: groups of words, however they are set."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kairix_infra.documents.found import Tree, found
from kairix_infra.documents.runs import Line, Snippet, run_on
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


def read_skills(lines: Sequence[Line]) -> list[Tree]:
    """Groups with keywords where the document has groups, single skills where it has none."""
    skills = _Skills()
    for snippet, alone in _items(lines):
        skills.add(snippet, alone=alone)
    return skills.entries


class _Skills:
    """Skills as they come; the last one may still get its level and keywords from the lines below it."""

    def __init__(self) -> None:
        self.entries: list[Tree] = []
        self._open: dict[str, Tree] | None = None

    def add(self, snippet: Snippet, *, alone: bool) -> None:
        label = LABEL.match(snippet.text)
        keywords = _keywords(snippet)
        if label is not None:
            self._add_group(snippet.part(*label.span("label")), snippet.part(label.end(), len(snippet.text)))
        elif self._open is not None and LEVEL.fullmatch(snippet.text):
            self._open["level"] = found(snippet)
        elif self._open is not None and len(keywords) > 1:
            self._open["keywords"] = [found(word) for word in keywords]
            self._open = None
        elif len(keywords) > 1:
            self._add_each(keywords)
        elif not _is_prose(snippet):
            entry: dict[str, Tree] = {"name": found(snippet)}
            self.entries.append(entry)
            self._open = entry if alone else None

    def _add_each(self, keywords: list[Snippet]) -> None:
        """Words in a row; a level stands behind the skill that it is of."""
        entry: dict[str, Tree] = {}
        for word in keywords:
            if entry and LEVEL.fullmatch(word.text):
                entry["level"] = found(word)
            else:
                entry = {"name": found(word)}
                self.entries.append(entry)

    def _add_group(self, label: Snippet, rest: Snippet) -> None:
        self._open = None
        name, *more = label.split(BETWEEN)
        level = next((part for part in more if LEVEL.fullmatch(part.text)), None)
        if LEVEL.fullmatch(rest.text):
            self.entries.append({"name": found(label), "level": found(rest)})
            return
        keywords = [found(word) for word in _keywords(rest)]
        self.entries.append({"name": found(name if level else label), "level": found(level), "keywords": keywords})


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
    for snippet, _ in _items(lines):
        label = LABEL.match(snippet.text)
        rest = snippet.part(label.end(), len(snippet.text)) if label else snippet
        words = _keywords(rest)
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
    for line in lines:
        for snippet in line.snippets:
            parts = [part for part in snippet.split(BETWEEN) if part.text]
            several = len(parts) > 1 and all(_language(part)[0] is not None for part in parts)
            words = snippet.split(re.compile(r"\s+"))
            if not several and len(words) > 1 and all(word.text.casefold() in LANGUAGES for word in words):
                parts, several = words, True
            yield from parts if several else [snippet]


def _items(lines: Sequence[Line]) -> Iterator[tuple[Snippet, bool]]:
    """Each bullet or cell without its number; ``alone`` when it is a line of its own that may name what follows."""
    largest = max((line.size for line in lines), default=0.0)
    groups: list[list[Line]] = []
    for line in lines:
        if groups and _runs_on(groups[-1][-1], line, largest):
            groups[-1].append(line)
        else:
            groups.append([line])
    for group in groups:
        yield from _group_items(group)


def _runs_on(last: Line, line: Line, largest: float) -> bool:
    """Whether a line goes on with the list of words or the description that the last one began."""
    if line.bullet or len(line.cells) > 1 or LABEL.match(line.text) or abs(line.size - last.size) > 0.4:
        return False
    close = line.gap < 0.7 * line.size if line.size else line.gap == 0
    full = len(last.text) >= LINE_FULL and "," in last.text
    small = 0 < line.size < 0.97 * largest
    return close and (last.text.rstrip().endswith(",") or full or small or (last.bullet and line.indent > last.indent))


def _group_items(group: Sequence[Line]) -> Iterator[tuple[Snippet, bool]]:
    first = group[0]
    labelled = first.cells[0].text.rstrip().endswith((":", "："))
    apart = len(group) == 1 and len(first.cells) > 1 and not labelled
    snippets = first.snippets if apart else [run_on([line.snippet for line in group])]
    for snippet in snippets:
        number = NUMBERING.match(snippet.text)
        bare = snippet.part(number.end(), len(snippet.text)) if number else snippet
        alone = not apart and not first.bullet and number is None
        if bare.text:
            yield bare, alone


def _keywords(snippet: Snippet) -> list[Snippet]:
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


def _is_prose(snippet: Snippet) -> bool:
    return len(snippet.text.split()) >= PROSE_WORDS or len(snippet.text) > MAX_SKILL
