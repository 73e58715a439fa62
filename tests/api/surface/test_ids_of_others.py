"""What is somebody else's and what never was are told alike, by every route that takes an id, and nothing changes."""

from __future__ import annotations

from string import Template
from typing import Any, NamedTuple

import asyncpg
import httpx
import pytest

from api.surface.things import sign_in
from api.turns.service import Service, Talk
from factories import represent_somebody
from kairix_api.app import describe
from kairix_core.domain.ids import new_id

Things = dict[str, str]


class Operation(NamedTuple):
    """One that takes ids in its path: ``ids`` are the names of those."""

    method: str
    path: str
    ids: frozenset[str]
    has_body: bool

    @property
    def label(self) -> str:
        return f"{self.method} {self.path}"


def _ids_of(operation: dict[str, Any]) -> frozenset[str]:
    parameters = [one for one in operation.get("parameters", []) if one["in"] == "path"]
    return frozenset(one["name"] for one in parameters if one["schema"].get("format") == "uuid")


OPERATIONS = [
    Operation(method.upper(), path, ids, "requestBody" in told)
    for path, methods in describe()["paths"].items()
    for method, told in methods.items()
    if (ids := _ids_of(told))
]
#: What is sent along, so that nothing but the id is wrong. A route with a body that is not here fails these tests.
BODIES: dict[str, Any] = {
    "PATCH /api/conversations/{conversation_id}": {"title": "Mine now"},
    "POST /api/conversations/{conversation_id}/messages": {"text": "What did they build?"},
    "POST /api/messages/{message_id}/regenerate": {},
    "POST /api/messages/{message_id}/feedback": {"value": "up"},
    "PATCH /api/documents/{document_id}": {"corrections": [], "revision": 0},
    "PATCH /api/profile/facts/{fact_id}": {"disclosure": "public"},
    "PATCH /api/memories/{memory_id}": {"text": "Likes to dive"},
    "POST /api/inbox/questions/{question_id}/answer": {"answer": "Never."},
    "PATCH /api/inbox/answers/{answer_id}": {"answer": "Never."},
    "POST /api/inbox/messages/{letter_id}/confirm": {},
    "PATCH /api/roadmaps/{roadmap_id}": {"title": "Mine now"},
    "POST /api/roadmaps/{roadmap_id}/milestones": {"title": "Learn to dive"},
    "PATCH /api/roadmaps/{roadmap_id}/milestones/{milestone}": {"notes": "Mine now"},
}

LETTER = '"name": "Eve", "email": "eve@example.org", "text": "Hello", "conversation_id": "$conversation_id"'
#: Where an id is sent beside the path: the method, the path and what is sent.
LINKS = [
    ("PATCH", "/api/conversations/$own", '{"head_id": "$message_id"}'),
    ("POST", "/api/conversations/$own/messages", '{"text": "And then?", "edit_of": "$message_id"}'),
    ("GET", "/api/conversations/$own/messages?before=$message_id", ""),
    ("GET", "/chat-session?session_id=$conversation_id", ""),
    ("POST", "/api/representatives/$handle/messages", f"{{{LETTER}}}"),
    ("POST", "/api/profile/facts/bulk", '{"accept": ["$fact_id"]}'),
    ("POST", "/api/profile/facts/bulk", '{"reject": ["$fact_id"]}'),
    *(
        ("POST", "/api/forget", f'{{"text": "SQL", "preview": false, "{kinds}": ["${kind}_id"]}}')
        for kinds, kind in (
            ("facts", "fact"),
            ("memories", "memory"),
            ("documents", "document"),
            ("answers", "answer"),
            ("roadmaps", "roadmap"),
        )
    ),
]
JSON = {"Content-Type": "application/json"}

#: What one does to a thing in such a state that nobody can do to it after the others.
FIRST = {
    "POST /api/inbox/questions/{question_id}/answer",
    "POST /api/roadmaps/{roadmap_id}/milestones/{milestone}/evidence/{fact_id}/accept",
}
#: What deletes a thing comes after all that needs it.
ONE_AFTER_ANOTHER = [[one] for one in OPERATIONS if one.label in FIRST]
ONE_AFTER_ANOTHER += [
    sorted(
        (one for one in OPERATIONS if one.label not in FIRST), key=lambda one: (one.method == "DELETE", -len(one.path))
    )
]


async def send(http: httpx.AsyncClient, operation: Operation, things: Things) -> httpx.Response:
    body = BODIES[operation.label] if operation.has_body else None
    return await http.request(operation.method, operation.path.format_map(things), json=body)


def told(answer: httpx.Response) -> tuple[int, str, str]:
    problem = answer.json()
    return answer.status_code, problem["code"], problem["detail"]


async def rows(admin: asyncpg.Connection) -> dict[str, str]:
    """A digest of each table's rows."""
    tables = [row[0] for row in await admin.fetch("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")]
    digest = "SELECT md5(coalesce(string_agg(t::text, '|' ORDER BY t::text), '')) FROM {} t"
    return {table: await admin.fetchval(digest.format(table)) for table in tables}


@pytest.fixture
async def outsiders(service: Service) -> dict[str, httpx.AsyncClient]:
    """By who they are; nobody shows no proof at all."""
    another = await sign_in(service, await represent_somebody(service.container.uow))
    nobody = httpx.AsyncClient(base_url=service.url)
    service.opened.append(nobody)
    return {"another user": another, "another visitor": (await service.visitor()).http, "nobody": nobody}


def never_were(operation: Operation, things: Things) -> Things:
    return {**things, **{name: str(new_id()) for name in operation.ids}}


async def test_what_is_anothers_is_missing_like_what_never_was_on_every_route(
    outsiders: dict[str, httpx.AsyncClient], things: Things
) -> None:
    another = outsiders["another user"]
    differing = []
    for operation in OPERATIONS:
        found = told(await send(another, operation, things))
        if found[0] != 404 or found != told(await send(another, operation, never_were(operation, things))):
            differing.append((operation.label, found))
    assert differing == []


@pytest.mark.parametrize(("method", "path", "body"), LINKS)
async def test_nothing_of_anothers_is_linked_to_what_is_ones_own(
    method: str, path: str, body: str, outsiders: dict[str, httpx.AsyncClient], things: Things
) -> None:
    another = outsiders["another user"]
    own = (await another.post("/api/conversations", json={"handle": things["handle"]})).raise_for_status().json()
    answers = []
    for ids in (things, dict.fromkeys(things, str(new_id()))):
        known = {**ids, "handle": things["handle"], "own": own["id"]}
        there, sent = (Template(text).substitute(known) for text in (path, body))
        answers.append(told(await another.request(method, there, content=sent, headers=JSON)))
    assert answers[0] == answers[1]
    assert answers[0][0] == 404


@pytest.mark.parametrize("who", ["another visitor", "nobody"])
async def test_who_has_no_account_is_let_in_nowhere(
    who: str, outsiders: dict[str, httpx.AsyncClient], things: Things
) -> None:
    answers = {operation.label: (await send(outsiders[who], operation, things)).status_code for operation in OPERATIONS}
    assert {label: status for label, status in answers.items() if status not in {401, 404}} == {}


async def test_nothing_is_changed_by_whoever_tries(
    outsiders: dict[str, httpx.AsyncClient], things: Things, admin: asyncpg.Connection
) -> None:
    before = await rows(admin)
    for http in outsiders.values():
        for operation in OPERATIONS:
            await send(http, operation, things)
    assert await rows(admin) == before


@pytest.mark.parametrize("operations", ONE_AFTER_ANOTHER, ids=lambda operations: operations[0].label)
async def test_these_things_are_there_for_whoever_they_belong_to(
    operations: list[Operation], owner: httpx.AsyncClient, talk: Talk, things: Things
) -> None:
    """Without this, the others would hold for ids that nobody has, and for bodies that nobody may send."""
    missing = []
    for operation in operations:
        answers = {(await send(http, operation, things)).status_code for http in (owner, talk.http)}
        missing += [operation.label] if answers <= {401, 404} or (operation.has_body and 422 in answers) else []
    assert missing == []
