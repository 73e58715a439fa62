"""Windows that look at the same page at the same time."""

from __future__ import annotations

import asyncio

import pytest

from kairix_infra.documents.sandbox.shared_painting import SharedPainting


class Slow:
    """A ``PagePainter`` that draws when it is told to."""

    def __init__(self) -> None:
        self.begun = 0
        self.ended = 0
        self.may_end = asyncio.Event()

    async def paint(self, content: bytes, media_type: str, number: int) -> bytes:
        self.begun += 1
        try:
            await self.may_end.wait()
        finally:
            self.ended += 1
        return b"%d" % number


async def looking(painting: SharedPainting, *pages: int) -> list[asyncio.Task[bytes]]:
    tasks = [asyncio.create_task(painting.paint(b"file", "application/pdf", page)) for page in pages]
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    return tasks


async def test_five_windows_wait_for_one_picture() -> None:
    slow = Slow()
    windows = await looking(SharedPainting(slow), 1, 1, 1, 1, 1)
    slow.may_end.set()
    assert await asyncio.gather(*windows) == [b"1"] * 5
    assert slow.begun == 1


async def test_different_pages_are_different_pictures() -> None:
    slow = Slow()
    windows = await looking(SharedPainting(slow), 1, 2)
    slow.may_end.set()
    assert await asyncio.gather(*windows) == [b"1", b"2"]


async def test_who_leaves_takes_nothing_from_who_stays() -> None:
    slow = Slow()
    leaves, stays = await looking(SharedPainting(slow), 1, 1)
    leaves.cancel()
    await asyncio.sleep(0)
    slow.may_end.set()
    assert await stays == b"1"


async def test_a_picture_that_nobody_waits_for_is_given_up() -> None:
    slow = Slow()
    (only,) = await looking(SharedPainting(slow), 1)
    only.cancel()
    with pytest.raises(asyncio.CancelledError):
        await only
    await asyncio.sleep(0)
    assert slow.ended == 1


async def test_what_was_drawn_once_is_drawn_again_when_it_is_asked_for_later() -> None:
    slow = Slow()
    slow.may_end.set()
    painting = SharedPainting(slow)
    assert [await painting.paint(b"file", "x", 1), await painting.paint(b"file", "x", 1)] == [b"1", b"1"]
    assert slow.begun == 2
