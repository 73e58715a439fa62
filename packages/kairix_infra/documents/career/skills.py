"""Skills: literally as they are listed, with the group that they stand in and the level that is stated."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kairix_infra.documents.career.found import Tree, found
from kairix_infra.documents.career.list_items import (
    BETWEEN,
    LABEL,
    MAX_SKILL,
    PROSE_WORDS,
    bold_label,
    is_listing,
    items,
)
from kairix_infra.documents.career.lists import keywords_of
from kairix_infra.documents.layout.grids import by_column
from kairix_infra.documents.layout.looks import Look, alike, look_of, plain_look, stands_out
from kairix_infra.documents.runs import Line, Snippet
from kairix_infra.documents.vocabulary.fluency import LEVEL

#: A name and the level that is stated behind it.
LEVELLED = re.compile(r"(?P<name>[^,;:]{1,60}?)\s*(?:\s[–—-]\s|[:：]|\s{2,}|\()\s*(?P<level>[^()]{2,40})\)?")
WIDE = re.compile(r"\s{3,}|\t")
COMMA = re.compile(r"[,;、，；]")


def read_skills(lines: Sequence[Line]) -> list[Tree]:
    """Groups with keywords where the document has groups, single skills where it has none."""
    return _Skills(by_column(lines)).entries()


class _Skills:
    """Skills as they come; the last one may still get its level and keywords from the lines below it."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._table = _is_table(lines)
        self._items = list(items(lines, apart=not self._table))
        self._naming = _naming_look(lines)
        self._entries: list[dict[str, Tree]] = []
        self._open: dict[str, Tree] | None = None

    def entries(self) -> list[Tree]:
        for line, snippet in self._items:
            if self._naming is not None and alike(look_of(line), self._naming) and not LABEL.match(snippet.text):
                self._name(line, snippet)
            else:
                self._add(line, snippet)
        return list(self._entries)

    def _name(self, line: Line, snippet: Snippet) -> None:
        """A line that is set as the names of groups are."""
        if len(line.cells) > 1 and not line.bullet and not is_listing(line.cells[0].snippet):
            self._group(
                line.cells[0].snippet, [found_at for cell in line.cells[1:] for found_at in keywords_of(cell.snippet)]
            )
            return
        words = keywords_of(snippet)
        if len(words) > 1:
            self._open = None
            self._each(words)
            return
        name, level = _levelled(snippet)
        if not _is_prose(name):
            self._open = {"name": found(name), "level": found(level), "keywords": []}
            self._entries.append(self._open)

    def _add(self, line: Line, snippet: Snippet) -> None:
        label = LABEL.match(snippet.text)
        if self._table and (named := WIDE.search(snippet.text)):
            self._group(snippet.part(0, named.start()), keywords_of(snippet.part(named.end(), len(snippet.text))))
        elif label is not None:
            self._labelled(snippet.part(*label.span("label")), snippet.part(label.end(), len(snippet.text)))
        elif self._open is not None and LEVEL.fullmatch(snippet.text):
            self._open["level"] = found(snippet)
        elif (parted := bold_label(line)) is not None and not line.bullet:
            self._group(parted, keywords_of(snippet.part(parted.end - snippet.start, len(snippet.text))))
        elif self._open is not None:
            self._below(self._open, snippet)
        else:
            self._loose(snippet)

    def _below(self, group: dict[str, Tree], snippet: Snippet) -> None:
        """Words below the name of their group; sentences about it are not skills."""
        held, words = group.get("keywords"), keywords_of(snippet)
        if not isinstance(held, list) or _is_prose(snippet):
            return
        if any(_levelled(word)[1] for word in words):
            self._each_below(group, words)
        else:
            held += [found(word) for word in words]

    def _each_below(self, group: dict[str, Tree], words: Sequence[Snippet]) -> None:
        """Skills with levels of their own take the place of the group that names them."""
        if group in self._entries and not group.get("keywords"):
            self._entries.remove(group)
        for word in words:
            name, level = _levelled(word)
            self._entries.append({"name": found(name), "level": found(level), "group": group["name"]})

    def _loose(self, snippet: Snippet) -> None:
        words = keywords_of(snippet)
        if len(words) > 1:
            self._each(words)
        elif not _is_prose(snippet):
            name, level = _levelled(snippet)
            self._entries.append({"name": found(name), "level": found(level)})

    def _each(self, words: Sequence[Snippet], group: Snippet | None = None) -> None:
        """Words in a row; a level stands behind its skill. JSON Resume has no name for their ``group``."""
        for word in words:
            if self._entries and LEVEL.fullmatch(word.text):
                self._entries[-1]["level"] = found(word)
            else:
                name, level = _levelled(word)
                self._entries.append({"name": found(name), "level": found(level), "group": found(group)})

    def _labelled(self, label: Snippet, rest: Snippet) -> None:
        if LEVEL.fullmatch(rest.text):
            self._entries.append({"name": found(label), "level": found(rest)})
            return
        self._group(label, keywords_of(rest))

    def _group(self, label: Snippet, words: Sequence[Snippet]) -> None:
        self._open = None
        if any(_levelled(word)[1] for word in words):
            self._each(words, label)
            return
        name, level = _levelled(label.trimmed(" :："))
        if level is None and len(parts := label.split(BETWEEN)) > 1 and LEVEL.fullmatch(parts[-1].text):
            name, level = parts[0], parts[-1]
        self._entries.append({"name": found(name), "level": found(level), "keywords": [found(word) for word in words]})


def _naming_look(lines: Sequence[Line]) -> Look | None:
    """How the names of groups are set, when the first line is one of them."""
    first = next(iter(lines), None)
    plain = plain_look(lines)
    if first is None or plain is None:
        return None
    look = look_of(first)
    others = [line for line in lines if not alike(look_of(line), look) and not LEVEL.fullmatch(line.text)]
    if not others or first.bullet:
        return None
    names = [index for index, line in enumerate(lines) if alike(look_of(line), look)]
    strong = stands_out(look, look_of(others[0])) and (len(names) > 1 or stands_out(look, plain))
    return look if strong or _alternate(lines, names) else None


def _alternate(lines: Sequence[Line], names: Sequence[int]) -> bool:
    """Whether each of these lines is followed by one that is set otherwise, and none of them is a list."""
    follows = all(index + 1 < len(lines) and index + 1 not in names for index in names)
    return follows and len(names) > 1 and not any(is_listing(lines[index].snippet) for index in names)


def _is_table(lines: Sequence[Line]) -> bool:
    """Whether most lines are a name and, after a gap, a list of words."""
    named = [
        line
        for line in lines
        if len(parts := line.snippet.split(WIDE)) == 2 and not is_listing(parts[0]) and len(parts[0].text) <= MAX_SKILL
    ]
    listed = any(COMMA.search(line.snippet.split(WIDE)[1].text) for line in named)
    return listed and len(named) * 2 >= len(lines)


def _levelled(snippet: Snippet) -> tuple[Snippet, Snippet | None]:
    stated = LEVELLED.fullmatch(snippet.text)
    if stated is None or not LEVEL.fullmatch(stated.group("level").strip()):
        return snippet, None
    return snippet.part(*stated.span("name")), snippet.part(*stated.span("level"))


def _is_prose(snippet: Snippet) -> bool:
    return len(snippet.text.split()) >= PROSE_WORDS or len(snippet.text) > MAX_SKILL
