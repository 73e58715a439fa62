"""A model server that says what it is told: chat completions, the Messages API and embeddings, over real HTTP.

In a test, the fixture ``model_server`` runs it in a thread of its own. As a program it answers from the evidence in the
prompt, one token per network write:

    python tests/doubles/model_server.py --port 9100 --first-ms 100 --tokens 200 --gap-ms 10

A fault is asked for by the header ``X-Fault`` or by the model ``fault/<name>``; ``replies.FAULTS`` has the names.
"""

from __future__ import annotations

import argparse
import asyncio
import queue
import sys
import threading
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Self

import orjson
from aiohttp import web

if __name__ == "__main__":  # its parts are found as they are in a test, from the folder `tests`
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from doubles import completions_wire, embeddings_wire, messages_wire
from doubles.completions_wire import CompletionsWire
from doubles.messages_wire import MessagesWire
from doubles.quoting import quoting_reply
from doubles.replies import FAULTS, Call, Comment, Cut, ErrorChunk, Garbage, Pause, Reply, Step

Wire = CompletionsWire | MessagesWire
Chooser = Callable[[dict[str, Any]], Reply]


@dataclass(slots=True)
class Exchange:
    """One request, and what became of the answer: ``left`` is set when the client hung up before its end.

    ``peer`` is the client's end of the connection: two requests with the same one shared it.
    """

    path: str
    peer: tuple[str, int]
    headers: dict[str, str]
    body: dict[str, Any]
    left: threading.Event = field(default_factory=threading.Event)

    async def was_left(self, *, within: float = 2.0) -> bool:
        return await asyncio.to_thread(self.left.wait, within)


class ModelApp:
    """The routes. ``replies`` are given in order; when there are none, ``choose`` answers."""

    def __init__(self, choose: Chooser = quoting_reply) -> None:
        self.replies: deque[Reply] = deque()
        self.refusals: deque[Reply] = deque()
        self.exchanges: list[Exchange] = []
        self.arrivals: queue.SimpleQueue[Exchange] = queue.SimpleQueue()
        self._choose = choose

    def routes(self) -> web.Application:
        app = web.Application(client_max_size=64 * 1024 * 1024)
        app.router.add_get("/v1/models", self._models)
        app.router.add_post("/v1/chat/completions", self._completions)
        app.router.add_post("/v1/messages", self._messages)
        app.router.add_post("/v1/embeddings", self._embeddings)
        return app

    async def _models(self, request: web.Request) -> web.Response:
        models = [{"id": "quoting", "object": "model", "created": 0, "owned_by": "kairix"}]
        return _json({"object": "list", "data": models})

    async def _completions(self, request: web.Request) -> web.StreamResponse:
        exchange = await self._take(request)
        reply = self._reply_to(exchange)
        if reply.status != 200:
            return _json(completions_wire.error_body(reply.status), reply)
        return await _answer(request, exchange, reply, CompletionsWire(exchange.body))

    async def _messages(self, request: web.Request) -> web.StreamResponse:
        exchange = await self._take(request)
        reply = self._reply_to(exchange)
        if reply.status != 200:
            return _json(messages_wire.error_body(reply.status), reply)
        return await _answer(request, exchange, reply, MessagesWire(exchange.body))

    async def _embeddings(self, request: web.Request) -> web.Response:
        exchange = await self._take(request)
        if self.refusals:
            return await _refusal(self.refusals.popleft())
        return _json(embeddings_wire.answer_to(exchange.body))

    async def _take(self, request: web.Request) -> Exchange:
        peer = request.get_extra_info("peername")
        exchange = Exchange(request.path, peer, dict(request.headers), orjson.loads(await request.read()))
        self.exchanges.append(exchange)
        self.arrivals.put(exchange)
        return exchange

    def _reply_to(self, exchange: Exchange) -> Reply:
        kind, _, named = str(exchange.body.get("model")).partition("/")
        if fault := exchange.headers.get("X-Fault") or (named if kind == "fault" else None):
            return FAULTS[fault]
        return self.replies.popleft() if self.replies else self._choose(exchange.body)


async def _refusal(reply: Reply) -> web.Response:
    """Of an answer that does not come in pieces: an error, or what stands in ``reply``, late if it says so."""
    await asyncio.sleep(reply.first)
    if reply.status != 200:
        return _json(completions_wire.error_body(reply.status), reply)
    return web.Response(text=reply.text, content_type="application/json")


def _json(body: dict[str, Any], reply: Reply | None = None) -> web.Response:
    status, headers = (reply.status, reply.headers) if reply else (200, {})
    return web.Response(body=orjson.dumps(body), status=status, headers=headers, content_type="application/json")


async def _answer(request: web.Request, exchange: Exchange, reply: Reply, wire: Wire) -> web.StreamResponse:
    if not exchange.body.get("stream"):
        return _json(wire.whole(reply))
    response = web.StreamResponse(headers={"Content-Type": "text/event-stream", "Cache-Control": "no-cache"})
    try:
        await response.prepare(request)
        await _Playing(request, response, reply, wire).play()
    except (asyncio.CancelledError, ConnectionError):
        exchange.left.set()
        raise
    return response


class _Playing:
    """A reply on its way out."""

    def __init__(self, request: web.Request, response: web.StreamResponse, reply: Reply, wire: Wire) -> None:
        self._request = request
        self._response = response
        self._reply = reply
        self._wire = wire

    async def play(self) -> None:
        reply, wire = self._reply, self._wire
        if reply.blank:
            return
        loop = asyncio.get_running_loop()
        due = loop.time() + reply.first
        await asyncio.sleep(reply.first)
        await self._write(wire.opening(reply))
        for step in reply.steps:
            if isinstance(step, Cut):
                self._hang_up()
                return
            await (asyncio.sleep(step.seconds) if isinstance(step, Pause) else self._write(self._frames(step)))
            due += reply.gap
            await asyncio.sleep(max(due - loop.time(), 0.0))
        if reply.finish is not None:
            await self._write(wire.closing(reply))
        await asyncio.sleep(reply.linger)

    def _frames(self, step: Step) -> list[bytes]:
        match step:
            case str():
                return self._wire.text(step)
            case Call():
                return self._wire.call(step)
            case Comment():
                return [f": {step.text}\n\n".encode()]
            case Garbage():
                return [b'data: {"choices": [{"delta": {"cont\n\n']
            case ErrorChunk():
                return self._wire.error(step.status)
        raise TypeError(step)

    async def _write(self, frames: list[bytes]) -> None:
        size = self._reply.write_size
        for frame in frames:
            for start in range(0, len(frame), size or len(frame)):
                await self._response.write(frame[start : start + (size or len(frame))])
                if size:
                    await asyncio.sleep(0)

    def _hang_up(self) -> None:
        if transport := self._request.transport:
            transport.close()


async def run(app: ModelApp, port: int, started: Callable[[int], None], stop: asyncio.Event) -> None:
    """Serve on 127.0.0.1 until ``stop``; ``started`` is told the port, which the system chooses for port 0."""
    runner = web.AppRunner(app.routes(), handler_cancellation=True, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", port).start()
        started(runner.addresses[0][1])
        await stop.wait()
    finally:
        await runner.cleanup()


class ModelServer:
    """The server in a thread of its own, so that tests of any kind, and programs that they start, can reach it."""

    def __init__(self, choose: Chooser = quoting_reply) -> None:
        self._app = ModelApp(choose)
        self._ready = threading.Event()
        self._thread = threading.Thread(target=lambda: asyncio.run(self._main()), daemon=True)
        self._loop: asyncio.AbstractEventLoop
        self._stop: asyncio.Event
        self.port = 0

    @property
    def url(self) -> str:
        """The root; chat completions and the Messages API are both below ``/v1``."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def exchanges(self) -> list[Exchange]:
        return self._app.exchanges

    @property
    def requests(self) -> list[dict[str, Any]]:
        """The bodies of what was asked so far."""
        return [exchange.body for exchange in self._app.exchanges]

    @property
    def turns(self) -> list[dict[str, Any]]:
        """The bodies of what was asked for an answer in a talk: what is read in the background is offered no tools."""
        return [body for body in self.requests if "tools" in body]

    async def asked(self, *, within: float = 5.0) -> Exchange:
        """The next request, as soon as it is there."""
        return await asyncio.to_thread(self._app.arrivals.get, timeout=within)

    def will(self, *replies: Reply) -> None:
        """The next answers, in order; after them it quotes the evidence again."""
        self._app.replies.extend(replies)

    def will_not_embed(self, *refusals: Reply) -> None:
        """The next answers about meanings, in order; after them it tells them again."""
        self._app.refusals.extend(refusals)

    def __enter__(self) -> Self:
        self._thread.start()
        if not self._ready.wait(10):
            raise TimeoutError("the model server did not start")
        return self

    def __exit__(self, *_: object) -> None:
        self._loop.call_soon_threadsafe(self._stop.set)
        self._thread.join(10)

    async def _main(self) -> None:
        self._loop, self._stop = asyncio.get_running_loop(), asyncio.Event()
        await run(self._app, 0, self._started, self._stop)

    def _started(self, port: int) -> None:
        self.port = port
        self._ready.set()


def main() -> None:
    parser = argparse.ArgumentParser(description="A model server that answers from the evidence in the prompt.")
    parser.add_argument("--port", type=int, default=0, help="0: any free one; it is printed")
    parser.add_argument("--first-ms", type=float, default=0.0, help="before the first token")
    parser.add_argument("--gap-ms", type=float, default=0.0, help="from one token to the next")
    parser.add_argument("--tokens", type=int, help="how many tokens an answer has; else one sentence")
    options = parser.parse_args()

    def choose(body: dict[str, Any]) -> Reply:
        reply = quoting_reply(body, tokens=options.tokens)
        return replace(reply, first=options.first_ms / 1000, gap=options.gap_ms / 1000)

    def started(port: int) -> None:
        print(f"http://127.0.0.1:{port}", flush=True)

    with suppress(KeyboardInterrupt):
        asyncio.run(run(ModelApp(choose), options.port, started, asyncio.Event()))


if __name__ == "__main__":
    main()
