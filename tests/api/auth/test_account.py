from __future__ import annotations

import json
from typing import Any

import httpx
import pytest
from sqlalchemy import text

from api.auth.people import PASSWORD, Browser, bearer, login
from kairix_core.domain.principal import SYSTEM
from kairix_core.domain.user import User
from kairix_infra.container import Container

ME = "/api/users/me"
ROWS_LEFT = """
    SELECT (SELECT count(*) FROM users) + (SELECT count(*) FROM agents) + (SELECT count(*) FROM conversations)
         + (SELECT count(*) FROM refresh_tokens) + (SELECT count(*) FROM setup_tokens)
"""


@pytest.fixture
def me(client: httpx.AsyncClient, session: dict[str, Any]) -> httpx.AsyncClient:
    """The owner's browser, with the access token that a page keeps in its memory."""
    client.headers.update(bearer(session["access_token"]))
    return client


async def test_an_account_shows_itself_without_its_hash(me: httpx.AsyncClient) -> None:
    assert set((await me.get(ME)).json()) == {"id", "name", "email", "is_admin", "created_at"}


async def test_a_name_can_be_changed(me: httpx.AsyncClient) -> None:
    changed = await me.patch(ME, json={"name": "  Ada, Countess of Lovelace "})
    assert changed.json()["name"] == "Ada, Countess of Lovelace"


async def test_an_address_can_be_changed_with_the_password(me: httpx.AsyncClient, browser: Browser) -> None:
    changed = await me.patch(ME, json={"email": "Countess@example.org", "current_password": PASSWORD})
    assert changed.json()["email"] == "countess@example.org"
    assert (await browser().post("/api/auth/login", json=login(email="countess@example.org"))).status_code == 200


async def test_an_address_of_somebody_else_is_refused(me: httpx.AsyncClient, container: Container) -> None:
    async with container.uow(SYSTEM) as tx:
        await tx.users.add(User(name="Eve", created_at=container.clock(), email="eve@example.org"))
    refused = await me.patch(ME, json={"email": "EVE@example.org", "current_password": PASSWORD})
    assert (refused.status_code, refused.json()["code"]) == (409, "email_taken")


@pytest.mark.parametrize("given", [{}, {"current_password": "wrong"}, {"current_password": None}])
@pytest.mark.parametrize("change", [{"email": "eve@example.org"}, {"password": "another kettle plum"}])
async def test_credentials_stay_without_the_current_password(
    me: httpx.AsyncClient, browser: Browser, change: dict[str, str], given: dict[str, str]
) -> None:
    refused = await me.patch(ME, json={**change, **given})
    assert (refused.status_code, refused.json()["errors"][0]["field"]) == (422, "current_password")
    assert (await browser().post("/api/auth/login", json=login())).status_code == 200


async def test_a_new_password_replaces_the_old_one(me: httpx.AsyncClient, browser: Browser) -> None:
    await me.patch(ME, json={"password": "another kettle plum", "current_password": PASSWORD})
    statuses = [
        (await browser().post("/api/auth/login", json=login(password=password))).status_code
        for password in (PASSWORD, "another kettle plum")
    ]
    assert statuses == [401, 200]


async def test_a_new_password_has_to_be_a_good_one(me: httpx.AsyncClient) -> None:
    refused = await me.patch(ME, json={"password": "short", "current_password": PASSWORD})
    assert refused.json()["errors"][0]["field"] == "password"


@pytest.mark.parametrize("field", ["id", "is_admin", "owner_id", "password_hash", "created_at", "disabled_at"])
async def test_nothing_else_about_an_account_can_be_set(me: httpx.AsyncClient, field: str) -> None:
    refused = await me.patch(ME, json={field: True})
    assert (refused.status_code, refused.json()["errors"][0]["field"]) == (422, field)


async def test_the_export_holds_what_the_account_holds(me: httpx.AsyncClient, container: Container) -> None:
    await container.prepare_installation(None)
    await me.post("/api/conversations", json={})
    export = await me.get(f"{ME}/export")
    tables = export.json()["tables"]
    assert tables["users"][0]["email"] == "ada@example.org"
    assert (len(tables["agents"]), len(tables["conversations"])) == (1, 1)


async def test_the_export_holds_what_visitors_asked(
    me: httpx.AsyncClient, browser: Browser, container: Container
) -> None:
    await container.prepare_installation(None)
    await browser().post("/api/conversations", json={})
    assert len((await me.get(f"{ME}/export")).json()["tables"]["conversations"]) == 1


async def test_the_export_holds_nothing_of_anybody_else(me: httpx.AsyncClient, container: Container) -> None:
    async with container.uow(SYSTEM) as tx:
        await tx.users.add(User(name="Eve", created_at=container.clock(), email="eve@example.org"))
    assert "eve@example.org" not in (await me.get(f"{ME}/export")).text


async def test_the_export_holds_no_hash(me: httpx.AsyncClient) -> None:
    exported = (await me.get(f"{ME}/export")).text
    assert not [word for word in ("argon2", "token_hash", "password_hash", "session_hash") if word in exported]


async def test_the_export_is_a_file(me: httpx.AsyncClient) -> None:
    export = await me.get(f"{ME}/export")
    assert export.headers["content-disposition"].startswith('attachment; filename="kairix-')


async def test_deleting_an_account_leaves_no_row(me: httpx.AsyncClient, container: Container) -> None:
    await container.prepare_installation(None)
    await me.post("/api/conversations", json={})
    assert (await me.request("DELETE", ME, json={"current_password": PASSWORD})).status_code == 204
    async with container.uow(SYSTEM) as tx:
        row = await tx.users._statements.row(text(ROWS_LEFT), {})
    assert row is not None
    assert row[0] == 0


async def test_a_deleted_accounts_tokens_stop_at_once(me: httpx.AsyncClient) -> None:
    await me.request("DELETE", ME, json={"current_password": PASSWORD})
    assert (await me.get(ME)).status_code == 401
    del me.headers["Authorization"]
    assert (await me.post("/api/auth/refresh")).status_code == 401


async def test_an_account_is_not_deleted_without_the_password(me: httpx.AsyncClient) -> None:
    refused = await me.request("DELETE", ME, json={"current_password": "wrong"})
    assert (refused.status_code, (await me.get(ME)).status_code) == (422, 200)


async def test_guessing_the_password_of_somebody_signed_in_is_limited(me: httpx.AsyncClient) -> None:
    statuses = [
        (await me.request("DELETE", ME, json={"current_password": f"guess {n}"})).status_code for n in range(11)
    ]
    assert statuses == [422] * 10 + [429]


@pytest.mark.parametrize(("method", "path"), [("GET", ME), ("PATCH", ME), ("DELETE", ME), ("GET", f"{ME}/export")])
async def test_nobody_has_no_account(browser: Browser, setup_token: str, method: str, path: str) -> None:
    body = json.dumps({"current_password": PASSWORD} if method == "DELETE" else {})
    headers = {"Content-Type": "application/json"}
    assert (await browser().request(method, path, content=body, headers=headers)).status_code == 401


async def test_anybody_can_read_the_public_key(browser: Browser) -> None:
    [key] = (await browser().get("/.well-known/jwks.json")).json()["keys"]
    assert {"kty", "crv", "x", "kid", "use", "alg"} == set(key)
