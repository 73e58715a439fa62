from __future__ import annotations

import pytest

from kairix_infra.settings import Settings


@pytest.fixture
def settings(settings: Settings) -> Settings:
    """Faster than anybody types; and more often a day than visitors may, as an owner may with their coach."""
    return settings.model_copy(update={"turns_per_minute": 1_000, "visitor_turns_per_day": 3})
