"""What operators and their machines ask: is it alive, is it ready, how is it doing."""

from __future__ import annotations

import httpx
import pytest
from fastapi import FastAPI
from prometheus_client.parser import text_string_to_metric_families
from pydantic import SecretStr
from sqlalchemy.ext.asyncio import create_async_engine

from api.turns.service import Service, Talk
from kairix_api.app import create_app
from kairix_api.errors import Problem
from kairix_infra.db.database import Database
from kairix_infra.db.urls import DatabaseUrls
from kairix_infra.settings import Settings

TOKEN = "a-token-of-some-length"


@pytest.fixture
async def app(service: Service) -> FastAPI:
    return create_app(service.container)


def client(app: FastAPI, address: str = "127.0.0.1") -> httpx.AsyncClient:
    """Somebody whose requests come from ``address``."""
    return httpx.AsyncClient(transport=httpx.ASGITransport(app, client=(address, 50_000)), base_url="http://localhost")


async def samples(http: httpx.AsyncClient, **headers: str) -> dict[str, float]:
    answer = (await http.get("/metrics", headers=headers)).raise_for_status()
    return {
        " ".join([sample.name, *sample.labels.values()]): sample.value
        for family in text_string_to_metric_families(answer.text)
        for sample in family.samples
    }


@pytest.mark.parametrize("path", ["/health", "/health/ready"])
async def test_a_probe_may_ask_without_a_body(app: FastAPI, path: str) -> None:
    answer = await client(app).head(path)
    assert (answer.status_code, answer.content) == (200, b"")


async def test_who_is_alive_without_a_database_is_not_ready(service: Service, database_urls: DatabaseUrls) -> None:
    nowhere = create_async_engine("postgresql+asyncpg://kairix@127.0.0.1:9/kairix")
    service.container.database = Database(nowhere, database_urls)
    http = client(create_app(service.container))
    ready = await http.get("/health/ready")
    assert (ready.status_code, ready.json()["checks"]) == (503, {"database": "failed", "migrations": "failed"})
    assert (await http.get("/health")).status_code == 200


async def test_metrics_tell_of_the_process_to_this_machine(app: FastAPI) -> None:
    assert (await samples(client(app)))["process_resident_memory_bytes"] > 0


async def test_metrics_are_text_in_prometheus_format(app: FastAPI) -> None:
    assert (await client(app).get("/metrics")).headers["content-type"].startswith("text/plain; version=")


async def test_a_turn_that_ended_is_counted(app: FastAPI, talk: Talk) -> None:
    before = (await samples(client(app))).get("kairix_turns_total complete", 0)
    (await talk.ask()).raise_for_status()
    after = await samples(client(app))
    assert (after["kairix_turns_total complete"] - before, after["kairix_turns_running"]) == (1, 0)


async def refusal(http: httpx.AsyncClient, **headers: str | bytes) -> Problem:
    return Problem.model_validate((await http.get("/metrics", headers=headers)).json())


async def test_another_machine_finds_nothing(app: FastAPI) -> None:
    assert (await refusal(client(app, "192.0.2.1"))).status == 404


async def test_whoever_asks_through_a_proxy_finds_nothing(app: FastAPI) -> None:
    assert (await refusal(client(app), **{"X-Forwarded-For": "127.0.0.1"})).status == 404


async def test_the_refusal_is_that_of_a_path_that_does_not_exist(app: FastAPI) -> None:
    http = client(app, "192.0.2.1")
    nothing = Problem.model_validate((await http.get("/api/nothing")).json())
    varying = {"instance", "request_id"}
    assert (await refusal(http)).model_dump(exclude=varying) == nothing.model_dump(exclude=varying)


@pytest.fixture
def guarded(app: FastAPI, settings: Settings) -> FastAPI:
    settings.metrics_token = SecretStr(TOKEN)
    return app


async def test_the_token_opens_metrics_from_anywhere(guarded: FastAPI) -> None:
    assert await samples(client(guarded, "192.0.2.1"), Authorization=f"Bearer {TOKEN}")


@pytest.mark.parametrize("header", [None, "Bearer", "Bearer another-token-of-length", f"Basic {TOKEN}", b"Bearer \xe9"])
async def test_with_a_token_set_nothing_else_opens_metrics(guarded: FastAPI, header: str | bytes | None) -> None:
    headers = {} if header is None else {"Authorization": header}
    assert (await refusal(client(guarded), **headers)).status == 404
