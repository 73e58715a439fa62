"""Education: who studied what, where, when."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from kairix_infra.documents.career.blocks import Block, blocks_of
from kairix_infra.documents.career.career_table import is_career_table, read_career_table
from kairix_infra.documents.career.found import Tree, found, found_together
from kairix_infra.documents.career.heads import Head, read_head
from kairix_infra.documents.runs import Line, Snippet
from kairix_infra.documents.vocabulary.degrees import SCHOOL, split_degree

AREA_LEAD = re.compile(
    r"(?:major(?:ing|ed)?|speciali[sz](?:ing|ed|ation)|concentrat(?:ing|ion)|focus|schwerpunkt|spécialité|especialidad)"
    r"\s*(?:in|on|:|en)?\s*[:]?\s*",
    re.IGNORECASE,
)
SCORE = re.compile(
    r"(?:(?:cumulative\s)?gpa|grade|(?:abschluss)?note|score|cgpa|media|voto|nota(?:\smedia)?|cijfer)\s?:?\s?"
    r"\d[\d.,:]{0,6}(?:\s?/\s?[\d.,]{1,6})?"
    r"|(?<![\d.])\d[\d.]{0,5}\s?(?:/\s?[\d.]{1,6})?\s?gpa"
    r"|^\d[.,]\d{1,2}(?:\s?/\s?\d{1,2}(?:[.,]\d{1,2})?)?$|^\d{2,3}/\d{2,3}(?:\se\slode)?$"
    r"|(?:gpa|grade|note)\s?:\s?(?:mention\s)?[\w -]{2,20}$|^mention\s[\w ]{2,20}$"
    r"|\(?\b(?:first|second)[ -]class(?:\shonours)?\)?$|^\(?2[:.][12]\)?$|^1st$"
    r"|^(?:成績|成绩|平均成绩|绩点|績點)\s?[:：]\s?\S{1,12}$",
    re.IGNORECASE,
)
PIECES = re.compile(r"\s*[;,]\s+")
EDGES = " ,;•·|()–—-:"


@dataclass(slots=True)
class Study:
    """What a head says of a study."""

    school: Snippet | None = None
    degree: Snippet | None = None
    area: Snippet | None = None
    score: Snippet | None = None


def read_education(lines: Sequence[Line]) -> list[Tree]:
    if is_career_table(lines):
        return read_career_table(lines, studies=True)
    entries: list[Tree] = []
    school: Snippet | None = None
    for block in blocks_of(lines):
        head = read_head(block.head)
        study = _study(head, block)
        if study.school is None and study.degree is None and not block.dated:
            continue
        school = study.school or school
        if study.degree is None and study.area is None and not block.dated and not block.has_body:
            continue
        entries.append(
            {
                "institution": found(study.school or school),
                "studyType": found(study.degree),
                "area": found(study.area),
                "score": found(study.score),
                "url": head.url,
                **_studied(head),
                "courses": [found_together(bullet) for bullet in block.bullets],
            }
        )
    return entries


def _studied(head: Head) -> dict[str, Tree]:
    """A single date of a study is that of its end."""
    return {"endDate": head.only} if head.only is not None else dict(head.period())


def _study(head: Head, block: Block) -> Study:
    study = Study()
    parts = [piece for part in _without_score(study, head.parts) for piece in _pieces(part)]
    _take_degree(study, parts)
    _take_school(study, parts, block)
    if study.school is None and study.area is not None:
        study.area, study.school = _parted_at_comma(study.area)
    if study.area is None and study.degree is not None and parts:
        study.area = parts.pop(0)
    if study.area is not None and (lead := AREA_LEAD.match(study.area.text)) and lead.end() < len(study.area.text):
        study.area = study.area.part(lead.end(), len(study.area.text)).trimmed(" .")
    study.score = study.score or _score_below(block)
    return study


def _pieces(part: Snippet) -> list[Snippet]:
    """A part that holds both a degree and a school, or a list of things, in its pieces."""
    stated = split_degree(part.text)
    whole = ";" not in part.text and (stated is None or not SCHOOL.search(_around(part.text, *stated[0])))
    if whole:
        return [part]
    pieces = [piece.trimmed(EDGES) for piece in part.split(PIECES)]
    return [piece for piece in pieces if piece.text]


def _around(text: str, start: int, end: int) -> str:
    return f"{text[:start]} {text[end:]}"


def _take_degree(study: Study, parts: list[Snippet]) -> None:
    """The first part that names a degree and is no school, with the area that it states."""
    for part in parts:
        stated = split_degree(part.text)
        if stated is None or (SCHOOL.search(part.text) and stated[0][0] > 0):
            continue
        (start, end), area = stated
        parts.remove(part)
        study.degree = part.part(start, end)
        if area is not None:
            study.area = part.part(*area).trimmed(EDGES)
        elif part.text[end:].strip(EDGES) or part.text[:start].strip(EDGES):
            study.degree = part
        return


def _take_school(study: Study, parts: list[Snippet], block: Block) -> None:
    """A part that says so; else a line below the head that does; else the first part that is left."""
    named = next((part for part in parts if SCHOOL.search(part.text)), None) or _school_below(block)
    named = named or next(iter(parts), None)
    if named is None:
        return
    if named in parts:
        parts.remove(named)
    study.school = named
    comma = PIECES.search(named.text)
    if comma is None or study.area is not None or study.degree is None:
        return
    if SCHOOL.search(named.text[: comma.start()]):
        study.school = named.part(0, comma.start())
        study.area = named.part(comma.end(), len(named.text))


def _parted_at_comma(area: Snippet) -> tuple[Snippet, Snippet | None]:
    """``CS, CMU``: where nothing else is left, what stands behind the comma is the school."""
    commas = list(PIECES.finditer(area.text))
    if not commas:
        return area, None
    last = commas[-1]
    return area.part(0, last.start()), area.part(last.end(), len(area.text))


def _school_below(block: Block) -> Snippet | None:
    """A school that stands as the first line below a degree."""
    groups = sorted([*block.bullets, *block.paragraphs], key=lambda group: group[0].start)
    if not groups or len(groups[0]) > 1 or not SCHOOL.search(groups[0][0].text) or len(groups[0][0].text) > 70:
        return None
    school = groups[0][0]
    for kept in (block.bullets, block.paragraphs):
        kept[:] = [group for group in kept if group[0] is not school]
    return school


# --- marks -----------------------------------------------------------------------------------------------------------


def _without_score(study: Study, parts: Sequence[Snippet]) -> list[Snippet]:
    kept: list[Snippet] = []
    for part in parts:
        stated = SCORE.search(part.text)
        if stated is None:
            kept.append(part)
            continue
        study.score = study.score or part.part(*stated.span()).trimmed("()")
        kept += [rest.trimmed(EDGES) for rest in part.without(*stated.span()) if rest.text.strip(EDGES)]
    return kept


def _score_below(block: Block) -> Snippet | None:
    for bullet in block.bullets:
        stated = SCORE.match(bullet[0].text)
        if stated is not None:
            return replace(bullet[0].part(*stated.span()))
    return None
