"""A career to publish: a résumé, and what its owner has said and decided."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from factories import NOW
from kairix_core.domain.document import Document, Evidence
from kairix_core.domain.ids import new_id
from kairix_core.domain.profile.disclosure import Disclosure
from kairix_core.domain.profile.entry_key import entry_key
from kairix_core.domain.profile.fact import Fact, FactState, FactStatus, Source, SourceKind
from kairix_core.domain.profile.schema import ATTRIBUTES
from kairix_core.domain.publication import Publication
from kairix_core.policies.publish.compose import Material, Origin, compose_publication
from kairix_infra.documents.formats.read_json_resume import read_json_resume

PRIVATE, ON_REQUEST = Disclosure.PRIVATE, Disclosure.ON_REQUEST
REJECTED, SUPERSEDED, PROPOSED = FactStatus.REJECTED, FactStatus.SUPERSEDED, FactStatus.PROPOSED
EDIT, MESSAGE, INFERENCE = SourceKind.EDIT, SourceKind.MESSAGE, SourceKind.INFERENCE
OWNER, CURRENT, EARLIER, DRAFT = UUID(int=1), UUID(int=2), UUID(int=3), UUID(int=4)
PHONE = "+48 600 100 200"
RESUME: dict[str, Any] = {
    "basics": {
        "name": "Ada Nowak",
        "label": "Staff Engineer",
        "email": "ada@example.org",
        "phone": PHONE,
        "summary": "Builds engines. Call me at +48 600 100 200 any time. Speaks at conferences.",
        "location": {"city": "Kraków", "countryCode": "PL"},
        "profiles": [{"network": "GitHub", "url": "https://github.com/adanowak"}],
    },
    "work": [
        {
            "name": "Northwind",
            "position": "Staff Engineer",
            "startDate": "2020-02",
            "highlights": ["Led a team of seven", "Cut latency in half", "Moved Fabrikam to Rust"],
        },
        {"name": "Fabrikam", "position": "Engineer", "startDate": "2015-01", "endDate": "2019-12"},
    ],
    "skills": [{"name": "Cloud", "keywords": ["AWS", "k8s", "Terraform"]}],
    "languages": [{"language": "Polish", "fluency": "Native"}],
}


def a_resume(resume: dict[str, Any] | None = None, **fields: Any) -> Document:
    imported = read_json_resume(json.dumps(resume or RESUME))
    document = Document.draft(imported, owner_id=OWNER, name="ada.json", sha256="", at=NOW)
    document.id, document.is_current, document.accepted_at = CURRENT, True, NOW
    for name, value in fields.items():
        setattr(document, name, value)
    return document


def a_fact(
    attribute: str,
    value: Any,
    path: str = "",
    *,
    quote: str = "",
    kind: SourceKind = SourceKind.DOCUMENT,
    document_id: UUID | None = CURRENT,
    status: FactStatus = FactStatus.ACCEPTED,
    disclosure: Disclosure = Disclosure.PUBLIC,
    decided: int = 1,
    entry: str | None = None,
    basis: Sequence[Fact] = (),
) -> Fact:
    of_document = kind is SourceKind.DOCUMENT
    source = Source(
        kind, document_id=document_id if of_document else None, path=path, basis=tuple(fact.id for fact in basis)
    )
    return Fact(
        owner_id=OWNER,
        attribute=attribute,
        entry=entry_of(attribute, value) if entry is None else entry,
        value=value,
        source=source,
        quote=quote,
        confidence=1.0,
        extractor="test/1",
        extracted_at=NOW,
        fingerprint=new_id().hex,
        state=FactState(status, disclosure, decided),
    )


def entry_of(attribute: str, value: Any) -> str:
    spec = ATTRIBUTES[attribute]
    return entry_key(spec, value) if spec.is_list and value is not None else ""


@dataclass(frozen=True, slots=True)
class Told:
    """What a visitor could read, as tests ask for it."""

    publication: Publication
    lines: list[Evidence]

    @property
    def resume(self) -> dict[str, Any]:
        return self.publication.resume

    @property
    def quotes(self) -> list[str]:
        return [line.quote for line in self.lines]

    @property
    def everything(self) -> str:
        """All of it in one text."""
        written = [json.dumps(self.resume, ensure_ascii=False), self.publication.document_name]
        return "\n".join([*written, *(f"{line.quote}\n{line.context}\n{line.source}" for line in self.lines)])

    def line(self, quote: str) -> Evidence:
        return next(line for line in self.lines if line.quote == quote)

    def beside(self) -> list[tuple[str, str, str]]:
        facts = self.resume.get("meta", {}).get("kairix", {}).get("facts", [])
        return [(fact["label"], fact["value"], fact["by"]) for fact in facts]


def told_of(*facts: Fact, document: Document | None = None) -> Told:
    found = compose(*facts, document=document or a_resume())
    assert found is not None
    return found


def compose(*facts: Fact, document: Document | None) -> Told | None:
    """Two documents were taken, a third is a draft."""
    origins = {CURRENT: Origin("ada.json", NOW.date(), CURRENT), EARLIER: Origin("old.pdf", NOW.date(), EARLIER)}
    material = Material(OWNER, "Ada Nowak", document, facts, origins)
    found = compose_publication(material, ATTRIBUTES, at=NOW)
    return Told(*found) if found else None
