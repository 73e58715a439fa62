"""What no client of ours sends: refused by name, never a crash."""

from __future__ import annotations

import json
from typing import Any

import httpx
import pytest
from websockets.asyncio.client import connect

from api.surface.codes import STABLE_CODES
from api.turns.service import Service, Talk
from kairix_api.errors import MEDIA_TYPE, Problem

NUL, LONE_SURROGATE = b"a\\u0000b", b"\\ud800"
IDS = [
    "%00",
    "not-a-uuid",
    "0" * 4_000,
    "..%2f..%2fsecret",
    "-1",
    "%F0%9F%98%80",
    "00000000-0000-0000-0000-00000000000g",
]
NUMBERS = ["9" * 400, str(2**63), "-1", "1e400", "NaN", "%00", ""]
BODIES = [b"", b"{", b"[]", b"null", b"\xff\xfe", b"[" * 50_000, b"1" * 5_000]
TOKENS = ["a.b.c", "é", "x" * 8_000, "eyJhbGciOiJub25lIn0.e30."]
NOWHERE = ["/api/nothing", "/api/", "/api/conversations/x/y/z", "/api/..%2fx", "/.well-known/nothing"]
JSON = {"Content-Type": "application/json"}


def problem(answer: httpx.Response) -> Problem:
    assert answer.headers["content-type"] == MEDIA_TYPE, answer.text
    found = Problem.model_validate(answer.json())
    assert found.code in STABLE_CODES
    assert found.status == answer.status_code
    return found


@pytest.mark.parametrize("text", [NUL, LONE_SURROGATE])
@pytest.mark.parametrize(
    ("method", "path", "field"),
    [
        ("POST", "/api/conversations/{id}/messages", "text"),
        ("POST", "/api/conversations/{id}/messages", "client_id"),
        ("PATCH", "/api/conversations/{id}", "title"),
        ("POST", "/api/conversations", "handle"),
    ],
)
async def test_text_that_cannot_be_stored_is_refused(
    talk: Talk, method: str, path: str, field: str, text: bytes
) -> None:
    others = b'"text": "Where?", ' if field == "client_id" else b""
    body = b'{%b"%b": "%b"}' % (others, field.encode(), text)
    answer = await talk.http.request(method, path.format(id=talk.conversation), content=body, headers=JSON)
    assert [error.field for error in problem(answer).errors] == [field]


async def test_a_title_of_nothing_is_refused(talk: Talk) -> None:
    answer = await talk.http.patch(talk.path, json={"title": " \n "})
    assert [error.field for error in problem(answer).errors] == ["title"]


@pytest.mark.parametrize("field", ["email", "password", "name", "setup_token"])
async def test_an_account_with_nul_in_it_is_refused(talk: Talk, field: str) -> None:
    claim = {"email": "ada@example.org", "password": "heron kettle plum", "name": "Ada", "setup_token": "x" * 40}
    answer = await talk.http.post("/api/auth/register", json=claim | {field: claim[field] + "\0"})
    assert [error.field for error in problem(answer).errors] == [field]


async def test_nobody_signs_in_with_nul_in_their_address(talk: Talk) -> None:
    answer = await talk.http.post("/api/auth/login", json={"email": "a\0@x.org", "password": "heron kettle plum"})
    assert [error.field for error in problem(answer).errors] == ["email"]


async def test_a_question_over_the_socket_that_cannot_be_stored_is_a_validation_error(service: Service) -> None:
    async with connect(service.url.replace("http", "ws") + "/ws") as socket:
        for question in (NUL, LONE_SURROGATE):
            await socket.send(f'{{"type": "question", "question": "{question.decode()}"}}')
            assert json.loads(await socket.recv())["code"] == "VALIDATION_ERROR"


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "/api/conversations/{}"),
        ("DELETE", "/api/conversations/{}"),
        ("GET", "/api/conversations/{}/messages"),
        ("GET", "/api/turns/{}/events"),
        ("POST", "/api/turns/{}/stop"),
        ("GET", "/api/representatives/{}"),
        ("GET", "/api/representatives/{}/resume.json"),
    ],
)
async def test_an_id_that_is_none_finds_nothing(talk: Talk, method: str, path: str) -> None:
    for name in IDS:
        assert problem(await talk.http.request(method, path.format(name))).status in {404, 405, 422}


@pytest.mark.parametrize("parameter", ["limit", "before", "cursor"])
async def test_a_page_that_cannot_be_is_refused(talk: Talk, parameter: str) -> None:
    path = "/api/conversations" if parameter == "cursor" else f"{talk.path}/messages"
    answers = [await talk.http.get(f"{path}?{parameter}={number}") for number in NUMBERS]
    assert {problem(answer).status for answer in answers if not answer.is_success} == {422}


async def test_an_event_number_that_cannot_be_is_refused(talk: Talk) -> None:
    turn = (await talk.ask()).json()["turn_id"]
    answers = [await talk.http.get(f"/api/turns/{turn}/events?after={number}") for number in NUMBERS]
    assert {problem(answer).status for answer in answers if not answer.is_success} == {422}


@pytest.mark.parametrize("last", [b"9" * 5_000, b"\xb2", b"-1"])
async def test_a_last_event_id_that_is_none_tells_the_whole_turn(talk: Talk, last: bytes) -> None:
    turn = (await talk.ask()).json()["turn_id"]
    answer = await talk.http.get(f"/api/turns/{turn}/events", headers={"Last-Event-ID": last})
    assert answer.text.startswith("id: 1\nevent: turn.started\n")


async def test_a_body_that_is_no_object_is_refused(talk: Talk) -> None:
    for body in BODIES:
        answer = await talk.http.post(f"{talk.path}/messages", content=body, headers=JSON)
        assert problem(answer).status in {400, 422}


async def test_a_token_that_is_none_is_refused(talk: Talk) -> None:
    for token in TOKENS:
        answer = await talk.http.get(talk.path, headers={"Authorization": f"Bearer {token}".encode()})
        assert problem(answer).status == 401


# --- paths and methods -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("method", ["GET", "HEAD", "POST", "DELETE"])
async def test_a_path_of_the_api_that_does_not_exist_is_a_problem(talk: Talk, method: str) -> None:
    for path in NOWHERE:
        answer = await talk.http.request(method, path)
        assert (answer.status_code, answer.headers["content-type"]) == (404, MEDIA_TYPE)


@pytest.mark.parametrize("path", ["/docsomething", "/wsx/y", "/healthy", "/apis"])
async def test_a_path_that_only_begins_like_the_apis_is_a_page_of_the_client(talk: Talk, path: str) -> None:
    answer = await talk.http.get(path)
    assert (answer.status_code, answer.headers["content-type"]) == (200, "text/html; charset=utf-8")


METHODS: list[tuple[str, str, Any]] = [
    ("DELETE", "/api/conversations", "GET, POST"),
    ("PUT", "/api/users/me", "GET, PATCH, DELETE"),
    ("POST", "/health", "GET, HEAD"),
    ("GET", "/api/auth/login", "POST"),
    ("POST", "/", "GET, HEAD"),
]


@pytest.mark.parametrize(("method", "path", "allowed"), METHODS)
async def test_a_wrong_method_is_told_the_right_ones(talk: Talk, method: str, path: str, allowed: str) -> None:
    answer = await talk.http.request(method, path)
    assert problem(answer).code == "method_not_allowed"
    assert answer.headers["allow"] == allowed
