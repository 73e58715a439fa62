"""Settings that hold what a test gave, whatever the environment of the machine says."""

from __future__ import annotations

from pydantic_settings import BaseSettings, PydanticBaseSettingsSource

from kairix_infra.settings import Settings


class GivenSettings(Settings):
    """Built from the names of the environment: ``GivenSettings(LLM_MODEL="…")``."""

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        *_: PydanticBaseSettingsSource,
        **__: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        return (init_settings,)
