"""How well words tell which questions ask for the same: on pairs that the rules were made with, and on others."""

from __future__ import annotations

import pytest

from factories import NOW
from kairix_core.policies.inbox.meaning import SAME, likeness, meaning_of
from unit.inbox import held_back, paraphrases


def is_same(one: str, other: str) -> bool:
    first, second = (meaning_of(text, person="Ada Lovelace", today=NOW.date()) for text in (one, other))
    return likeness(first, second) >= SAME


@pytest.mark.parametrize(("one", "other"), [*(pair[:2] for pair in paraphrases.OTHER), *held_back.OTHER])
def test_what_asks_for_something_else_stays_apart(one: str, other: str) -> None:
    assert not is_same(one, other)


def test_most_paraphrases_are_known() -> None:
    assert sum(is_same(*pair[:2]) for pair in paraphrases.SAME) >= 27


def test_so_are_more_than_half_of_those_that_no_rule_was_made_for() -> None:
    assert sum(is_same(*pair) for pair in held_back.SAME) >= 24


def test_eighty_pairs_are_held_back_and_each_is_new() -> None:
    pairs = {frozenset(pair[:2]) for pair in (*held_back.SAME, *held_back.OTHER)}
    assert len(pairs) == 80
    assert pairs.isdisjoint(frozenset(pair[:2]) for pair in (*paraphrases.SAME, *paraphrases.OTHER))
