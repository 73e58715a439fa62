"""Take words out of a document without leaving a trace of them, and its spans where they were."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from kairix_core.domain.document import Correction, Document, ImportedResume
from kairix_core.policies.correct_import import correct_import
from kairix_core.policies.forget.terms import pattern_of
from kairix_core.policies.json_pointer import leaves, tokens_of
from kairix_core.policies.publish.cut import BLANK, cut
from kairix_core.policies.publish.secrets import Secrets

FORGOTTEN = "(forgotten)"


def mentions(value: Any, pattern: str) -> bool:
    """Whether any text in a value of JSON holds it."""
    return any(re.search(pattern, str(leaf)) for _, leaf in leaves(value, ""))


def is_in(document: Document, pattern: str) -> bool:
    """In what was read of it, how it is called, or what its owner wrote."""
    texts = (document.text, document.name, *(notice.message for notice in document.notices))
    written = [correction.value for correction in document.corrections]
    return any(re.search(pattern, text) for text in texts) or mentions([document.resume, written], pattern)


def redact(document: Document, terms: Sequence[str]) -> None:
    """Sentences that hold a term go, and values that are nothing else; what else there is of it is blank."""
    pattern = pattern_of(terms)
    left = cut(document.reading, (), Secrets(terms), ())
    gone = sorted(left.gone, key=_place, reverse=True)
    reading = correct_import(left.reading, [Correction("remove", pointer) for pointer in gone])
    document.text = re.sub(pattern, lambda found: BLANK * len(found[0]), reading.text)
    document.resume, document.spans = _blanked(reading, pattern), reading.spans
    document.confidence = reading.confidence
    document.name = re.sub(pattern, FORGOTTEN, document.name)
    document.notices = tuple(
        replace(notice, message=re.sub(pattern, FORGOTTEN, notice.message)) for notice in document.notices
    )
    document.corrections = tuple(each for each in document.corrections if not mentions(each.value, pattern))


def _blanked(reading: ImportedResume, pattern: str) -> dict[str, Any]:
    """Without what stands in a résumé where no sentences are: in values that are no text, and in unknown fields."""
    return {key: _without(value, pattern) for key, value in reading.resume.items()}


def _without(value: Any, pattern: str) -> Any:
    if isinstance(value, dict):
        return {re.sub(pattern, FORGOTTEN, key): _without(inner, pattern) for key, inner in value.items()}
    if isinstance(value, list):
        return [_without(inner, pattern) for inner in value]
    return re.sub(pattern, "", value).strip() if isinstance(value, str) and re.search(pattern, value) else value


def _place(pointer: str) -> list[tuple[int, str]]:
    """The last of a list first, so that those before it stay where they are."""
    return [(int(token), "") if token.isdecimal() else (-1, token) for token in tokens_of(pointer)]
