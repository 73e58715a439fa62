"""Where the faults of model servers and of the network become ``ProviderError``s.

Messages are for a person: they never hold the key, the address or what the server wrote.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

import aiohttp

from kairix_core.errors import (
    ProviderError,
    ProviderGarbled,
    ProviderRateLimited,
    ProviderRejected,
    ProviderTimeout,
    ProviderUnavailable,
)

REJECTIONS = {
    401: "The model server refused the key. The operator should check it.",
    402: "The account at the model server has no credit left. The operator should top it up.",
    403: "The model server does not allow this request. The operator should check what the key may do.",
    404: "The model server does not know this model. The operator should check the model's name and the address.",
    413: "The request is too large for the model server.",
}


def error_of_status(status: int, *, retry_after: float | None = None) -> ProviderError:
    """The error that an HTTP status stands for; ``retry_after`` in seconds."""
    if status == 429:
        return ProviderRateLimited(retry_after=retry_after)
    if status in {408, 504}:
        return ProviderTimeout(retry_after=retry_after)
    if status >= 500:
        return ProviderUnavailable(retry_after=retry_after)
    return ProviderRejected(REJECTIONS.get(status))


def retry_after_seconds(headers: Mapping[str, str]) -> float | None:
    """``Retry-After`` in seconds from now, whether it came as a number or as a date; None when absent or unreadable."""
    value = headers.get("Retry-After", "").strip()
    if value.replace(".", "", 1).isdecimal():
        return float(value)
    with suppress(ValueError):
        date = parsedate_to_datetime(value)
        return max((date.replace(tzinfo=date.tzinfo or UTC) - datetime.now(UTC)).total_seconds(), 0.0)
    return None


def checked_text(value: object) -> str:
    """``value``, which a server says is text."""
    if not isinstance(value, str):
        raise ProviderGarbled
    return value


@contextmanager
def translated_faults() -> Iterator[None]:
    """Network faults, and answers that have not the shape of the wire, leave this block as ``ProviderError``s."""
    try:
        yield
    except TimeoutError as error:
        raise ProviderTimeout from error
    except (aiohttp.ClientError, OSError) as error:
        raise ProviderUnavailable from error
    except (ValueError, TypeError, AttributeError, LookupError) as error:
        raise ProviderGarbled from error
