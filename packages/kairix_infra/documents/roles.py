"""Work and volunteering: who did what, where, when; education: who studied what, where, when."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kairix_infra.documents.blocks import Block, blocks_of
from kairix_infra.documents.career_table import is_career_table, read_career_table
from kairix_infra.documents.found import Tree, found, found_together
from kairix_infra.documents.heads import BETWEEN_PARTS, COMMA, Head, read_head, split_part
from kairix_infra.documents.runs import Line, Snippet
from kairix_infra.documents.titles import DEGREE, LEGAL_FORMS, SCHOOL, title_likeness

AREA = re.compile(r"\s+(?:in|of|en|im|für|di|em)\s+|\s*[,:]\s+|\s+[–—-]\s+")
AREA_LEAD = re.compile(
    r"(?:major(?:ing|ed)?|speciali[sz](?:ing|ed|ation)|concentrat(?:ing|ion)|focus)\s*(?:in|on|:)\s*", re.IGNORECASE
)
SCORE = re.compile(
    r"(?:(?:cumulative\s+)?gpa|grade|note|score|cgpa)\s*:?\s*[\d.,]+(?:\s*/\s*[\d.,]+)?|[\d.]+\s*(?:/\s*[\d.]+)?\s*gpa"
    r"|^\d[.,]\d{1,2}(?:\s*/\s*\d(?:[.,]\d{1,2})?)?$",
    re.IGNORECASE,
)


def read_roles(lines: Sequence[Line], employer_key: str) -> list[Tree]:
    """``work`` and ``volunteer`` entries; ``employer_key`` is what JSON Resume calls the employer there."""
    if is_career_table(lines):
        return read_career_table(lines, studies=False)
    blocks = [block for block in blocks_of(lines) if not any("@" in line.text for line in block.head)]
    heads = [_parted(read_head(block.head)) for block in blocks]
    title_first = sum(_order(head) for head in heads) >= 0
    entries: list[Tree] = []
    employer: Snippet | None = None
    for block, head in zip(blocks, heads, strict=True):
        title, named = _title_and_employer(head, title_first=title_first)
        if title is not None and named is None and employer is not None and block.dated:
            named = employer
        employer = named or employer
        if (title is None or not block.dated) and not block.has_body and not (named and block.dated):
            continue
        entries.append(
            {
                employer_key: found(named),
                "position": found(title),
                "location": found(head.place),
                "url": head.url,
                **head.period(),
                **body(block),
            }
        )
    return entries


def read_education(lines: Sequence[Line]) -> list[Tree]:
    if is_career_table(lines):
        return read_career_table(lines, studies=True)
    entries: list[Tree] = []
    school: Snippet | None = None
    for block in blocks_of(lines):
        head = read_head(block.head)
        named, degree, area, score = _studies(head, block)
        if named is None and degree is None and not block.dated:
            continue
        school = named or school
        if degree is None and area is None and not block.dated and not block.has_body:
            continue
        entries.append(
            {
                "institution": found(named or school),
                "studyType": found(degree),
                "area": found(area),
                "score": found(score),
                "url": head.url,
                **_studied(head),
                "courses": [found_together(bullet) for bullet in block.bullets],
            }
        )
    return entries


def body(block: Block) -> dict[str, Tree]:
    """What an entry tells below its head."""
    if len(block.paragraphs) > 1 and not block.bullets:
        return {"summary": None, "highlights": [found_together(paragraph) for paragraph in block.paragraphs]}
    paragraphs = [snippet for paragraph in block.paragraphs for snippet in paragraph]
    return {
        "summary": found_together(paragraphs),
        "highlights": [found_together(bullet) for bullet in block.bullets],
    }


def _studied(head: Head) -> dict[str, Tree]:
    """A single date of a study is that of its end."""
    return {"endDate": head.only} if head.only is not None else dict(head.period())


# --- title and employer ----------------------------------------------------------------------------------------------


def _parted(head: Head) -> Head:
    """A head of one part holds title and employer when a comma parts them and one of them is a title."""
    if len(head.parts) != 1:
        return head
    whole = head.parts[0]
    pieces = split_part(whole, commas=True)
    if len(pieces) == 1 or not any(title_likeness(piece.text) > 0 for piece in pieces):
        return head
    last = pieces[-2] if len(pieces) > 2 and pieces[-1].text.casefold().rstrip(".") in LEGAL_FORMS else pieces[-1]
    at = last.start - whole.start
    return replace(head, parts=[whole.part(0, at).trimmed(BETWEEN_PARTS), whole.part(at, len(whole.text))])


def _order(head: Head) -> int:
    """Above 0 when the title seems to come first."""
    if len(head.parts) < 2:
        return 0
    return title_likeness(head.parts[0].text) - title_likeness(head.parts[1].text)


def _title_and_employer(head: Head, *, title_first: bool) -> tuple[Snippet | None, Snippet | None]:
    parts = head.parts
    if not parts:
        return None, None
    if len(parts) == 1:
        return (parts[0], None) if title_likeness(parts[0].text) > 0 else (None, parts[0])
    first, second = parts[0], parts[1]
    order = _order(head)
    if order == 0:
        order = 1 if title_first else -1
    return (first, second) if order > 0 else (second, first)


# --- studies ---------------------------------------------------------------------------------------------------------


def _studies(head: Head, block: Block) -> tuple[Snippet | None, Snippet | None, Snippet | None, Snippet | None]:
    """School, degree, area and score."""
    parts, score = _without_score(head.parts)
    schools = [part for part in parts if SCHOOL.search(part.text) and not _is_degree(part)]
    degrees = [part for part in parts if _is_degree(part)]
    others = [part for part in parts if part not in schools and part not in degrees]
    school = schools[0] if schools else None
    degree = degrees[0] if degrees else None
    area: Snippet | None = None
    if school is None and degree is not None and (SCHOOL.search(degree.text) or not others):
        school, degree = _part_school(degree)
    if school is not None and not school.text.startswith(tuple("(")):
        school, said = _after_school(school)
        if degree is None and said is not None and DEGREE.search(said.text):
            degree = said
        else:
            area = said
    if degree is not None:
        degree, stated = _area(degree)
        area = stated or area
    if school is None and others:
        school = others.pop(0)
    if area is None and others and degree is not None:
        area = others[0]
    if area is not None and (lead := AREA_LEAD.match(area.text)):
        area = area.part(lead.end(), len(area.text)).trimmed(" .")
    return school, degree, area, score or _score_below(block)


def _is_degree(part: Snippet) -> bool:
    found_degree = DEGREE.search(part.text)
    return found_degree is not None and not (
        SCHOOL.search(part.text) and found_degree.start() > 0 and "," not in part.text
    )


def _part_school(part: Snippet) -> tuple[Snippet | None, Snippet | None]:
    """``BS, University of X`` in school and degree."""
    pieces = split_part(part, commas=True)
    school = next((piece for piece in pieces if SCHOOL.search(piece.text)), pieces[-1])
    if len(pieces) == 1:
        return None, part
    if school is pieces[-1]:
        return school, part.part(0, school.start - part.start).trimmed(" ,-–—|")
    rest = part.part(school.end - part.start, len(part.text)).trimmed(" ,-–—|")
    return school, rest


def _after_school(part: Snippet) -> tuple[Snippet, Snippet | None]:
    """``Princeton University, Computer Science`` in school and area."""
    comma = COMMA.search(part.text)
    if comma is None or not SCHOOL.search(part.text[: comma.start()]):
        return part, None
    return part.part(0, comma.start()), part.part(comma.end(), len(part.text))


def _area(degree: Snippet) -> tuple[Snippet, Snippet | None]:
    """``PhD in Computer Science`` in degree and area."""
    stated = DEGREE.search(degree.text)
    if stated is None:
        return degree, None
    parting = AREA.match(degree.text, stated.end())
    if parting is None or parting.end() == len(degree.text):
        return degree, None
    return degree.part(0, stated.end()), degree.part(parting.end(), len(degree.text))


def _without_score(parts: list[Snippet]) -> tuple[list[Snippet], Snippet | None]:
    kept, score = [], None
    for part in parts:
        stated = SCORE.search(part.text)
        if stated is None:
            kept.append(part)
            continue
        score = score or part.part(*stated.span())
        kept += [rest.trimmed(" ,;•·|()") for rest in part.without(*stated.span()) if rest.text.strip(" ,;•·|()")]
    return kept, score


def _score_below(block: Block) -> Snippet | None:
    for bullet in block.bullets:
        stated = SCORE.match(bullet[0].text)
        if stated is not None:
            return bullet[0].part(*stated.span())
    return None
