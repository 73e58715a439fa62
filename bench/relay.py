"""The limit: a bare Starlette relay. It passes a model server's bytes on, parses nothing and stores nothing.

Same server, same loop, same HTTP client as Kairix; what Kairix costs beyond it is what Kairix does.
"""

from __future__ import annotations

import os
from collections.abc import AsyncIterator

import aiohttp
import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import StreamingResponse
from starlette.routing import Route

UPSTREAM = os.environ["OPENAI_BASE_URL"] + "/chat/completions"
sessions: list[aiohttp.ClientSession] = []


async def chat(request: Request) -> StreamingResponse:
    if not sessions:
        sessions.append(aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0)))
    body = await request.body()

    async def relayed() -> AsyncIterator[bytes]:
        async with sessions[0].post(UPSTREAM, data=body, headers={"content-type": "application/json"}) as answer:
            async for chunk in answer.content.iter_any():
                yield chunk

    return StreamingResponse(relayed(), media_type="text/event-stream")


app = Starlette(routes=[Route("/chat", chat, methods=["POST"])])

if __name__ == "__main__":
    uvicorn.run(
        app, port=int(os.environ["PORT"]), loop="uvloop", http="httptools", access_log=False, log_level="warning"
    )
