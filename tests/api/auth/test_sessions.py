from __future__ import annotations

import asyncio
from typing import Any
from uuid import UUID

import httpx
import pytest
from sqlalchemy import text

from api.auth.people import PASSWORD, Browser, SteppingClock, bearer, login
from api.auth.people import status_of_me as who
from kairix_core.domain.principal import SYSTEM
from kairix_infra.auth.passwords import Argon2Hasher
from kairix_infra.container import Container

COOKIE = "kairix_refresh"


def carry(client: httpx.AsyncClient, refresh_token: str) -> httpx.AsyncClient:
    client.cookies.set(COOKIE, refresh_token, domain="localhost.local", path="/api/auth")
    return client


# --- signing in ------------------------------------------------------------------------------------------------------


async def test_the_owner_signs_in(browser: Browser, session: dict[str, Any]) -> None:
    answer = await browser().post("/api/auth/login", json=login())
    assert answer.json()["user"]["id"] == session["user"]["id"]


async def test_an_address_may_be_written_in_any_case(browser: Browser, session: dict[str, Any]) -> None:
    assert (await browser().post("/api/auth/login", json=login(email=" ADA@Example.org"))).status_code == 200


async def test_an_unknown_address_and_a_wrong_password_get_the_same_answer(
    browser: Browser, session: dict[str, Any]
) -> None:
    answers = [
        await browser().post("/api/auth/login", json=body)
        for body in (login(password="not this one"), login(email="eve@example.org"), login(password=""))
    ]
    bodies = [{**answer.json(), "request_id": None} for answer in answers]
    assert [answer.status_code for answer in answers] == [401, 401, 401]
    assert bodies[0] == bodies[1] == bodies[2]
    assert answers[0].headers.keys() == answers[1].headers.keys()


async def test_the_refresh_token_is_out_of_reach_of_scripts(client: httpx.AsyncClient, session: dict[str, Any]) -> None:
    answer = await client.post("/api/auth/login", json=login())
    cookie = answer.headers["set-cookie"].lower()
    assert cookie.startswith("kairix_refresh=")
    assert {"httponly", "samesite=lax", "path=/api/auth"} <= set(cookie.split("; "))
    assert client.cookies[COOKIE] not in answer.text


async def test_over_https_the_cookie_is_bound_to_this_host(browser: Browser, session: dict[str, Any]) -> None:
    answer = await browser(base_url="https://kairix.example").post("/api/auth/login", json=login())
    cookie = answer.headers["set-cookie"].lower()
    assert cookie.startswith("__host-kairix_refresh=")
    assert {"httponly", "secure", "samesite=lax", "path=/"} <= set(cookie.split("; "))


async def test_over_https_a_cookie_without_the_prefix_does_not_count(browser: Browser, session: dict[str, Any]) -> None:
    secure = browser(base_url="https://kairix.example")
    await secure.post("/api/auth/login", json=login())
    token = secure.cookies["__Host-kairix_refresh"]
    planted = browser(base_url="https://kairix.example")
    assert (await planted.post("/api/auth/refresh", headers={"Cookie": f"{COOKIE}={token}"})).status_code == 401


async def test_a_disabled_account_cannot_sign_in(browser: Browser, container: Container, session: Any) -> None:
    await disable(container)
    assert (await browser().post("/api/auth/login", json=login())).status_code == 401


async def test_a_hash_with_old_parameters_is_renewed(browser: Browser, container: Container, session: Any) -> None:
    old = await Argon2Hasher(time_cost=2, memory_kib=8, parallelism=1).hash(PASSWORD)
    async with container.uow(SYSTEM) as tx:
        user_id = UUID(session["user"]["id"])
        await tx.users.set_credentials(user_id, email="ada@example.org", password_hash=old)
    assert (await browser().post("/api/auth/login", json=login())).status_code == 200
    async with container.uow(SYSTEM) as tx:
        renewed = await tx.users.get(user_id)
    assert renewed is not None
    assert "t=1" in str(renewed.password_hash)


# --- refreshing ------------------------------------------------------------------------------------------------------


async def test_refreshing_gives_a_new_pair_of_tokens(client: httpx.AsyncClient, session: dict[str, Any]) -> None:
    before = client.cookies[COOKIE]
    answer = await client.post("/api/auth/refresh")
    assert answer.json()["access_token"] != session["access_token"]
    assert client.cookies[COOKIE] != before


async def test_a_session_can_be_refreshed_again_and_again(
    client: httpx.AsyncClient, session: dict[str, Any], clock: SteppingClock
) -> None:
    for _ in range(5):
        clock.step(900)
        answer = await client.post("/api/auth/refresh")
        assert await who(client, answer.json()["access_token"]) == 200


async def test_two_tabs_that_refresh_at_once_both_stay_signed_in(
    client: httpx.AsyncClient, session: dict[str, Any]
) -> None:
    answers = await asyncio.gather(*(client.post("/api/auth/refresh") for _ in range(5)))
    assert [await who(client, answer.json()["access_token"]) for answer in answers] == [200] * 5


async def test_a_token_that_comes_back_later_ends_the_whole_session(
    browser: Browser, client: httpx.AsyncClient, session: dict[str, Any], clock: SteppingClock
) -> None:
    stolen = client.cookies[COOKIE]
    fresh = (await client.post("/api/auth/refresh")).json()["access_token"]
    clock.step(11)
    reused = await carry(browser(), stolen).post("/api/auth/refresh")
    assert (reused.status_code, reused.json()["code"]) == (401, "token_reused")
    assert await who(client, fresh) == 401
    assert (await client.post("/api/auth/refresh")).status_code == 401


async def test_one_stolen_session_leaves_the_others_alone(
    browser: Browser, client: httpx.AsyncClient, session: dict[str, Any], clock: SteppingClock
) -> None:
    other = browser()
    await other.post("/api/auth/login", json=login())
    stolen = client.cookies[COOKIE]
    await client.post("/api/auth/refresh")
    clock.step(11)
    await carry(browser(), stolen).post("/api/auth/refresh")
    assert (await other.post("/api/auth/refresh")).status_code == 200


async def test_a_session_that_was_not_used_for_a_month_has_ended(
    client: httpx.AsyncClient, session: dict[str, Any], clock: SteppingClock
) -> None:
    token = client.cookies[COOKIE]
    clock.step(30 * 24 * 3600 + 1)
    assert (await carry(client, token).post("/api/auth/refresh")).status_code == 401


@pytest.mark.parametrize("token", ["guessed", "é".encode().decode("latin-1"), "x" * 5000])
async def test_a_made_up_refresh_token_is_refused_and_cleared(
    client: httpx.AsyncClient, setup_token: str, token: str
) -> None:
    answer = await client.post("/api/auth/refresh", headers={"Cookie": f"{COOKIE}={token}".encode()})
    assert (answer.status_code, "Max-Age=0" in answer.headers["set-cookie"]) == (401, True)


async def test_an_access_token_does_not_refresh(browser: Browser, session: dict[str, Any]) -> None:
    assert (await carry(browser(), session["access_token"]).post("/api/auth/refresh")).status_code == 401


# --- ending ----------------------------------------------------------------------------------------------------------


async def test_signing_out_ends_the_session_at_once(client: httpx.AsyncClient, session: dict[str, Any]) -> None:
    kept = client.cookies[COOKIE]
    assert await who(client, session["access_token"]) == 200
    assert (await client.post("/api/auth/logout")).status_code == 204
    assert await who(client, session["access_token"]) == 401
    assert (await carry(client, kept).post("/api/auth/refresh")).status_code == 401


async def test_signing_out_with_the_access_token_alone_ends_the_session(
    browser: Browser, session: dict[str, Any]
) -> None:
    program = browser()
    await program.post("/api/auth/logout", headers=bearer(session["access_token"]))
    assert await who(program, session["access_token"]) == 401


async def test_signing_out_twice_is_fine(client: httpx.AsyncClient, session: dict[str, Any]) -> None:
    await client.post("/api/auth/logout")
    assert (await client.post("/api/auth/logout")).status_code == 204


async def test_a_new_password_ends_every_other_session(
    browser: Browser, client: httpx.AsyncClient, session: dict[str, Any]
) -> None:
    elsewhere = (await browser().post("/api/auth/login", json=login())).json()["access_token"]
    assert await who(client, elsewhere) == 200
    changed = await client.patch(
        "/api/users/me",
        headers=bearer(session["access_token"]),
        json={"password": "another kettle plum", "current_password": PASSWORD},
    )
    assert changed.status_code == 200
    assert [await who(client, elsewhere), await who(client, session["access_token"])] == [401, 401]


async def test_whoever_changed_the_password_stays_signed_in(client: httpx.AsyncClient, session: dict[str, Any]) -> None:
    await client.patch(
        "/api/users/me",
        headers=bearer(session["access_token"]),
        json={"password": "another kettle plum", "current_password": PASSWORD},
    )
    fresh = await client.post("/api/auth/refresh")
    assert await who(client, fresh.json()["access_token"]) == 200


async def test_a_disabled_account_is_out_within_five_seconds(
    client: httpx.AsyncClient, container: Container, session: dict[str, Any], clock: SteppingClock
) -> None:
    assert await who(client, session["access_token"]) == 200
    await disable(container)
    clock.step(5)
    assert await who(client, session["access_token"]) == 401
    assert (await client.post("/api/auth/refresh")).status_code == 401


async def test_an_access_token_expires_after_its_quarter_of_an_hour(
    client: httpx.AsyncClient, session: dict[str, Any], clock: SteppingClock
) -> None:
    clock.step(session["expires_in"] + 6)
    assert await who(client, session["access_token"]) == 401


async def disable(container: Container) -> None:
    async with container.uow(SYSTEM) as tx:
        await tx.users._statements.run(text("UPDATE users SET disabled_at = now()"))  # type: ignore[attr-defined]
