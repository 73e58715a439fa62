"""A coach finds what is meant where no word is the same, and goes by words alone when nobody tells what is meant."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Iterator

import asyncpg
import pytest

from api.coach.coaching import Coaching, learn
from api.documents.desk import Desk
from doubles.model_server import ModelServer
from doubles.replies import Reply, calling, status
from kairix_core.ports import ChatProvider, EmbeddingProvider
from kairix_infra.container import Container
from kairix_infra.llm.embeddings import OpenAIEmbeddings
from kairix_infra.llm.endpoint import Endpoint
from kairix_infra.llm.openai_compatible import OpenAICompatible
from kairix_infra.llm.session import open_session
from kairix_infra.queue.embedded import EmbeddedRunner

CAREER = b"# Ada\n\n## Projects\n\nCryptographic protocols for banks.\n"
NAME = "test/hashing"
#: Shares letters with what stands there, and no word.
MEANT = "cryptanalysis"
#: Of the server that tells meanings; the slow one takes longer than anybody waits.
BAD_DAYS = [status(500), Reply(("{}",), first=30), Reply(("<html>Maintenance</html>",)), Reply(('{"data": [3]}',))]
UNREAD = "SELECT count(*) FROM chunks WHERE embedding IS NULL"


@pytest.fixture
def model_server() -> Iterator[ModelServer]:
    with ModelServer() as server:
        yield server


@pytest.fixture
async def chat(model_server: ModelServer) -> AsyncIterator[ChatProvider]:
    async with open_session() as session:
        yield OpenAICompatible(session, Endpoint("test", f"{model_server.url}/v1", "quoting", silence=2.0))


@pytest.fixture
async def embeddings(model_server: ModelServer) -> AsyncIterator[EmbeddingProvider]:
    async with open_session() as session:
        yield OpenAIEmbeddings(session, Endpoint("test", f"{model_server.url}/v1", "hashing"), {})


@pytest.fixture
async def brought(desk: Desk, worker: EmbeddedRunner) -> Desk:
    """Somebody who has taken a document; from then on jobs run when the test says so."""
    draft = await desk.draft(CAREER, "ada.md")
    await worker.close()
    (await desk.accept(draft)).raise_for_status()
    return desk


async def told(coach: Coaching, model_server: ModelServer, query: str) -> str:
    """What the model is told when it looks something up."""
    return await answered(coach, model_server, "search_documents", {"query": query})


async def answered(coach: Coaching, model_server: ModelServer, tool: str, arguments: dict[str, str]) -> str:
    model_server.will(calling(tool, json.dumps(arguments)), Reply(("I looked.",)))
    await coach.turn("What did I work on?")
    return next(
        str(request["messages"][-1]["content"])
        for request in reversed(model_server.requests)
        if "messages" in request and request["messages"][-1]["role"] == "tool"
    )


async def test_what_is_meant_is_found_where_no_word_is_the_same(
    coach: Coaching, brought: Desk, container: Container, model_server: ModelServer
) -> None:
    await learn(container)
    assert "Cryptographic protocols" in await told(coach, model_server, MEANT)


@pytest.mark.parametrize("refusal", BAD_DAYS, ids=["down", "slow", "garbage", "of another shape"])
async def test_while_nobody_tells_what_is_meant_words_alone_are_searched(
    coach: Coaching, brought: Desk, container: Container, model_server: ModelServer, refusal: Reply
) -> None:
    await learn(container)
    model_server.will_not_embed(*[refusal] * 8)
    assert "Cryptographic" not in await told(coach, model_server, MEANT)
    assert "Cryptographic protocols" in await told(coach, model_server, "protocols")


async def test_what_meanings_cost_counts_for_the_owners_budget(
    brought: Desk, container: Container, admin: asyncpg.Connection
) -> None:
    await learn(container)
    assert await admin.fetchval("SELECT sum(input_tokens) FROM usage_records WHERE model = $1", NAME) > 0


async def test_a_job_that_finds_the_server_down_is_tried_again(
    brought: Desk, container: Container, model_server: ModelServer, admin: asyncpg.Connection
) -> None:
    model_server.will_not_embed(status(503, retry_after="60"))
    await learn(container)
    job = await admin.fetchrow("SELECT state, attempts FROM jobs WHERE kind = 'texts.embed'")
    assert (job["state"], job["attempts"]) == ("queued", 1)
    assert await admin.fetchval(UNREAD) > 0


async def test_another_model_reads_everything_anew_after_the_next_start(
    brought: Desk, container: Container, admin: asyncpg.Connection
) -> None:
    await learn(container)
    assert await container.embed_earlier() == 0
    await admin.execute("UPDATE chunks SET embedded_by = 'test/older'")
    assert await container.embed_earlier() == 1
    await learn(container)
    assert await admin.fetchval("SELECT DISTINCT embedded_by FROM chunks") == NAME


async def test_what_a_document_says_anew_is_read_anew(
    brought: Desk, container: Container, admin: asyncpg.Connection
) -> None:
    await learn(container)
    choice = (await brought.http.post("/api/forget", json={"text": "banks"})).json()["found"]
    chosen = {
        "documents": [each["id"] for each in choice["documents"]],
        "facts": [each["id"] for each in choice["facts"]],
    }
    await brought.http.post("/api/forget", json={"text": "banks", "preview": False, **chosen})
    assert await admin.fetchval(UNREAD) > 0
    await learn(container)
    assert await admin.fetchval(UNREAD) == 0


TOLD = "I dream of mountaineering in Nepal."


async def test_what_was_remembered_is_recalled_by_what_it_means(
    coach: Coaching, brought: Desk, container: Container, model_server: ModelServer, admin: asyncpg.Connection
) -> None:
    """Of more than the budget takes, and sharing no word with what is asked."""
    for number in range(22):
        text = (
            f"Café number {number:03} is where I meet old friends on Sundays to read the papers, "
            + "so " * 66
            + "quiet"
        )
        await brought.http.post("/api/memories", json={"text": text, "kind": "preference"})
    await brought.http.post("/api/memories", json={"text": TOLD, "kind": "event"})
    await learn(container)
    assert await admin.fetchval("SELECT count(*) FROM memories WHERE embedding IS NULL") == 0
    recalled = await answered(coach, model_server, "recall_memories", {"about": "mountains"})
    assert TOLD.rstrip(".") in recalled.splitlines()[1]


async def test_while_nobody_tells_what_is_meant_memories_are_recalled_all_the_same(
    coach: Coaching, brought: Desk, container: Container, model_server: ModelServer
) -> None:
    await brought.http.post("/api/memories", json={"text": TOLD, "kind": "plan"})
    await learn(container)
    model_server.will_not_embed(*[status(500)] * 8)
    model_server.will(Reply(("I see.",)))
    await coach.turn("Shall I go mountaineering?")
    system = next(r["messages"][0]["content"] for r in reversed(model_server.requests) if "messages" in r)
    assert TOLD.rstrip(".") in system
