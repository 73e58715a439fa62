"""Cut out of a reading what visitors must not read, so that no quote of it holds a trace."""

from __future__ import annotations

import copy
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from kairix_core.domain.document import Evidence, ImportedResume, Span
from kairix_core.domain.profile.fact import Fact
from kairix_core.policies.correct_import import MAX_DEPTH
from kairix_core.policies.evidence_lines import SHAPES
from kairix_core.policies.json_pointer import is_within_any, leaves, tokens_of
from kairix_core.policies.publish.secrets import Secrets

#: Two of these end a line of evidence, so that what stood on both sides of a cut is not quoted as one.
BLANK = "\n"
Stretch = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Cut:
    """``gone`` are the pointers that are still to be taken out of the ``reading``, ``blank`` what its text has lost.

    The stretches of ``blank`` are in their order and none of them reaches into the next.
    """

    reading: ImportedResume
    gone: tuple[str, ...]
    blank: tuple[Stretch, ...]

    def touches(self, line: Evidence) -> bool:
        before = bisect_left(self.blank, (line.span.end,))
        return before > 0 and self.blank[before - 1][1] > line.span.start


def cut(reading: ImportedResume, gone: Sequence[str], secrets: Secrets, hidden: Iterable[Fact]) -> Cut:
    """``hidden`` are facts that were read here and belong to no place of their own in the résumé."""
    cutter = _Cutter(reading, list(gone), secrets, [fact for fact in hidden if fact.source.span])
    cutter.run()
    signs = list(reading.text)
    for start, end in cutter.blank:
        signs[start:end] = BLANK * (end - start)
    text = "".join(signs)
    return Cut(replace(reading, resume=cutter.resume, text=text), tuple(cutter.gone), _apart(cutter.blank))


class _Cutter:
    def __init__(self, reading: ImportedResume, gone: list[str], secrets: Secrets, hidden: list[Fact]) -> None:
        self._reading = reading
        self._secrets = secrets
        self._hidden = hidden
        self.gone = gone
        self.resume = copy.deepcopy(reading.resume)
        self.blank: list[Stretch] = [(span.start, span.end) for fact in hidden if (span := fact.source.span)]

    def run(self) -> None:
        known = set(self.gone)
        for pointer, leaf in leaves(self._reading.resume, ""):
            if not is_within_any(pointer, known):
                self._clean(pointer, str(leaf))
        gone = set(self.gone)
        self.blank += [
            (span.start, span.end) for pointer, span in self._reading.spans.items() if is_within_any(pointer, gone)
        ]

    def _clean(self, pointer: str, text: str) -> None:
        """Take out the sentences that hold a secret, or all of it when no other is left."""
        span = self._reading.spans.get(pointer)
        for secrets in (self._secrets, self._read_in(span)):
            if secrets.are_in(text):
                text = secrets.without(text)
                self._put(pointer, text)
                if text and span:
                    self.blank += secrets.sentences(self._reading.text, span.start, span.end)

    def _read_in(self, span: Span | None) -> Secrets:
        inside = [fact for fact in self._hidden if span and fact.source.span and _overlap(fact.source.span, span)]
        return Secrets(fact.quote for fact in inside if fact.quote.strip())

    def _put(self, pointer: str, text: str) -> None:
        tokens = tokens_of(pointer)
        if not text and len(tokens) <= MAX_DEPTH and (tokens[0] in SHAPES or tokens[0] == "basics"):
            self.gone.append(pointer)
        else:
            _set(self.resume, tokens, text)


def _set(resume: Any, tokens: Sequence[str], text: str) -> None:
    *above, last = tokens
    for token in above:
        resume = resume[int(token)] if isinstance(resume, list) else resume[token]
    resume[int(last) if isinstance(resume, list) else last] = text


def _apart(stretches: Iterable[Stretch]) -> tuple[Stretch, ...]:
    apart: list[Stretch] = []
    for start, end in sorted(stretches):
        if apart and start < apart[-1][1]:
            apart[-1] = apart[-1][0], max(end, apart[-1][1])
        else:
            apart.append((start, end))
    return tuple(apart)


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end
