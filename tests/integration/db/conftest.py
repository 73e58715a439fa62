from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine


@pytest.fixture
async def engine(engine: AsyncEngine) -> AsyncIterator[AsyncEngine]:
    """Its connections are counted, cut and told things here: each test begins and ends without any."""
    await engine.dispose()
    yield engine
    await engine.dispose()
