"""Accepted facts, as an import leaves them."""

from __future__ import annotations

from typing import Any
from uuid import UUID, uuid4

from factories import NOW
from kairix_core.domain.profile.disclosure import Disclosure
from kairix_core.domain.profile.entry_key import entry_key
from kairix_core.domain.profile.fact import Fact, FactState, FactStatus, Source, SourceKind
from kairix_core.domain.profile.schema import ATTRIBUTES

OWNER = UUID(int=1)


def fact(
    attribute: str,
    value: Any,
    *,
    status: FactStatus = FactStatus.ACCEPTED,
    kind: SourceKind = SourceKind.DOCUMENT,
    decided: int = 1,
) -> Fact:
    spec = ATTRIBUTES[attribute]
    return Fact(
        owner_id=OWNER,
        attribute=attribute,
        entry=entry_key(spec, value) if spec.is_list else "",
        value=value,
        source=Source(kind),
        quote="",
        confidence=0.9,
        extractor="test/1",
        extracted_at=NOW,
        fingerprint=uuid4().hex,
        state=FactState(status, Disclosure.PUBLIC, decided),
    )


def job(
    start: str = "", end: str = "", *, title: str = "Software Engineer", employer: str = "Northwind", **more: Any
) -> Fact:
    said = {"name": employer, "position": title, "startDate": start, "endDate": end, **more}
    return fact("work", {name: value for name, value in said.items() if value})


def study(degree: str, start: str = "", end: str = "", *, school: str = "Westmark University", area: str = "") -> Fact:
    said = {"institution": school, "area": area, "studyType": degree, "startDate": start, "endDate": end}
    return fact("studies", {name: value for name, value in said.items() if value})
