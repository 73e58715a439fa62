"""Connections that never come to the point are closed, and keep nobody else from being answered."""

from __future__ import annotations

import asyncio
from urllib.parse import urlsplit

import httpx
import pytest

from kairix_cli import request_head

Wire = tuple[asyncio.StreamReader, asyncio.StreamWriter]
HEAD = b"GET /health HTTP/1.1\r\nHost: localhost\r\n"


async def connect(url: str) -> Wire:
    return await asyncio.open_connection(urlsplit(url).hostname, urlsplit(url).port)


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(request_head, "HEAD_SECONDS", 0.1)


@pytest.mark.usefixtures("impatient")
@pytest.mark.parametrize("begun", [b"", b"G", HEAD, HEAD + b"X-A: b"])
async def test_a_head_that_does_not_end_is_waited_for_so_long(serving: str, begun: bytes) -> None:
    reader, writer = await connect(serving)
    writer.write(begun)
    assert await reader.read() == b""
    writer.close()


@pytest.mark.usefixtures("impatient")
async def test_so_is_that_of_a_second_request_on_the_same_connection(serving: str) -> None:
    reader, writer = await connect(serving)
    writer.write(HEAD + b"\r\n" + HEAD)
    assert (await reader.read()).count(b"HTTP/1.1 200") == 1
    writer.close()


@pytest.mark.usefixtures("impatient")
async def test_a_body_may_take_longer_than_a_head(serving: str) -> None:
    reader, writer = await connect(serving)
    writer.write(b"POST /api/auth/login HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{")
    await asyncio.sleep(2 * request_head.HEAD_SECONDS)
    writer.write(b"}")
    assert (await reader.read()).startswith(b"HTTP/1.1 422")
    writer.close()


@pytest.mark.parametrize("line", [b"X-A: b\r\n", b"X" * 1_000, b"X-A: " + b"b" * 1_000], ids=["lines", "name", "value"])
async def test_a_head_of_any_length_is_kept_up_to_its_limit(serving: str, line: bytes) -> None:
    reader, writer = await connect(serving)
    writer.write(HEAD + line * (request_head.HEAD_BYTES // len(line) + 1))
    assert (await reader.read()).startswith(b"HTTP/1.1 431")
    writer.close()


async def test_whoever_asks_is_answered_beside_two_hundred_who_do_not(serving: str) -> None:
    wires = [await connect(serving) for _ in range(200)]
    for _, writer in wires:
        writer.write(HEAD)
    async with httpx.AsyncClient(base_url=serving) as client:
        assert (await client.get("/health")).status_code == 200
    for _, writer in wires:
        writer.close()
