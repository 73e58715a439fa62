"""Memories are found by the words of a question and by its meaning, and told within a budget."""

from __future__ import annotations

import asyncpg
import pytest

from factories import NOW, Represented, a_memory, later, represent_somebody
from kairix_core.domain.ids import new_id
from kairix_core.domain.memory import MemoryKind, MemoryStatus
from kairix_core.policies.remember.choose import AROUND, chosen
from kairix_core.ports import Embedded, ScoredMemory, Texts, Unread
from kairix_core.use_cases.memory.keep_memories import KeepMemories
from kairix_infra.db.unit_of_work import SqlUnitOfWork

TOLD = ("I plan to write a book about bees", "I plan to write a song", "I want to move to Portugal")


async def recalled(uow: SqlUnitOfWork, question: str, **fields: object) -> list[str]:
    """What is told of three plans, from the best match on; ``fields`` are those of the first."""
    somebody = await represent_somebody(uow)
    first = a_memory(somebody.owner.id, TOLD[0], **fields)
    async with uow(somebody.principal) as tx:
        await tx.memories.add([first, *(a_memory(somebody.owner.id, text) for text in TOLD[1:])])
        remember = KeepMemories(lambda: NOW, embeds=False)
        found = await remember.recall(tx, somebody.owner.id, question, budget_tokens=1_000)
    return [memory.text for memory in found]


async def test_the_rarest_word_of_a_question_counts_most(uow: SqlUnitOfWork) -> None:
    assert (await recalled(uow, "How do I write to my bees?"))[:2] == [TOLD[0], TOLD[1]]


async def test_a_question_without_a_known_word_finds_them_all(uow: SqlUnitOfWork) -> None:
    assert set(await recalled(uow, "xylophone?")) == set(TOLD)


async def test_what_holds_no_more_is_not_recalled(uow: SqlUnitOfWork) -> None:
    told = await recalled(uow, "bees", status=MemoryStatus.FORGOTTEN, forgotten_at=NOW)
    assert set(told) == set(TOLD[1:])


async def test_nothing_of_anothers_is_recalled(uow: SqlUnitOfWork) -> None:
    await recalled(uow, "bees")
    stranger = await represent_somebody(uow)
    async with uow(stranger.principal) as tx:
        assert (
            await KeepMemories(lambda: NOW, embeds=False).recall(tx, stranger.owner.id, "bees", budget_tokens=1_000)
            == []
        )


def scored(text: str, score: float = 0.0, **fields: object) -> ScoredMemory:
    return ScoredMemory(a_memory(new_id(), text, **fields), score)


def test_a_match_counts_more_than_being_new() -> None:
    old = scored("I hate mornings", 2.0, said_at=later(-400 * 86_400))
    assert chosen([scored("I love tea"), old], NOW, budget_tokens=100)[0] is old.memory


def test_of_two_that_match_nothing_the_newer_one_is_told_first() -> None:
    old, new = (scored(f"I love tea {age}", said_at=later(-age * 86_400)) for age in (300, 3))
    assert chosen([old, new], NOW, budget_tokens=100) == [new.memory, old.memory]


def test_a_plan_is_told_before_an_event() -> None:
    event, plan = (scored(f"{kind} of mine", kind=kind) for kind in (MemoryKind.EVENT, MemoryKind.PLAN))
    assert chosen([event, plan], NOW, budget_tokens=100)[0] is plan.memory


def test_the_budget_holds() -> None:
    many = [scored(f"I love tea number {number:03}") for number in range(50)]
    told = chosen(many, NOW, budget_tokens=100)
    assert 400 - 60 < sum(len(memory.text) + AROUND for memory in told) <= 400


MODEL = "test/embedding"
#: What ``TOLD`` means, in two numbers.
MEANT = {TOLD[0]: [0.0, 1.0], TOLD[1]: [0.6, 0.8], TOLD[2]: [1.0, 0.0]}


@pytest.fixture
async def remembering(uow: SqlUnitOfWork) -> Represented:
    """Somebody of whom three plans are kept, with what they mean."""
    somebody = await represent_somebody(uow)
    async with uow(somebody.principal) as tx:
        await tx.memories.add([a_memory(somebody.owner.id, text) for text in TOLD])
        unread = await tx.meanings.to_embed(Texts.MEMORIES, somebody.owner.id, MODEL, limit=10)
        await tx.meanings.embed(Texts.MEMORIES, {each: MEANT[each.text] for each in unread}, MODEL)
    return somebody


async def found(uow: SqlUnitOfWork, somebody: Represented, question: str, meaning: Embedded | None) -> list[str]:
    async with uow(somebody.principal) as tx:
        return [one.memory.text for one in await tx.memories.search(somebody.owner.id, question, meaning, limit=9)]


async def test_a_memory_is_found_by_its_meaning_where_no_word_is_shared(
    remembering: Represented, uow: SqlUnitOfWork
) -> None:
    assert await found(uow, remembering, "emigration", Embedded([1, 0], MODEL)) == [TOLD[2], TOLD[1], TOLD[0]]
    assert await found(uow, remembering, "apiary", Embedded([0, 1], MODEL)) == [TOLD[0], TOLD[1], TOLD[2]]


async def test_words_and_meaning_count_together(remembering: Represented, uow: SqlUnitOfWork) -> None:
    assert (await found(uow, remembering, "a song", Embedded([0, 1], MODEL)))[0] == TOLD[1]


async def test_what_another_model_meant_is_not_compared(remembering: Represented, uow: SqlUnitOfWork) -> None:
    async with uow(remembering.principal) as tx:
        told = await tx.memories.search(remembering.owner.id, "sea", Embedded([1, 0], "other/model"), limit=9)
    assert {one.score for one in told} == {0.0}


async def test_what_is_forgotten_loses_its_meaning_too(
    remembering: Represented, uow: SqlUnitOfWork, admin: asyncpg.Connection
) -> None:
    async with uow(remembering.principal) as tx:
        [book] = [one for one in await tx.memories.all(remembering.owner.id) if one.text == TOLD[0]]
        book.status, book.forgotten_at = MemoryStatus.FORGOTTEN, NOW
        await tx.memories.change([book])
        assert await tx.memories.embedded(remembering.owner.id, [book.id]) == 0
    assert await admin.fetchval("SELECT count(embedding) FROM memories") == len(TOLD) - 1


async def test_what_is_worded_anew_is_read_anew(remembering: Represented, uow: SqlUnitOfWork) -> None:
    async with uow(remembering.principal) as tx:
        memory = (await tx.memories.all(remembering.owner.id))[0]
        memory.text = "I plan to keep bees"
        await tx.memories.change([memory])
        unread = await tx.meanings.to_embed(Texts.MEMORIES, remembering.owner.id, MODEL, limit=9)
    assert [each.text for each in unread] == ["I plan to keep bees"]


async def test_the_meaning_of_words_that_were_changed_meanwhile_is_not_kept(
    remembering: Represented, uow: SqlUnitOfWork
) -> None:
    async with uow(remembering.principal) as tx:
        memory = (await tx.memories.all(remembering.owner.id))[0]
        await tx.meanings.embed(Texts.MEMORIES, {Unread(memory.id, "What it said before"): [1.0, 0.0]}, "newer/model")
        assert len(await tx.meanings.to_embed(Texts.MEMORIES, remembering.owner.id, "newer/model", limit=9)) == 3


async def test_nobody_keeps_what_memories_of_others_mean(remembering: Represented, uow: SqlUnitOfWork) -> None:
    stranger = await represent_somebody(uow)
    async with uow(stranger.principal) as tx:
        assert await tx.meanings.to_embed(Texts.MEMORIES, remembering.owner.id, "newer/model", limit=9) == []
