"""What PostgreSQL tells a process by NOTIFY, on a connection of its own."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import NoReturn

import asyncpg

from kairix_infra.db.engine import single_engine
from kairix_infra.db.urls import DatabaseUrls

log = logging.getLogger(__name__)

#: Seconds before a lost connection is opened again, and of silence after which it is asked whether it still is one.
PAUSE_SECONDS = 0.5
PROBE_SECONDS = 20.0
ANSWER_SECONDS = 5.0

Hear = Callable[[str | None], None]


async def listen(urls: DatabaseUrls, channel: str, hear: Hear) -> NoReturn:
    """For ever: ``hear`` gets each payload, and None whenever something may have been missed, as at the start.

    A connection that is lost is opened again.
    """
    while True:
        try:
            async with _listening(urls, channel, hear) as connection:
                hear(None)
                await _until_lost(connection)
        except Exception as error:  # noqa: BLE001 - whatever it was, it may be over in a moment
            log.warning("notices.lost", extra={"channel": channel, "reason": type(error).__name__})
        await asyncio.sleep(PAUSE_SECONDS)


@asynccontextmanager
async def _listening(urls: DatabaseUrls, channel: str, hear: Hear) -> AsyncIterator[asyncpg.Connection]:
    engine = single_engine(urls.app)
    try:
        async with engine.connect() as connection:
            raw: asyncpg.Connection = (await connection.get_raw_connection()).driver_connection
            await raw.add_listener(channel, lambda *told: hear(told[3]))
            try:
                yield raw
            finally:
                await connection.invalidate()
    finally:
        await engine.dispose()


async def _until_lost(connection: asyncpg.Connection) -> None:
    """A server that vanished without a word is noticed by asking."""
    lost = asyncio.Event()
    connection.add_termination_listener(lambda _: lost.set())
    while not connection.is_closed():
        try:
            async with asyncio.timeout(PROBE_SECONDS):
                await lost.wait()
        except TimeoutError:
            await connection.execute("SELECT 1", timeout=ANSWER_SECONDS)
