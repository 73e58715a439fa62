"""What a watcher hears, however slowly it listens."""

from __future__ import annotations

import asyncio

from kairix_core.domain.ids import new_id
from kairix_core.domain.live import JobProgressed, LiveEvent
from kairix_infra.live import MAX_UNREAD, Watch


def an_event(number: int = 0) -> LiveEvent:
    return JobProgressed(job_id=new_id(), kind="document.read", state="running", done=number)


async def heard(watch: Watch) -> list[LiveEvent | None]:
    """Everything that is there, up to the end or until nothing more comes."""
    events: list[LiveEvent | None] = []
    try:
        async with asyncio.timeout(0.05):
            while True:
                events.append(await anext(watch))
    except TimeoutError:
        pass
    return events


async def test_events_come_in_their_order() -> None:
    watch, events = Watch(), [an_event(number) for number in range(3)]
    for event in events:
        watch.tell(event)
    assert await heard(watch) == events


async def test_who_is_too_slow_is_told_to_look_and_hears_what_comes_after() -> None:
    watch, last = Watch(), an_event()
    for number in range(MAX_UNREAD + 1):
        watch.tell(an_event(number))
    watch.tell(last)
    assert await heard(watch) == [None, last]


async def test_after_a_gap_only_the_gap_is_told() -> None:
    watch = Watch()
    watch.tell(an_event())
    watch.tell(None)
    assert await heard(watch) == [None]


async def test_a_watch_that_was_closed_ends() -> None:
    watch = Watch()
    watch.tell(an_event())
    watch.close()
    assert [event async for event in watch] == []
