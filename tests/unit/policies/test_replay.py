"""How the events of a turn that has ended are numbered when it is told again."""

from __future__ import annotations

from datetime import UTC, datetime
from uuid import UUID

import pytest

from kairix_core.domain.conversation import Message, MessageStatus, Role, Turn
from kairix_core.domain.parts import TextPart
from kairix_core.policies.replay import replay

NOW = datetime(2026, 1, 1, tzinfo=UTC)
SOMEONE = UUID(int=1)


def numbers(*, after: int, last_event: int) -> list[int]:
    """Of a turn that is told in three events: its start, its text, its end."""
    status = MessageStatus.COMPLETE if last_event else MessageStatus.INTERRUPTED
    answer = Message(SOMEONE, SOMEONE, Role.ASSISTANT, [TextPart(text="In Kraków.")], status, NOW)
    turn = Turn(SOMEONE, SOMEONE, SOMEONE, answer.id, "1", status, NOW, last_event=last_event)
    return [number for number, _ in replay(turn, answer, after=after)]


@pytest.mark.parametrize(
    ("after", "last_event", "told"),
    [
        (0, 60, [58, 59, 60]),
        (57, 60, [58, 59, 60]),
        (59, 60, [60, 61, 62]),
        (60, 60, []),
        (62, 60, []),
        (0, 0, [1, 2, 3]),
        (57, 0, [58, 59, 60]),
        (0, 2, [1, 2, 3]),
    ],
    ids=[
        "ends in the real last number",
        "who has seen most",
        "who has seen all but the end",
        "who has seen the end",
        "who was told the end before",
        "after a crash",
        "who had seen 57 events before the crash",
        "fewer events than parts",
    ],
)
def test_a_turn_is_told_under_numbers_that_its_reader_has_not_seen(
    after: int, last_event: int, told: list[int]
) -> None:
    assert numbers(after=after, last_event=last_event) == told
