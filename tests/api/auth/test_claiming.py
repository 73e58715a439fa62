from __future__ import annotations

import asyncio

import httpx
import pytest

from api.auth.people import Browser, SteppingClock, claim
from kairix_core.domain.principal import SYSTEM
from kairix_infra.container import Container


async def test_a_fresh_installation_says_that_it_is_unclaimed(client: httpx.AsyncClient, setup_token: str) -> None:
    assert (await client.get("/api/site")).json()["setup_required"] is True


async def test_the_one_time_link_makes_its_holder_the_owner(client: httpx.AsyncClient, setup_token: str) -> None:
    answer = await client.post("/api/auth/register", json=claim(setup_token))
    user = answer.json()["user"]
    assert (answer.status_code, user["email"], user["name"], user["is_admin"]) == (
        201,
        "ada@example.org",
        "Ada Lovelace",
        True,
    )


async def test_a_claimed_installation_says_so(client: httpx.AsyncClient, session: dict[str, str]) -> None:
    assert (await client.get("/api/site")).json()["setup_required"] is False


async def test_the_link_works_once(browser: Browser, session: dict[str, str], setup_token: str) -> None:
    again = await browser().post("/api/auth/register", json=claim(setup_token, email="eve@example.org"))
    assert (again.status_code, again.json()["errors"][0]["field"]) == (422, "setup_token")


async def test_of_twenty_who_claim_at_once_one_succeeds(
    browser: Browser, container: Container, setup_token: str
) -> None:
    answers = await asyncio.gather(
        *(
            browser(address=f"192.0.2.{n}").post("/api/auth/register", json=claim(setup_token, email=f"n{n}@x.org"))
            for n in range(20)
        )
    )
    assert sorted(answer.status_code for answer in answers) == [201] + [422] * 19


async def test_there_is_no_new_link_once_somebody_has_claimed(container: Container, session: dict[str, str]) -> None:
    assert await container.issue_setup_link() is None


async def test_an_earlier_link_is_void_once_somebody_has_claimed(
    browser: Browser, container: Container, setup_token: str
) -> None:
    other = await container.issue_setup_link()
    await browser().post("/api/auth/register", json=claim(other))
    assert (await browser().post("/api/auth/register", json=claim(setup_token))).status_code == 422


async def test_a_link_expires_after_a_day(client: httpx.AsyncClient, setup_token: str, clock: SteppingClock) -> None:
    clock.step(24 * 3600 + 1)
    assert (await client.post("/api/auth/register", json=claim(setup_token))).status_code == 422


@pytest.mark.parametrize("token", [None, "guessed", "é", ""])
async def test_without_a_good_link_nobody_gets_an_account(
    client: httpx.AsyncClient, setup_token: str, token: str | None
) -> None:
    answer = await client.post("/api/auth/register", json=claim(token))
    assert (answer.status_code, answer.json()["errors"][0]["field"]) == (422, "setup_token")


@pytest.mark.parametrize(
    ("change", "field"),
    [({"password": "short"}, "password"), ({"email": "nobody"}, "email"), ({"name": "A\0da"}, "name")],
)
async def test_a_refusal_names_the_field_and_leaves_the_link_good(
    client: httpx.AsyncClient, setup_token: str, change: dict[str, str], field: str
) -> None:
    refused = await client.post("/api/auth/register", json=claim(setup_token, **change))
    assert (refused.status_code, refused.json()["errors"][0]["field"]) == (422, field)
    assert (await client.post("/api/auth/register", json=claim(setup_token))).status_code == 201


async def test_a_claim_without_a_name_keeps_the_one_that_is_there(client: httpx.AsyncClient, setup_token: str) -> None:
    answer = await client.post("/api/auth/register", json=claim(setup_token, name=None))
    assert answer.json()["user"]["name"] == "Owner"


async def test_nobody_can_register_themselves_as_something_else(client: httpx.AsyncClient, setup_token: str) -> None:
    answer = await client.post("/api/auth/register", json=claim(setup_token, is_admin=True))
    assert (answer.status_code, answer.json()["errors"][0]["field"]) == (422, "is_admin")


async def test_the_password_and_the_link_are_stored_as_hashes(
    container: Container, session: dict[str, str], setup_token: str
) -> None:
    async with container.uow(SYSTEM) as tx:
        owner = await tx.users.first()
        assert owner is not None
        assert owner.password_hash is not None
        assert owner.password_hash.startswith("$argon2id$")
        assert await tx.credentials.take_setup(setup_token) is None
