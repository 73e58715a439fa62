"""Dates of a career in words."""

from __future__ import annotations

from datetime import date

import pytest

from kairix_core.policies.periods import months_worked, period
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
    assert period(line) == told


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
