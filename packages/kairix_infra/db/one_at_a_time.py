"""Transactions that wait for each other, for what is done beside serving: together they hold one connection."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from kairix_core.domain.principal import Principal
from kairix_core.ports import Transaction, UnitOfWork


class OneAtATime:
    """A unit of work around another one. Each connection costs PostgreSQL megabytes for as long as it is kept.

    One that is opened within another one waits for ever, as with any lock.
    """

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow
        self._turn = asyncio.Lock()

    @asynccontextmanager
    async def __call__(self, principal: Principal) -> AsyncIterator[Transaction]:
        async with self._turn, self._uow(principal) as tx:
            yield tx
