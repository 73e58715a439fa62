from __future__ import annotations

import asyncio
import time

from kairix_infra.auth.passwords import Argon2Hasher

CHEAP = Argon2Hasher(time_cost=1, memory_kib=8, parallelism=1)
GOOD = "heron kettle plum"


async def test_a_password_opens_its_own_hash() -> None:
    assert await CHEAP.verify(await CHEAP.hash(GOOD), GOOD)


async def test_another_password_does_not() -> None:
    assert not await CHEAP.verify(await CHEAP.hash(GOOD), GOOD + "s")


async def test_no_account_and_a_broken_hash_open_nothing() -> None:
    assert [await CHEAP.verify(None, GOOD), await CHEAP.verify("$argon2id$broken", GOOD)] == [False, False]


async def test_the_same_letters_from_another_keyboard_are_the_same_password() -> None:
    assert await CHEAP.verify(await CHEAP.hash("caf\u00e9 caf\u00e9 caf\u00e9"), "cafe\u0301 cafe\u0301 cafe\u0301")


async def test_the_hash_is_argon2id_with_the_parameters_of_rfc_9106() -> None:
    assert (await Argon2Hasher().hash(GOOD)).startswith("$argon2id$v=19$m=65536,t=3,p=4$")


async def test_a_hash_made_with_other_parameters_is_outdated() -> None:
    made = await CHEAP.hash(GOOD)
    assert (CHEAP.is_outdated(made), Argon2Hasher().is_outdated(made)) == (False, True)


async def test_an_unknown_account_takes_as_long_as_a_wrong_password() -> None:
    hasher = Argon2Hasher(time_cost=2, memory_kib=16_384, parallelism=1)
    known = await hasher.hash(GOOD)

    async def seconds(password_hash: str | None) -> float:
        started = time.process_time()
        for _ in range(5):
            await hasher.verify(password_hash, "another password")
        return time.process_time() - started

    assert 0.4 < await seconds(None) / await seconds(known) < 2.5


async def test_hashing_leaves_the_loop_free() -> None:
    hasher = Argon2Hasher(time_cost=2, memory_kib=16_384, parallelism=1)
    working = asyncio.create_task(hasher.hash(GOOD))
    await asyncio.sleep(0)
    assert not working.done()
    await working
