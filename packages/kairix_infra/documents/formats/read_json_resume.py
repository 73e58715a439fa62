"""JSON Resume (https://jsonresume.org), kept as it is: unknown fields included, nothing rewritten."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any, NoReturn

from jsonschema import Draft7Validator
from jsonschema.exceptions import ValidationError

from kairix_core.domain.document import ImportedResume, ImportNotice
from kairix_core.errors import UnreadableDocument
from kairix_infra.documents.formats.print_resume import print_resume
from kairix_infra.documents.limits import MAX_DEPTH, check_text
from kairix_infra.documents.vocabulary.language import language_of

DATES = frozenset({"startDate", "endDate", "date", "releaseDate"})
MEDIA_TYPE = "application/json"
SCHEMA = Path(__file__).with_name("json_resume.schema.json")
SHOWN_FAULTS = 5
SHOWN_VALUE = 60
KINDS = {"string": "text", "array": "a list", "object": "a group of fields", "null": "empty", "number": "a number"}


def read_json_resume(text: str) -> ImportedResume:
    """``UnreadableDocument`` names each place that is no JSON Resume."""
    return from_resume(parse_json(text), MEDIA_TYPE)


def parse_json(text: str) -> Any:
    try:
        return json.loads(text, parse_constant=_refuse_constant)
    except json.JSONDecodeError as error:
        raise UnreadableDocument(
            f"This is not valid JSON: {error.msg} in line {error.lineno}, column {error.colno}. "
            "Correct it there and try again."
        ) from error
    except (RecursionError, ValueError) as error:
        raise UnreadableDocument(f"This is not valid JSON: {error}.") from error


def from_resume(value: Any, media_type: str) -> ImportedResume:
    """Check a value against the schema and print it."""
    cleaned = _Cleaner()
    resume = cleaned.clean(value)
    check_resume(resume)
    sheet = print_resume(resume)
    check_text(sheet.text)
    return ImportedResume(resume, sheet.text, sheet.spans, language_of(sheet.text), media_type, cleaned.notices())


def check_resume(value: Any) -> None:
    """Raise ``UnreadableDocument`` unless ``value`` is a valid JSON Resume object."""
    faults = sorted(_validator().iter_errors(value), key=lambda fault: fault.json_path)
    if faults:
        listed = "; ".join(_describe(fault) for fault in faults[:SHOWN_FAULTS])
        more = f"; and {len(faults) - SHOWN_FAULTS} more" if len(faults) > SHOWN_FAULTS else ""
        raise UnreadableDocument(
            f"This is not a valid JSON Resume: {listed}{more}. Correct these places, or leave out what is empty."
        )


@cache
def _validator() -> Draft7Validator:
    return Draft7Validator(json.loads(SCHEMA.read_text(encoding="utf-8")))


def _describe(fault: ValidationError) -> str:
    place = fault.json_path.removeprefix("$").removeprefix(".") or "the file"
    shown = json.dumps(fault.instance, ensure_ascii=False)
    shown = shown if len(shown) <= SHOWN_VALUE else f"{shown[:SHOWN_VALUE]}…"
    if fault.validator == "type":
        return f"{place} should be {KINDS.get(str(fault.validator_value), fault.validator_value)}, not {shown}"
    if fault.validator == "pattern":
        return f"{place} should be a date such as 2024, 2024-05 or 2024-05-17, not {shown}"
    return f"{place}: {fault.message}"


def _refuse_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is not a JSON value")


class _Cleaner:
    """Takes out what no database can hold (NUL, halves of surrogate pairs) and refuses bottomless nesting.

    A date that is null was left empty by the program that wrote it; JSON Resume wants it left out.
    """

    def __init__(self) -> None:
        self._removed = 0
        self._undated = 0

    def clean(self, value: Any, depth: int = 0) -> Any:
        if depth > MAX_DEPTH:
            raise UnreadableDocument(f"This file nests lists more than {MAX_DEPTH} levels deep; a résumé needs five.")
        if isinstance(value, str):
            return self._text(value)
        if isinstance(value, list):
            return [self.clean(item, depth + 1) for item in value]
        if isinstance(value, dict):
            return {self._text(key): self.clean(item, depth + 1) for key, item in self._stated(value)}
        return value

    def notices(self) -> tuple[ImportNotice, ...]:
        told = {
            "characters_removed": (self._removed, "unprintable character was|unprintable characters were"),
            "empty_dates": (self._undated, "empty date (null) was|empty dates (null) were"),
        }
        return tuple(
            ImportNotice(code, f"{count} {words.split('|')[count != 1]} left out.")
            for code, (count, words) in told.items()
            if count
        )

    def _stated(self, group: dict[str, Any]) -> list[tuple[str, Any]]:
        stated = [(key, item) for key, item in group.items() if item is not None or key not in DATES]
        self._undated += len(group) - len(stated)
        return stated

    def _text(self, text: str) -> str:
        kept = "".join(char for char in text if char != "\0" and not "\ud800" <= char <= "\udfff")
        self._removed += len(text) - len(kept)
        return kept
