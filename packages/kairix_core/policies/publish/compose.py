"""Put together what visitors are told."""

from __future__ import annotations

import hashlib
import json
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any
from uuid import UUID

from kairix_core.domain.document import Document, Evidence, ImportedResume, Span
from kairix_core.domain.inbox import OwnAnswer
from kairix_core.domain.profile.attribute import AttributeSpec
from kairix_core.domain.profile.disclosure import Disclosure
from kairix_core.domain.profile.fact import Fact, SourceKind
from kairix_core.domain.profile.plain_text import folded
from kairix_core.domain.publication import Publication
from kairix_core.policies import on_request, own_answers
from kairix_core.policies.correct_import import correct_import
from kairix_core.policies.evidence_lines import evidence_lines
from kairix_core.policies.json_pointer import leaves
from kairix_core.policies.publish.amend import Amender, Amendments, value_at
from kairix_core.policies.publish.beside import Telling, can_be_asked_for, tellings
from kairix_core.policies.publish.called import called
from kairix_core.policies.publish.cut import Cut, cut
from kairix_core.policies.publish.harmless import harmless
from kairix_core.policies.publish.homes import home_of
from kairix_core.policies.publish.secrets import secrets_of
from kairix_core.policies.publish.slots import OWN, is_public, slots_of
from kairix_core.policies.quoting import first_name

WORKED_OUT = "Worked out by Kairix"
NOTHING = ImportedResume(resume={}, text="", spans={}, language="en", media_type="application/json")
#: The section of the lines that no section of a résumé holds.
BESIDE = "profile"
FACTS_PATH = "/meta/kairix/facts"


@dataclass(frozen=True, slots=True)
class Origin:
    """What a citation names: a document, or somebody's own words when there is no ``id``."""

    name: str
    dated: date | None
    id: UUID | None = None


@dataclass(frozen=True, slots=True)
class Material:
    """All that a publication is made of.

    ``person`` is what the owner's account is called. ``facts`` are those that are accepted, those
    that are not public, and those read in the ``document``; ``origins`` the documents that may be spoken of. Of the
    ``answers`` the public ones are told.
    """

    owner_id: UUID
    person: str
    document: Document | None
    facts: Sequence[Fact]
    origins: Mapping[UUID, Origin]
    answers: Sequence[OwnAnswer] = ()


def compose_publication(
    material: Material, specs: Mapping[str, AttributeSpec], *, at: datetime
) -> tuple[Publication, list[Evidence]] | None:
    """With its lines in reading order; None when there is nothing to tell."""
    resume, lines, own_words = _Composer(material, specs).run()
    document = material.document
    if document is None and not lines:
        return None
    language = document.language if document else NOTHING.language
    publication = Publication(
        owner_id=material.owner_id,
        resume=resume,
        language=language,
        document_name=document.name if document else own_words,
        updated_at=at,
        fingerprint=_fingerprint(resume, language, lines),
        document_id=document.id if document else None,
    )
    return publication, lines


class _Composer:
    def __init__(self, material: Material, specs: Mapping[str, AttributeSpec]) -> None:
        document = material.document
        self._material = material
        self._document_id = document.id if document else None
        self._reading = document.reading if document else NOTHING
        self._slots = slots_of(material.facts, specs, material.origins)
        told = [fact for slot in self._slots for fact in slot.told]
        kept = [fact for fact in material.facts if not is_public(fact) and fact.attribute in specs]
        self._secrets = secrets_of(kept, told, specs, self._document_id)
        self._own_words = ""

    def run(self) -> tuple[dict[str, Any], list[Evidence], str]:
        """The résumé, its lines, and how the owner's own words are called."""
        amendments = harmless(Amender(self._reading.resume, self._document_id).amend(self._slots), self._secrets)
        left = cut(self._reading, amendments.gone, self._secrets, self._hidden_beside())
        amendments = replace(amendments, gone=list(left.gone))
        amended = correct_import(left.reading, amendments.corrections(left.reading.resume))
        printed = str(value_at(amended.resume, "/basics/name") or "")
        name = "" if printed else called(self._slots, self._material.person)
        self._own_words = _own_words(printed or name)
        lines = list(self._lines(amended, left, amendments))
        told = list(self._told_beside(amended.resume))
        asked_for = can_be_asked_for(self._slots)
        lines += self._lines_beside(told, asked_for, len(amended.text))
        answers = list(self._answers())
        lines += (self._answer_line(place, answer, len(amended.text)) for place, answer in enumerate(answers))
        numbered = [replace(line, ordinal=ordinal) for ordinal, line in enumerate(lines)]
        resume = _with_meta(amended.resume, name, told, asked_for, answers)
        return resume, numbered, self._own_words

    def _hidden_beside(self) -> Iterator[Fact]:
        """What was read in the document and is not to be told, but for what a public fact was read from as well."""
        told = [fact for slot in self._slots for fact in slot.told if fact.source.document_id == self._document_id]
        for slot in self._slots:
            if slot.is_hidden and self._document_id and home_of(slot.spec) is None:
                read = (fact for fact in slot.facts if fact.source.document_id == self._document_id)
                yield from (fact for fact in read if not any(_share_a_place(fact, other) for other in told))

    # --- lines ---

    def _lines(self, amended: ImportedResume, left: Cut, amendments: Amendments) -> Iterator[Evidence]:
        document, end = self._material.document, len(left.reading.text.rstrip())
        spans = sorted(amended.spans.values(), key=_start)
        for line in evidence_lines(self._material.owner_id, self._document_id, amended):
            if self._secrets.are_in(line.quote) or self._secrets.are_in(line.context):
                continue
            if document is None or line.span.start >= end:
                yield _from(self._word_for(_within(line.span, spans), amended, amendments), line)
            elif not left.touches(line):
                yield _from(Origin(document.name, document.created_at.date(), document.id), line)

    def _word_for(self, inside: Iterable[Span], amended: ImportedResume, amendments: Amendments) -> Origin:
        texts = (amended.text[span.start : span.end] for span in inside)
        facts = [amendments.on_word_of[text] for text in texts if text in amendments.on_word_of]
        return self._origin(max(facts, key=_newest)) if facts else Origin(self._own_words, None)

    def _origin(self, fact: Fact) -> Origin:
        if fact.source.kind is SourceKind.DOCUMENT and fact.source.document_id is not None:
            return self._material.origins[fact.source.document_id]
        name = WORKED_OUT if fact.source.kind is SourceKind.INFERENCE else self._own_words
        return Origin(name, fact.extracted_at.date())

    # --- beside the résumé ---

    def _told_beside(self, resume: dict[str, Any]) -> Iterator[Telling]:
        said = {folded(str(leaf)) for _, leaf in leaves(resume, "")}
        for told in tellings(self._slots, self._document_id, said):
            if not self._secrets.are_in(told.value):
                yield told

    def _lines_beside(self, told: Sequence[Telling], asked_for: Sequence[str], start: int) -> Iterator[Evidence]:
        for index, telling in enumerate(told):
            yield self._line(f"{FACTS_PATH}/{index}", f"{telling.label}: {telling.value}", start, telling.fact)
        for index, label in enumerate(asked_for):
            yield self._line(f"{on_request.PATH}/{index}", f"{on_request.SAYS}{label}", start, None)

    def _answers(self) -> Iterator[OwnAnswer]:
        """Without the sentences that tell what is not public."""
        for answer in self._material.answers:
            left = self._secrets.without(answer.answer) if self._secrets.are_in(answer.answer) else answer.answer
            if answer.disclosure is Disclosure.PUBLIC and left and not self._secrets.are_in(answer.question):
                yield replace(answer, answer=left)

    def _answer_line(self, place: int, answer: OwnAnswer, start: int) -> Evidence:
        origin = Origin(self._own_words, answer.updated_at.date())
        path, span = f"{own_answers.PATH}/{place}", Span(start=start, end=start + len(answer.answer))
        line = Evidence(self._material.owner_id, None, 0, own_answers.SECTION, path, answer.answer, span)
        return _from(origin, replace(line, context=answer.question))

    def _line(self, path: str, quote: str, start: int, fact: Fact | None) -> Evidence:
        owner_id, span = self._material.owner_id, Span(start=start, end=start + len(quote))
        origin = self._origin(fact) if fact else Origin(self._own_words, None)
        return _from(origin, Evidence(owner_id, None, 0, BESIDE, path, quote, span))


def _own_words(person: str) -> str:
    return f"{first_name(person)}’s own words" if person.strip() else "The owner’s own words"


def _from(origin: Origin, line: Evidence) -> Evidence:
    return replace(line, source=origin.name, dated=origin.dated, document_id=origin.id)


def _newest(fact: Fact) -> tuple[bool, datetime]:
    return fact.source.kind in OWN, fact.extracted_at


def _start(span: Span) -> int:
    return span.start


def _within(outer: Span, spans: Sequence[Span]) -> Iterator[Span]:
    """``spans`` are in the order of their starts."""
    first, behind = (bisect_left(spans, place, key=_start) for place in (outer.start, outer.end + 1))
    return (span for span in spans[first:behind] if span.end <= outer.end)


def _share_a_place(one: Fact, other: Fact) -> bool:
    a, b = one.source.span, other.source.span
    return a is not None and b is not None and a.start < b.end and b.start < a.end


def _with_meta(
    resume: dict[str, Any],
    name: str,
    told: Sequence[Telling],
    asked_for: Sequence[str],
    answers: Sequence[OwnAnswer],
) -> dict[str, Any]:
    """``meta.kairix`` is ours alone, whatever a file that was imported has there."""
    ours: dict[str, Any] = {"name": name} if name else {}
    if told:
        ours["facts"] = [_in_meta(telling) for telling in told]
    if asked_for:
        ours["on_request"] = list(asked_for)
    if answers:
        ours["answers"] = [{"question": answer.question, "answer": answer.answer} for answer in answers]
    meta = {key: value for key, value in _object(resume.get("meta")).items() if key != "kairix"}
    rest = {key: value for key, value in resume.items() if key != "meta"}
    meta |= {"kairix": ours} if ours else {}
    return {**rest, "meta": meta} if meta else rest


def _in_meta(told: Telling) -> dict[str, str]:
    by = "owner" if told.fact.source.kind in OWN else "kairix"
    return {"attribute": told.attribute, "label": told.label, "value": told.value, "by": by}


def _object(value: Any) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _fingerprint(resume: dict[str, Any], language: str, lines: Sequence[Evidence]) -> str:
    """The same for what reads the same and cites the same."""
    told = [[line.source, str(line.dated), str(line.document_id), line.path, line.quote] for line in lines]
    written = json.dumps([resume, language, told], sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(written.encode()).hexdigest()
