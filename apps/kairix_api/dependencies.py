"""What routes are given."""

from __future__ import annotations

from typing import Annotated

from fastapi import Depends
from starlette.requests import HTTPConnection

from kairix_infra.container import Container


def container_of(connection: HTTPConnection) -> Container:
    container: Container = connection.app.state.container
    return container


Services = Annotated[Container, Depends(container_of)]
