"""Visitors write to the owner of a page; nobody else reads it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any
from uuid import UUID

import asyncpg
import httpx
import pytest

from api.auth.people import Browser, SteppingClock
from api.documents.desk import Desk
from api.inbox.correspondence import LETTER, PAGE, Owner, Recruiter
from kairix_api.limits import LETTERS_PER_ADDRESS_AND_DAY
from kairix_core.domain.ids import new_id
from kairix_core.domain.inbox import Letter
from kairix_core.domain.principal import Principal
from kairix_core.errors import EnoughWritten
from kairix_core.use_cases.inbox.send_letter import DAY, LETTERS_PER_DAY, LETTERS_PER_SENDER, LETTERS_PER_TALK
from kairix_core.use_cases.inbox.sender import Sender
from kairix_infra.container import Container


async def test_a_message_needs_no_account(owner: Owner, passer_by: httpx.AsyncClient) -> None:
    sent = await passer_by.post(f"{PAGE}/messages", json=LETTER)
    (letter,) = await owner.letters()
    assert (sent.status_code, passer_by.cookies.get("kairix_visitor")) == (201, None)
    assert {name: letter[name] for name in LETTER} == LETTER
    assert (letter["kind"], letter["state"], (await owner.inbox())["waiting"]) == ("message", "new", 1)


async def test_a_message_out_of_a_conversation_leads_back_to_it(owner: Owner, recruiter: Recruiter) -> None:
    (await recruiter.write(conversation_id=recruiter.conversation)).raise_for_status()
    assert (await owner.letters())[0]["conversation_id"] == recruiter.conversation


async def test_nobody_writes_out_of_somebody_elses_conversation(
    owner: Owner, recruiter: Recruiter, another: Recruiter, passer_by: httpx.AsyncClient
) -> None:
    body = {**LETTER, "conversation_id": recruiter.conversation}
    answers = [await http.post(f"{PAGE}/messages", json=body) for http in (another.http, passer_by)]
    assert [answer.status_code for answer in answers] == [404, 404]
    assert await owner.letters() == []


@pytest.mark.parametrize(
    "wrong",
    [
        {"email": "rita"},
        {"email": "a@b@example.com"},
        {"email": "x" * 250 + "@example.com"},
        {"text": "   "},
        {"text": "x" * 4_001},
        {"name": "x" * 121},
        {"text": "with\x00nul"},
        {"owner_id": str(new_id())},
    ],
)
async def test_what_cannot_be_answered_or_stored_is_refused(
    wrong: dict[str, Any], owner: Owner, passer_by: httpx.AsyncClient
) -> None:
    refused = await passer_by.post(f"{PAGE}/messages", json={**LETTER, **wrong})
    assert (refused.status_code, await owner.letters()) == (422, [])


async def test_a_page_that_is_closed_takes_no_letters(owner: Owner, passer_by: httpx.AsyncClient) -> None:
    (await owner.http.delete("/api/profile/publication")).raise_for_status()
    answers = [await passer_by.post(f"{PAGE}/messages", json=LETTER), await passer_by.get(f"{PAGE}/times")]
    assert [answer.status_code for answer in answers] == [404, 404]


async def test_one_address_cannot_flood_an_inbox(owner: Owner, passer_by: httpx.AsyncClient) -> None:
    codes = [(await passer_by.post(f"{PAGE}/messages", json=LETTER)).status_code for _ in range(12)]
    assert codes == [201] * 10 + [429] * 2


async def test_one_address_alone_cannot_fill_an_inbox_for_the_day(
    owner: Owner, passer_by: httpx.AsyncClient, browser: Browser, container: Container
) -> None:
    for _ in range(LETTERS_PER_ADDRESS_AND_DAY.amount):
        container.limits.take(LETTERS_PER_ADDRESS_AND_DAY, "192.0.2.50")
    refused = await passer_by.post(f"{PAGE}/messages", json=LETTER)
    assert (refused.status_code, int(refused.headers["retry-after"]) > 3600) == (429, True)
    assert (await browser(address="192.0.2.53").post(f"{PAGE}/messages", json=LETTER)).status_code == 201
    assert LETTERS_PER_ADDRESS_AND_DAY.amount < LETTERS_PER_DAY


async def test_a_message_is_looked_at_and_then_answered(owner: Owner, recruiter: Recruiter) -> None:
    sent = (await recruiter.write()).json()["id"]
    await owner.looks_at(letters=[sent])
    seen = (await owner.letters())[0]["state"]
    (await owner.settle(sent, "answered")).raise_for_status()
    await owner.looks_at(letters=[sent])
    assert (seen, (await owner.letters())[0]["state"]) == ("read", "answered")


async def test_what_is_looked_at_is_not_new_and_waits_still(owner: Owner, recruiter: Recruiter) -> None:
    sent = [(await recruiter.write(text=text)).json()["id"] for text in ("One", "Two", "Three")]
    await owner.looks_at(letters=sent[:2])
    assert [letter["state"] for letter in await owner.letters()] == ["new", "read", "read"]
    assert (await owner.inbox())["waiting"] == 3


async def test_nobody_looks_at_somebody_elses_letters(owner: Owner, recruiter: Recruiter, stranger: Desk) -> None:
    sent = (await recruiter.write()).json()["id"]
    body = {"letters": [sent], "questions": [sent]}
    assert (await stranger.http.post("/api/inbox/seen", json=body)).status_code == 204
    assert (await owner.letters())[0]["state"] == "new"


async def test_a_message_cannot_be_confirmed(owner: Owner, recruiter: Recruiter) -> None:
    sent = (await recruiter.write()).json()["id"]
    refused = await owner.settle(sent, "confirm")
    assert (refused.status_code, refused.json()["code"]) == (409, "letter_settled")


async def test_another_user_reads_and_settles_no_letter(owner: Owner, recruiter: Recruiter, stranger: Desk) -> None:
    sent = (await recruiter.write()).json()["id"]
    listed = (await stranger.http.get("/api/inbox/messages")).json()["items"]
    tried = [
        await stranger.http.post(f"/api/inbox/messages/{letter}/{how}")
        for letter in (sent, str(new_id()))
        for how in ("answered", "confirm", "decline")
    ]
    assert (listed, {answer.status_code for answer in tried}) == ([], {404})
    assert (await owner.letters())[0]["state"] == "new"


async def test_letters_are_listed_by_kind_and_page_by_page(owner: Owner, recruiter: Recruiter) -> None:
    for text in ("One", "Two", "Three"):
        (await recruiter.write(text=text)).raise_for_status()
    first = (await owner.http.get("/api/inbox/messages", params={"limit": 2})).json()
    rest = await owner.letters(cursor=first["next_cursor"])
    assert [letter["text"] for letter in [*first["items"], *rest]] == ["Three", "Two", "One"]
    assert await owner.letters(kind="booking") == []


async def test_letters_are_taken_along_with_the_account(owner: Owner, recruiter: Recruiter) -> None:
    (await recruiter.write()).raise_for_status()
    (await owner.http.patch("/api/booking", json={"calendly_token": "very-secret"})).raise_for_status()
    tables = (await owner.http.get("/api/users/me/export")).json()["tables"]
    assert [letter["text"] for letter in tables["letters"]] == [LETTER["text"]]
    assert "very-secret" not in str(tables)


Write = Callable[..., Awaitable[Letter]]


@pytest.fixture
async def write(recruiter: Recruiter, container: Container, admin: asyncpg.Connection) -> Write:
    """Past what limits requests, as a tool writes."""
    visitor = await admin.fetchval("SELECT visitor_id FROM conversations WHERE id = $1::uuid", recruiter.conversation)

    async def written(talk: Recruiter, **named: str) -> Letter:
        sender = Sender(LETTER["name"], LETTER["email"], UUID(talk.conversation), **named)
        return await container.leave_message(Principal.visitor(visitor), "ada-lovelace", sender, LETTER["text"])

    return written


async def test_one_visitor_writes_a_few_letters_out_of_however_many_talks(recruiter: Recruiter, write: Write) -> None:
    talk = recruiter
    for number in range(LETTERS_PER_SENDER):
        talk = await Recruiter.begin(recruiter.http) if number % (LETTERS_PER_TALK - 1) == 0 else talk
        await write(talk)
    with pytest.raises(EnoughWritten):
        await write(recruiter)


async def test_the_last_letter_that_somebody_may_send_today_can_be_sent_again(
    recruiter: Recruiter, write: Write
) -> None:
    sent = [await write(recruiter, client_id=str(number)) for number in range(LETTERS_PER_TALK)]
    again = await write(recruiter, client_id=str(LETTERS_PER_TALK - 1))
    assert again.id == sent[-1].id


async def test_a_day_later_one_may_write_again(recruiter: Recruiter, write: Write, clock: SteppingClock) -> None:
    for _ in range(LETTERS_PER_TALK):
        await write(recruiter)
    with pytest.raises(EnoughWritten):
        await write(recruiter)
    clock.step(DAY.total_seconds())
    assert await write(recruiter)


async def test_what_others_wrote_counts_for_nobody_else(recruiter: Recruiter, another: Recruiter, write: Write) -> None:
    for _ in range(LETTERS_PER_TALK):
        await write(recruiter)
    assert (await another.write(conversation_id=another.conversation)).status_code == 201
