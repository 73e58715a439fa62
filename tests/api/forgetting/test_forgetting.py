"""What its owner wants forgotten is gone from everywhere, and stays away."""

# ruff: noqa: S608 - the names in these statements are those of our own tables

from __future__ import annotations

from uuid import uuid4

import asyncpg
import httpx
import pytest

from api.auth.people import Browser
from api.coach.coaching import Coaching, learn
from api.documents.desk import Desk
from api.forgetting.forgetter import CAREER, Forgetter
from api.inbox.correspondence import Owner, Recruiter
from kairix_core.domain.principal import SYSTEM
from kairix_core.errors import StorageUnavailable
from kairix_infra.container import Container
from kairix_infra.db.tables import METADATA
from kairix_infra.queue.embedded import EmbeddedRunner

SENTENCE = "Forget that I live in Lisbon"


async def tables_with(admin: asyncpg.Connection, word: str) -> set[str]:
    """Each table with a row that holds the word in any of its columns, files included."""
    found, either = set(), f"{word}|{word.encode().hex()}"
    for table in METADATA.tables:
        if await admin.fetchval(f"SELECT count(*) FROM {table} t WHERE to_jsonb(t)::text ~* $1", either):
            found.add(table)
    return found


async def owner_id(container: Container) -> object:
    async with container.uow(SYSTEM) as tx:
        owner = await tx.users.first()
    assert owner is not None
    return owner.id


async def test_a_look_tells_what_would_go_and_changes_nothing(forgetter: Forgetter, admin: asyncpg.Connection) -> None:
    await forgetter.bring()
    before = await forgetter.values()
    found = await forgetter.look(SENTENCE)
    assert found["terms"] == ["Lisbon"]
    assert [document["name"] for document in found["documents"]] == ["ada.md"]
    assert {"city"} <= {fact["attribute"] for fact in found["facts"]}
    assert found["chunks"] > 0
    assert await forgetter.values() == before


async def test_after_it_no_table_holds_the_words(
    forgetter: Forgetter, coach: Coaching, container: Container, admin: asyncpg.Connection
) -> None:
    await forgetter.bring()
    await coach.say("I live in Lisbon and I like it.")
    await learn(container)
    assert {"documents", "document_files", "chunks", "evidence", "facts", "messages", "profiles"} <= await tables_with(
        admin, "Lisbon"
    )
    await forgetter.forget_all(SENTENCE)
    assert await tables_with(admin, "Lisbon") == set()


async def test_what_else_a_document_says_stays(forgetter: Forgetter) -> None:
    await forgetter.bring()
    await forgetter.forget_all(SENTENCE)
    resume = (await forgetter.http.get("/api/representatives/ada-lovelace/resume")).json()["resume"]
    [work] = resume["work"]
    assert work["highlights"] == ["Built the analytical engine of the company."]
    assert "Lisbon" not in str(resume)


async def test_the_row_is_still_what_the_ledger_adds_up_to(forgetter: Forgetter, container: Container) -> None:
    await forgetter.bring()
    await forgetter.forget_all(SENTENCE)
    assert await container.rebuild_profile(await owner_id(container)) == []  # type: ignore[arg-type]


async def test_the_same_file_read_again_does_not_bring_a_fact_back(forgetter: Forgetter) -> None:
    await forgetter.bring()
    await forgetter.forget_all("Kubernetes")
    await forgetter.bring(CAREER + b"\nGo\n", "again.md")
    assert "Kubernetes" not in {skill["name"] for skill in (await forgetter.values()).get("devops_skills", [])}


async def test_a_part_of_an_entry_does_not_come_back_with_it(forgetter: Forgetter) -> None:
    await forgetter.bring()
    await forgetter.forget_all(SENTENCE)
    await forgetter.bring(CAREER + b"\nGo\n", "again.md")
    [work] = (await forgetter.values())["work"]
    assert work["highlights"] == ["Built the analytical engine of the company."]


async def test_memories_are_forgotten_with_the_rest(forgetter: Forgetter, admin: asyncpg.Connection) -> None:
    told = "My sister Zofia lives in Oslo"
    written = await forgetter.http.post("/api/memories", json={"text": told, "kind": "person"})
    assert written.status_code == 201, written.text
    assert [each["text"] for each in (await forgetter.look("Zofia"))["memories"]] == [told]
    await forgetter.forget_all("Zofia")
    assert await tables_with(admin, "Zofia") == set()


async def test_what_was_said_before_is_not_learnt_after_it(
    forgetter: Forgetter, coach: Coaching, container: Container, worker: EmbeddedRunner
) -> None:
    await forgetter.bring()
    await worker.close(grace=0)
    await coach.say("I live in Lisbon.")
    await forgetter.forget_all(SENTENCE)
    await learn(container)
    assert (await forgetter.values()).get("city") is None


async def test_the_receipt_names_kinds_of_things_and_no_values(forgetter: Forgetter) -> None:
    await forgetter.bring()
    receipt = await forgetter.forget_all(SENTENCE)
    listed = (await forgetter.http.get("/api/forget/receipts")).json()["items"]
    assert listed == [receipt]
    assert "City" in receipt["items"]
    assert receipt["removed"]["documents"] == 1
    assert "Lisbon" not in str(receipt)


async def test_what_was_not_shown_is_not_forgotten(forgetter: Forgetter) -> None:
    await forgetter.bring()
    before = await forgetter.values()
    body = {"text": SENTENCE, "preview": False, "facts": [str(uuid4())]}
    answer = await forgetter.http.post("/api/forget", json=body)
    assert (answer.status_code, answer.json()["code"]) == (404, "not_found")
    assert await forgetter.values() == before


async def test_nobody_forgets_for_somebody_else(forgetter: Forgetter, stranger: Desk) -> None:
    await forgetter.bring()
    found = await forgetter.look(SENTENCE)
    body = {"text": SENTENCE, "preview": False, "facts": [fact["id"] for fact in found["facts"]]}
    assert (await stranger.http.post("/api/forget", json=body)).status_code == 404
    assert (await Forgetter(stranger.http).look(SENTENCE))["facts"] == []
    await forgetter.forget_all(SENTENCE)
    assert (await stranger.http.get("/api/forget/receipts")).json()["items"] == []


@pytest.mark.parametrize(("method", "path"), [("POST", "/api/forget"), ("GET", "/api/forget/receipts")])
async def test_without_an_account_there_is_nothing_to_forget(method: str, path: str, client: httpx.AsyncClient) -> None:
    answer = await client.request(method, path, json={"text": "Lisbon"} if method == "POST" else None)
    assert answer.status_code == 401


async def test_a_request_without_words_is_refused(forgetter: Forgetter) -> None:
    answer = await forgetter.http.post("/api/forget", json={"text": "?!"})
    assert (answer.status_code, answer.json()["code"]) == (422, "invalid_input")


async def test_what_was_worked_out_of_it_and_holds_no_more_goes_too(
    forgetter: Forgetter, admin: asyncpg.Connection
) -> None:
    await forgetter.bring()
    assert (await forgetter.values())["longest_tenure_employer"] == "Quillon Ltd"
    await forgetter.forget_all('Forget "Quillon Ltd"')
    assert await tables_with(admin, "Quillon") == set()


async def test_what_was_answered_for_visitors_is_not_told_any_more(
    forgetter: Forgetter, browser: Browser, admin: asyncpg.Connection
) -> None:
    await forgetter.bring()
    recruiter = await Recruiter.begin(browser(address="192.0.2.51"))
    await recruiter.ask("Do you keep a horse?")
    await Owner(forgetter.http).answer("Yes, Quibble, in a stable.")
    assert (await forgetter.forget_all('Forget "Quibble"'))["removed"]["answers"] == 1
    assert await tables_with(admin, "Quibble") == set()


@pytest.fixture
async def summarized(forgetter: Forgetter, browser: Browser, admin: asyncpg.Connection) -> None:
    """A talk with a visitor, in short."""
    await forgetter.bring()
    visitor = await Recruiter.begin(browser(address="192.0.2.77"))
    summary = "They like Lisbon.\nThey ask for a date."
    await admin.execute("UPDATE conversations SET summary = $1 WHERE id = $2::uuid", summary, visitor.conversation)


SUMMARIES = "SELECT summary FROM conversations WHERE summary IS NOT NULL"


async def test_summaries_of_talks_with_visitors_lose_the_line(
    summarized: None, forgetter: Forgetter, admin: asyncpg.Connection
) -> None:
    receipt = await forgetter.forget_all(SENTENCE)
    assert (receipt["removed"]["summaries"], await admin.fetchval(SUMMARIES)) == (1, "They ask for a date.")


async def test_either_everything_goes_or_nothing(
    summarized: None, forgetter: Forgetter, admin: asyncpg.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen = {"facts": [fact["id"] for fact in (await forgetter.look(SENTENCE))["facts"]]}

    async def fail(*_: object) -> None:
        raise StorageUnavailable

    monkeypatch.setattr("kairix_core.use_cases.forget.forget.publish", fail)
    failed = await forgetter.http.post("/api/forget", json={"text": SENTENCE, "preview": False, **chosen})
    assert (failed.status_code, (await admin.fetchval(SUMMARIES))[:17]) == (503, "They like Lisbon.")
