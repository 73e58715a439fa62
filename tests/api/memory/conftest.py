from __future__ import annotations

from typing import Any

import httpx
import pytest

from api.auth.people import bearer
from api.documents.conftest import (  # noqa: F401 - fixtures, by their names
    _quiet,
    app,
    browser,
    client,
    clock,
    container,
    desk,
    session,
    settings,
    setup_token,
    stranger,
    worker,
)
from api.memory.keeper import Keeper


@pytest.fixture
def keeper(client: httpx.AsyncClient, session: dict[str, Any]) -> Keeper:  # noqa: F811 - fixtures, by their names
    """Somebody with an account, of whom nothing is remembered yet."""
    client.headers.update(bearer(session["access_token"]))
    return Keeper(client)
