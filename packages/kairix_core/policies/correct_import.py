"""Apply an owner's corrections to what was read; the owner's own words become evidence of their own."""

from __future__ import annotations

import copy
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Any

from kairix_core.domain.document import Correction, ImportedResume, Span
from kairix_core.errors import InvalidInput
from kairix_core.policies.evidence_lines import SHAPES
from kairix_core.policies.json_pointer import leaves, tokens_of
from kairix_core.policies.pointers import Pointers

HEADING = "Corrected by the owner"
INDEX = re.compile(r"0|[1-9]\d{0,5}")
END = "-"
#: Deeper than JSON Resume goes, and than any correction has to.
MAX_DEPTH = 6


def correct_import(imported: ImportedResume, corrections: Sequence[Correction]) -> ImportedResume:
    """The résumé with the corrections applied in their order.

    Values that nobody touched keep their spans and their confidence. Corrected ones are written under what the file
    says, which stays as it was, so that each value still stands in ``text``. ``InvalidInput`` names a correction whose
    path leads nowhere.
    """
    if not corrections:
        return imported
    said, own = owners_words(imported)
    spans: dict[str, Span | None] = {**imported.spans, **dict.fromkeys(own)}
    draft = _Draft(copy.deepcopy(imported.resume), Pointers(spans), Pointers(imported.confidence))
    for number, correction in enumerate(corrections):
        try:
            draft.apply(correction)
        except (LookupError, TypeError, ValueError) as error:
            raise _leads_nowhere(number, correction) from error
    spans = dict(draft.spans.items())
    kept = {at: span for at, span in spans.items() if span is not None}
    text, written = _written(said, draft.resume, [at for at, span in spans.items() if span is None])
    sure = dict(draft.confidence.items())
    return replace(imported, resume=draft.resume, text=text, spans=kept | written, confidence=sure)


def owners_words(imported: ImportedResume) -> tuple[str, Sequence[str]]:
    """What the file says, and the pointers of the values that its owner wrote under it when it was corrected before."""
    said, heading, _ = imported.text.rpartition(f"\n\n{HEADING}\n")
    own = [at for at, span in imported.spans.items() if heading and span.start > len(said)]
    # A file may have such a heading of its own; then something else stands under it.
    ours = bool(own) and _written(said, imported.resume, own)[0] == imported.text
    return (said, own) if ours else (imported.text, [])


def _leads_nowhere(number: int, correction: Correction) -> InvalidInput:
    message = f"The correction at {correction.path} does not fit this résumé. Load the document again."
    return InvalidInput(message, field=f"corrections.{number}.path")


@dataclass(slots=True)
class _Draft:
    """``spans`` holds None for the owner's own values, until these have been written."""

    resume: dict[str, Any]
    spans: Pointers[Span | None]
    confidence: Pointers[float]

    def apply(self, correction: Correction) -> None:
        *above, last = tokens_of(correction.path)
        if len(above) + 1 > MAX_DEPTH:
            raise ValueError(correction.path)
        parent = self._open(above, last) if correction.op == "add" else _at(self.resume, above)
        place = correction.path.removesuffix(f"/{last}") if last else correction.path
        if isinstance(parent, list):
            self._change_list(parent, place, _index(parent, last, correction.op), correction)
        else:
            self._change_group(parent, last, correction)

    def _open(self, above: Sequence[str], last: str) -> Any:
        """What is to hold a new value; what is missing on the way is made, as the next step asks for it."""
        here: Any = self.resume
        for token, following in zip(above, [*above[1:], last], strict=True):
            if isinstance(here, dict) and token not in here:
                here[token] = [] if following == END or INDEX.fullmatch(following) else {}
            here = _inside(here, token)
        return here

    def _change_list(self, items: list[Any], place: str, index: int, correction: Correction) -> None:
        path = f"{place}/{index}"
        if correction.op == "add":
            items.insert(index, copy.deepcopy(correction.value))
            self._move(place, index, by=1)
            self._own(path, correction.value)
        elif correction.op == "remove":
            del items[index]
            self._forget(path)
            self._move(place, index, by=-1)
        else:
            items[index] = copy.deepcopy(correction.value)
            self._own(path, correction.value)

    def _change_group(self, group: dict[str, Any], key: str, correction: Correction) -> None:
        if correction.op == "remove":
            del group[key]
            self._forget(correction.path)
            return
        if correction.op == "replace" and key not in group:
            raise KeyError(key)
        group[key] = copy.deepcopy(correction.value)
        self._own(correction.path, correction.value)

    def _own(self, path: str, value: Any) -> None:
        self._forget(path)
        for pointer, leaf in leaves(value, path):
            if str(leaf).strip():
                self.spans.put(pointer, None)

    def _forget(self, path: str) -> None:
        self.spans.forget(path)
        self.confidence.forget(path)

    def _move(self, place: str, index: int, *, by: int) -> None:
        """The items of a list from ``index`` on have changed their number."""
        self.spans.move(place, index, by)
        self.confidence.move(place, index, by)


def _at(value: Any, tokens: Iterable[str]) -> Any:
    for token in tokens:
        value = _inside(value, token)
    return value


def _inside(value: Any, token: str) -> Any:
    inner = value[_index(value, token, "replace")] if isinstance(value, list) else value[token]
    if not isinstance(inner, dict | list):
        raise TypeError(token)
    return inner


def _index(items: list[Any], token: str, op: str) -> int:
    room = len(items) + 1 if op == "add" else len(items)
    if token == END and op == "add":
        return len(items)
    if not INDEX.fullmatch(token) or int(token) >= room:
        raise IndexError(token)
    return int(token)


# --- the owner's own words ------------------------------------------------------------------------------------------


def _written(text: str, resume: dict[str, Any], own: Sequence[str]) -> tuple[str, dict[str, Span]]:
    """The text with the owner's values under it, those of one entry on a line, and where each of them stands."""
    spans: dict[str, Span] = {}
    if not own:
        return text, spans
    parts = [text.rstrip(), f"\n\n{HEADING}\n"]
    end = sum(map(len, parts))
    for _, pointers in groupby(sorted(own, key=_order), key=_line):
        for separator, pointer in _separated(pointers):
            value = str(_at_leaf(resume, pointer)).strip()
            start = end + len(separator)
            end = start + len(value)
            spans[pointer] = Span(start=start, end=end)
            parts += [separator, value]
        parts.append("\n")
        end += 1
    return "".join(parts), spans


def _separated(pointers: Iterable[str]) -> Iterator[tuple[str, str]]:
    separator = ""
    for pointer in pointers:
        yield separator, pointer
        separator = ", "


def _at_leaf(resume: dict[str, Any], pointer: str) -> Any:
    *above, last = tokens_of(pointer)
    parent = _at(resume, above)
    return parent[int(last)] if isinstance(parent, list) else parent[last]


def _order(pointer: str) -> tuple[Any, ...]:
    """Entry by entry; in one, the line that names it comes first, as it reads."""
    section, *rest = (token.zfill(6) if token.isdecimal() else token for token in tokens_of(pointer))
    named = [key for line in SHAPES[section].lines for key in line] if section in SHAPES else []
    rank = named.index(rest[1]) if rest[1:] and rest[1] in named else len(named)
    return section, rest[:1], rank, rest[1:]


def _line(pointer: str) -> tuple[str, ...]:
    """What stands on one line: the names and dates of an entry, or its keywords; prose and list items stand alone."""
    tokens = tokens_of(pointer)
    section, rest = tokens[0], tokens[1:]
    shape = SHAPES.get(section)
    if shape is None or len(rest) < 2:
        return (section, *rest[:1]) if rest[:1] == ("location",) else tokens
    for number, keys in enumerate(shape.lines):
        if rest[1] in keys:
            return section, rest[0], str(number)
    return tokens
