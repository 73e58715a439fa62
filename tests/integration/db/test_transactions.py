"""One transaction, one principal; failures come out in Kairix's words."""

from __future__ import annotations

import asyncio
import inspect
import itertools
from typing import Any

import asyncpg
import pytest
from pydantic import SecretStr

from factories import NOW, a_message, a_turn, a_user, an_agent, an_answer, ask_something, represent_somebody, visit
from kairix_core.domain.conversation import Message, MessageStatus
from kairix_core.domain.principal import SYSTEM
from kairix_core.errors import (
    Conflict,
    InvalidInput,
    KairixError,
    NotConfigured,
    NotFound,
    StorageUnavailable,
    TurnAlreadyRunning,
)
from kairix_core.use_cases.conversation.change_conversation import ChangeConversation
from kairix_infra.db.database import Database, open_database
from kairix_infra.db.errors import TAKEN, translated
from kairix_infra.db.tables import METADATA
from kairix_infra.db.unit_of_work import SqlUnitOfWork
from kairix_infra.settings import Settings


async def test_a_block_that_raises_leaves_nothing(uow: SqlUnitOfWork) -> None:
    user = a_user()

    async def begin_and_fail() -> None:
        async with uow(SYSTEM) as tx:
            await tx.users.add(user)
            raise RuntimeError

    with pytest.raises(RuntimeError):
        await begin_and_fail()
    async with uow(SYSTEM) as tx:
        assert await tx.users.get(user.id) is None


async def test_a_block_that_is_cancelled_leaves_nothing_and_frees_its_connection(
    uow: SqlUnitOfWork, database: Database
) -> None:
    user, inside = a_user(), asyncio.Event()

    async def work() -> None:
        async with uow(SYSTEM) as tx:
            await tx.users.add(user)
            inside.set()
            await asyncio.Event().wait()

    for _ in range(10):
        task = asyncio.create_task(work())
        await inside.wait()
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        inside.clear()
    async with uow(SYSTEM) as tx:
        assert await tx.users.get(user.id) is None
    assert database.engine.pool.checkedout() == 0  # type: ignore[attr-defined]


@pytest.mark.parametrize("times", [1, 2])
@pytest.mark.parametrize("fails", [False, True])
async def test_wherever_a_block_is_cancelled_its_connection_is_free_when_it_has_ended(
    uow: SqlUnitOfWork, database: Database, times: int, fails: bool
) -> None:
    async def work() -> None:
        async with uow(SYSTEM) as tx:
            await tx.users.first()
            if fails:
                raise RuntimeError

    for waits in itertools.count(1):
        task = asyncio.create_task(work())
        if await ended_within(task, waits):
            break
        for _ in range(times):
            task.cancel()
            await asyncio.sleep(0)
        await asyncio.gather(task, return_exceptions=True)
        assert database.engine.pool.checkedout() == 0  # type: ignore[attr-defined]
    await asyncio.gather(task, return_exceptions=True)
    assert waits > 3


async def ended_within(task: asyncio.Task[None], waits: int) -> bool:
    """Whether it ends before it has waited so many times for something; it is still at the last of them if not."""
    waited: list[object] = []
    while not task.done() and len(waited) < waits:
        waits_for = task._fut_waiter  # type: ignore[attr-defined]
        if waits_for is not None and (not waited or waited[-1] is not waits_for):
            waited.append(waits_for)
        await asyncio.sleep(0)
    return task.done()


async def test_of_twenty_turns_at_once_one_runs(uow: SqlUnitOfWork) -> None:
    somebody, holder = await represent_somebody(uow), await visit(uow)
    asked = await ask_something(uow, somebody.agent, holder)
    async with uow(holder) as tx:
        asked.answer.status = MessageStatus.COMPLETE
        await tx.turns.end(asked.turn.id, asked.answer, at=asked.turn.started_at, last_event=1)

    async def ask_again() -> bool:
        question = a_message(asked.conversation, parent_id=asked.answer.id)
        answer = an_answer(asked.conversation, question)
        try:
            async with uow(holder) as tx:
                await tx.turns.begin(a_turn(question, answer), question, answer, title=None)
        except TurnAlreadyRunning:
            return False
        return True

    ran = await asyncio.gather(*(ask_again() for _ in range(20)))
    assert sum(ran) == 1


async def until_one_waits(admin: asyncpg.Connection) -> None:
    """Until a transaction of this database waits for what another one holds."""
    waiting = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'"
    async with asyncio.timeout(30):
        while not await admin.fetchval(waiting):  # noqa: ASYNC110 - asks a server
            await asyncio.sleep(0.01)


async def test_a_question_in_another_tab_waits_and_sees_the_answer_before_it(
    uow: SqlUnitOfWork, admin: asyncpg.Connection
) -> None:
    somebody, holder = await represent_somebody(uow), await visit(uow)
    asked = await ask_something(uow, somebody.agent, holder, title="Mine")
    entered = asyncio.Event()

    async def end_and_ask() -> Message:
        async with uow(holder) as tx:
            await tx.conversations.entry(asked.conversation.id, holder, client_id=None, since=NOW)
            entered.set()
            await until_one_waits(admin)
            asked.answer.status = MessageStatus.COMPLETE
            await tx.turns.end(asked.turn.id, asked.answer, at=NOW, last_event=1)
            question = a_message(asked.conversation, parent_id=asked.answer.id)
            answer = an_answer(asked.conversation, question)
            await tx.turns.begin(a_turn(question, answer), question, answer, title="Other")
        return answer

    first = asyncio.create_task(end_and_ask())
    await entered.wait()
    async with uow(holder) as tx:
        entry = await tx.conversations.entry(asked.conversation.id, holder, client_id=None, since=NOW)

    assert entry is not None
    assert entry.conversation.head_id == (await first).id
    assert entry.conversation.title == "Mine"


async def test_a_branch_is_not_switched_under_a_turn_that_is_just_beginning(
    uow: SqlUnitOfWork, admin: asyncpg.Connection
) -> None:
    somebody, holder = await represent_somebody(uow), await visit(uow)
    asked = await ask_something(uow, somebody.agent, holder)
    asked.answer.status = MessageStatus.COMPLETE
    async with uow(holder) as tx:
        await tx.turns.end(asked.turn.id, asked.answer, at=NOW, last_event=1)
    change = ChangeConversation(uow, lambda: NOW)
    question = a_message(asked.conversation, parent_id=asked.answer.id)
    answer = an_answer(asked.conversation, question)

    async with uow(holder) as tx:
        await tx.conversations.entry(asked.conversation.id, holder, client_id=None, since=NOW)
        changing = asyncio.create_task(change(holder, asked.conversation.id, head_id=asked.question.id))
        await until_one_waits(admin)
        await tx.turns.begin(a_turn(question, answer), question, answer, title=None)

    with pytest.raises(TurnAlreadyRunning):
        await changing


async def cut_all(admin: asyncpg.Connection) -> None:
    """End the application's sessions from the server's side."""
    await admin.execute("""
        SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE usename = 'kairix_app' AND datname = current_database()
    """)


async def test_a_connection_that_died_unseen_is_replaced(uow: SqlUnitOfWork, admin: asyncpg.Connection) -> None:
    await asyncio.gather(*(visit(uow) for _ in range(5)))
    await cut_all(admin)
    assert await visit(uow)


async def test_a_connection_that_dies_in_a_transaction_is_storage_unavailable(
    uow: SqlUnitOfWork, admin: asyncpg.Connection
) -> None:
    async def lose_the_connection() -> None:
        async with uow(SYSTEM) as tx:
            await tx.users.first()
            await cut_all(admin)
            await tx.users.first()

    with pytest.raises(StorageUnavailable):
        await lose_the_connection()
    assert await visit(uow)


async def test_a_pool_that_is_used_up_is_storage_unavailable(
    uow: SqlUnitOfWork, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = [await database.engine.connect() for _ in range(8)]
    with monkeypatch.context() as patch:
        patch.setattr(database.engine.pool, "_timeout", 0.05)
        with pytest.raises(StorageUnavailable):
            await visit(uow)
    for connection in held:
        await connection.close()


async def test_a_child_of_nobody_is_not_found(uow: SqlUnitOfWork) -> None:
    with pytest.raises(NotFound):
        async with uow(SYSTEM) as tx:
            await tx.agents.add(an_agent(a_user()))


def test_every_unique_rule_that_people_run_into_has_its_words() -> None:
    """Ids are ours and never clash; the others are named after what somebody chose or did."""
    chosen = {name for table in METADATA.tables.values() for name in _unique_names(table)}
    composite = {"agents_of_owner", "conversations_of_owner", "conversations_of_agent", "messages_of_conversation"}
    composite |= {"jobs_of_owner", "messages_of_owner", "unanswered_questions_once"}  # filed twice is filed once
    composite |= {"roadmaps_of_owner", "roadmap_versions_one_proposed"}  # under the roadmap's lock
    composite |= {"documents_of_owner", "publications_of_owner", "publications_one"}
    composite |= {"messages_of_owner", "answers_of_owner", "memories_of_owner", "memories_once", "chunks_order"}
    composite |= {"facts_of_owner", "facts_once", "operations_of_owner", "operations_number"}  # guarded by a lock
    ours = {*composite, "evidence_order", "refresh_tokens_hash", "setup_tokens_hash"}
    assert chosen - ours == set(TAKEN)


def _unique_names(table: object) -> set[str]:
    constraints = {c.name for c in table.constraints if type(c).__name__ == "UniqueConstraint"}  # type: ignore[attr-defined]
    return constraints | {index.name for index in table.indexes if index.unique}  # type: ignore[attr-defined]


def all_driver_errors() -> list[type[asyncpg.PostgresError]]:
    found: list[tuple[str, Any]] = inspect.getmembers(asyncpg.exceptions, inspect.isclass)
    return [kind for _, kind in found if issubclass(kind, asyncpg.PostgresError) and kind.sqlstate]


@pytest.mark.parametrize("kind", all_driver_errors(), ids=lambda kind: kind.__name__)
def test_every_error_of_the_driver_is_ours_or_a_fault(kind: type[asyncpg.PostgresError]) -> None:
    """What says that the server is away, or that others were first, is retryable; a faulty statement stays itself."""
    known = translated(kind("as the server said"))
    state = kind.sqlstate
    if state[:2] in {"08", "40", "53", "57", "58"}:
        assert isinstance(known, StorageUnavailable)
    elif state == "23505":
        assert isinstance(known, Conflict)
    elif state in {"23503", "42501"}:
        assert isinstance(known, NotFound)
    elif state in {"22021", "22P05"}:
        assert isinstance(known, InvalidInput)
    else:
        assert known is None


@pytest.mark.parametrize(
    "error", [ConnectionRefusedError(), ConnectionResetError(), TimeoutError(), asyncpg.InterfaceError("closed")]
)
def test_a_broken_wire_is_storage_unavailable(error: Exception) -> None:
    assert isinstance(translated(error), StorageUnavailable)


@pytest.mark.parametrize("error", [NotFound("that"), ValueError("ours"), KeyError("ours")])
def test_what_is_not_the_databases_stays_itself(error: Exception) -> None:
    assert translated(error) is None
    assert isinstance(error, (KairixError, ValueError, KeyError))


@pytest.mark.parametrize(
    ("address", "says"),
    [
        ("postgres://kairix:secret@127.0.0.1:1/kairix", r"127\.0\.0\.1:1 does not answer.*DATABASE_URL"),
        ("mysql://somewhere/db", "PostgreSQL"),
        ("nonsense", "cannot be read"),
    ],
)
async def test_a_wrong_address_names_the_remedy_and_no_password(address: str, says: str, tmp_path: object) -> None:
    settings = Settings(DATABASE_URL=SecretStr(address), KAIRIX_HOME=tmp_path)
    with pytest.raises(NotConfigured, match=says) as raised:
        await open_database(settings)
    assert "secret" not in raised.value.message
