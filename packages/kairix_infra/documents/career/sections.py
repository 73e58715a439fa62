"""Sections: which lines are headings, told from their words and from how the document sets its headings."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from statistics import median_low

from kairix_infra.documents.career.heads import is_dated
from kairix_infra.documents.career.names import FIELD_LABELS
from kairix_infra.documents.runs import Line
from kairix_infra.documents.vocabulary.headings import NUMBERING, section_of
from kairix_infra.documents.vocabulary.titles import title_likeness

HEAD, OTHER = "head", "other"
MAX_HEADING = 48
#: A name with what stands below it has no more lines, and is so much larger than these.
FEW_LINES, HEADLINE = 8, 1.25
#: Scripts that have no capitals.
UNCASED = re.compile(r"[\u0590-\u06ff\u2e80-\u9fff\uac00-\ud7af]")
#: What every résumé has a section for, however its heading is set; within so many lines below it stands a date.
DATED, SOON = frozenset({"work", "education"}), 4
Look = tuple[float, bool, bool, int]


@dataclass(slots=True)
class Section:
    """``kind`` is a section of JSON Resume, ``summary``, ``head`` (above all headings) or ``other``."""

    kind: str
    heading: Line | None = None
    lines: list[Line] = field(default_factory=list)


def sections_of(lines: Sequence[Line]) -> list[Section]:
    """The document's sections in reading order; lines before the first heading are the head."""
    looks = _heading_looks(lines)
    body = _body_size(lines)
    sections = [Section(HEAD)]
    kinds = _with_plain_headings(lines, [_heading_kind(line, looks, body) for line in lines])
    first = next((index for index, kind in enumerate(kinds) if kind not in {None, OTHER}), len(lines))
    for index, (line, kind) in enumerate(zip(lines, kinds, strict=True)):
        beneath = index < first and (line.level is not None or (kind == OTHER and title_likeness(line.text) > 0))
        subtitle = beneath or (index == 0 and section_of(line.text) is None)
        if kind is not None and not subtitle:
            sections.append(Section(kind, line))
        elif line.opens and sections[-1].kind != HEAD and _introduces(lines[index:], kinds[index:]):
            sections.append(Section(HEAD, None, [line]))
        else:
            sections[-1].lines.append(line)
    return [section for section in sections if section.lines or section.heading]


def _introduces(lines: Sequence[Line], kinds: Sequence[str | None]) -> bool:
    """Whether a column begins with the person: their address, or the largest words of the page, before any heading."""
    until = next((index for index, kind in enumerate(kinds) if kind is not None), len(lines))
    opening = lines[:until]
    if not opening or lines[0].first_run.page != 1:
        return False
    large = max(line.size for line in lines)
    named = len(opening) <= FEW_LINES and any(line.size == large > HEADLINE * opening[-1].size for line in opening)
    return named or any("@" in line.text for line in opening)


def _heading_kind(line: Line, looks: Counter[Look], body: float) -> str | None:
    if not _may_be_heading(line):
        return None
    kind = "basics" if _is_address_label(line.text) else section_of(line.text)
    usual = looks.most_common(1)[0][0] if looks else None
    if kind is not None:
        return kind if usual is None or _at_least(line, usual) else None
    if line.level is not None and line.level > 1:
        return OTHER if usual is not None and _look(line) == usual else None
    distinct = usual is not None and looks[usual] > 1 and _stands_out(line, body)
    return OTHER if distinct and _look(line) == usual else None


def _with_plain_headings(lines: Sequence[Line], kinds: list[str | None]) -> list[str | None]:
    """A section that no heading opens in the document's own look is opened by a plainer line of its name."""
    missing = DATED.difference(filter(None, kinds))
    return [kind or _plainly_opened(lines, index, missing) for index, kind in enumerate(kinds)]


def _plainly_opened(lines: Sequence[Line], index: int, missing: frozenset[str]) -> str | None:
    line = lines[index]
    kind = section_of(line.text) if _may_be_heading(line) else None
    below = lines[index + 1 : index + 1 + SOON]
    return kind if kind in missing and any(map(is_dated, below)) else None


def _is_address_label(text: str) -> bool:
    return section_of(text) == "other" and text.casefold().strip(" :：") in FIELD_LABELS


def _heading_looks(lines: Sequence[Line]) -> Counter[Look]:
    """How headings that are known by their words are set; the most common look is the document's."""
    named = [line for line in lines if _may_be_heading(line) and section_of(line.text)]
    looks = Counter(_look(line) for line in named)
    if not looks:
        return looks
    largest = max(look[0] for look, count in looks.items() if count == max(looks.values()))
    return Counter({look: count for look, count in looks.items() if look[0] >= largest - 0.5})


def _may_be_heading(line: Line) -> bool:
    text = NUMBERING.sub("", line.text.strip())
    plain = len(line.cells) == 1 and (not line.bullet or _is_marked(line)) and 1 < len(text) <= MAX_HEADING
    return plain and text[-1] not in ".,;!?" and not any(char.isdigit() for char in text) and "@" not in text


def _is_marked(line: Line) -> bool:
    """Some put a square before their headings, as in ■職歴; elsewhere such a line is one of a list."""
    return UNCASED.search(line.text) is not None and section_of(line.text) is not None


def _look(line: Line) -> Look:
    run = line.first_run
    level = float(line.level or 0)
    return (round(line.size * 2) / 2 or level, line.bold, line.text.isupper(), run.color)


def _at_least(line: Line, usual: Look) -> bool:
    """Headings of a document are alike; a smaller or plainer line of the same words is none."""
    size, bold, capitals, _ = _look(line)
    if line.level is not None:
        return True
    plainer = (usual[1] and not bold) or (usual[2] and not capitals and not UNCASED.search(line.text))
    return size > usual[0] or (size >= usual[0] * 0.85 and not plainer)


def _stands_out(line: Line, body: float) -> bool:
    return line.size > body * 1.05 or line.bold or line.text.isupper()


def _body_size(lines: Sequence[Line]) -> float:
    sizes = [line.size for line in lines for _ in range(1 + len(line.text) // 20)]
    return median_low(sizes) if sizes else 0.0
