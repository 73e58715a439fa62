"""Whom a request counts for: tokens, cookies, where it comes from; over HTTP and WebSocket alike."""

from __future__ import annotations

from typing import Any
from uuid import UUID, uuid4

import httpx
import pytest
from fastapi import FastAPI
from sqlalchemy import text
from starlette.websockets import WebSocket

from api.auth.people import Browser, SteppingClock, bearer
from kairix_api.security import admit_websocket
from kairix_core.domain.principal import SYSTEM, Principal
from kairix_core.errors import ForeignOrigin, Unauthenticated
from kairix_core.use_cases.installation.prepare_installation import PrepareInstallation
from kairix_infra.container import Container

COOKIE = "kairix_visitor"
FOREIGN = {"Origin": "https://evil.test"}
READ_ONLY = "/api/conversations"


@pytest.fixture
async def published(container: Container) -> None:
    """Somebody to talk to: a representative without a résumé is enough to begin a conversation."""
    prepare: PrepareInstallation = container.prepare_installation
    await prepare(None)


async def greet(client: httpx.AsyncClient) -> str:
    answer = await client.post("/api/conversations", json={})
    assert answer.status_code == 201, answer.text
    token: str = answer.json()["visitor_token"]
    return token


# --- visitors --------------------------------------------------------------------------------------------------------


@pytest.mark.usefixtures("published")
async def test_somebody_new_becomes_a_visitor(client: httpx.AsyncClient) -> None:
    token = await greet(client)
    assert client.cookies[COOKIE] == token


@pytest.mark.usefixtures("published")
async def test_a_visitor_stays_the_same_visitor(client: httpx.AsyncClient) -> None:
    await greet(client)
    again = await client.post("/api/conversations", json={})
    listed = await client.get("/api/conversations")
    assert (again.json()["visitor_token"], len(listed.json()["items"])) == (None, 2)


@pytest.mark.usefixtures("published")
async def test_a_client_without_cookies_shows_its_token(browser: Browser) -> None:
    token = await greet(browser())
    listed = await browser().get("/api/conversations", headers=bearer(token))
    assert len(listed.json()["items"]) == 1


@pytest.mark.usefixtures("published")
async def test_visitors_see_their_own_conversations_alone(browser: Browser) -> None:
    one, other = browser(), browser()
    mine = (await one.post("/api/conversations", json={})).json()["id"]
    await greet(other)
    answers = [await other.get(f"/api/conversations/{id_}") for id_ in (mine, uuid4())]
    assert [answer.status_code for answer in answers] == [404, 404]
    assert answers[0].json()["detail"] == answers[1].json()["detail"]


@pytest.mark.usefixtures("published")
async def test_a_visitor_is_not_a_user(client: httpx.AsyncClient) -> None:
    token = await greet(client)
    assert (await client.get("/api/users/me", headers=bearer(token))).status_code == 401


@pytest.mark.usefixtures("published")
async def test_a_revoked_visitor_is_out_within_five_seconds(
    client: httpx.AsyncClient, container: Container, clock: SteppingClock
) -> None:
    await greet(client)
    async with container.uow(SYSTEM) as tx:
        await tx.credentials._statements.run(text("UPDATE visitors SET revoked_at = now()"))
    clock.step(5)
    assert (await client.get(READ_ONLY)).status_code == 401


@pytest.mark.usefixtures("published")
async def test_a_browser_whose_cookie_no_longer_counts_is_greeted_anew(client: httpx.AsyncClient) -> None:
    client.cookies.set(COOKIE, "stale", domain="localhost.local")
    assert await greet(client)


@pytest.mark.usefixtures("published")
async def test_the_visitor_cookie_is_out_of_reach_of_scripts(client: httpx.AsyncClient) -> None:
    answer = await client.post("/api/conversations", json={})
    attributes = set(answer.headers["set-cookie"].lower().split("; "))
    assert {"httponly", "samesite=lax", "path=/", f"max-age={180 * 24 * 3600}"} <= attributes


# --- proofs that are no good -----------------------------------------------------------------------------------------


BAD_HEADERS = ["", "Bearer", "Bearer ", "Bearer x", "Basic YTpi", "bearer a b", "Token x", "x" * 20_000]


@pytest.mark.usefixtures("published")
@pytest.mark.parametrize("header", BAD_HEADERS)
@pytest.mark.parametrize(("method", "path"), [("GET", "/api/users/me"), ("GET", READ_ONLY), ("POST", READ_ONLY)])
async def test_a_bad_token_is_refused_and_never_taken_for_no_token(
    client: httpx.AsyncClient, method: str, path: str, header: str
) -> None:
    await greet(client)  # the good cookie must not be looked at either
    body = {"json": {}} if method == "POST" else {}
    answer = await client.request(method, path, headers={"Authorization": header}, **body)  # type: ignore[arg-type]
    assert (answer.status_code, answer.headers["www-authenticate"]) == (401, "Bearer")


@pytest.mark.parametrize("scheme", ["Bearer", "bearer", "BEARER"])
async def test_the_scheme_may_be_written_in_any_case(
    client: httpx.AsyncClient, session: dict[str, Any], scheme: str
) -> None:
    headers = {"authorization": f"{scheme} {session['access_token']}"}
    assert (await client.get("/api/users/me", headers=headers)).status_code == 200


async def test_two_authorization_headers_are_one_too_many(client: httpx.AsyncClient, session: dict[str, Any]) -> None:
    good = f"Bearer {session['access_token']}"
    answer = await client.get("/api/users/me", headers=[("Authorization", good), ("Authorization", good)])
    assert answer.status_code == 401


@pytest.mark.parametrize("parameter", ["token", "access_token"])
async def test_a_token_in_the_address_is_refused(
    client: httpx.AsyncClient, session: dict[str, Any], parameter: str
) -> None:
    answer = await client.get(READ_ONLY, params={parameter: session["access_token"]})
    assert answer.status_code == 401


@pytest.mark.usefixtures("published")
async def test_a_bad_cookie_is_refused_and_cleared(client: httpx.AsyncClient) -> None:
    client.cookies.set(COOKIE, "stale", domain="localhost.local")
    answer = await client.get(READ_ONLY)
    assert (answer.status_code, "Max-Age=0" in answer.headers["set-cookie"]) == (401, True)


async def test_without_any_proof_there_is_nothing_to_list(client: httpx.AsyncClient, setup_token: str) -> None:
    assert (await client.get(READ_ONLY)).status_code == 401


async def test_a_refresh_token_is_no_access_token(client: httpx.AsyncClient, session: dict[str, Any]) -> None:
    answer = await client.get("/api/users/me", headers=bearer(client.cookies["kairix_refresh"]))
    assert answer.status_code == 401


async def test_a_deleted_users_token_is_refused(client: httpx.AsyncClient, container: Container) -> None:
    token = container.tokens.sign("access", uuid4(), seconds=60, claims={"sid": str(uuid4())})
    assert (await client.get("/api/users/me", headers=bearer(token))).status_code == 401


async def test_an_access_token_without_a_session_is_refused(client: httpx.AsyncClient, container: Container) -> None:
    token = container.tokens.sign("access", uuid4(), seconds=60)
    assert (await client.get("/api/users/me", headers=bearer(token))).status_code == 401


# --- where it comes from ---------------------------------------------------------------------------------------------


@pytest.mark.usefixtures("published")
@pytest.mark.parametrize(
    "headers",
    [
        FOREIGN,
        {"Origin": "null"},
        {"Origin": "http://localhost:9999"},
        {"Origin": "https://localhost:8000.evil.test"},
        {"Origin": "https://evil.test", "Sec-Fetch-Site": "cross-site"},
        {"Origin": "http://sub.localhost:8000", "Sec-Fetch-Site": "same-site"},
    ],
)
async def test_another_sites_page_cannot_use_the_cookie(client: httpx.AsyncClient, headers: dict[str, str]) -> None:
    await greet(client)
    answer = await client.post("/api/conversations", json={}, headers=headers)
    assert (answer.status_code, answer.json()["code"]) == (403, "foreign_origin")


@pytest.mark.usefixtures("published")
@pytest.mark.parametrize("method", ["POST", "PATCH", "DELETE", "PUT"])
async def test_another_sites_page_can_change_nothing(client: httpx.AsyncClient, method: str) -> None:
    started = (await client.post("/api/conversations", json={})).json()
    path = f"/api/conversations/{started['id']}" + ("/messages" if method == "POST" else "")
    answer = await client.request(method, path, json={"text": "?"}, headers=FOREIGN)
    assert answer.status_code in ((403, 405) if method == "PUT" else (403,))
    assert (await client.get(f"/api/conversations/{started['id']}")).status_code == 200


@pytest.mark.parametrize("path", ["register", "login", "refresh", "logout"])
async def test_another_sites_page_cannot_sign_anybody_in_or_out(
    client: httpx.AsyncClient, session: dict[str, Any], path: str
) -> None:
    body = {"email": "a@b.c", "password": "heron kettle plum"} if path in ("register", "login") else None
    answer = await client.post(f"/api/auth/{path}", json=body, headers=FOREIGN)
    assert answer.status_code == 403


@pytest.mark.usefixtures("published")
async def test_a_token_counts_from_anywhere(browser: Browser) -> None:
    token = await greet(browser())
    answer = await browser().post("/api/conversations", json={}, headers={**FOREIGN, **bearer(token)})
    assert answer.status_code == 201


@pytest.mark.usefixtures("published")
async def test_a_program_sends_no_origin_and_is_let_in(client: httpx.AsyncClient) -> None:
    del client.headers["Origin"]
    assert await greet(client)


@pytest.mark.usefixtures("published")
async def test_behind_a_proxy_the_public_address_counts_as_our_own(client: httpx.AsyncClient) -> None:
    answer = await client.post("/api/conversations", json={}, headers={"Host": "10.0.0.7:8000"})
    assert answer.status_code == 201


# --- the same over WebSocket -----------------------------------------------------------------------------------------


def socket(app: FastAPI, headers: dict[str, str], query: str = "") -> WebSocket:
    async def nothing(*_: Any) -> Any:
        raise AssertionError("a handshake sends and receives nothing before it is admitted")

    scope = {
        "type": "websocket",
        "scheme": "ws",
        "path": "/ws",
        "app": app,
        "client": ("192.0.2.1", 50_000),
        "query_string": query.encode(),
        "headers": [(k.lower().encode(), v.encode()) for k, v in {"Host": "localhost:8000", **headers}.items()],
        "state": {"answer_headers": []},
    }
    return WebSocket(scope, nothing, nothing)


async def test_a_websocket_without_a_proof_is_nobodys(app: FastAPI) -> None:
    assert await admit_websocket(socket(app, {})) is None


async def test_a_user_opens_a_websocket(app: FastAPI, session: dict[str, Any]) -> None:
    admitted = await admit_websocket(socket(app, bearer(session["access_token"])))
    assert admitted == Principal.user(UUID(session["user"]["id"]))


@pytest.mark.usefixtures("published")
async def test_a_visitors_cookie_opens_a_websocket_from_our_own_page(app: FastAPI, client: httpx.AsyncClient) -> None:
    token = await greet(client)
    headers = {"Cookie": f"{COOKIE}={token}", "Origin": "http://localhost:8000"}
    assert await admit_websocket(socket(app, headers)) is not None


@pytest.mark.parametrize("headers", [FOREIGN, {"Origin": "null"}, {**FOREIGN, "Cookie": f"{COOKIE}=x"}])
async def test_another_sites_page_opens_no_websocket(app: FastAPI, headers: dict[str, str]) -> None:
    with pytest.raises(ForeignOrigin):
        await admit_websocket(socket(app, headers))


@pytest.mark.parametrize("headers", [{"Authorization": "Bearer x"}, {"Cookie": f"{COOKIE}=x"}])
async def test_a_bad_proof_opens_no_websocket(app: FastAPI, container: Container, headers: dict[str, str]) -> None:
    with pytest.raises(Unauthenticated):
        await admit_websocket(socket(app, headers))


async def test_a_token_in_a_websockets_address_is_refused(app: FastAPI, session: dict[str, Any]) -> None:
    with pytest.raises(Unauthenticated):
        await admit_websocket(socket(app, {}, query=f"token={session['access_token']}"))


async def test_an_expired_token_opens_no_websocket(app: FastAPI, session: dict[str, Any], clock: SteppingClock) -> None:
    clock.step(session["expires_in"] + 6)
    with pytest.raises(Unauthenticated):
        await admit_websocket(socket(app, bearer(session["access_token"])))


async def test_a_session_that_ended_opens_no_websocket(
    app: FastAPI, client: httpx.AsyncClient, session: dict[str, Any]
) -> None:
    await client.post("/api/auth/logout")
    with pytest.raises(Unauthenticated):
        await admit_websocket(socket(app, bearer(session["access_token"])))
