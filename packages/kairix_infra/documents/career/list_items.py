"""The items of a list: each line, bullet or cell, and what runs over several lines as one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kairix_infra.documents.layout.looks import is_full, look_of
from kairix_infra.documents.runs import Line, Snippet, run_on

LABEL = re.compile(r"(?P<label>[^:：,;()]{2,48}?(?:\s*\([^()]{1,30}\))?)\s*[:：]\s*(?=\S)")
BETWEEN = re.compile(r"\s*[,;|·•●∙、，；]\s*|\s{3,}|\t")
NUMBERING = re.compile(r"\d{1,2}[.)]\s+")
MAX_SKILL = 60
PROSE_WORDS = 9


def items(lines: Sequence[Line], *, apart: bool) -> Iterator[tuple[Line, Snippet]]:
    """Each line, bullet or, where they stand ``apart``, cell; a list over several lines is one."""
    pending: list[Line] = []
    for line in lines:
        if pending and _runs_on(pending, line):
            pending.append(line)
            continue
        yield from _item(pending, apart=apart)
        pending = [line]
    yield from _item(pending, apart=apart)


def _item(lines: Sequence[Line], *, apart: bool) -> Iterator[tuple[Line, Snippet]]:
    if not lines:
        return
    first = lines[0]
    labelled = first.cells[0].text.rstrip().endswith((":", "："))
    in_cells = apart and len(lines) == 1 and len(first.cells) > 1 and not labelled and bold_label(first) is None
    for snippet in first.snippets if in_cells else [run_on([line.snippet for line in lines])]:
        bare = without_number(snippet)
        if bare.text:
            yield first, bare


def _runs_on(pending: Sequence[Line], line: Line) -> bool:
    """Whether a line goes on with the list of words or the sentence that those above it began."""
    last = pending[-1]
    if (
        line.bullet
        or line.opens
        or len(line.cells) > 1
        or len(last.cells) > 1
        or LABEL.match(line.text)
        or bold_label(line) is not None
    ):
        return False
    if abs(line.size - last.size) > 0.4 or look_of(line).bold != last.cells[-1].bold:
        return False
    close = line.gap < 0.9 * line.size if line.size else line.gap == 0
    unfinished = last.text.rstrip().endswith((",", "，", "、", ";", "·", "|", "&", "/", "-"))
    listing = is_listing(last.snippet) or len(last.text.split()) >= PROSE_WORDS or last.bullet
    small = line.text[:1].islower() and sum(len(part.text.split()) for part in pending) > 2
    return close and (unfinished or ((listing or small) and is_full(last, line)))


def is_listing(snippet: Snippet) -> bool:
    return BETWEEN.search(snippet.text) is not None


def bold_label(line: Line) -> Snippet | None:
    """The bold words that a plain list follows on the same line."""
    runs = [run for run in line.runs if run.text.strip()]
    bold = next((index for index, run in enumerate(runs) if not run.bold), len(runs))
    if not 0 < bold < len(runs) or any(run.bold for run in runs[bold:]):
        return None
    label = line.snippet.part(0, runs[bold - 1].start + len(runs[bold - 1].text) - line.snippet.start)
    return label.trimmed(" :：-–—|,") if len(label.text) <= MAX_SKILL and not is_listing(label) else None


def without_number(snippet: Snippet) -> Snippet:
    number = NUMBERING.match(snippet.text)
    return snippet.part(number.end(), len(snippet.text)) if number else snippet
