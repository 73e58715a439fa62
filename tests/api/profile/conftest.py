from __future__ import annotations

import httpx
import pytest

from api.profile.owner import Owner


@pytest.fixture
def owner(signed_in: httpx.AsyncClient) -> Owner:
    """Somebody with an account and a profile with nothing in it."""
    return Owner(signed_in)
