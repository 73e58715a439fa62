from __future__ import annotations

from kairix_infra.auth.rate_limits import SWEEP_EVERY, Quota, RateLimits

THREE = Quota("things", 3, 60)


def test_what_is_above_the_quota_is_refused() -> None:
    limits = RateLimits()
    assert [limits.take(THREE, "ada").allowed for _ in range(5)] == [True, True, True, False, False]


def test_one_persons_requests_do_not_count_for_another() -> None:
    limits = RateLimits()
    for _ in range(4):
        limits.take(THREE, "ada")
    assert limits.take(THREE, "bob").allowed


def test_one_quota_does_not_count_for_another() -> None:
    limits = RateLimits()
    for _ in range(4):
        limits.take(THREE, "ada")
    assert limits.take(Quota("other", 3, 60), "ada").allowed


def test_a_standing_tells_what_is_left_and_when_the_next_one_is_free() -> None:
    standing = RateLimits().take(THREE, "ada")
    assert standing.remaining == 2
    assert 59 < standing.reset <= 60


def test_what_was_counted_can_be_forgiven() -> None:
    limits = RateLimits()
    for _ in range(3):
        limits.take(THREE, "ada")
    limits.forgive(THREE, "ada")
    assert limits.take(THREE, "ada").allowed


def test_people_who_went_away_are_forgotten() -> None:
    limits = RateLimits()
    brief = Quota("brief", 3, 1)
    for number in range(SWEEP_EVERY - 1):
        limits.take(brief, f"visitor {number}")
    for events in limits._storage.events.values():
        events.clear()
    limits.take(brief, "the last one")
    assert len(limits._storage.events) == 1
