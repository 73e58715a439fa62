from __future__ import annotations

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
