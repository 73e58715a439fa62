from __future__ import annotations

from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import aiohttp
import pytest

from kairix_core.errors import (
    ProviderError,
    ProviderGarbled,
    ProviderRateLimited,
    ProviderRejected,
    ProviderTimeout,
    ProviderUnavailable,
)
from kairix_infra.llm.faults import error_of_status, retry_after_seconds, translated_faults


@pytest.mark.parametrize(
    ("status", "error"),
    [
        (301, ProviderRejected),
        (400, ProviderRejected),
        (401, ProviderRejected),
        (408, ProviderTimeout),
        (429, ProviderRateLimited),
        (500, ProviderUnavailable),
        (502, ProviderUnavailable),
        (504, ProviderTimeout),
        (529, ProviderUnavailable),
    ],
)
def test_every_status_has_its_error(status: int, error: type[ProviderError]) -> None:
    assert type(error_of_status(status)) is error


@pytest.mark.parametrize(("value", "seconds"), [("3", 3.0), (" 1.5 ", 1.5), ("soon", None), ("", None), ("-3", None)])
def test_retry_after_is_read_as_a_number(value: str, seconds: float | None) -> None:
    assert retry_after_seconds({"Retry-After": value}) == seconds


def test_retry_after_is_read_as_a_date() -> None:
    later = format_datetime(datetime.now(UTC) + timedelta(seconds=30), usegmt=True)
    assert retry_after_seconds({"Retry-After": later}) == pytest.approx(30, abs=2)


def test_a_date_gone_by_means_now() -> None:
    assert retry_after_seconds({"Retry-After": "Wed, 21 Oct 2015 07:28:00 GMT"}) == 0.0


@pytest.mark.parametrize(
    ("foreign", "error"),
    [
        (TimeoutError(), ProviderTimeout),
        (aiohttp.ServerTimeoutError(), ProviderTimeout),
        (aiohttp.ServerDisconnectedError(), ProviderUnavailable),
        (aiohttp.ClientPayloadError(), ProviderUnavailable),
        (ConnectionResetError(), ProviderUnavailable),
        (ValueError(), ProviderGarbled),
        (KeyError(), ProviderGarbled),
        (AttributeError(), ProviderGarbled),
    ],
    ids=lambda value: getattr(value, "__name__", type(value).__name__),
)
def test_a_foreign_fault_becomes_ours(foreign: Exception, error: type[ProviderError]) -> None:
    with pytest.raises(error), translated_faults():
        raise foreign


def test_our_own_error_passes_as_it_is() -> None:
    with pytest.raises(ProviderRejected), translated_faults():
        raise ProviderRejected
