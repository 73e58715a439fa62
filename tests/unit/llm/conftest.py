from __future__ import annotations

from collections.abc import AsyncIterator

import aiohttp
import pytest

from kairix_infra.llm.session import open_session


@pytest.fixture
async def session() -> AsyncIterator[aiohttp.ClientSession]:
    """A session that nobody connects with."""
    async with open_session() as session:
        yield session
