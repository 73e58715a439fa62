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
from api.profile.owner import Owner


@pytest.fixture
def owner(client: httpx.AsyncClient, session: dict[str, Any]) -> Owner:  # noqa: F811 - fixtures, by their names
    """Somebody with an account and a profile with nothing in it."""
    client.headers.update(bearer(session["access_token"]))
    return Owner(client)
