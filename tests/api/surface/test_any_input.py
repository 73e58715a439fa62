"""Whatever is sent, according to the OpenAPI document or against it: an answer as documented, or a problem."""

from __future__ import annotations

import asyncio
from uuid import UUID

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
from factories import NOW, a_job, a_letter, a_memory, a_roadmap, a_version, an_own_answer, later
from kairix_api.app import describe
from kairix_api.errors import MEDIA_TYPE, Problem
from kairix_core.domain.inbox import LetterKind, UnansweredQuestion
from kairix_core.domain.principal import SYSTEM

SCHEMA = schemathesis.openapi.from_dict(describe())
OPERATIONS = {operation.label: operation for operation in (found.ok() for found in SCHEMA.get_all_operations())}
CHECKS = [not_a_server_error, content_type_conformance, response_schema_conformance, status_code_conformance]
EXAMPLES = 15
BOTH = (GenerationMode.POSITIVE, GenerationMode.NEGATIVE)


@pytest.fixture
async def things(service: Service, talk: Talk) -> dict[str, str]:
    """Ids that exist, by the name that paths have for them."""
    turn = (await talk.ask()).raise_for_status().json()
    job = a_job(service.somebody.owner.id)
    memory = a_memory(service.somebody.owner.id)
    async with service.container.uow(service.somebody.principal) as tx:
        await tx.jobs.add(job)
        await tx.memories.add([memory])
    return {
        "conversation_id": talk.conversation,
        "message_id": turn["answer"]["id"],
        "turn_id": turn["turn_id"],
        "handle": service.somebody.agent.handle,
        "document_id": str(service.somebody.document.id),
        "number": "1",
        "job_id": str(job.id),
        "memory_id": str(memory.id),
        "role": "data-analyst",
        "attribute": "city",
        **await planned(service),
        **await done_about_a_profile(service),
        **await left_in_the_inbox(service, talk, turn["question"]["id"]),
    }


async def left_in_the_inbox(service: Service, talk: Talk, message: str) -> dict[str, str]:
    """A question, an answer to another one, and a booking."""
    agent, conversation = service.somebody.agent, UUID(talk.conversation)
    answer = an_own_answer(agent.owner_id)
    letter = a_letter(agent, kind=LetterKind.BOOKING, starts_at=later(3_600), minutes=30)
    question = UnansweredQuestion(agent.owner_id, agent.id, conversation, UUID(message), "Does Ada dive?", NOW)
    async with service.container.uow(SYSTEM) as tx:
        await tx.questions.add(question)
        await tx.inbox.add_answer(answer)
        await tx.inbox.add_letter(letter)
    return {"question_id": str(question.id), "answer_id": str(answer.id), "letter_id": str(letter.id)}


async def done_about_a_profile(service: Service) -> dict[str, str]:
    """A fact, and the operation that brought it."""
    owner = service.somebody.owner.id
    kept = await service.container.edit_profile(owner, {"city": "Lyon"})
    assert kept.operation is not None
    return {"operation_id": str(kept.operation.id), "fact_id": str(kept.operation.changes[0].fact_id)}


async def planned(service: Service) -> dict[str, str]:
    """A roadmap with a version and a milestone."""
    roadmap = a_roadmap(service.somebody.owner.id)
    version = a_version(roadmap)
    async with service.container.uow(service.somebody.principal) as tx:
        await tx.roadmaps.add(roadmap, version)
    return {"roadmap_id": str(roadmap.id), "version": "1", "milestone": version.plan.milestones[0].key}


@pytest.mark.parametrize("label", OPERATIONS)
async def test_any_input_gets_a_documented_answer(
    service: Service, talk: Talk, things: dict[str, str], label: str
) -> None:
    proof = {"Authorization": talk.http.headers["Authorization"]}
    await asyncio.to_thread(try_many, label, things, service.url, proof)


def try_many(label: str, things: dict[str, str], url: str, proof: dict[str, str]) -> None:
    operation = OPERATIONS[label]
    real = {parameter.name: things[parameter.name] for parameter in operation.path_parameters}
    cases = [operation.as_strategy(mode, path_parameters=known) for mode in BOTH for known in (real, None)]

    @hypothesis.settings(
        max_examples=EXAMPLES, deadline=None, database=None, derandomize=True, suppress_health_check=list(HealthCheck)
    )
    @hypothesis.given(case=one_of(cases))
    def try_one(case: Case) -> None:
        answer = case.call(base_url=url, headers=proof, timeout=20)
        case.validate_response(answer, checks=CHECKS)
        if answer.status_code >= 400 and answer.headers["content-type"] == [MEDIA_TYPE]:
            assert Problem.model_validate(answer.json()).code in STABLE_CODES

    try_one()
