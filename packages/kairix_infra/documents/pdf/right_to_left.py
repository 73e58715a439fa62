"""Hebrew and Arabic: a line that a PDF keeps as it is seen, from left to right, in the order in which it is read."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import replace

from kairix_infra.documents.runs import TextRun

RIGHT_TO_LEFT = re.compile(r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
#: Numbers, addresses and Latin words inside of such a line still run from left to right.
LEFT_TO_RIGHT = re.compile(r"[A-Za-z\d][A-Za-z\d.,:/@+_-]*")


def is_right_to_left(text: str) -> bool:
    letters = sum(char.isalpha() for char in text)
    return 2 * len(RIGHT_TO_LEFT.findall(text)) > letters


def as_read(runs: Sequence[TextRun]) -> list[TextRun]:
    """Runs of one line, as they are seen, in reading order; letters in their plain forms."""
    return [replace(run, text=_turned(run.text)) for run in reversed(runs)]


def _turned(text: str) -> str:
    turned = unicodedata.normalize("NFKC", text)[::-1]
    return LEFT_TO_RIGHT.sub(lambda found: found.group()[::-1], turned)
