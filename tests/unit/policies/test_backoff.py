"""When a failed attempt is followed by another."""

from __future__ import annotations

import pytest

from kairix_core.errors import (
    InternalError,
    InvalidInput,
    KairixError,
    LimitExceeded,
    NotFound,
    ProviderUnavailable,
    StorageFull,
    StorageUnavailable,
    UnreadableDocument,
)
from kairix_core.policies.backoff import pause_after


@pytest.mark.parametrize(("attempts", "seconds"), [(1, 2), (2, 8), (3, 32), (4, 128), (5, 128), (9, 128)])
def test_each_pause_is_four_times_the_one_before_up_to_two_minutes(attempts: int, seconds: int) -> None:
    pause = pause_after(StorageUnavailable(), attempts=attempts, max_attempts=10)
    assert pause is not None
    assert pause.total_seconds() == seconds


@pytest.mark.parametrize("error", [InternalError(), ProviderUnavailable(), StorageUnavailable(), LimitExceeded()])
def test_what_may_pass_is_tried_again(error: KairixError) -> None:
    assert pause_after(error, attempts=1, max_attempts=5) is not None


@pytest.mark.parametrize("error", [InvalidInput(), UnreadableDocument(), NotFound(), StorageFull()])
def test_what_does_not_pass_is_not(error: KairixError) -> None:
    assert pause_after(error, attempts=1, max_attempts=5) is None


def test_the_last_attempt_is_the_last() -> None:
    assert pause_after(InternalError(), attempts=5, max_attempts=5) is None


@pytest.mark.parametrize(("wish", "seconds"), [(60, 60), (1, 2)])
def test_who_asks_for_a_longer_pause_gets_it(wish: float, seconds: int) -> None:
    pause = pause_after(LimitExceeded(retry_after=wish), attempts=1, max_attempts=5)
    assert pause is not None
    assert pause.total_seconds() == seconds
