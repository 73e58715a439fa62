"""In which order tests run: what takes seconds begins first, so that no worker is left with it at the end."""

from __future__ import annotations

from itertools import groupby

import pytest


def dealt(items: list[pytest.Item], workers: int) -> list[pytest.Item]:
    """The share of each worker, one after the other: some modules with slow tests each, and quick ones behind them.

    xdist hands its first share, as long as any other, to each worker, and lets those that are done steal from the ends.
    """
    modules = [list(tests) for _, tests in groupby(items, key=lambda item: item.path)]
    slow = [module for module in modules if any(is_slow(item) for item in module)]
    quick = [item for module in modules if not any(is_slow(item) for item in module) for item in module]
    shares: list[list[pytest.Item]] = [[] for _ in range(workers)]
    for module in slow:
        min(shares, key=len).extend(module)
    size = len(items) // workers
    for share in shares:
        missing = max(0, size - len(share))
        share.extend(quick[:missing])
        del quick[:missing]
    return [item for share in shares for item in share] + quick


def is_slow(item: pytest.Item) -> bool:
    return any(item.get_closest_marker(name) for name in ("browser", "slow"))
