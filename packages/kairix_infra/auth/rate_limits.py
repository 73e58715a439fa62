"""Moving windows of requests, in the memory of this process.

Our own, because the in-memory storage of the ``limits`` library looks at everybody's window in a thread after each
request: with 20,000 addresses about, one request cost 10 ms of CPU, which is what a limit should prevent.
"""

from __future__ import annotations

import time
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass, field

SWEEP_EVERY = 1_000
MAX_WINDOWS = 100_000


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


@dataclass(slots=True)
class Window:
    """When the requests of one person came, oldest first."""

    seconds: int
    times: list[float] = field(default_factory=list)

    def slide(self, now: float) -> None:
        del self.times[: bisect_right(self.times, now - self.seconds)]


class RateLimits:
    """Counts requests per quota and per person (an address, a principal, an account)."""

    def __init__(self, monotonic: Callable[[], float] = time.monotonic, *, max_windows: int = MAX_WINDOWS) -> None:
        self._monotonic = monotonic
        self._max_windows = max_windows
        self._windows: dict[tuple[str, str], Window] = {}
        self._until_sweep = SWEEP_EVERY

    def take(self, quota: Quota, who: str) -> Standing:
        """Count one request; one that is refused counts for nothing."""
        now = self._monotonic()
        self._sweep(now)
        window = self._windows.setdefault((quota.name, who), Window(quota.seconds))
        window.slide(now)
        if allowed := len(window.times) < quota.amount:
            window.times.append(now)
        reset = window.times[0] + quota.seconds - now if window.times else 0.0
        return Standing(quota, allowed, quota.amount - len(window.times), reset)

    def forgive(self, quota: Quota, who: str) -> None:
        """Forget what was counted."""
        self._windows.pop((quota.name, who), None)

    def _sweep(self, now: float) -> None:
        """Now and then forget those who went away; in a flood of new ones, those who came first."""
        self._until_sweep -= 1
        if self._until_sweep > 0:
            return
        self._until_sweep = SWEEP_EVERY
        live = {key: window for key, window in self._windows.items() if now - window.times[-1] < window.seconds}
        surplus = len(live) - self._max_windows
        self._windows = dict(list(live.items())[surplus:]) if surplus > 0 else live
