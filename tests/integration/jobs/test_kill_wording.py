"""A worker that dies while a model words a roadmap: the roadmap is worded by the next one."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from api.roadmap.writer import Writer
from doubles.model_server import ModelServer
from doubles.replies import Reply
from integration.jobs.workers import KAIRIX_WORKER, Bench, Worker
from kairix_core.domain.job import JobState
from kairix_core.use_cases.roadmap.request_roadmap import RequestRoadmap, Wish
from kairix_infra.container import now

pytestmark = [pytest.mark.slow, pytest.mark.timeout(300)]


@pytest.fixture
def model_server() -> Iterator[ModelServer]:
    with ModelServer(Writer()) as server:
        yield server


async def test_a_plan_whose_worker_dies_while_a_model_words_it_is_worded_by_the_next(
    bench: Bench, worker: Worker, model_server: ModelServer
) -> None:
    worker.program = KAIRIX_WORKER
    worker.more = {"OPENAI_BASE_URL": f"{model_server.url}/v1", "OPENAI_API_KEY": "none", "LLM_MODEL": "writer"}
    model_server.will(Reply(("too late",), first=60))
    job = await RequestRoadmap(bench.uow, now)(bench.owner.owner.id, Wish("Data Engineer"))
    worker.start()
    await model_server.asked(within=60)
    worker.kill()
    worker.start()
    ended = await bench.ended(job)

    async with bench.uow(bench.owner.principal) as tx:
        made = await tx.roadmaps.versions((await tx.roadmaps.of_owner(bench.owner.owner.id))[0].id)
    assert (ended.state, ended.attempts) == (JobState.SUCCEEDED, 2)
    assert [one.made_by for one in made] == ["model", "rules"]
