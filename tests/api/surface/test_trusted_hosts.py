"""Under which names Kairix answers."""

from __future__ import annotations

import socket
from pathlib import Path
from typing import Any

import httpx
import pytest
from websockets.asyncio.client import connect
from websockets.exceptions import InvalidStatus

from api.turns.service import Service
from doubles.given_settings import given_settings
from kairix_api.errors import MEDIA_TYPE
from kairix_api.trusted_hosts import EVERYWHERE, host_of, trusted

OWN = ["localhost", "127.0.0.1", "::1"]
OPEN = {"HOST": EVERYWHERE[0]}
ADDRESSES = ["192.168.1.5", "fd00::5"]


def answers_under(host: str, **settings: Any) -> bool:
    return trusted(given_settings(KAIRIX_HOME=Path("unused"), **settings))(host)


@pytest.mark.parametrize("host", OWN)
@pytest.mark.parametrize("settings", [{}, OPEN, {"APP_URL": "https://cv.example.org"}])
def test_this_machine_asks_under_its_own_names(host: str, settings: dict[str, str]) -> None:
    assert answers_under(host, **settings)


@pytest.mark.parametrize(
    ("host", "settings"),
    [
        ("192.168.1.5", {"HOST": "192.168.1.5"}),
        ("fd00::5", {"HOST": "fd00::5"}),
        ("cv.example.org", {"APP_URL": "https://cv.example.org:8443/"}),
        ("nas.example", {"TRUSTED_HOSTS": "nas.example, other.example:8000"}),
        ("other.example", {"TRUSTED_HOSTS": "nas.example, other.example:8000"}),
        ("evil.test", {"TRUSTED_HOSTS": "*"}),
        (socket.gethostname().lower(), OPEN),
        *((address, OPEN) for address in ADDRESSES),
        *((address, {"HOST": "::"}) for address in ADDRESSES),
    ],
)
def test_it_answers_under_the_names_that_it_was_given(host: str, settings: dict[str, str]) -> None:
    assert answers_under(host, **settings)


@pytest.mark.parametrize(
    ("host", "settings"),
    [
        ("evil.test", {}),
        ("evil.test", OPEN),
        ("localhost.evil.test", {}),
        ("", OPEN),
        ("192.168.1.5", {}),
        ("192.168.1.5", {**OPEN, "APP_URL": "https://cv.example.org"}),
        ("192.168.1.5", {**OPEN, "TRUSTED_HOSTS": "nas.example"}),
    ],
)
def test_it_answers_under_no_other(host: str, settings: dict[str, str]) -> None:
    assert not answers_under(host, **settings)


@pytest.mark.parametrize(
    ("header", "host"),
    [
        ("localhost:8000", "localhost"),
        ("CV.Example.Org.", "cv.example.org"),
        ("[::1]:8000", "::1"),
        ("[::1]", "::1"),
        ("", ""),
        ("a b:c", ""),
        ("localhost:80@evil.test", ""),
        ("[::1", ""),
    ],
)
def test_a_host_is_read_without_its_port(header: str, host: str) -> None:
    assert host_of(header) == host


async def test_another_sites_name_is_refused_as_a_problem(service: Service) -> None:
    async with httpx.AsyncClient(base_url=service.url, headers={"Host": "evil.test"}) as http:
        for path in ("/", "/api/site", "/metrics", "/docs"):
            answer = await http.get(path)
            assert (answer.status_code, answer.headers["content-type"]) == (421, MEDIA_TYPE)
            assert answer.json()["code"] == "unknown_host"
            assert "content-security-policy" in answer.headers


async def test_another_sites_name_opens_no_socket(service: Service) -> None:
    port = int(service.url.rpartition(":")[2])
    with pytest.raises(InvalidStatus) as refused:
        async with connect(f"ws://evil.test:{port}/ws", host="127.0.0.1", port=port):
            pass
    assert refused.value.response.status_code == 403


async def test_a_probe_may_ask_under_any_name(service: Service) -> None:
    async with httpx.AsyncClient(base_url=service.url, headers={"Host": "10.0.0.7:8000"}) as http:
        assert (await http.get("/health/ready")).status_code == 200
