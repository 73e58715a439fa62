"""Somebody with secrets: five values, in their résumé or said to their coach, that nobody may be told."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from typing import Any

from factories import NOW, a_user, an_agent
from kairix_core.domain.document import Document
from kairix_core.domain.principal import SYSTEM, Principal
from kairix_core.domain.profile.disclosure import Disclosure
from kairix_core.domain.user import User
from kairix_infra.container import Container
from kairix_infra.documents.formats.read_json_resume import read_json_resume

RESUME = {
    "basics": {
        "name": "Ada Nowak",
        "label": "Staff Engineer",
        "email": "ada@example.org",
        "phone": "+48 600 100 200",
        "summary": "Builds settlement engines. Born on 4 May 1990 in Gdynia. Ring +48600100200 after six.",
        "location": {"address": "Kestrel Lane 7", "city": "Kraków", "countryCode": "PL"},
    },
    "work": [
        {
            "name": "Northwind",
            "position": "Staff Engineer",
            "startDate": "2020-02",
            "highlights": [
                "Led a team of seven engineers",
                "Turned down 91,234 EUR to stay with the team",
                "Moved the office to Kestrel Lane 7",
            ],
        },
        {"name": "Fabrikam", "position": "Engineer", "startDate": "2015-01", "endDate": "2019-12"},
    ],
    "skills": [{"name": "Languages", "keywords": ["Rust", "Python"]}],
}
PRIVATE = {
    "phone": "+48600100200",
    "street_address": "Kestrel Lane 7",
    "birth_date": "1990-05-04",
    "current_salary": 91_234,
    "reasons_for_leaving": ["the founders quarrelled"],
}
#: No part of a secret that somebody could recognise, however it is written.
SECRETS = ("600 100 200", "600100200", "Kestrel", "4 May 1990", "1990-05-04", "91,234", "91234", "quarrel")


@dataclass
class Person:
    container: Container
    owner: User
    document: Document

    @property
    def principal(self) -> Principal:
        return Principal.user(self.owner.id)

    async def says(self, **values: Any) -> None:
        await self.container.edit_profile(self.owner.id, values)

    async def discloses(self, disclosure: Disclosure, *attributes: str) -> None:
        await self.container.edit_profile(self.owner.id, {}, disclosures=dict.fromkeys(attributes, disclosure))

    async def keeps_to_themselves(self) -> None:
        """All five, whatever the schema would do."""
        await self.says(**PRIVATE)
        await self.discloses(Disclosure.PRIVATE, *PRIVATE)


async def brought(person: Person, resume: dict[str, Any]) -> Document:
    """A draft of theirs."""
    imported = read_json_resume(json.dumps(resume))
    digest = hashlib.sha256(imported.text.encode()).hexdigest()
    draft = Document.draft(imported, owner_id=person.owner.id, name="newer.json", sha256=digest, at=NOW)
    async with person.container.uow(person.principal) as tx:
        await tx.documents.add_draft(draft)
    return draft


async def a_person(container: Container) -> Person:
    """Represented by @ada, with a current résumé."""
    owner = a_user(email="ada@example.org")
    async with container.uow(SYSTEM) as tx:
        await tx.users.add(owner)
        await tx.agents.add(an_agent(owner, handle="ada"))
    document = await container.import_resume(owner.id, json.dumps(RESUME).encode(), "ada.json")
    return Person(container, owner, document)
