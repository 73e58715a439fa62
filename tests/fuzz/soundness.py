"""What holds for whatever a reader makes of a file, however the file came to be."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from kairix_core.domain.document import ImportedResume
from kairix_core.errors import InvalidInput
from kairix_infra.documents.detect import Format
from kairix_infra.documents.reader import read_here

#: Fields whose value is not what is printed: dates, what a link under the text leads to, what is told from an address.
TOLD_OTHERWISE = re.compile(r"[dD]ate$|/email$|/phone$|/url$|/network$|/username$|/countryCode$")
#: Prose may go on behind something else, and its place then holds both.
PROSE = re.compile(r"/(?:summary|description|reference|address)$")
LOOSE = re.compile(r"[\s\u00ad-]+")


def read_soundly(data: bytes, kind: Format) -> ImportedResume | None:
    """Read, or be refused; assert everything that holds for a résumé that was read."""
    try:
        imported = read_here(data, kind)
    except InvalidInput:
        return None
    for fault in faults(imported):
        raise AssertionError(fault)
    return imported


def faults(imported: ImportedResume) -> Iterator[str]:
    """Everything that is wrong with a résumé as it was read."""
    if "\0" in imported.text or any("\ud800" <= char <= "\udfff" for char in imported.text):
        yield "the text holds what no database can"
    for pointer, span in imported.spans.items():
        yield from _faults_of_span(imported, pointer, span.start, span.end)
    for pointer, sure in imported.confidence.items():
        if not 0 <= sure <= 1:
            yield f"{pointer} is sure to {sure}"
        if value_at(imported.resume, pointer) is None:
            yield f"{pointer} is sure of nothing"
    for notice in imported.warnings:
        if notice.span is not None and not 0 <= notice.span.start <= notice.span.end <= len(imported.text):
            yield f"a notice is about {notice.span} of {len(imported.text)} characters"


def _faults_of_span(imported: ImportedResume, pointer: str, start: int, end: int) -> Iterator[str]:
    if not 0 <= start <= end <= len(imported.text):
        yield f"{pointer} stands at {start} to {end} of {len(imported.text)} characters"
    value = value_at(imported.resume, pointer)
    if value is None and not pointer.endswith("Date"):
        yield f"{pointer} leads nowhere"
    printed = imported.text[start:end]
    if isinstance(value, str) and not TOLD_OTHERWISE.search(pointer) and not _says(printed, value, pointer):
        yield f"{pointer} is {value!r} but its place says {printed!r}"


def value_at(resume: Any, pointer: str) -> Any:
    """What a JSON pointer leads to; None when it leads nowhere."""
    value = resume
    for part in pointer.split("/")[1:]:
        key = part.replace("~1", "/").replace("~0", "~")
        if isinstance(value, list):
            value = value[int(key)] if key.isdigit() and int(key) < len(value) else None
        else:
            value = value.get(key) if isinstance(value, dict) else None
    return value


def _says(printed: str, value: str, pointer: str) -> bool:
    if not PROSE.search(pointer):
        return _loose(value) == _loose(printed)
    rest = iter(_loose(printed))
    return all(char in rest for char in _loose(value))


def _loose(text: str) -> str:
    """Without white space and hyphens, which line ends may add and take, nor capitals, in which names are set."""
    return LOOSE.sub("", text).casefold()
