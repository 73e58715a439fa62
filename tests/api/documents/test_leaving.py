"""For who leaves nothing is waited for any more."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from starlette.requests import Request

from kairix_api.leaving import while_waited_for
from kairix_core.errors import Interrupted


def a_request(*, leaves: bool) -> Request:
    async def receive() -> dict[str, Any]:
        if not leaves:
            await asyncio.Event().wait()
        return {"type": "http.disconnect"}

    return Request({"type": "http"}, receive)


async def test_what_is_waited_for_is_answered() -> None:
    assert await while_waited_for(a_request(leaves=False), asyncio.sleep(0, "read")) == "read"


async def test_a_refusal_reaches_who_waits() -> None:
    async def refuse() -> None:
        raise LookupError("no")

    with pytest.raises(LookupError):
        await while_waited_for(a_request(leaves=False), refuse())


async def test_who_leaves_ends_the_work() -> None:
    ended = asyncio.Event()

    async def read() -> None:
        try:
            await asyncio.Event().wait()
        finally:
            ended.set()

    with pytest.raises(Interrupted):
        await while_waited_for(a_request(leaves=True), read())
    assert ended.is_set()
