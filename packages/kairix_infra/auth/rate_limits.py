"""Moving windows of requests, in the memory of this process."""

from __future__ import annotations

import time
from dataclasses import dataclass

from limits import RateLimitItemPerSecond
from limits.storage import MemoryStorage
from limits.strategies import MovingWindowRateLimiter

#: After so many requests, windows that have become empty are dropped.
SWEEP_EVERY = 1_000


@dataclass(frozen=True, slots=True)
class Quota:
    """``amount`` requests in any ``seconds``; ``name`` is what clients read in the headers."""

    name: str
    amount: int
    seconds: int


@dataclass(frozen=True, slots=True)
class Standing:
    """Where somebody stands: ``remaining`` requests, the next one freed after ``reset`` seconds."""

    quota: Quota
    allowed: bool
    remaining: int
    reset: float


class RateLimits:
    """Counts requests per quota and per person (an address, a principal, an account)."""

    def __init__(self) -> None:
        self._storage = MemoryStorage()
        self._limiter = MovingWindowRateLimiter(self._storage)
        self._until_sweep = SWEEP_EVERY

    def take(self, quota: Quota, who: str) -> Standing:
        """Count one request; one that is refused counts for nothing."""
        self._sweep()
        item = _item(quota)
        allowed = self._limiter.hit(item, who)
        stats = self._limiter.get_window_stats(item, who)
        return Standing(quota, allowed, stats.remaining, max(0.0, stats.reset_time - time.time()))

    def forgive(self, quota: Quota, who: str) -> None:
        """Forget what was counted."""
        self._limiter.clear(_item(quota), who)

    def _sweep(self) -> None:
        """The library keeps an empty list for ever for everybody who ever came."""
        self._until_sweep -= 1
        if self._until_sweep > 0:
            return
        self._until_sweep = SWEEP_EVERY
        for key in [key for key, events in list(self._storage.events.items()) if not events]:
            self._storage.events.pop(key, None)


def _item(quota: Quota) -> RateLimitItemPerSecond:
    return RateLimitItemPerSecond(quota.amount, quota.seconds, namespace=quota.name)
