"""Dates of a career in words."""

from __future__ import annotations

from datetime import date
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kairix_core.policies.periods import Stretch, covered, months_covered, months_worked, period, stretch, widest
from kairix_core.policies.phrases.english import ENGLISH
from kairix_core.schemas import EvidenceLine

TODAY = date(2026, 11, 21)


def job(quote: str, starts_on: date | None, ends_on: date | None = None) -> EvidenceLine:
    return EvidenceLine(number=1, section="work", path="/work/0", quote=quote, starts_on=starts_on, ends_on=ends_on)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (job("Mar 2020 – Feb 2022", date(2020, 3, 1), date(2022, 2, 1)), "March 2020 to February 2022"),
        (job("2020-03 to 2022-02", date(2020, 3, 1), date(2022, 2, 1)), "March 2020 to February 2022"),
        (job("2020 – 2022", date(2020, 1, 1), date(2022, 1, 1)), "2020 to 2022"),
        (job("Mar 2020 – present", date(2020, 3, 1)), "since March 2020"),
        (job("2020", date(2020, 1, 1), date(2020, 1, 1)), "2020"),
        (job("Engineer", None), ""),
        (job("until 2020", None, date(2020, 1, 1)), "until 2020"),
    ],
)
def test_a_period_says_no_more_than_the_line(line: EvidenceLine, told: str) -> None:
    assert period(line, ENGLISH) == told


def test_overlapping_jobs_count_once() -> None:
    jobs = [job("", date(2015, 1, 1), date(2020, 1, 1)), job("", date(2018, 1, 1), date(2022, 1, 1))]
    assert months_worked(jobs, TODAY) == 7 * 12


def test_a_gap_does_not_count() -> None:
    jobs = [job("", date(2010, 1, 1), date(2011, 1, 1)), job("", date(2015, 1, 1), date(2016, 1, 1))]
    assert months_worked(jobs, TODAY) == 24


def test_an_open_end_lasts_until_today() -> None:
    assert months_worked([job("", date(2025, 11, 1))], TODAY) == 12


def test_without_dates_nothing_is_counted() -> None:
    assert months_worked([job("", None)], TODAY) == 0


@pytest.mark.parametrize(
    ("start", "end", "months"),
    [
        ("2020-03", "2022-02", 24),
        ("2020-03-01", "2022-02-28", 24),
        ("2020-05-04", "2020-05-04", 1),
        ("2025-11", None, 12),
        ("2026-11", None, 0),
        ("2019", "2021", 24),
        ("2019", "2019", 6),
        ("2019", "2019-06", 3),
        ("2019-07", "2019", 3),
        ("2019", "2020-06", 12),
        ("2026", None, 5),
        ("1976", "2026-06", 600),
        ("2026-01", "2028-01", 10),
        ("2027-01", None, 0),
        ("2027", "2029", 0),
        ("2021-05", "2020-01", 0),
        ("2021", "2019", 0),
        (None, "2020", 0),
        (None, None, 0),
    ],
)
def test_a_period_covers_its_months(start: str | None, end: str | None, months: int) -> None:
    covers = stretch(start, end, TODAY)
    assert (covers.months if covers else 0) == months


def test_at_its_widest_a_year_counts_whole() -> None:
    covers = widest("2019", "2021", TODAY)
    assert covers is not None
    assert covers.months == 36


PARTIAL = st.builds(
    lambda year, month, length: f"{year:04}-{month:02}-01"[:length],
    st.integers(1950, 2030),
    st.integers(1, 12),
    st.sampled_from([4, 7, 10]),
)
STRETCHES = st.lists(st.tuples(PARTIAL, st.none() | PARTIAL), max_size=8).map(
    lambda told: [found for start, end in told if (found := stretch(start, end, TODAY))]
)


@settings(deadline=None)
@given(STRETCHES)
def test_together_they_cover_no_more_than_from_first_to_last(stretches: list[Stretch]) -> None:
    span = max((one.end for one in stretches), default=0) - min((one.start for one in stretches), default=0)
    assert max((one.months for one in stretches), default=0) <= months_covered(stretches) <= span


@settings(deadline=None)
@given(STRETCHES, st.randoms(use_true_random=False))
def test_their_order_does_not_matter(stretches: list[Stretch], random: Random) -> None:
    shuffled = random.sample(stretches, len(stretches))
    assert covered(shuffled) == covered(stretches)


@settings(deadline=None)
@given(STRETCHES, PARTIAL, st.none() | PARTIAL)
def test_one_more_never_makes_them_less(stretches: list[Stretch], start: str, end: str | None) -> None:
    one_more = [one for one in [stretch(start, end, TODAY)] if one]
    assert months_covered(stretches) <= months_covered([*stretches, *one_more])


@settings(deadline=None)
@given(PARTIAL, st.none() | PARTIAL)
def test_a_period_is_within_its_widest(start: str, end: str | None) -> None:
    covers, most = stretch(start, end, TODAY), widest(start, end, TODAY)
    if covers is not None:
        assert most is not None
        assert most.start <= covers.start < covers.end <= most.end
