from __future__ import annotations

from dataclasses import dataclass

import pytest

from kairix_infra.auth.rate_limits import SWEEP_EVERY, Quota, RateLimits

THREE = Quota("things", 3, 60)


@dataclass
class Stopwatch:
    seconds: float = 1_000.0

    def __call__(self) -> float:
        return self.seconds


@pytest.fixture
def watch() -> Stopwatch:
    return Stopwatch()


@pytest.fixture
def limits(watch: Stopwatch) -> RateLimits:
    return RateLimits(watch)


def test_what_is_above_the_quota_is_refused(limits: RateLimits) -> None:
    assert [limits.take(THREE, "ada").allowed for _ in range(5)] == [True, True, True, False, False]


def test_the_window_moves_with_the_oldest_request(limits: RateLimits, watch: Stopwatch) -> None:
    admitted = []
    for moment in (0, 30, 59, 59.9, 60, 60.1, 90, 90.1, 119):
        watch.seconds = 1_000 + moment
        admitted.append(limits.take(THREE, "ada").allowed)
    assert admitted == [True, True, True, False, True, False, True, False, True]


def test_who_knocks_all_the_time_is_let_in_again_all_the_same(limits: RateLimits, watch: Stopwatch) -> None:
    admitted = 0
    for _ in range(1_200):
        watch.seconds += 0.1
        admitted += limits.take(THREE, "ada").allowed
    assert admitted == 6


def test_one_persons_requests_do_not_count_for_another(limits: RateLimits) -> None:
    for _ in range(4):
        limits.take(THREE, "ada")
    assert limits.take(THREE, "bob").allowed


def test_one_quota_does_not_count_for_another(limits: RateLimits) -> None:
    for _ in range(4):
        limits.take(THREE, "ada")
    assert limits.take(Quota("other", 3, 60), "ada").allowed


def test_a_standing_tells_what_is_left_and_when_the_next_one_is_free(limits: RateLimits, watch: Stopwatch) -> None:
    limits.take(THREE, "ada")
    watch.seconds += 15
    standing = limits.take(THREE, "ada")
    assert (standing.remaining, standing.reset) == (1, 45)


def test_what_was_counted_can_be_forgiven(limits: RateLimits) -> None:
    for _ in range(3):
        limits.take(THREE, "ada")
    limits.forgive(THREE, "ada")
    assert limits.take(THREE, "ada").remaining == 2


def test_people_who_went_away_are_forgotten(limits: RateLimits, watch: Stopwatch) -> None:
    for number in range(SWEEP_EVERY - 1):
        limits.take(THREE, f"visitor {number}")
    watch.seconds += 61
    limits.take(THREE, "the last one")
    assert len(limits._windows) == 1


def test_a_flood_of_new_people_takes_bounded_memory(watch: Stopwatch) -> None:
    limits = RateLimits(watch, max_windows=500)
    for number in range(5 * SWEEP_EVERY):
        limits.take(THREE, str(number))
    assert len(limits._windows) <= 500 + SWEEP_EVERY


def test_a_flood_of_new_people_does_not_free_who_has_just_been_refused(watch: Stopwatch) -> None:
    limits = RateLimits(watch, max_windows=SWEEP_EVERY)
    for number in range(SWEEP_EVERY):
        limits.take(THREE, str(number))
    for _ in range(4):
        limits.take(THREE, "ada")
    for number in range(SWEEP_EVERY - 10):
        limits.take(THREE, f"more {number}")
    assert not limits.take(THREE, "ada").allowed
