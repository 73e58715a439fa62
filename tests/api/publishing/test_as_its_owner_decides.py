"""What an owner decides is what visitors read from that moment on."""

from __future__ import annotations

from typing import Any

import pytest

from api.publishing.conftest import Public
from api.publishing.person import RESUME, Person, brought
from kairix_core.domain.document import Document
from kairix_core.domain.profile.disclosure import Disclosure

pytestmark = pytest.mark.parametrize("chat", ["quotes"], indirect=True)


async def shown(public: Public) -> dict[str, Any]:
    body: dict[str, Any] = (await public.resume()).raise_for_status().json()
    return body


async def learn(person: Person, document: Document) -> None:
    async with person.container.uow(person.principal) as tx:
        await person.container.learn_document(tx, document)


async def test_what_a_schema_keeps_private_is_withheld_once_it_is_learnt(public: Public, person: Person) -> None:
    basics = (await shown(public))["resume"]["basics"]
    assert ("phone" in basics, "address" in basics["location"], basics["email"]) == (False, False, "ada@example.org")


async def test_a_disclosure_of_an_attribute_holds_at_once(public: Public, person: Person) -> None:
    await person.discloses(Disclosure.PUBLIC, "phone")
    assert (await shown(public))["resume"]["basics"]["phone"] == "+48 600 100 200"


async def test_an_edit_is_published_and_taken_back_with_its_undo(public: Public, person: Person) -> None:
    edited = await person.container.edit_profile(person.owner.id, {"headline": "Principal Engineer"})
    after = await shown(public)
    assert edited.operation is not None
    await person.container.undo_operation(person.owner.id, edited.operation.id)
    undone = await shown(public)
    labels = [each["resume"]["basics"]["label"] for each in (after, undone)]
    assert labels == ["Principal Engineer", "Staff Engineer"]


async def test_what_changes_nothing_for_visitors_leaves_the_publication_as_it_is(
    public: Public, person: Person
) -> None:
    before = await shown(public)
    await person.says(minimum_salary=70_000)
    assert await shown(public) == before


async def test_a_draft_is_published_when_its_owner_takes_it(public: Public, person: Person) -> None:
    newer = await brought(person, {**RESUME, "awards": [{"title": "Golden Cog", "date": "2025"}]})
    await learn(person, newer)
    before = (await public.resume()).text
    await person.container.accept_document(person.owner.id, newer.id, revision=newer.revision)
    assert ("Golden Cog" in before, "Golden Cog" in (await public.resume()).text) == (False, True)


async def test_returning_to_an_earlier_resume_publishes_that(public: Public, person: Person) -> None:
    newer = await brought(person, {"basics": {"name": "Ada Nowak", "label": "Sailor"}})
    await person.container.accept_document(person.owner.id, newer.id, revision=newer.revision)
    sailing = (await shown(public))["resume"]["basics"]["label"]
    await person.container.accept_document(person.owner.id, person.document.id)
    assert (sailing, (await shown(public))["resume"]["basics"]["label"]) == ("Sailor", "Staff Engineer")


async def test_an_owner_sees_what_a_visitor_sees(public: Public, person: Person) -> None:
    published = await person.container.read_published(person.owner.id)
    assert published.publication.resume == (await shown(public))["resume"]


async def test_who_asks_on_after_the_page_was_taken_offline_is_told_that_it_is(public: Public, person: Person) -> None:
    talk = await public.talk()
    await talk.ask("Has Ada led a team?")
    await person.container.unpublish_representative(person.owner.id)
    refused = await talk.ask("And since when?")
    assert (refused.status_code, refused.json()["code"]) == (409, "representative_offline")
    assert "taken offline" in refused.json()["detail"]


async def test_what_was_said_can_be_read_after_the_page_was_taken_offline(public: Public, person: Person) -> None:
    talk = await public.talk()
    await talk.ask("Has Ada led a team?")
    await person.container.unpublish_representative(person.owner.id)
    assert len(await talk.messages()) == 2


async def test_who_keeps_their_name_back_is_someone_until_they_tell_it(public: Public, person: Person) -> None:
    await person.discloses(Disclosure.PRIVATE, "full_name")
    card = await public.http.get("/api/representatives/ada")
    resume = (await public.resume()).text
    await person.discloses(Disclosure.PUBLIC, "full_name")
    after = (await public.http.get("/api/representatives/ada")).json()["name"]
    assert (card.json()["name"], "Nowak" in card.text + resume, after) == ("Someone", False, "Ada Nowak")
