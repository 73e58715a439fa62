"""Why questions are told apart by words where a model would tell how near they are, too (ADR 0018)."""

from __future__ import annotations

import pytest

from factories import NOW
from kairix_core.policies.inbox.meaning import SAME as ENOUGH
from kairix_core.policies.inbox.meaning import likeness, meaning_of
from unit.inbox.paraphrases import OTHER, SAME, Pair


def apart_by_words(pair: Pair) -> bool:
    one, other = (meaning_of(text, person="Ada Lovelace", today=NOW.date()) for text in (pair.one, pair.other))
    return likeness(one, other) < ENOUGH


@pytest.mark.parametrize("nearness", [each / 20 for each in range(8, 20)])
def test_whatever_is_near_enough_vectors_would_put_too_much_together(nearness: float) -> None:
    right, wrong = (
        sum(pair.nearness >= nearness and apart_by_words(pair) for pair in pairs) for pairs in (SAME, OTHER)
    )
    assert wrong > right


def test_what_is_nearest_of_all_asks_for_something_else() -> None:
    assert max(pair.nearness for pair in OTHER) > max(pair.nearness for pair in SAME)


def test_there_are_sixty_pairs_and_each_once() -> None:
    assert len({frozenset(pair[:2]) for pair in (*SAME, *OTHER)}) == 60
