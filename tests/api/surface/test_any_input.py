"""Whatever is sent, according to the OpenAPI document or against it: an answer as documented, or a problem."""

from __future__ import annotations

import asyncio

import httpx
import hypothesis
import pytest
import schemathesis
from hypothesis import HealthCheck
from hypothesis.strategies import one_of
from schemathesis import Case, GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from api.surface.codes import STABLE_CODES
from api.turns.service import Service, Talk
from kairix_api.app import describe
from kairix_api.errors import MEDIA_TYPE, Problem

SCHEMA = schemathesis.openapi.from_dict(describe())
OPERATIONS = {operation.label: operation for operation in (found.ok() for found in SCHEMA.get_all_operations())}
CHECKS = [not_a_server_error, content_type_conformance, response_schema_conformance, status_code_conformance]
EXAMPLES = 15
#: The conversation is a visitor's own; all else is the owner's. A stream of an owner's events would never end.
OF_THE_VISITOR = ("/api/conversations", "/api/messages", "/api/turns", "/chat-session", "/api/events")
BOTH = (GenerationMode.POSITIVE, GenerationMode.NEGATIVE)


@pytest.mark.parametrize("label", OPERATIONS)
async def test_any_input_gets_a_documented_answer(
    service: Service, talk: Talk, owner: httpx.AsyncClient, things: dict[str, str], label: str
) -> None:
    http = talk.http if OPERATIONS[label].path.startswith(OF_THE_VISITOR) else owner
    headers = {"Authorization": http.headers["Authorization"], "Prefer": "respond-async"}
    await asyncio.to_thread(try_many, label, things, service.url, headers)


def try_many(label: str, things: dict[str, str], url: str, headers: dict[str, str]) -> None:
    operation = OPERATIONS[label]
    real = {parameter.name: things[parameter.name] for parameter in operation.path_parameters}
    cases = [operation.as_strategy(mode, path_parameters=known) for mode in BOTH for known in (real, None)]

    @hypothesis.settings(
        max_examples=EXAMPLES, deadline=None, database=None, derandomize=True, suppress_health_check=list(HealthCheck)
    )
    @hypothesis.given(case=one_of(cases))
    def try_one(case: Case) -> None:
        answer = case.call(base_url=url, headers=headers, timeout=20)
        case.validate_response(answer, checks=CHECKS)
        if answer.status_code >= 400 and answer.headers["content-type"] == [MEDIA_TYPE]:
            assert Problem.model_validate(answer.json()).code in STABLE_CODES

    try_one()
