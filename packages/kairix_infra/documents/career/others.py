"""Projects, publications, awards, certificates, references: entries with a name, a date and something about it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from kairix_infra.documents.career.blocks import Block, blocks_of
from kairix_infra.documents.career.contacts import EMAIL
from kairix_infra.documents.career.found import Tree, found, found_together
from kairix_infra.documents.career.heads import COMMA, read_head, split_part
from kairix_infra.documents.career.roles import body
from kairix_infra.documents.runs import Cell, Line, Snippet, TextRun, run_on
from kairix_infra.documents.vocabulary.words import words

YEAR = re.compile(r"\b(?:19|20)\d\d\b")
QUOTED = re.compile(r"[“„«\"]([^“”„«»\"]{1,100} [^“”„«»\"]{1,100} [^“”„«»\"]{1,100})[”“»\"]")
PUBLISHER, ISSUER = "publisher", "issuer"
#: Names of certificates, and what such names are made of.
CERTIFICATES = words("certificates")
#: ``Network+``, ``AZ-900``
EXAM = re.compile(r"[A-Za-z]+\+|[A-Z]{2,4}-\d{2,3}")
#: So many words are a sentence rather than a name.
REMARK = 3
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
        if issuer == PUBLISHER and (cited := _citations(block)):
            entries += [_cited(citation, name, issuer, date) for citation in cited]
            continue
        for part in _one_each(block):
            head = read_head(part.head, dashes=False)
            names, rest = _certificates(head.parts) if issuer == ISSUER else (head.parts[:1], head.parts[1:])
            told = [snippet for group in part.paragraphs for snippet in group]
            second: Snippet | None = rest[0] if rest else None
            if second is not None and _is_remark(second):
                told, second = [second, *told], None
            entry: dict[str, Tree] = {issuer: found(second)}
            entry[date] = head.date if head.date is not None and head.date.value else None
            if summary is not None:
                entry[summary] = found_together(told)
            if name != "title":
                entry["url"] = head.url
            entries += [{name: found(named), **entry} for named in names]
    return entries


def _certificates(parts: Sequence[Snippet]) -> tuple[Sequence[Snippet], Sequence[Snippet]]:
    """The names among the parts of a head, and the rest: ``Network+, Security+`` are two, with one date."""
    listed = [piece for part in parts for piece in (_each_certificate(part) or [part])]
    names = [piece for piece in listed if _is_certificate(piece)]
    if len(names) < 2:
        return parts[:1], parts[1:]
    return names, [piece for piece in listed if piece not in names]


def _each_certificate(part: Snippet) -> list[Snippet]:
    """The pieces between commas, if each of them is the name of a certificate."""
    pieces = part.split(COMMA)
    return pieces if all(map(_is_certificate, pieces)) else []


def _is_certificate(part: Snippet) -> bool:
    said = [word.strip(".,:()®™") for word in part.text.split()]
    return any(word.casefold() in CERTIFICATES or EXAM.fullmatch(word) for word in said)


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
    """Who speaks for somebody, and what they say; how to reach them is theirs to tell."""
    entries: list[Tree] = []
    for block in (block for person in _each_person(lines) for block in blocks_of(person)):
        said = [snippet for group in block.bullets + block.paragraphs for snippet in group]
        if block.head:
            first = split_part(block.head[0].snippet, commas=False)[0]
            rest = [line.snippet for line in block.head[1:]]
            words = [snippet for snippet in (*rest, *said) if not EMAIL.search(snippet.text)]
            entries.append({"name": found(first), "reference": found_together(words)})
    return entries


def _each_person(lines: Sequence[Line]) -> list[Sequence[Line]]:
    """Each has an address for mail at the same place after the name: that tells where the next one begins."""
    addresses = [index for index, line in enumerate(lines) if EMAIL.search(line.text)]
    starts = [0, *(index - addresses[0] for index in addresses[1:])]
    if any(after <= before for before, after in pairwise(starts)) or not all(_names(lines[at]) for at in starts[1:]):
        return [lines]
    return [lines[start:end] for start, end in zip(starts, [*starts[1:], len(lines)], strict=True)]


def _names(line: Line) -> bool:
    """A line that may be somebody's name: a few words, each with a capital."""
    words = split_part(line.snippet, commas=False)[0].text.split()
    return len(words) in range(2, 6) and all(word[0].isupper() for word in words)


def _is_remark(part: Snippet) -> bool:
    """Several words without a capital are no one's name: "and some details about it"."""
    return part.text.islower() and len(part.text.split()) >= REMARK


def _one_each(block: Block) -> list[Block]:
    """Bullets without a head are entries of their own."""
    if block.head:
        return [block]
    return [Block(head=[_as_line(snippet) for snippet in bullet]) for bullet in block.bullets]


def _citations(block: Block) -> list[Sequence[Snippet]]:
    """References as papers print them, each with its year: in quotes, or under a line that names their kind."""
    lines = [line.snippet for line in block.head]
    said = [" ".join(snippet.text for snippet in bullet) for bullet in block.bullets]
    if said and all(map(YEAR.search, said)):
        named = len(lines) == 1 and not YEAR.search(lines[0].text)
        return [*block.bullets] if named or (not lines and all(map(QUOTED.search, said))) else []
    head = " ".join(line.text for line in lines)
    return [lines] if not said and QUOTED.search(head) and YEAR.search(head) else []


def _cited(citation: Sequence[Snippet], name: str, issuer: str, date: str) -> Tree:
    """Where its title stands in quotes, what follows says where it appeared."""
    said = run_on(citation).trimmed(" .")
    stated = read_head([_as_line(said)], dashes=False).date
    when = stated if stated is not None and stated.value else None
    title = QUOTED.search(said.text)
    if title is None:
        return {name: found(said), date: when}
    end = when.span.start - said.start if when is not None else len(said.text)
    place = said.part(title.end(), max(end, title.end())).trimmed(" ,.;(")
    place = place.part(len("in "), len(place.text)) if place.text.startswith("in ") else place
    return {name: found(said.part(*title.span(1)).trimmed(" ,.")), issuer: found(place), date: when}


def _as_line(snippet: Snippet) -> Line:
    run = TextRun(snippet.text, page=snippet.page, box=snippet.box, start=snippet.start)
    return Line((Cell((run,)),))
