"""What routes are given."""

from __future__ import annotations

from typing import Annotated

from fastapi import Depends
from starlette.requests import HTTPConnection

from kairix_infra.container import Container


def container_of(connection: HTTPConnection) -> Container:
    container: Container = connection.app.state.container
    return container


async def services(connection: HTTPConnection) -> Container:
    """``async``, as every dependency here: FastAPI runs a plain one in a thread, which costs more than what it does."""
    return container_of(connection)


Services = Annotated[Container, Depends(services)]
