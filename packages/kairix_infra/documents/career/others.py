"""Projects, publications, awards, certificates, references: entries with a name, a date and something about it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kairix_infra.documents.career.blocks import Block, blocks_of
from kairix_infra.documents.career.found import Tree, found, found_together
from kairix_infra.documents.career.heads import read_head, split_part
from kairix_infra.documents.career.roles import body
from kairix_infra.documents.runs import Cell, Line, Snippet, TextRun

NUMBER = re.compile(r"(?:\[\d{1,4}\]|\d{1,3}[.)])\s+(?=\S)")


def read_projects(lines: Sequence[Line]) -> list[Tree]:
    entries: list[Tree] = []
    for block in blocks_of(lines):
        head = read_head(block.head, dashes=False)
        told = body(block)
        about = [part for part in head.parts[1:] if part.text]
        entries.append(
            {
                "name": found(head.parts[0] if head.parts else None),
                "description": told["summary"] or found_together(about),
                "highlights": told["highlights"],
                "url": head.url,
                **head.period(),
            }
        )
    return [entry for entry in entries if isinstance(entry, dict) and entry["name"]]


def read_named(lines: Sequence[Line], name: str, issuer: str, date: str, summary: str | None) -> list[Tree]:
    """Awards, certificates and publications, under the keys that JSON Resume gives them."""
    entries: list[Tree] = []
    for block in blocks_of(_unnumbered(lines)):
        for part in _one_each(block):
            head = read_head(part.head, dashes=False)
            parts = head.parts
            if not parts:
                continue
            entry: dict[str, Tree] = {name: found(parts[0]), issuer: found(parts[1] if len(parts) > 1 else None)}
            entry[date] = head.date if head.date is not None and head.date.value else None
            if summary is not None:
                entry[summary] = found_together([snippet for group in part.paragraphs for snippet in group])
            if name != "title":
                entry["url"] = head.url
            entries.append(entry)
    return entries


def _unnumbered(lines: Sequence[Line]) -> list[Line]:
    """A numbered list as one of bullets."""
    numbers = [NUMBER.match(line.text) for line in lines]
    if sum(number is not None for number in numbers) < 2:
        return list(lines)
    return [
        replace(line, bullet=True, cells=(line.cells[0].cut(number.end())[1], *line.cells[1:])) if number else line
        for line, number in zip(lines, numbers, strict=True)
    ]


def read_references(lines: Sequence[Line]) -> list[Tree]:
    entries: list[Tree] = []
    for block in blocks_of(lines):
        said = [snippet for group in block.bullets + block.paragraphs for snippet in group]
        if block.head:
            first = split_part(block.head[0].snippet, commas=False)[0]
            rest = [line.snippet for line in block.head[1:]]
            entries.append({"name": found(first), "reference": found_together([*rest, *said])})
    return entries


def _one_each(block: Block) -> list[Block]:
    """Bullets without a head are entries of their own."""
    if block.head:
        return [block]
    return [Block(head=[_as_line(snippet) for snippet in bullet]) for bullet in block.bullets]


def _as_line(snippet: Snippet) -> Line:
    run = TextRun(snippet.text, page=snippet.page, box=snippet.box, start=snippet.start)
    return Line((Cell((run,)),))
