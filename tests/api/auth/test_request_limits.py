from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import httpx
import pytest
from fastapi import Depends, FastAPI, Request
from starlette.responses import StreamingResponse

from api.auth.people import OWN_ORIGIN
from kairix_api import body_limit
from kairix_api.body_limit import BodyLimit
from kairix_api.errors import install_error_handlers
from kairix_api.headers import SecurityHeaders
from kairix_api.limits import limit_address
from kairix_infra.container import Container


@pytest.fixture
def app(container: Container) -> FastAPI:
    """A small application behind the same guards as the real one."""
    app = FastAPI(dependencies=[Depends(limit_address)])
    app.state.container = container
    container.settings.requests_per_minute = 5

    @app.post("/api/size")
    async def size(request: Request) -> int:
        return len(await request.body())

    @app.get("/api/stream")
    async def stream() -> StreamingResponse:
        async def steps() -> AsyncIterator[bytes]:
            yield b"one"
            raise RuntimeError("in mid-stream")

        return StreamingResponse(steps())

    install_error_handlers(app)
    app.add_middleware(BodyLimit, max_bytes=100)
    app.add_middleware(SecurityHeaders)
    return app


async def test_requests_are_limited_per_address(client: httpx.AsyncClient) -> None:
    answers = [await client.post("/api/size", content=b"x") for _ in range(6)]
    assert [answer.status_code for answer in answers] == [200] * 5 + [429]
    assert answers[0].headers["ratelimit"] == '"requests";r=4;t=60'
    assert answers[0].headers["ratelimit-policy"] == '"requests";q=5;w=60'


@pytest.mark.parametrize(("length", "status"), [(0, 200), (100, 200), (101, 413)])
async def test_a_body_may_have_so_many_bytes_and_no_more(client: httpx.AsyncClient, length: int, status: int) -> None:
    assert (await client.post("/api/size", content=b"x" * length)).status_code == status


async def test_a_body_without_a_length_is_counted_as_it_comes(client: httpx.AsyncClient) -> None:
    async def endless() -> AsyncIterator[bytes]:
        for _ in range(1_000):
            yield b"x" * 10

    answer = await client.post("/api/size", content=endless())
    assert (answer.status_code, answer.json()["code"]) == (413, "request_too_large")


async def test_a_body_that_stops_is_waited_for_so_long(
    client: httpx.AsyncClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def stopping() -> AsyncIterator[bytes]:
        yield b"x"
        await asyncio.Event().wait()

    monkeypatch.setattr(body_limit, "SILENCE_SECONDS", 0.05)
    answer = await client.post("/api/size", content=stopping())
    assert (answer.status_code, answer.json()["code"]) == (408, "request_timeout")


async def test_a_body_that_is_too_large_is_a_problem_with_all_headers(client: httpx.AsyncClient) -> None:
    answer = await client.post("/api/size", content=b"x" * 101)
    assert answer.headers["content-type"] == "application/problem+json"
    assert "content-security-policy" in answer.headers


async def test_a_crash_in_mid_stream_cuts_the_connection(app: FastAPI) -> None:
    """Half an answer must not look like a whole one."""
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url=OWN_ORIGIN) as client:
        with pytest.raises(RuntimeError, match="in mid-stream"):
            await client.get("/api/stream")
