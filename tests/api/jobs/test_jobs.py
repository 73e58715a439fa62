"""Files are read in the background: what their owner sees of it, and what they may do about it."""

from __future__ import annotations

import asyncio
from uuid import UUID, uuid4

import httpx
import pytest

from api.documents.desk import PATH, Desk, a_career
from e2e.installation import free_port
from kairix_api import limits
from kairix_core.domain.job import JobKind, Progress
from kairix_core.domain.principal import SYSTEM, Principal
from kairix_core.errors import ProviderUnavailable
from kairix_core.use_cases.jobs.job_run import Handler, JobRun
from kairix_infra.auth.rate_limits import Quota
from kairix_infra.container import Container
from kairix_infra.queue.background import job_relay
from kairix_infra.queue.embedded import EmbeddedRunner

JOBS = "/api/jobs"
ASYNC = {"Prefer": "wait=1, respond-async"}


async def bring_later(desk: Desk, content: bytes | None = None, name: str = "ada.pdf") -> httpx.Response:
    files = {"file": (name, a_career() if content is None else content)}
    return await desk.http.post(PATH, files=files, headers=ASYNC)


async def owner_of(desk: Desk) -> UUID:
    return UUID((await desk.http.get("/api/users/me")).json()["id"])


async def ended(desk: Desk, container: Container, answer: httpx.Response) -> dict[str, object]:
    await container.await_job(await owner_of(desk), UUID(answer.json()["id"]), seconds=20)
    body: dict[str, object] = (await desk.http.get(answer.headers["location"])).json()
    return body


def doing(container: Container, handler: Handler) -> None:
    """Let the reading of documents be this instead."""
    container.run_job._handlers = {JobKind.READ_DOCUMENT: handler}


async def linger(run: JobRun) -> None:
    await run.report(Progress("reading", "Reading for ever"))
    await asyncio.Event().wait()


async def fail(run: JobRun) -> None:
    run.job.max_attempts = 1
    raise ProviderUnavailable


async def test_who_would_rather_not_wait_is_told_where_to_look(desk: Desk) -> None:
    answer = await bring_later(desk)
    assert answer.status_code == 202
    assert answer.headers["preference-applied"] == "respond-async"
    assert answer.headers["location"] == f"{JOBS}/{answer.json()['id']}"
    assert answer.json()["name"] == "ada.pdf"


async def test_the_job_names_the_document_that_it_made(desk: Desk, container: Container) -> None:
    job = await ended(desk, container, await bring_later(desk))
    (document,) = (await desk.http.get(PATH)).json()["items"]
    assert job["state"] == "succeeded"
    result = job["result"]
    assert (result["document_id"], result["pages"], result["waiting"]) == (document["id"], 1, 0)
    told = f"read 1 page, {result['facts']} facts"
    assert job["progress"] == {"step": "recording", "message": told, "done": 3, "total": 3}


async def test_a_file_that_was_read_before_is_answered_at_once(desk: Desk) -> None:
    draft = await desk.draft()
    again = await bring_later(desk)
    assert (again.status_code, again.json()["id"]) == (201, draft["id"])


async def test_a_refusal_is_told_in_the_job(desk: Desk, container: Container) -> None:
    job = await ended(desk, container, await bring_later(desk, b"{}", "empty.json"))
    assert (job["state"], job["error_code"], job["attempts"]) == ("failed", "unreadable_document", 1)


@pytest.mark.parametrize("content", [a_career(), b"{}"], ids=["read", "refused"])
async def test_what_was_brought_goes_when_its_job_has_ended(desk: Desk, container: Container, content: bytes) -> None:
    job = await ended(desk, container, await bring_later(desk, content))
    async with container.uow(Principal.user(await owner_of(desk))) as tx:
        assert await tx.uploads.of_job(UUID(str(job["id"]))) is None


async def test_fifty_times_the_same_file_is_read_once(
    desk: Desk, container: Container, monkeypatch: pytest.MonkeyPatch
) -> None:
    doing(container, linger)
    monkeypatch.setattr(limits, "UPLOADS_PER_USER", Quota("uploads", 50, 60))
    answers = await asyncio.gather(*(bring_later(desk) for _ in range(50)))
    assert len({answer.json()["id"] for answer in answers}) == 1
    assert len((await desk.http.get(JOBS)).json()["items"]) == 1


async def test_a_job_that_was_called_off_makes_no_document(desk: Desk, container: Container) -> None:
    doing(container, linger)
    job = (await bring_later(desk)).json()
    cancelled = (await desk.http.post(f"{JOBS}/{job['id']}/cancel")).json()
    assert cancelled["state"] == "cancelled"
    assert (await desk.http.post(f"{JOBS}/{job['id']}/cancel")).json()["state"] == "cancelled"
    assert (await desk.http.get(PATH)).json()["items"] == []


async def test_the_dead_letter_is_tried_again_by_its_owner(desk: Desk, container: Container) -> None:
    read = container.run_job._handlers[JobKind.READ_DOCUMENT]
    doing(container, fail)
    answer = await bring_later(desk)
    assert (await ended(desk, container, answer))["state"] == "failed"
    doing(container, read)
    assert (await desk.http.get(answer.headers["location"])).json()["retryable"]
    retried = await desk.http.post(f"{answer.headers['location']}/retry")
    assert (retried.status_code, retried.json()["state"]) == (200, "queued")
    assert (await ended(desk, container, answer))["state"] == "succeeded"


async def test_a_file_that_is_not_kept_has_to_be_chosen_again(desk: Desk, container: Container) -> None:
    answer = await bring_later(desk, b"{}", "empty.json")
    job = await ended(desk, container, answer)
    refused = await desk.http.post(f"{answer.headers['location']}/retry")
    assert (job["state"], job["retryable"]) == ("failed", False)
    assert (refused.status_code, refused.json()["code"]) == (409, "conflict")
    assert "choose it again" in refused.json()["detail"]


async def test_only_what_failed_is_tried_again(desk: Desk, container: Container) -> None:
    answer = await bring_later(desk)
    await ended(desk, container, answer)
    refused = await desk.http.post(f"{answer.headers['location']}/retry")
    assert (refused.status_code, refused.json()["code"]) == (409, "conflict")


async def test_the_owner_of_a_deleted_document_has_no_job_of_it(desk: Desk) -> None:
    draft = await desk.draft()
    assert len((await desk.http.get(JOBS)).json()["items"]) == 1
    await desk.http.delete(f"{PATH}/{draft['id']}")
    assert (await desk.http.get(JOBS)).json()["items"] == []


async def test_anothers_job_is_missing_like_one_that_never_was(desk: Desk, stranger: Desk) -> None:
    job = (await bring_later(desk)).json()
    bodies = []
    for path in (f"{JOBS}/{job['id']}", f"{JOBS}/{uuid4()}"):
        answers = [
            await stranger.http.get(path),
            await stranger.http.post(f"{path}/cancel"),
            await stranger.http.post(f"{path}/retry"),
        ]
        assert {answer.status_code for answer in answers} == {404}
        bodies.append([(answer.json()["code"], answer.json()["detail"]) for answer in answers])
    assert bodies[0] == bodies[1]
    assert (await stranger.http.get(JOBS)).json()["items"] == []


async def test_nobody_sees_jobs_without_signing_in(desk: Desk) -> None:
    del desk.http.headers["Authorization"]
    statuses = [(await desk.http.get(path)).status_code for path in (JOBS, f"{JOBS}/{uuid4()}", "/api/events")]
    assert statuses == [401, 401, 401]


async def test_while_redis_is_away_files_are_taken_in_and_wait(
    desk: Desk, container: Container, worker: EmbeddedRunner, caplog: pytest.LogCaptureFixture
) -> None:
    await worker.close()
    relay = job_relay(container, f"redis://127.0.0.1:{free_port()}/0")
    relay.start()
    job = (await bring_later(desk)).json()
    async with asyncio.timeout(30):
        while "broker.away" not in caplog.messages:  # noqa: ASYNC110 - the log is all that it tells
            await asyncio.sleep(0.02)
    await relay.close()
    async with container.uow(SYSTEM) as tx:
        due = await tx.jobs.to_relay(at=container.clock(), stale=container.clock(), limit=10)
    assert [str(each) for each in due] == [job["id"]]
