"""The HTTP client of this process: one session, shared by every provider, so that connections are kept and reused."""

from __future__ import annotations

import aiohttp

#: Streams that may run at once; past it they would wait in silence for a connection.
MAX_CONNECTIONS = 1000
CONNECT_SECONDS = 10.0


def open_session() -> aiohttp.ClientSession:
    """A session without cookies. Open it inside the running loop, close it at shutdown."""
    connector = aiohttp.TCPConnector(limit=MAX_CONNECTIONS, keepalive_timeout=60.0, ttl_dns_cache=300)
    return aiohttp.ClientSession(
        connector=connector,
        cookie_jar=aiohttp.DummyCookieJar(),
        timeout=aiohttp.ClientTimeout(total=None, sock_connect=CONNECT_SECONDS),
        headers={"User-Agent": "Kairix"},
    )
