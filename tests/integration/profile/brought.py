"""Files that are brought over HTTP, read by the worker and taken: one Kairix for all, a new owner for each file."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import httpx

from api.auth.people import OWN_ORIGIN, bearer, login
from api.documents.desk import Desk
from api.profile.owner import Owner
from kairix_api.app import create_app
from kairix_core.domain.principal import SYSTEM
from kairix_core.domain.user import User
from kairix_infra.auth.keys import load_or_create_key
from kairix_infra.auth.passwords import Argon2Hasher
from kairix_infra.auth.tokens import JwtSigner
from kairix_infra.container import Adapters, Container, now
from kairix_infra.db.database import Database
from kairix_infra.db.engine import app_engine
from kairix_infra.db.urls import DatabaseUrls
from kairix_infra.llm.extractive import ExtractiveProvider
from kairix_infra.queue.background import embedded_runner
from kairix_infra.settings import Settings

PASSWORD = "heron kettle plum"


@dataclass(frozen=True, slots=True)
class Taken:
    """What a profile holds, and the résumé that is written from it, on the day when its owner took their first file."""

    on: date
    values: dict[str, Any]
    resume: dict[str, Any]


class ReadingRoom:
    """Everything happens on the loop of ``runner``; in between, nothing moves."""

    def __init__(self, runner: asyncio.Runner, container: Container) -> None:
        self._runner = runner
        self._container = container
        self._app = create_app(container)

    def take(self, path: Path) -> Taken:
        return self._runner.run(self._take(path.read_bytes(), path.name))

    async def _take(self, data: bytes, name: str) -> Taken:
        transport = httpx.ASGITransport(self._app)
        async with httpx.AsyncClient(transport=transport, base_url=OWN_ORIGIN, headers={"Origin": OWN_ORIGIN}) as http:
            http.headers.update(bearer(await self._sign_in_somebody(http)))
            desk, owner = Desk(http), Owner(http)
            document = await desk.draft(data, name)
            accepted = await desk.accept(document, revision=document["revision"])
            assert accepted.status_code == 200, accepted.text
            return Taken(now().date(), await owner.values(), await owner.get("/resume.json"))

    async def _sign_in_somebody(self, http: httpx.AsyncClient) -> str:
        """The access token of a new owner."""
        user = User(name="", created_at=now())
        email = f"{user.id}@example.org"
        hashed = await self._container.sign_in._passwords.hash(PASSWORD)
        async with self._container.uow(SYSTEM) as tx:
            await tx.users.add(user)
            await tx.users.set_credentials(user.id, email=email, password_hash=hashed)
        token: str = (await http.post("/api/auth/login", json=login(email, PASSWORD))).json()["access_token"]
        return token


@contextmanager
def reading_room(urls: DatabaseUrls, home: Path) -> Iterator[ReadingRoom]:
    with asyncio.Runner() as runner:
        container = runner.run(_opened(urls, home))
        worker = embedded_runner(container)
        runner.get_loop().call_soon(worker.start)
        try:
            yield ReadingRoom(runner, container)
        finally:
            runner.run(worker.close(grace=0))
            runner.run(container.close())


async def _opened(urls: DatabaseUrls, home: Path) -> Container:
    settings = Settings(_env_file=None, KAIRIX_HOME=home, APP_URL=OWN_ORIGIN)
    database = Database(await app_engine(urls, pool_size=4), urls)
    return Container(
        Adapters(
            settings=settings,
            database=database,
            chat=ExtractiveProvider(),
            mode="quotes",
            tokens=JwtSigner(load_or_create_key(settings.data_dir / "keys", "EdDSA"), now),
            passwords=Argon2Hasher(time_cost=1, memory_kib=8, parallelism=1),
            clock=now,
            close=database.close,
        )
    )
