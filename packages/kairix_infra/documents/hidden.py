"""Text that a file holds and nobody can see: what it says is left out of the résumé, and its owner is told."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice

import regex

from kairix_core.domain.document import Box, ImportNotice, Span
from kairix_infra.documents.printable import printable
from kairix_infra.documents.runs import Line, Sheet, around

#: Signs without a body: Unicode tags, zero-width signs, those that turn the direction of text, and fillers.
#: The two that join letters only where they stand in a row: alone they shape words of Persian and Hindi, and emoji.
BODILESS = regex.compile(
    r"[\U000E0000-\U000E007F\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\u115F\u1160\u3164\uFFA0\u180E]"
    r"|[\u200C\u200D]{2,}"
)
#: The flags of England, Scotland and Wales are a black flag and tags.
FLAG = regex.compile(r"\U0001F3F4[\U000E0020-\U000E007F]+")
TAGS = range(0xE0020, 0xE007F)
#: So many of them in a row are a message, fewer a leftover of some editor.
MESSAGE = regex.compile(r"[\u200B-\u200D\u2060-\u2064\uFEFF]{8,}")
OVERRIDES = regex.compile(r"[\u202D\u202E]")
QUOTE, NEAR, MAX_NOTICES = 80, 40, 10
#: Points between pieces of hidden text that are told of as one.
TOGETHER = 20.0


@dataclass(frozen=True, slots=True)
class Hidden:
    """What was left out, and where it lies; ``box`` in points, ``near`` a line before it where there are no pages."""

    text: str
    page: int | None = None
    box: Box | None = None
    near: str = ""


def bare(text: str) -> tuple[str, str]:
    """The text without signs that have no body, and what was hidden in these, if it is more than a leftover."""
    if BODILESS.search(text) is None:
        return text, ""
    flagged = FLAG.sub("\U0001f3f4", text)
    told = "".join(chr(ord(sign) - 0xE0000) for sign in flagged if ord(sign) in TAGS)
    if not told and (message := MESSAGE.search(flagged)):
        told = f"{len(message.group())} signs without width"
    if not told and OVERRIDES.search(flagged):
        told = "a sign that turns text around"
    return BODILESS.sub("", MESSAGE.sub("", flagged)), told


def hidden_notices(hidden: Sequence[Hidden], sheet: Sheet) -> tuple[ImportNotice, ...]:
    """One notice for each place, up to ten; the last one says how many more there are."""
    places = _joined(one for one in hidden if one.text.strip())
    notices = [_notice(one, sheet) for one in islice(places, MAX_NOTICES)]
    if len(places) > MAX_NOTICES:
        more = f"Hidden text was left out at {len(places) - MAX_NOTICES + 1} more places."
        notices[-1:] = [ImportNotice("hidden_text", more)]
    return tuple(notices)


def _joined(hidden: Iterable[Hidden]) -> list[Hidden]:
    """What lies side by side or line under line as one."""
    places: list[Hidden] = []
    for one in hidden:
        last = places[-1] if places else None
        if last and last.box and one.box and last.page == one.page and _touch(last.box, one.box):
            places[-1] = Hidden(f"{last.text} {one.text}", one.page, around(last.box, one.box))
        else:
            places.append(one)
    return places


def _touch(first: Box, second: Box) -> bool:
    apart = max(first.x0, second.x0) - min(first.x1, second.x1)
    below = max(first.y0, second.y0) - min(first.y1, second.y1)
    return max(apart, below) < TOGETHER


def _notice(one: Hidden, sheet: Sheet) -> ImportNotice:
    line = _nearest(one, sheet.lines)
    place = f" on page {one.page}" if one.page else ""
    near = f", near “{printable(line.text, NEAR)}”" if line else ""
    quote = printable(" ".join(one.text.split()), QUOTE)
    at = line.start if line else 0
    span = Span(start=at, end=at, page=one.page, box=one.box)
    return ImportNotice("hidden_text", f"Text that nobody can see was left out{place}{near}: “{quote}”", span)


def _nearest(one: Hidden, lines: Iterable[Line]) -> Line | None:
    """The line on the same page that stands at the same height, or next to it."""
    if one.box is None:
        return next((line for line in lines if line.text == one.near), None)
    middle = (one.box.y0 + one.box.y1) / 2
    boxes = [(line, line.snippet.box) for line in lines if line.snippet.page == one.page]
    distances = [(abs((box.y0 + box.y1) / 2 - middle), index) for index, (_, box) in enumerate(boxes) if box]
    return boxes[min(distances)[1]][0] if distances else None
