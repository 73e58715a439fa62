"""One streamed call of a model server: post, check, read until it is silent, done or no longer wanted."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Iterable, Mapping
from contextlib import aclosing, asynccontextmanager, suppress
from typing import Any, Protocol

import aiohttp
import orjson

from kairix_core.errors import ProviderGarbled
from kairix_core.schemas import ChatChunk
from kairix_infra.llm.event_stream import EventStream
from kairix_infra.llm.faults import error_of_status, retry_after_seconds, translated_faults
from kairix_infra.llm.session import CONNECT_SECONDS

MAX_WHOLE_BYTES = 8 * 1024 * 1024
DRAIN_SECONDS = 0.5
#: The first tokens are read as they come. After them twenty times a second is often enough for somebody who reads, and
#: saves most of what a token costs when tokens come faster: waking up, reading, and writing to every reader.
EAGER_READS = 4
PACE_SECONDS = 1 / 20
#: A compressed stream is held back until the compressor has enough, so none is wanted.
STREAM_HEADERS = {
    "Content-Type": "application/json",
    "Accept": "text/event-stream",
    "Accept-Encoding": "identity",
}


class Reading(Protocol):
    """An answer in the making: reads payloads of one wire format, tells when the last one came."""

    done: bool

    def read(self, payload: bytes) -> Iterable[ChatChunk]: ...
    def end(self) -> Iterable[ChatChunk]:
        """What is left to say when the stream has ended."""
        ...


async def streamed(
    answer: Reading,
    session: aiohttp.ClientSession,
    url: str,
    headers: Mapping[str, str],
    body: dict[str, Any],
    *,
    silence: float,
) -> AsyncGenerator[ChatChunk, None]:
    """The chunks of an answer as its payloads come in; ``silence`` is how many seconds may pass without a byte."""
    async with posted(session, url, headers, body, silence=silence) as batches:
        async for payloads in batches:
            for payload in payloads:
                for chunk in answer.read(payload):
                    yield chunk
            if answer.done:
                break
        for chunk in answer.end():
            yield chunk


@asynccontextmanager
async def posted(
    session: aiohttp.ClientSession, url: str, headers: Mapping[str, str], body: dict[str, Any], *, silence: float
) -> AsyncGenerator[AsyncGenerator[list[bytes], None], None]:
    """The payloads of the answer, in the batches in which the network brought them.

    ``silence`` is how many seconds may pass without a byte. Leaving the block early closes the connection at once;
    leaving it after the last payload keeps the connection for the next call.
    """
    timeout = aiohttp.ClientTimeout(total=None, sock_connect=CONNECT_SECONDS, sock_read=silence)
    with translated_faults():
        response = await session.post(
            url,
            data=orjson.dumps(body),
            headers={**STREAM_HEADERS, **headers},
            timeout=timeout,
            allow_redirects=False,
        )
        try:
            if response.status != 200:
                raise error_of_status(response.status, retry_after=retry_after_seconds(response.headers))
            async with aclosing(_payloads(response)) as payloads:
                yield payloads
            await _drain(response)
        finally:
            response.close()


async def _payloads(response: aiohttp.ClientResponse) -> AsyncGenerator[list[bytes], None]:
    if response.content_type == "application/json":
        # Some servers tell an error, or answer whole, although a stream was asked for.
        yield [await _whole(response)]
        return
    events, read = EventStream(), 0
    async for data in response.content.iter_any():
        read += 1
        if payloads := events.feed(data):
            yield payloads
        if read > EAGER_READS:
            await _let_gather(response)


async def _let_gather(response: aiohttp.ClientResponse) -> None:
    """Leave what comes next with the operating system for a moment, to read it in one go."""
    transport = response.connection.transport if response.connection else None
    if transport is None or transport.is_closing():
        return
    transport.pause_reading()
    try:
        await asyncio.sleep(PACE_SECONDS)
    finally:
        transport.resume_reading()


async def _whole(response: aiohttp.ClientResponse) -> bytes:
    body = bytearray()
    async for data in response.content.iter_any():
        body += data
        if len(body) > MAX_WHOLE_BYTES:
            raise ProviderGarbled
    return bytes(body)


async def _drain(response: aiohttp.ClientResponse) -> None:
    """Read the end of the body, which often follows in a packet of its own; only then is the connection reusable."""
    with suppress(TimeoutError, aiohttp.ClientError):
        async with asyncio.timeout(DRAIN_SECONDS):
            while not response.content.at_eof():
                await response.content.readany()
