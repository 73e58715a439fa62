"""How well words tell which questions ask for the same: on pairs that the rules were made with, and on others."""

from __future__ import annotations

import pytest

from factories import NOW
from kairix_core.policies.inbox.meaning import SAME, likeness, meaning_of
from unit.inbox import held_back, paraphrases, recruiters

TUNED_ON = [*(pair[:2] for pair in paraphrases.SAME), *recruiters.SAME]
APART = [*(pair[:2] for pair in paraphrases.OTHER), *recruiters.OTHER, *held_back.OTHER]


def is_same(one: str, other: str) -> bool:
    first, second = (meaning_of(text, person="Ada Lovelace", today=NOW.date()) for text in (one, other))
    return likeness(first, second) >= SAME


@pytest.mark.parametrize(("one", "other"), APART)
def test_what_asks_for_something_else_stays_apart(one: str, other: str) -> None:
    assert not is_same(one, other)


def test_nine_in_ten_of_those_that_rules_were_made_with_are_known() -> None:
    assert sum(is_same(one, other) for one, other in TUNED_ON) >= 0.9 * len(TUNED_ON)


def test_so_are_more_than_half_of_those_that_no_rule_was_made_for() -> None:
    assert sum(is_same(one, other) for one, other in held_back.SAME) > len(held_back.SAME) / 2


def test_what_is_held_back_is_in_no_other_table() -> None:
    pairs = [frozenset(pair) for pair in (*TUNED_ON, *APART, *held_back.SAME)]
    assert len(pairs) == len(set(pairs)) == 60 + 160 + 40
