from __future__ import annotations

import httpx
import pytest

from api.memory.keeper import Keeper


@pytest.fixture
def keeper(signed_in: httpx.AsyncClient) -> Keeper:
    """Somebody with an account, of whom nothing is remembered yet."""
    return Keeper(signed_in)
