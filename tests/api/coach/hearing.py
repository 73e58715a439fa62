"""A coach whose owner is listened to by a real model server, and what was learnt from them."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Iterator, Sequence
from datetime import timedelta
from typing import Any
from uuid import UUID

import asyncpg
import pytest

from api.coach.coaching import Coaching
from doubles.listening import Listener
from doubles.model_server import ModelServer
from doubles.told_career import CAREER
from kairix_core.domain.job import Job, JobKind
from kairix_core.domain.principal import Principal
from kairix_core.domain.profile.fact import Fact
from kairix_core.policies.extract.plainly_said import plainly_said
from kairix_core.ports import ChatProvider
from kairix_infra.container import Container
from kairix_infra.llm.endpoint import Endpoint
from kairix_infra.llm.openai_compatible import OpenAICompatible
from kairix_infra.llm.session import open_session

SAID = "I live in Porto and I know Python. On Fridays I answer for the event pipeline."
KNOWN = (
    ("contact", "city", "Porto", "I live in Porto"),
    ("technical_skills", "programming_languages", {"name": "Python"}, "I know Python"),
    ("current_role", "current_responsibilities", "the event pipeline", "I answer for the event pipeline"),
)
PLAIN = {(found.attribute, json.dumps(found.value, sort_keys=True)) for found in plainly_said(SAID)}
BY_MODEL = ("current_responsibilities", '"the event pipeline"')


@pytest.fixture
def listener() -> Listener:
    return Listener([(*found,) for told in CAREER for found in told.findings] + list(KNOWN))


@pytest.fixture
def model_server(listener: Listener) -> Iterator[ModelServer]:
    with ModelServer(listener) as server:
        yield server


@pytest.fixture
async def chat(model_server: ModelServer) -> AsyncIterator[ChatProvider]:
    async with open_session() as session:
        yield OpenAICompatible(session, Endpoint("test", f"{model_server.url}/v1", "listener", silence=0.5))


#: An attribute, and its value as JSON.
Value = tuple[str, str]


@pytest.fixture
async def owner(session: dict[str, Any]) -> Principal:
    return Principal.user(UUID(session["user"]["id"]))


async def facts_of(container: Container, owner: Principal) -> list[Fact]:
    """What was learnt from messages, and not worked out from it."""
    assert owner.id is not None
    async with container.uow(owner) as tx:
        return [fact for fact in await tx.facts.all(owner.id) if fact.source.message_id is not None]


async def values_of(container: Container, owner: Principal) -> set[Value]:
    return {(fact.attribute, json.dumps(fact.value, sort_keys=True)) for fact in await facts_of(container, owner)}


async def asked_for(model_server: ModelServer, form: str) -> None:
    while form_of((await model_server.asked()).body) != form:
        pass


def form_of(body: dict[str, Any]) -> str | None:
    """What a request wants its answer to be."""
    name: str | None = body.get("response_format", {}).get("json_schema", {}).get("name")
    return name


async def jobs_of(container: Container, owner: Principal) -> Sequence[Job]:
    assert owner.id is not None
    async with container.uow(owner) as tx:
        return (await tx.jobs.page(owner.id, cursor=None, limit=50)).items


async def counts(admin: asyncpg.Connection) -> tuple[int, int]:
    return await admin.fetchval("SELECT count(*) FROM facts"), await admin.fetchval("SELECT count(*) FROM operations")


async def listen_again(container: Container, coach: Coaching, owner: Principal) -> None:
    """A second job for the same conversation, as a race might leave one."""
    assert owner.id is not None
    payload, at = {"conversation_id": coach.conversation["id"]}, container.clock() - timedelta(seconds=1)
    async with container.uow(owner) as tx:
        await tx.jobs.add(Job(owner.id, JobKind.EXTRACT_CONVERSATION, payload, created_at=at, run_at=at, key="again"))
