"""Dates as people print them."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kairix_infra.documents.dates import MONTH_NUMBER, find_period, find_periods

RANGES = [
    ("June 2023 – present", "2023-06", "present"),
    ("2004-2005", "2004", "2005"),
    ("2018–19", "2018", "2019"),
    ("since 1865", "1865", "present"),
    ("Sept 2002 – June 2006", "2002-09", "2006-06"),
    ("Jan – Mar 2019", "2019-01", "2019-03"),
    ("05/2019 - 07/2020", "2019-05", "2020-07"),
    ("01.02.2019 - 31.12.2020", "2019-02", "2020-12"),
    ("März 2019 bis heute", "2019-03", "present"),
    ("seit Oktober 2020", "2020-10", "present"),
    ("janv. 2019 – aujourd’hui", "2019-01", "present"),
    ("de mayo de 2019 a junio de 2020", "2019-05", "2020-06"),
    ("gennaio 2018 – in corso", "2018-01", "present"),
    ("março de 2017 até hoje", "2017-03", "present"),
    ("mei 2016 tot heden", "2016-05", "present"),
    ("2018年4月～現在", "2018-04", "present"),
    ("2019年9月至今", "2019-09", "present"),
    ("Fall 2002 through Spring 2005", "2002", "2005"),
    ("Sept '19 - Dec '20", "2019-09", "2020-12"),
    ("Oct 2018 — Current", "2018-10", "present"),
]
SINGLE = [
    ("May 2022", "2022-05"),
    ("3 mars 2019", "2019-03"),
    ("Dec 5, 2019", "2019-12"),
    ("2018-11", "2018-11"),
    ("令和2年4月", "2020-04"),
    ("Class of 2022", "2022"),
]
NOT_DATES = [
    "Month 20XX – Ongoing",
    "20XX年4月",
    "2 years 10 months",
    "+1 (415) 555-0142",
    "10.1234/neurips",
    "99.2019 %",
]


@pytest.mark.parametrize(("printed", "begins", "ends"), RANGES)
def test_a_range_is_read_with_the_months_that_it_prints(printed: str, begins: str, ends: str) -> None:
    period = find_period(printed)
    assert period is not None
    assert period.begins is not None
    assert period.ends is not None
    assert (period.begins.value, period.ends.value) == (begins, ends)


@pytest.mark.parametrize(("printed", "value"), SINGLE)
def test_a_single_date_is_read(printed: str, value: str) -> None:
    period = find_period(printed)
    assert period is not None
    assert period.begins is not None
    assert (period.begins.value, period.ends) == (value, None)


@pytest.mark.parametrize("printed", NOT_DATES)
def test_what_only_looks_like_a_date_is_none(printed: str) -> None:
    assert find_period(printed) is None


def test_the_places_of_both_dates_are_told() -> None:
    text = "Engineer, June 2019 – May 2021, Oslo"
    period = find_period(text)
    assert period is not None
    assert text[period.start : period.end] == "June 2019 – May 2021"


@given(st.text(max_size=80))
def test_any_text_is_read_without_failing(text: str) -> None:
    for period in find_periods(text):
        assert 0 <= period.start < period.end <= len(text)


@given(st.integers(1600, 2099), st.sampled_from(sorted(MONTH_NUMBER)), st.sampled_from(["-", "–", "—", "to"]))
def test_a_month_is_never_made_up(year: int, month: str, dash: str) -> None:
    """Every value says a year, and a month only where the text names one."""
    for text in (f"{year} {dash} {year + 1}", f"{month} {year} {dash} present"):
        period = find_period(text)
        assert period is not None
        assert period.begins is not None
        assert bool(re.search(r"-\d\d$", period.begins.value)) == (month in text)
