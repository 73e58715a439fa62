"""Every setting, in one place, from the environment or a ``.env`` file; names are those that people already use.

A secret ``NAME`` can also be given as ``NAME_FILE``, the path of a file that holds it (as container platforms mount
them). Nothing here has a default that would have to be kept secret. ``.env`` is read in the checkout and in the working
directory, which stands above it; a relative path in one begins where the file is.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any, Literal, Self

from pydantic import AliasChoices, Field, SecretStr, model_validator
from pydantic_core import PydanticCustomError
from pydantic_settings import (
    BaseSettings,
    DotEnvSettingsSource,
    NoDecode,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
)

from kairix_core.errors import NotConfigured
from kairix_infra.llm.prices import TokenPrice

ROOT = Path(__file__).resolve().parents[2]
LOCAL = ("127.0.0.1", "0.0.0.0", "::", "::1")  # noqa: S104 - compared, not bound
SAMPLE_RESUME = ROOT / "data" / "resume.json"
SECRETS = (
    "OPENROUTER_API_KEY",
    "OPENAI_API_KEY",
    "ANTHROPIC_API_KEY",
    "EMBEDDING_API_KEY",
    "DATABASE_URL",
    "REDIS_URL",
    "METRICS_TOKEN",
    "GITHUB_TOKEN",
    "SECRETS_KEY",
)
SECRET_FILES = {f"{name}_FILE": name for name in SECRETS}
PATHS = {"KAIRIX_HOME", "KAIRIX_WEB_DIR", "RESUME_PATH", *SECRET_FILES}
#: Another file, or none at all (``/dev/null``), in place of both.
ENV_FILE = "KAIRIX_ENV_FILE"
#: The embedded server takes 60 connections; migrations, dumps and ``kairix import`` need a few.
EMBEDDED_POOL_SIZE = 50


class EnvFiles(DotEnvSettingsSource):
    """``.env`` files, whose relative paths begin where the file is: a command finds the same from everywhere."""

    def _read_env_file(self, file_path: Path) -> Mapping[str, str | None]:
        folder = file_path.resolve().parent
        return {
            name: str(folder / Path(value).expanduser()) if value and name.upper() in PATHS else value
            for name, value in super()._read_env_file(file_path).items()
        }


def read_secret(setting: str, path: Path) -> str:
    """What stands in the file that ``setting`` names; ``NotConfigured`` when nothing does."""
    try:
        secret = path.read_text(encoding="utf-8").strip()
    except OSError as error:
        raise NotConfigured(f"{setting} names {path}, which cannot be read ({error.strerror}).") from error
    except UnicodeDecodeError as error:
        raise NotConfigured(f"{setting} names {path}, which holds no text.") from error
    if not secret:
        raise NotConfigured(f"{setting} names {path}, which is empty.")
    return secret


class Settings(BaseSettings):
    """The configuration of one process."""

    model_config = SettingsConfigDict(
        env_file=os.environ.get(ENV_FILE) or (ROOT / ".env", ".env"), env_ignore_empty=True, extra="ignore"
    )

    # where
    host: str = Field("127.0.0.1", validation_alias="HOST")
    port: int = Field(8000, ge=1, le=65535, validation_alias="PORT")
    data_dir: Path = Field(ROOT / ".kairix", validation_alias="KAIRIX_HOME", description="The data directory.")
    app_url: str | None = Field(None, validation_alias="APP_URL", description="The public address, behind a proxy.")
    web_dir: Path = Field(ROOT / "web" / "dist", validation_alias="KAIRIX_WEB_DIR")
    resume_path: Path = Field(SAMPLE_RESUME, validation_alias="RESUME_PATH")
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = Field("INFO", validation_alias="LOG_LEVEL")
    trusted_hosts: Annotated[list[str], NoDecode] = Field(
        [],
        validation_alias="TRUSTED_HOSTS",
        description="Names that Kairix answers under besides localhost, HOST and that of APP_URL; * for any.",
    )
    forwarded_allow_ips: str = Field("127.0.0.1", validation_alias="FORWARDED_ALLOW_IPS")

    # operations
    metrics_token: SecretStr | None = Field(
        None,
        min_length=16,
        validation_alias="METRICS_TOKEN",
        description="What a scraper of /metrics presents as its bearer token.",
    )

    # data
    secrets_key: SecretStr | None = Field(
        None,
        validation_alias="SECRETS_KEY",
        description="What owners' tokens are sealed with, where several machines share a database; 32 bytes in base64.",
    )
    database_url: SecretStr | None = Field(None, validation_alias="DATABASE_URL")
    database_pool_size: int = Field(10, ge=1, le=200, validation_alias="DATABASE_POOL_SIZE")

    # work in the background
    redis_url: SecretStr | None = Field(
        None, validation_alias="REDIS_URL", description="Where Celery workers get their jobs from, if they do."
    )
    worker: bool = Field(default=True, validation_alias="WORKER", description="Whether `kairix serve` runs jobs too.")
    job_concurrency: int = Field(2, ge=1, le=64, validation_alias="JOB_CONCURRENCY", description="Per process.")
    job_lease_seconds: float = Field(
        30.0, ge=1, validation_alias="JOB_LEASE_SECONDS", description="How long a dead worker goes unnoticed."
    )

    # models
    llm_model: str | None = Field(None, validation_alias="LLM_MODEL")
    llm_fallback_models: Annotated[list[str], NoDecode] = Field([], validation_alias="LLM_FALLBACK_MODELS")
    llm_timeout: float = Field(60.0, gt=0, validation_alias="LLM_TIMEOUT", description="Seconds of silence.")
    llm_prices: dict[str, TokenPrice] = Field(
        default_factory=dict,
        validation_alias="LLM_PRICES",
        description='Dollars per million tokens, as JSON: {"model": {"input": 1, "output": 5}}.',
    )
    openrouter_api_key: SecretStr | None = Field(None, validation_alias="OPENROUTER_API_KEY")
    openrouter_base_url: str = Field("https://openrouter.ai/api/v1", validation_alias="OPENROUTER_BASE_URL")
    openai_api_key: SecretStr | None = Field(None, validation_alias="OPENAI_API_KEY")
    openai_base_url: str | None = Field(None, validation_alias=AliasChoices("OPENAI_BASE_URL", "OPENAI_API_BASE"))
    anthropic_api_key: SecretStr | None = Field(None, validation_alias="ANTHROPIC_API_KEY")
    anthropic_base_url: str = Field("https://api.anthropic.com", validation_alias="ANTHROPIC_BASE_URL")
    ollama_base_url: str | None = Field(None, validation_alias="OLLAMA_BASE_URL")
    embedding_model: str | None = Field(
        None, validation_alias="EMBEDDING_MODEL", description="Tells what documents mean, to search them by that, too."
    )
    embedding_base_url: str | None = Field(None, validation_alias="EMBEDDING_BASE_URL")
    embedding_api_key: SecretStr | None = Field(None, validation_alias="EMBEDDING_API_KEY")

    # services outside
    github_token: SecretStr | None = Field(
        None, validation_alias="GITHUB_TOKEN", description="Optional: 5,000 questions an hour in place of 60."
    )
    github_url: str = Field("https://api.github.com", validation_alias="GITHUB_API_URL")
    weather: bool = Field(default=True, validation_alias="WEATHER", description="Whether agents may look it up.")
    open_meteo_url: str = Field("https://api.open-meteo.com", validation_alias="OPEN_METEO_URL")
    open_meteo_geocoding_url: str = Field(
        "https://geocoding-api.open-meteo.com", validation_alias="OPEN_METEO_GEOCODING_URL"
    )
    calendly_url: str = Field("https://api.calendly.com", validation_alias="CALENDLY_API_URL")

    # limits
    visitor_turns_per_day: int = Field(50, ge=1, validation_alias="VISITOR_TURNS_PER_DAY")
    requests_per_minute: int = Field(240, ge=1, validation_alias="REQUESTS_PER_MINUTE", description="Per address.")
    turns_per_minute: int = Field(20, ge=1, validation_alias="TURNS_PER_MINUTE", description="Per visitor or user.")
    owner_tokens_per_day: int = Field(2_000_000, ge=1, validation_alias="OWNER_TOKENS_PER_DAY")
    question_max_chars: int = Field(4_000, ge=1, validation_alias="QUESTION_MAX_CHARS")
    answer_max_tokens: int = Field(2_048, ge=1, validation_alias="ANSWER_MAX_TOKENS")
    turn_max_seconds: float = Field(90.0, gt=0, validation_alias="TURN_MAX_SECONDS")

    # accounts
    access_token_seconds: int = Field(900, ge=60, le=900, validation_alias="ACCESS_TOKEN_SECONDS")
    refresh_token_days: int = Field(30, ge=1, validation_alias="REFRESH_TOKEN_DAYS")
    token_algorithm: Literal["EdDSA", "RS256"] = Field("EdDSA", validation_alias="TOKEN_ALGORITHM")

    @classmethod
    def read(cls, **given: Any) -> Self:
        """The settings of the environment; what is ``given`` (by field name, None left out) stands above it."""
        aliases = {name: field.validation_alias for name, field in cls.model_fields.items()}
        named: dict[str, Any] = {str(aliases[name]): value for name, value in given.items() if value is not None}
        return cls(**named)

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,  # noqa: ARG003 - secrets have files of their own names
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        assert isinstance(dotenv_settings, DotEnvSettingsSource)  # noqa: S101 - pydantic-settings passes nothing else
        return init_settings, env_settings, EnvFiles(settings_cls, env_file=dotenv_settings.env_file)

    @model_validator(mode="before")
    @classmethod
    def _read_secret_files(cls, values: dict[str, object]) -> dict[str, object]:
        for file, name in SECRET_FILES.items():
            path = os.environ.get(file) or values.get(file.lower())  # what .env says besides comes in lower case
            if not path:
                continue
            if values.get(name):
                raise NotConfigured(f"{name} and {file} are both set; keep one of them.")
            values[name] = read_secret(file, Path(str(path)))
        return values

    @model_validator(mode="before")
    @classmethod
    def _split_lists(cls, values: dict[str, object]) -> dict[str, object]:
        for name in ("TRUSTED_HOSTS", "LLM_FALLBACK_MODELS"):
            if isinstance(text := values.get(name), str):
                values[name] = [item.strip() for item in text.split(",") if item.strip()]
        return values

    @model_validator(mode="after")
    def _absolute_paths(self) -> Self:
        self.data_dir = self.data_dir.expanduser().resolve()
        self.resume_path = self.resume_path.expanduser().resolve()
        return self

    @model_validator(mode="after")
    def _fit_the_pool(self) -> Self:
        if self.database_url is None and self.database_pool_size > EMBEDDED_POOL_SIZE:
            raise PydanticCustomError(
                "pool_size", f"DATABASE_POOL_SIZE is at most {EMBEDDED_POOL_SIZE} without DATABASE_URL."
            )
        return self

    @property
    def public_url(self) -> str:
        """Where people open Kairix, without a trailing slash."""
        if self.app_url:
            return self.app_url.rstrip("/")
        return f"http://{'localhost' if self.host in LOCAL else self.host}:{self.port}"
