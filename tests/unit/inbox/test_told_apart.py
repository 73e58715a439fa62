"""How well words tell which questions ask for the same: on pairs that the rules were made with, and on others."""

from __future__ import annotations

import pytest

from factories import NOW
from kairix_core.policies.inbox.meaning import SAME, likeness, meaning_of
from unit.inbox import callers, held_back, paraphrases, recruiters

TUNED_ON = [*(pair[:2] for pair in paraphrases.SAME), *recruiters.SAME, *callers.SAME]
APART = [*(pair[:2] for pair in paraphrases.OTHER), *recruiters.OTHER, *held_back.OTHER, *callers.DIFFERENT]


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


def test_a_third_is_known_of_what_callers_ask_in_words_that_no_rule_has_met() -> None:
    assert sum(is_same(one, other) for one, other in callers.LAST_SAME) >= len(callers.LAST_SAME) / 3


def test_hardly_ever_are_callers_told_the_answer_to_another_question() -> None:
    same = [*callers.SAME, *callers.LATER_SAME, *callers.LAST_SAME]
    different = [*callers.DIFFERENT, *callers.LATER_DIFFERENT, *callers.LAST_DIFFERENT]
    right, wrong = (sum(is_same(one, other) for one, other in pairs) for pairs in (same, different))
    assert right / (right + wrong) >= 0.95


def test_no_pair_stands_in_two_tables() -> None:
    later = [*callers.LATER_SAME, *callers.LATER_DIFFERENT, *callers.LAST_SAME, *callers.LAST_DIFFERENT]
    pairs = [frozenset(pair) for pair in (*TUNED_ON, *APART, *held_back.SAME, *later)]
    assert len(pairs) == len(set(pairs)) == 60 + 160 + 40 + 213
