# ruff: noqa: F811 - a fixture has the name of what it stands for
from __future__ import annotations

from typing import Any

import httpx
import pytest

from api.coach.conftest import (  # noqa: F401 - fixtures, by their names
    _quiet,
    app,
    browser,
    chat,
    client,
    clock,
    coach,
    container,
    desk,
    embeddings,
    services,
    session,
    settings,
    setup_token,
    stranger,
    worker,
)
from api.documents.desk import Desk
from api.forgetting.forgetter import Forgetter


@pytest.fixture
def forgetter(desk: Desk, session: dict[str, Any], client: httpx.AsyncClient) -> Forgetter:
    """The owner, with a representative and a worker beside the API."""
    return Forgetter(client)
