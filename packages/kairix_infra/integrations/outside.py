"""One service outside, asked with care: not for long, not for much, not too often, and not twice for the same."""

from __future__ import annotations

import logging
import time
from collections import OrderedDict
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import Any

import aiohttp
import orjson

from kairix_core.errors import NotFound, ServiceGarbled, ServiceRateLimited, ServiceUnavailable

log = logging.getLogger(__name__)

SECONDS = 6.0
MOST_BYTES = 1_000_000
MOST_ANSWERS = 512
#: When a service asks for patience and does not say for how long.
PATIENCE_SECONDS = 60.0

#: The path, what was asked of it, and for whom.
Asked = tuple[str, tuple[tuple[str, str], ...], str | None]


@dataclass(frozen=True, slots=True)
class Answer:
    """``until`` is when it has to be asked for again, by the monotonic clock; ``etag`` is what it is then known by."""

    value: Any
    until: float
    etag: str | None


class Outside:
    """GET of JSON from one service; every failure is a ``ServiceError`` that names it, or ``NotFound``.

    An answer is good for ``fresh_seconds``. While a service asks for patience it is not asked at all. Redirects are not
    followed: what they lead to is no service that somebody chose.
    """

    def __init__(
        self,
        session: aiohttp.ClientSession,
        name: str,
        base_url: str,
        *,
        fresh_seconds: float,
        headers: Mapping[str, str] | None = None,
        seconds: float = SECONDS,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._session = session
        self._name = name
        self._base_url = base_url.rstrip("/")
        self._fresh_seconds = fresh_seconds
        self._headers = dict(headers or {})
        self._timeout = aiohttp.ClientTimeout(total=seconds)
        self._monotonic = monotonic
        self._answers: OrderedDict[Asked, Answer] = OrderedDict()
        self._patient_until: dict[str | None, float] = {}

    async def get(self, path: str, params: Mapping[str, str] | None = None, *, token: str | None = None) -> Any:
        """The JSON at ``path``. ``token`` is presented as a bearer token, and what it opens is kept for it alone."""
        asked = (path, tuple(sorted((params or {}).items())), token)
        known = self._answers.get(asked)
        if known is not None and known.until > self._monotonic():
            return known.value
        if (left := self._patient_until.get(token, 0.0) - self._monotonic()) > 0:
            raise self._busy(left)
        answer = await self._ask(asked, known)
        self._answers[asked] = answer
        self._answers.move_to_end(asked)
        if len(self._answers) > MOST_ANSWERS:
            self._answers.popitem(last=False)
        return answer.value

    async def _ask(self, asked: Asked, known: Answer | None) -> Answer:
        path, params, token = asked
        headers = dict(self._headers)
        if token is not None:
            headers["Authorization"] = f"Bearer {token}"
        if known is not None and known.etag is not None:
            headers["If-None-Match"] = known.etag
        try:
            async with self._session.get(
                f"{self._base_url}{path}",
                params=params,
                headers=headers,
                timeout=self._timeout,
                allow_redirects=False,
            ) as response:
                return await self._read(response, asked, known)
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            log.info("service.silent", extra={"service": self._name, "reason": repr(error)})
            raise self._silent() from error

    async def _read(self, response: aiohttp.ClientResponse, asked: Asked, known: Answer | None) -> Answer:
        until = self._monotonic() + self._fresh_seconds
        self._heed(response, asked[2])
        if response.status == 304 and known is not None:
            return replace(known, until=until)
        if response.status != 200:
            raise self._refusal(response, asked[2])
        try:
            return Answer(orjson.loads(await _body(response)), until, response.headers.get("ETag"))
        except ValueError as error:
            raise self.garbled() from error

    def garbled(self) -> ServiceGarbled:
        """For adapters, too: JSON that does not say what it should."""
        return ServiceGarbled(f"{self._name} answered something that cannot be understood. Nothing was lost.")

    def _silent(self) -> ServiceUnavailable:
        return ServiceUnavailable(f"{self._name} did not answer. Nothing was lost; try again later.")

    def _refusal(self, response: aiohttp.ClientResponse, token: str | None) -> Exception:
        log.info("service.refused", extra={"service": self._name, "status": response.status})
        if response.status == 404:
            return NotFound(f"{self._name} does not know it.")
        left = self._patient_until.get(token, 0.0) - self._monotonic()
        if response.status == 429 or left > 0:
            return self._busy(max(left, 0.0) or PATIENCE_SECONDS)
        if response.status in {401, 403}:
            return ServiceUnavailable(f"{self._name} does not let Kairix in: look at its token in the settings.")
        return self._silent()

    def _heed(self, response: aiohttp.ClientResponse, token: str | None) -> None:
        """How long it wants to be left alone: ``Retry-After``, or GitHub's count of what may still be asked."""
        seconds = 0.0
        with suppress(ValueError):
            if (after := response.headers.get("Retry-After")) is not None:
                seconds = float(after)
            elif response.headers.get("X-RateLimit-Remaining") == "0":
                seconds = float(response.headers.get("X-RateLimit-Reset", "0")) - time.time()
        if seconds <= 0 and response.status == 429:
            seconds = PATIENCE_SECONDS
        if seconds > 0:
            self._patient_until[token] = self._monotonic() + min(seconds, 3600.0)

    def _busy(self, seconds: float) -> ServiceRateLimited:
        told = f"{self._name} wants no more questions for now. Nothing was lost; try again later."
        return ServiceRateLimited(told, retry_after=seconds)


async def _body(response: aiohttp.ClientResponse) -> bytes:
    """``ValueError`` for more than ``MOST_BYTES``, unpacked."""
    body = b""
    async for piece in response.content.iter_chunked(65_536):
        body += piece
        if len(body) > MOST_BYTES:
            raise ValueError
    return body
