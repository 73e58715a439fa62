from __future__ import annotations

from typing import Any

import httpx
import pytest
from fastapi import FastAPI, WebSocket

from api.auth.people import Browser
from kairix_api.app import create_app
from kairix_api.errors import Problem, status_of
from kairix_core import errors
from kairix_core.errors import KairixError
from kairix_infra.container import Container

SECRET = "postgresql://kairix:hunter2@db/kairix"


@pytest.fixture
def app(app: FastAPI) -> FastAPI:
    """The real application with a few more ways to fail; they come first, before the web client's own paths."""

    async def crash() -> None:
        raise RuntimeError(SECRET)

    async def unavailable() -> None:
        raise errors.ProviderRateLimited(retry_after=2.1)

    async def crash_socket(socket: WebSocket) -> None:
        raise errors.ForeignOrigin

    app.add_api_route("/api/crash", crash)
    app.add_api_route("/api/unavailable", unavailable)
    app.add_api_websocket_route("/api/crash-socket", crash_socket)
    app.router.routes[:0] = [app.router.routes.pop() for _ in range(3)]
    return app


REFUSALS: list[tuple[str, str, Any, int, str]] = [
    ("GET", "/api/nowhere", None, 404, "not_found"),
    ("DELETE", "/api/site", None, 405, "method_not_allowed"),
    ("POST", "/api/auth/login", b"{", 422, "invalid_input"),
    ("POST", "/api/auth/login", b"[]", 422, "invalid_input"),
    ("POST", "/api/auth/login", b'{"email": "\\ud800", "password": "x"}', 422, "invalid_input"),
    ("GET", "/api/conversations/not-an-id", None, 401, "unauthenticated"),
    ("GET", "/api/users/me", None, 401, "unauthenticated"),
    ("GET", "/api/representatives/nobody", None, 404, "not_found"),
    ("GET", "/api/unavailable", None, 503, "provider_rate_limited"),
    ("GET", "/api/crash", None, 500, "internal_error"),
]


@pytest.mark.parametrize(("method", "path", "content", "status", "code"), REFUSALS)
async def test_every_refusal_is_a_problem(
    client: httpx.AsyncClient, method: str, path: str, content: Any, status: int, code: str
) -> None:
    answer = await client.request(method, path, content=content, headers={"Content-Type": "application/json"})
    assert answer.headers["content-type"] == "application/problem+json"
    problem = Problem.model_validate(answer.json())
    assert (answer.status_code, problem.status, problem.code) == (status, status, code)
    assert (problem.instance, problem.request_id) == (path, answer.headers["x-request-id"])


async def test_a_body_of_more_than_a_megabyte_is_refused(client: httpx.AsyncClient) -> None:
    assert (await client.post("/api/auth/login", content=b"x" * 1_100_000)).status_code == 413


async def test_an_input_error_names_each_field(client: httpx.AsyncClient) -> None:
    answer = await client.post("/api/auth/login", json={"email": 1, "extra": True})
    assert {error["field"] for error in answer.json()["errors"]} == {"email", "password", "extra"}


async def test_an_input_error_does_not_repeat_the_input(client: httpx.AsyncClient) -> None:
    answer = await client.post("/api/auth/login", json={"email": "a@b.c", "password": ["heron kettle plum"]})
    assert "heron" not in answer.text


async def test_a_crash_tells_nothing_about_its_inside(client: httpx.AsyncClient) -> None:
    answer = await client.get("/api/crash")
    assert not [word for word in ("hunter2", "RuntimeError", "Traceback") if word in answer.text]


async def test_a_wait_is_told_in_whole_seconds(client: httpx.AsyncClient) -> None:
    assert (await client.get("/api/unavailable")).headers["retry-after"] == "3"


def all_errors(kind: type[KairixError] = KairixError) -> list[type[KairixError]]:
    return [kind, *(error for child in kind.__subclasses__() for error in all_errors(child))]


@pytest.mark.parametrize("kind", all_errors())
def test_every_error_has_a_status(kind: type[KairixError]) -> None:
    assert 400 <= status_of(kind()) < 600


# --- headers ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("path", ["/api/site", "/api/nowhere", "/api/crash", "/", "/docs", "/health"])
async def test_every_answer_has_the_security_headers(client: httpx.AsyncClient, path: str) -> None:
    headers = (await client.get(path)).headers
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    assert headers["cross-origin-opener-policy"] == "same-origin"
    assert headers["cross-origin-resource-policy"] == "same-origin"
    assert "frame-ancestors 'none'" in headers["content-security-policy"]


@pytest.mark.parametrize("path", ["/", "/api/site", "/api/crash", "/documents"])
async def test_scripts_run_from_our_own_files_alone(client: httpx.AsyncClient, path: str) -> None:
    policy = dict(
        rule.split(" ", 1) for rule in (await client.get(path)).headers["content-security-policy"].split("; ")
    )
    assert (policy["default-src"], policy["script-src"], policy["connect-src"]) == ("'none'", "'self'", "'self'")


@pytest.mark.parametrize("path", ["/api/site", "/api/nowhere", "/api/crash"])
async def test_no_cache_keeps_an_answer_of_the_api(client: httpx.AsyncClient, path: str) -> None:
    assert (await client.get(path)).headers["cache-control"] == "no-store"


@pytest.mark.parametrize(("base_url", "told"), [("https://kairix.example", True), ("http://localhost:8000", False)])
async def test_over_https_browsers_are_told_to_stay_there(browser: Browser, base_url: str, told: bool) -> None:
    headers = (await browser(base_url=base_url).get("/health")).headers
    assert ("strict-transport-security" in headers) is told


async def test_browsers_are_told_so_too_behind_a_proxy_that_ends_tls(container: Container) -> None:
    container.settings.app_url = "https://kairix.example"
    transport = httpx.ASGITransport(create_app(container))
    async with httpx.AsyncClient(transport=transport, base_url="http://kairix.example") as client:
        assert "strict-transport-security" in (await client.get("/health")).headers


async def test_each_request_has_a_number_of_its_own(client: httpx.AsyncClient) -> None:
    numbers = [(await client.get("/health")).headers["x-request-id"] for _ in range(3)]
    assert len(set(numbers)) == 3


async def test_a_websocket_that_is_refused_gets_a_problem(app: FastAPI) -> None:
    sent: list[dict[str, Any]] = []

    async def receive() -> dict[str, Any]:
        return {"type": "websocket.connect"}

    async def send(message: Any) -> None:
        sent.append(message)

    scope = {
        "type": "websocket",
        "scheme": "ws",
        "path": "/api/crash-socket",
        "raw_path": b"/api/crash-socket",
        "root_path": "",
        "query_string": b"",
        "headers": [(b"host", b"localhost:8000")],
        "client": ("192.0.2.1", 1),
        "server": ("localhost", 8000),
        "subprotocols": [],
        "extensions": {"websocket.http.response": {}},
    }
    await app(scope, receive, send)
    assert (sent[0]["type"], sent[0]["status"]) == ("websocket.http.response.start", 403)
