from __future__ import annotations

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
