"""Labels in a form: beside a value they tell what it is, and are no value themselves."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from kairix_infra.documents.names import FIELD_LABELS
from kairix_infra.documents.runs import Line
from kairix_infra.documents.words import folded, folded_words

ENTRY_LABELS = {label: kind for kind, labels in folded_words("entry_labels").items() for label in labels}
CONTACT_LABELS = frozenset(map(folded, FIELD_LABELS))
#: What may surround a label.
ORNAMENT = " \t:：.•·▷►▸>*-–"
PLURAL = re.compile(r"\((?:\w{1,2})\)")


def is_field_label(text: str) -> bool:
    """Whether the text is known to label a value, of a person's address or of an entry."""
    label = plain_label(text)
    return label in ENTRY_LABELS or label in CONTACT_LABELS


def plain_label(text: str) -> str:
    """``▷ Muttersprache(n):`` → ``muttersprache``."""
    return " ".join(folded(PLURAL.sub("", text)).strip(ORNAMENT).replace("’", "'").split())


def without_labels(lines: Iterable[Line]) -> list[Line]:
    """The lines without the labels of their values; what a label calls activities are items of a list."""
    return [_without_label(line) for line in lines]


def _without_label(line: Line) -> Line:
    kind = ENTRY_LABELS.get(plain_label(line.cells[0].text)) if len(line.cells) > 1 else None
    if kind is None:
        return line
    values = line.cells[1:]
    box = values[0].box
    return replace(line, cells=values, indent=box.x0 if box else line.indent, bullet=kind == "duties")
