"""Private holds against whoever asks, however they ask: the value never was in reach."""

from __future__ import annotations

import json

import pytest

from api.publishing.conftest import Public
from api.publishing.person import RESUME, SECRETS, Person
from api.publishing.ways_to_ask import questions
from doubles.model_server import ModelServer
from kairix_core.domain.principal import ANYONE
from kairix_core.domain.profile.disclosure import Disclosure

quotes_alone = pytest.mark.parametrize("chat", ["quotes"], indirect=True)


def leaks(text: str) -> list[str]:
    return [secret for secret in SECRETS if secret in text]


async def test_the_secrets_would_be_told_if_nobody_kept_them(public: Public, person: Person) -> None:
    """Or the tests below would show nothing."""
    await person.discloses(Disclosure.PUBLIC, "phone", "street_address")
    assert leaks((await public.resume()).text) == [secret for secret in SECRETS if secret in json.dumps(RESUME)]


async def test_fifty_ways_to_ask_for_what_is_private_lead_to_nothing(
    public: Public, person: Person, model_server: ModelServer
) -> None:
    await person.keeps_to_themselves()
    talk = await public.talk()
    answers = [(await talk.ask(question)).raise_for_status().json()["answer"] for question in questions()]
    sent = [exchange.body for exchange in model_server.exchanges]
    assert leaks(json.dumps(answers, ensure_ascii=False)) == []
    assert leaks(json.dumps(sent, ensure_ascii=False)) == []


@pytest.mark.parametrize("chat", ["model"], indirect=True)
async def test_what_a_model_is_sent_holds_what_is_public(
    public: Public, person: Person, model_server: ModelServer
) -> None:
    await person.keeps_to_themselves()
    await (await public.talk()).ask("Has Ada led a team?")
    [exchange] = model_server.exchanges
    assert "Led a team of seven engineers" in json.dumps(exchange.body)


@quotes_alone
async def test_no_page_of_a_visitors_shows_what_is_private(public: Public, person: Person) -> None:
    await person.keeps_to_themselves()
    for path in ("", "/resume", "/resume.json"):
        answer = await public.http.get(f"/api/representatives/ada{path}")
        assert (answer.status_code, leaks(answer.text)) == (200, [])


@quotes_alone
@pytest.mark.parametrize("disclosure", [Disclosure.PRIVATE, Disclosure.ON_REQUEST])
async def test_a_disclosure_holds_from_the_moment_it_is_changed(
    disclosure: Disclosure, public: Public, person: Person
) -> None:
    await person.discloses(Disclosure.PUBLIC, "phone")
    before = (await public.resume()).json()
    await person.discloses(disclosure, "phone")
    after = (await public.resume()).json()
    assert (before["resume"]["basics"]["phone"], after["resume"]["basics"].get("phone")) == ("+48 600 100 200", None)
    assert after["on_request"] == (["Phone"] if disclosure is Disclosure.ON_REQUEST else [])


@quotes_alone
async def test_a_visitors_transaction_finds_only_what_is_public(public: Public, person: Person) -> None:
    await person.keeps_to_themselves()
    async with person.container.uow(ANYONE) as tx:
        found = await tx.publications.search(person.owner.id, "phone salary Kestrel 1990", limit=100)
        seen = [await tx.documents.get(person.document.id), await tx.documents.current(person.owner.id)]
        facts = await tx.facts.all(person.owner.id)
    assert leaks(" ".join(f"{line.evidence.quote} {line.evidence.context}" for line in found)) == []
    assert (seen, facts) == ([None, None], [])


@quotes_alone
async def test_its_owner_is_told_by_their_representative_what_a_visitor_is_told(person: Person) -> None:
    await person.keeps_to_themselves()
    async with person.container.uow(person.principal) as tx:
        found = await tx.publications.everything(person.owner.id)
    assert leaks(" ".join(line.evidence.quote for line in found)) == []


@quotes_alone
async def test_what_its_owner_adds_is_cited_as_their_own_words(public: Public, person: Person) -> None:
    await person.says(certificates=[{"name": "CKA", "issuer": "CNCF"}])
    answer = (await (await public.talk()).ask("Which certificates does Ada have?")).json()["answer"]
    [citation] = [part["citation"] for part in answer["parts"] if part["type"] == "citation"]
    assert (citation["document_name"], citation["document_id"]) == ("Ada’s own words", None)
    assert (citation["path"], citation["quote"]) == ("/certificates/0", "CKA, CNCF")
