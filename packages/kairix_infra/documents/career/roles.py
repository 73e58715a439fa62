"""Work and volunteering: who did what, where, when."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kairix_infra.documents.career.blocks import Block, blocks_of, is_bare_title
from kairix_infra.documents.career.career_table import is_career_table, read_career_table
from kairix_infra.documents.career.found import Tree, found, found_together
from kairix_infra.documents.career.heads import BETWEEN_PARTS, COMMA, Head, read_head
from kairix_infra.documents.runs import Line, Snippet
from kairix_infra.documents.vocabulary.titles import LEGAL_FORMS, title_likeness
from kairix_infra.documents.vocabulary.words import phrases

SELF_EMPLOYED = re.compile("|".join(map(re.escape, phrases("self_employed"))), re.IGNORECASE)
#: Of the parts of a head the first few name title and employer.
NAMING_PARTS = 4


def read_roles(lines: Sequence[Line], employer_key: str) -> list[Tree]:
    """``work`` and ``volunteer`` entries; ``employer_key`` is what JSON Resume calls the employer there."""
    if is_career_table(lines):
        return read_career_table(lines, studies=False)
    blocks = [block for block in blocks_of(lines) if not any("@" in line.text for line in block.head)]
    heads = [_parted(read_head(block.head), block.head) for block in blocks]
    title_first = sum(_order(head) for head in heads) >= 0
    entries: list[Tree] = []
    employer: Snippet | None = None
    for block, head in zip(blocks, heads, strict=True):
        title, named = _title_and_employer(head, title_first=title_first)
        if title is not None and named is None and employer is not None and block.dated:
            named = employer
        if named is not None:
            employer = named if _stands_apart(block, named, title) else None
        if (title is None or not block.dated) and not block.has_body and not (named and block.dated):
            continue
        role = {employer_key: found(named), "location": found(head.place), "url": head.url, **head.period()}
        entries.append({**role, "position": found(title), **body(block)})
        entries += [{**role, "position": found(other)} for other in _held_beside(block, head, title, named)]
    return entries


def _stands_apart(block: Block, employer: Snippet, title: Snippet | None) -> bool:
    """Whether an employer is on a line of its own, so that the roles below may be theirs, too."""
    if title is None:
        return True
    starts = [line.snippet.start for line in block.head]
    return sum(start <= employer.start for start in starts) != sum(start <= title.start for start in starts)


def _held_beside(block: Block, head: Head, title: Snippet | None, employer: Snippet | None) -> list[Snippet]:
    """Further titles on lines of their own below or above the first: what else somebody was there at the same time."""
    if title is None or employer is None or _likeness(employer) > 0:
        return []
    starts = _title_lines(block.head)
    others = (part for part in head.parts if part is not title and part is not employer)
    return [part for part in others if part.start in starts] if title.start in starts else []


def _title_lines(lines: Sequence[Line]) -> set[int]:
    """Where those lines begin that are a title each."""
    return {line.snippet.start for line in lines if is_bare_title(line)}


def body(block: Block) -> dict[str, Tree]:
    """What an entry tells below its head."""
    if len(block.paragraphs) > 1 and not block.bullets:
        return {"summary": None, "highlights": [found_together(paragraph) for paragraph in block.paragraphs]}
    paragraphs = [snippet for paragraph in block.paragraphs for snippet in paragraph]
    return {
        "summary": found_together(paragraphs),
        "highlights": [found_together(bullet) for bullet in block.bullets],
    }


# --- title and employer ----------------------------------------------------------------------------------------------


def _parted(head: Head, lines: Sequence[Line]) -> Head:
    """A head of one part holds title and employer when a comma parts them and one of them is a title."""
    if len(head.parts) != 1:
        return replace(head, parts=_titles_together(head.parts, lines))
    whole = head.parts[0]
    at = _best_comma(whole)
    if at is None:
        return head
    return replace(
        head, parts=[whole.part(0, at).trimmed(BETWEEN_PARTS), whole.part(at, len(whole.text)).trimmed(",; ")]
    )


def _best_comma(whole: Snippet) -> int | None:
    """Where a title and what is none of its own part best; of equal places the last."""
    best, strongest = None, 0
    for comma in COMMA.finditer(whole.text):
        left, right = whole.text[: comma.start()], whole.text[comma.end() :]
        if right.casefold().rstrip(".") in LEGAL_FORMS:
            continue
        first, second = title_likeness(left), title_likeness(right)
        apart = abs(first - second) if max(first, second) > 0 >= min(first, second) else 0
        if apart and apart >= strongest:
            best, strongest = comma.start(), apart
    return best


def _titles_together(parts: Sequence[Snippet], lines: Sequence[Line]) -> list[Snippet]:
    """``Internship – Nurse``: neighbours that are both titles are one, but for two lines that are a title each."""
    together: list[Snippet] = []
    whole = _title_lines(lines)
    for part in parts:
        last = together[-1] if together else None
        near = last is not None and part.page == last.page and 0 <= part.start - last.end <= len(" – ")
        apart = last is not None and {last.start, part.start} <= whole
        if last is not None and near and not apart and len(parts) > 2 and min(map(_likeness, (last, part))) > 0:
            together[-1] = replace(last, text=f"{last.text}{_between(last, part, lines)}{part.text}")
        else:
            together.append(part)
    return together


def _between(first: Snippet, second: Snippet, lines: Sequence[Line]) -> str:
    """What is printed there; a line break is white space."""
    for line in (line.snippet for line in lines):
        if line.start <= first.start and second.end <= line.end:
            return line.text[first.end - line.start : second.start - line.start]
    return " " * (second.start - first.end)


def _likeness(part: Snippet) -> int:
    """Above 0 for a title; who works for themselves has no other employer."""
    return -1 if SELF_EMPLOYED.fullmatch(part.text) else title_likeness(part.text)


def _order(head: Head) -> int:
    """Above 0 when the title seems to come first."""
    if len(head.parts) < 2:
        return 0
    return _likeness(head.parts[0]) - _likeness(head.parts[1])


def _title_and_employer(head: Head, *, title_first: bool) -> tuple[Snippet | None, Snippet | None]:
    parts = head.parts[:NAMING_PARTS]
    if not parts:
        return None, None
    if len(parts) == 1:
        return (parts[0], None) if _likeness(parts[0]) > 0 else (None, parts[0])
    ordered = parts if title_first else [*parts[1:2], parts[0], *parts[2:]]
    title = max(ordered, key=_likeness)
    employer = min((part for part in ordered if part is not title), key=_likeness)
    if _likeness(title) == _likeness(employer):
        return ordered[0], ordered[1]
    return title, employer
