"""Fixtures around the doubles."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from doubles.model_server import ModelServer


@pytest.fixture
def model_server() -> Iterator[ModelServer]:
    """A model server on a free port of 127.0.0.1: ``will(reply)`` scripts it, ``exchanges`` tells what it was asked."""
    with ModelServer() as server:
        yield server
