"""From a sheet of lines to a JSON Resume whose values keep their spans."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from kairix_core.domain.document import ImportedResume, ImportNotice
from kairix_infra.documents.career.capitals import without_capitals
from kairix_infra.documents.career.confidence import confidence_of
from kairix_infra.documents.career.contacts import leftover_prose, read_basics
from kairix_infra.documents.career.field_labels import without_labels
from kairix_infra.documents.career.found import Found, Tree, found_together, settle
from kairix_infra.documents.career.heads import is_dated
from kairix_infra.documents.career.line_ends import without_line_ends
from kairix_infra.documents.career.lists import read_interests, read_languages, speaks_of_languages, without_languages
from kairix_infra.documents.career.names import TITLES_OF_PAPERS, fold
from kairix_infra.documents.career.others import read_named, read_projects, read_references
from kairix_infra.documents.career.roles import read_roles
from kairix_infra.documents.career.sections import HEAD, Section, sections_of
from kairix_infra.documents.career.skills import read_skills
from kairix_infra.documents.career.stray_contacts import take_contacts
from kairix_infra.documents.career.studies import read_education
from kairix_infra.documents.layout.boxes import with_own_boxes
from kairix_infra.documents.runs import Line, Sheet
from kairix_infra.documents.vocabulary.language import language_of

#: So many dated lines are entries.
DATED = 2

READERS: dict[str, Callable[[Sequence[Line]], list[Tree]]] = {
    "work": partial(read_roles, employer_key="name"),
    "volunteer": partial(read_roles, employer_key="organization"),
    "education": read_education,
    "projects": read_projects,
    "publications": partial(read_named, name="name", issuer="publisher", date="releaseDate", summary="summary"),
    "awards": partial(read_named, name="title", issuer="awarder", date="date", summary="summary"),
    "certificates": partial(read_named, name="name", issuer="issuer", date="date", summary=None),
    "skills": read_skills,
    "languages": read_languages,
    "interests": read_interests,
    "references": read_references,
}


def understand(sheet: Sheet, notices: tuple[ImportNotice, ...] = (), *, media_type: str) -> ImportedResume:
    """What the sections say; a section that nobody has names for is in the text only."""
    language = language_of(sheet.text)
    sections = sections_of(without_labels(sheet.lines))
    _open_careers(sections)
    basics = _basics(sections, take_contacts(sections), language)
    _drop_running_name(sections, basics["name"])
    tree: dict[str, Any] = {"basics": basics}
    for kind, read in READERS.items():
        tree[kind] = [entry for section in sections if _kind(section) == kind for entry in read(section.lines)]
    tree["skills"], spoken = without_languages(tree["skills"])
    tree["languages"] = [*tree["languages"], *spoken]
    resume, spans = settle(tree)
    resume = without_capitals(without_line_ends(resume, spans, sheet.text, language), sheet.text)
    spans = with_own_boxes(spans, sheet.lines)
    confidence = confidence_of(resume, spans, sheet.lines, language)
    return ImportedResume(resume, sheet.text, spans, language, media_type, notices, confidence)


def _basics(sections: Sequence[Section], stray: Sequence[Line], language: str) -> dict[str, Tree]:
    head = _lines(sections, HEAD)
    basics = read_basics(head, [*_lines(sections, "basics"), *stray], language)
    summary = [line.snippet for line in _lines(sections, "summary")] or leftover_prose(head)
    return {**basics, "summary": found_together(summary)}


def _open_careers(sections: Sequence[Section]) -> None:
    """A summary with the dates of several entries is that of a career."""
    for section in sections:
        if section.kind == "summary" and sum(map(is_dated, section.lines)) >= DATED:
            section.kind = "work"


def _drop_running_name(sections: Sequence[Section], name: Tree) -> None:
    """A line of nothing but the person's name is a header or a footer."""
    said = fold(name.value) if isinstance(name, Found) else ""
    for section in sections:
        if section.kind not in {HEAD, "basics"} and said:
            section.lines[:] = [line for line in section.lines if fold(TITLES_OF_PAPERS.sub("", line.text)) != said]


def _lines(sections: Sequence[Section], kind: str) -> list[Line]:
    return [line for section in sections if section.kind == kind for line in section.lines]


def _kind(section: Section) -> str:
    """A section named "Languages" may be about programming languages."""
    if section.kind == "languages" and not speaks_of_languages(section.lines):
        return "skills"
    return section.kind
