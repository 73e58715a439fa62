from __future__ import annotations

import re
from typing import Any

import httpx
import pytest
from starlette.requests import HTTPConnection

from api.auth.people import Browser, bearer, login
from kairix_api.limits import address_of
from kairix_infra.container import Container


async def attempt(client: httpx.AsyncClient, **changes: str) -> httpx.Response:
    return await client.post("/api/auth/login", json=login(**{"password": "wrong guess", **changes}))


async def test_guesses_at_one_account_are_limited_from_wherever_they_come(
    browser: Browser, session: dict[str, Any]
) -> None:
    statuses = [(await attempt(browser(address=f"192.0.2.{n}"))).status_code for n in range(10, 21)]
    assert statuses == [401] * 10 + [429]


async def test_guesses_from_one_address_are_limited_whomever_they_aim_at(
    browser: Browser, session: dict[str, Any]
) -> None:
    client = browser(address="198.51.100.7")
    statuses = [(await attempt(client, email=f"n{n}@example.org")).status_code for n in range(21)]
    assert statuses == [401] * 20 + [429]


async def test_writing_the_address_differently_wins_no_guesses(browser: Browser, session: dict[str, Any]) -> None:
    spellings = ["ada@example.org", "ADA@example.org", " ada@example.org", "Ada@Example.Org"]
    statuses = [(await attempt(browser(address=f"192.0.2.{n}"), email=spellings[n % 4])).status_code for n in range(11)]
    assert statuses[-1] == 429


async def test_the_right_password_forgets_the_wrong_ones(browser: Browser, session: dict[str, Any]) -> None:
    for n in range(9):
        await attempt(browser(address=f"192.0.2.{n}"))
    assert (await browser().post("/api/auth/login", json=login())).status_code == 200
    assert (await attempt(browser(address="198.51.100.8"))).status_code == 401


async def test_a_refusal_says_when_to_come_back(browser: Browser, session: dict[str, Any]) -> None:
    client = browser(address="198.51.100.9")
    for _ in range(11):
        answer = await attempt(client)
    assert (answer.status_code, answer.json()["code"], answer.json()["retryable"]) == (429, "rate_limited", True)
    assert 1 <= int(answer.headers["retry-after"]) <= 300


async def test_every_attempt_says_what_is_left(browser: Browser, session: dict[str, Any]) -> None:
    answer = await attempt(browser(address="198.51.100.10"))
    policies, standings = (answer.headers.get_list(name) for name in ("RateLimit-Policy", "RateLimit"))
    assert '"sign-in";q=20;w=300' in policies
    assert [s for s in standings if re.fullmatch(r'"sign-in";r=19;t=(299|300)', s)]


async def test_no_header_names_who_is_limited(browser: Browser, session: dict[str, Any]) -> None:
    headers = str((await attempt(browser(address="198.51.100.11"))).headers)
    assert "198.51.100.11" not in headers
    assert "ada@" not in headers


async def test_turns_are_limited_per_person(browser: Browser, container: Container) -> None:
    container.settings.turns_per_minute = 2
    await container.prepare_installation(None)
    ada, bob = browser(), browser()
    answers = [await ask(somebody) for somebody in (ada, ada, ada, bob)]
    assert [answer.status_code for answer in answers] == [422, 422, 429, 422]
    assert 0 < int(answers[2].headers["retry-after"]) <= 60


async def ask(client: httpx.AsyncClient) -> httpx.Response:
    """Nothing, in a new conversation of theirs: it counts and costs no answer."""
    started = (await client.post("/api/conversations", json={})).json()
    return await client.post(f"/api/conversations/{started['id']}/messages", json={"text": ""})


async def test_however_a_token_is_sent_it_has_the_same_limit(browser: Browser, container: Container) -> None:
    await container.prepare_installation(None)
    with_cookie, program = browser(), browser()
    started = (await with_cookie.post("/api/conversations", json={})).json()
    path = f"/api/conversations/{started['id']}/messages"
    token = started["visitor_token"]
    ways = [
        (with_cookie, {}),
        (program, {"Authorization": f"Bearer {token}"}),
        (program, {"authorization": f"bearer {token}"}),
        (program, {"Cookie": f"kairix_visitor={token}"}),
    ]
    standings = [(await client.post(path, json={"text": ""}, headers=headers)).headers for client, headers in ways]
    left = [re.findall(r'"turns";r=(\d+)', headers["RateLimit"]) for headers in standings]
    assert left == [["19"], ["18"], ["17"], ["16"]]


async def test_being_a_new_visitor_each_time_wins_no_turns(browser: Browser, container: Container) -> None:
    """Sixty turns a minute for one address, however many visitors it pretends to be."""
    container.settings.turns_per_minute = 2
    await container.prepare_installation(None)
    statuses = []
    for _ in range(7):
        asked = await ask(browser(address="198.51.100.12"))
        statuses.append(asked.status_code)
    assert (429 in statuses[:6], statuses[6]) == (False, 429)


async def test_new_visitors_are_limited_per_address(browser: Browser, container: Container) -> None:
    await container.prepare_installation(None)
    statuses = [
        (await browser(address="198.51.100.13").post("/api/conversations", json={})).status_code for _ in range(31)
    ]
    assert statuses == [201] * 30 + [429]


async def test_a_stream_and_an_error_tell_the_standing_too(client: httpx.AsyncClient, container: Container) -> None:
    await container.prepare_installation(None)
    started = (await client.post("/api/conversations", json={})).json()
    asked = await client.post(
        f"/api/conversations/{started['id']}/messages",
        json={"text": "Which languages do they know?"},
        headers={"Accept": "text/event-stream", **bearer(started["visitor_token"])},
    )
    assert [line for line in asked.headers.get_list("RateLimit") if line.startswith('"turns";r=19')]


@pytest.mark.parametrize(
    ("host", "counted_as"),
    [
        ("192.0.2.7", "192.0.2.7"),
        ("::ffff:192.0.2.7", "192.0.2.7"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::"),
        ("2001:db8:1:2:ffff::1", "2001:db8:1:2::"),
        ("unix socket", "unix socket"),
    ],
)
def test_a_machine_counts_as_one_address(host: str, counted_as: str) -> None:
    assert address_of(HTTPConnection({"type": "http", "client": (host, 1)})) == counted_as
