"""What a program does not need yet, it does not load: memory and time of each start depend on it."""

from __future__ import annotations

import subprocess
import sys

import pytest

LATER = {
    "what reads files": {"docx", "PIL", "pypdfium2", "yaml"},
    "what prints": {"typst"},
    "what migrates": {"alembic"},
    "what talks to Redis": {"celery", "kombu", "redis"},
    "what checks a résumé": {"jsonschema"},
}
SERVER = {"aiohttp", "asyncpg", "fastapi", "pydantic", "sqlalchemy", "uvicorn"}


def loaded_by(module: str) -> set[str]:
    program = f"import sys, {module}; print(*sys.modules)"
    return set(subprocess.run([sys.executable, "-c", program], capture_output=True, check=True).stdout.decode().split())


@pytest.fixture(scope="module")
def loaded_to_serve() -> set[str]:
    return loaded_by("kairix_cli.server")


@pytest.mark.parametrize("modules", LATER.values(), ids=LATER)
def test_a_server_loads_only_what_serves(loaded_to_serve: set[str], modules: set[str]) -> None:
    assert loaded_to_serve & modules == set()


def test_help_loads_nothing_of_a_server() -> None:
    assert loaded_by("kairix_cli.main") & SERVER == set()
