"""Whether a failed attempt at a job is followed by another one, and when."""

from __future__ import annotations

from datetime import timedelta

from kairix_core.errors import KairixError

FIRST = timedelta(seconds=2)
FACTOR = 4
LONGEST = timedelta(seconds=128)


def pause_after(error: KairixError, *, attempts: int, max_attempts: int) -> timedelta | None:
    """2 s, 8 s, 32 s, 128 s, or what the error asks for if that is longer; None when trying again is of no use."""
    if not error.retryable or attempts >= max_attempts:
        return None
    pause: timedelta = min(FIRST * FACTOR ** (attempts - 1), LONGEST)
    return max(pause, timedelta(seconds=error.retry_after or 0))
