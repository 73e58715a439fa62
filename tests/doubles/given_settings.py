"""Settings that hold what a test gave, whatever the environment of the machine says."""

from __future__ import annotations

from typing import Any

from pydantic_settings import BaseSettings, PydanticBaseSettingsSource

from kairix_infra.settings import Settings


def given_settings(**values: Any) -> Settings:
    """Built from the names of the environment: ``given_settings(LLM_MODEL="…")``."""
    return _GivenSettings(**values)


class _GivenSettings(Settings):
    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        *_: PydanticBaseSettingsSource,
        **__: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        return (init_settings,)
