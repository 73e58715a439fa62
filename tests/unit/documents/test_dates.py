"""Dates as people print them."""

from __future__ import annotations

import re
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kairix_infra.documents.vocabulary.date_forms import MONTH_NUMBER
from kairix_infra.documents.vocabulary.dates import find_period, find_periods
from kairix_infra.documents.vocabulary.words import words

RANGES = [
    ("June 2023 – present", "2023-06", "present"),
    ("2004-2005", "2004", "2005"),
    ("2018–19", "2018", "2019"),
    ("2015/16", "2015", "2016"),
    ("2015/2016", "2015", "2016"),
    ("since 1865", "1865", "present"),
    ("Sept 2002 – June 2006", "2002-09", "2006-06"),
    ("Sept. 2002 − June. 2006", "2002-09", "2006-06"),
    ("Jan – Mar 2019", "2019-01", "2019-03"),
    ("Jan to Mar 2019", "2019-01", "2019-03"),
    ("Juli/August 2019", "2019-07", "2019-08"),
    ("15 March – 20 April 2019", "2019-03", "2019-04"),
    ("03–06/2020", "2020-03", "2020-06"),
    ("03.-06.2020", "2020-03", "2020-06"),
    ("15.03.–20.04.2019", "2019-03", "2019-04"),
    ("05/2019 - 07/2020", "2019-05", "2020-07"),
    ("5/2019-7/2020", "2019-05", "2020-07"),
    ("05/19 - 07/20", "2019-05", "2020-07"),
    ("1/21 – present", "2021-01", "present"),
    ("2019.05 ~ 2020.07", "2019-05", "2020-07"),
    ("2019.5-2020.7", "2019-05", "2020-07"),
    ("2019/05 〜 2020/07", "2019-05", "2020-07"),
    ("2019-05 - 2020-07", "2019-05", "2020-07"),
    ("2019-05-01 – 2020-07-31", "2019-05", "2020-07"),
    ("05 2019 – 07 2020", "2019-05", "2020-07"),
    ("01.02.2019 - 31.12.2020", "2019-02", "2020-12"),
    ("01.10.19 – 30.09.21", "2019-10", "2021-09"),
    ("Jan-19 – Mar-21", "2019-01", "2021-03"),
    ("März 2019 bis heute", "2019-03", "present"),
    ("März 2019 – bis heute", "2019-03", "present"),
    ("10/2018 bis 12/2019", "2018-10", "2019-12"),
    ("vom 01.04.2015 bis zum 31.03.2017", "2015-04", "2017-03"),
    ("seit Oktober 2020", "2020-10", "present"),
    ("seit 2020", "2020", "present"),
    ("ab 2020", "2020", "present"),
    ("2018 - laufend", "2018", "present"),
    ("2018 – dato", "2018", "present"),
    ("Jänner 2018 – derzeit", "2018-01", "present"),
    ("janv. 2019 – aujourd’hui", "2019-01", "present"),
    ("janv. 2019 à aujourd'hui", "2019-01", "present"),
    ("depuis 2019", "2019", "present"),
    ("Depuis septembre 2019", "2019-09", "present"),
    ("de février 2017 à août 2019", "2017-02", "2019-08"),
    ("du 1er mars 2017 au 31 août 2019", "2017-03", "2019-08"),
    ("FÉVR. 2017 – DÉC. 2019", "2017-02", "2019-12"),
    ("fevrier 2017 - en cours", "2017-02", "present"),
    ("mars 2017 – à ce jour", "2017-03", "present"),
    ("2016 - Présent", "2016", "present"),
    ("de mayo de 2019 a junio de 2020", "2019-05", "2020-06"),
    ("enero 2018 – actualidad", "2018-01", "present"),
    ("ene. 2018 - la actualidad", "2018-01", "present"),
    ("Marzo 2016 hasta la fecha", "2016-03", "present"),
    ("Marzo 2016 – actualmente", "2016-03", "present"),
    ("desde 2016", "2016", "present"),
    ("gennaio 2018 – in corso", "2018-01", "present"),
    ("dal 2018 al 2020", "2018", "2020"),
    ("dal 01/2018 al 03/2020", "2018-01", "2020-03"),
    ("dal 2018", "2018", "present"),
    ("dal set 2018", "2018-09", "present"),
    ("2018年4月より現在に至る", "2018-04", "present"),
    ("set. 2018 – ad oggi", "2018-09", "present"),
    ("Settembre 2018 – attuale", "2018-09", "present"),
    ("março de 2017 até hoje", "2017-03", "present"),
    ("out 2017 – o momento", "2017-10", "present"),
    ("fev/2017 – atual", "2017-02", "present"),
    ("set/2018 a dez/2019", "2018-09", "2019-12"),
    ("Janeiro de 2015 – Atualmente", "2015-01", "present"),
    ("mei 2016 tot heden", "2016-05", "present"),
    ("mrt. 2016 t/m okt. 2018", "2016-03", "2018-10"),
    ("sinds 2016", "2016", "present"),
    ("2016 – nu", "2016", "present"),
    ("2018年4月～現在", "2018-04", "present"),
    ("2018年4月から2020年3月まで", "2018-04", "2020-03"),
    ("2018年4月〜", "2018-04", "present"),
    ("平成30年4月～令和2年3月", "2018-04", "2020-03"),
    ("2019年9月至今", "2019-09", "present"),
    ("2019年9月 - 2021年6月", "2019-09", "2021-06"),
    ("2019年9月至2021年6月", "2019-09", "2021-06"),
    ("2019.09-至今", "2019-09", "present"),
    ("民國108年9月－民國110年6月", "2019-09", "2021-06"),
    ("2019년 3월 ~ 현재", "2019-03", "present"),
    ("Fall 2002 through Spring 2005", "2002", "2005"),
    ("WS 2019/20 – SS 2021", "2019", "2021"),
    ("WS 2018/19 - WS 2020/21", "2018", "2021"),
    ("Sept '19 - Dec '20", "2019-09", "2020-12"),
    ("’19 – ’21", "2019", "2021"),
    ("Oct 2018 — Current", "2018-10", "present"),
    ("Oct 2018 to date", "2018-10", "present"),
    ("2018 – Till Date", "2018", "present"),
    ("2019 onwards", "2019", "present"),
    ("2019 –", "2019", "present"),
    ("2019 (current)", "2019", "present"),
    ("(2019 – )", "2019", "present"),
    ("2023 – exp. May 2026", "2023", "2026-05"),
    ("2021 – 2025 (expected)", "2021", "2025"),
    ("from 2018 to 2020", "2018", "2020"),
    ("3 March 2021 - 5 April 2021", "2021-03", "2021-04"),
    ("March 3, 2021 – April 5, 2021", "2021-03", "2021-04"),
    ("2021 March – 2022 April", "2021-03", "2022-04"),
]
SINGLE = [
    ("May 2022", "2022-05"),
    ("Jan. 2021", "2021-01"),
    ("Jan '21", "2021-01"),
    ("Jan 2021, Oslo", "2021-01"),
    ("January, 2021", "2021-01"),
    ("Sep-2019", "2019-09"),
    ("3 mars 2019", "2019-03"),
    ("1er mars 2019", "2019-03"),
    ("3. März 2021", "2021-03"),
    ("3 de marzo de 2021", "2021-03"),
    ("1º de março de 2021", "2021-03"),
    ("March 3rd, 2021", "2021-03"),
    ("3-Mar-2021", "2021-03"),
    ("May 3–5, 2019", "2019-05"),
    ("12–14 June 2019", "2019-06"),
    ("Dec 5, 2019", "2019-12"),
    ("2018-11", "2018-11"),
    ("2021/01", "2021-01"),
    ("2021.01", "2021-01"),
    ("01/2021", "2021-01"),
    ("1/2021", "2021-01"),
    ("01.2021", "2021-01"),
    ("13/02/2021", "2021-02"),
    ("02/13/2021", "2021-02"),
    ("02/03/2021", "2021"),
    ("03/03/2021", "2021-03"),
    ("01.02.2021", "2021-02"),
    ("令和2年4月", "2020-04"),
    ("令和元年", "2019"),
    ("昭和60年3月卒業", "1985-03"),
    ("2021年", "2021"),
    ("2021年4月1日現在", "2021-04"),
    ("2021年4月1日 現在", "2021-04"),
    ("2021年4月1日", "2021-04"),
    ("入社2019年4月", "2019-04"),
    ("2021년 3월", "2021-03"),
    ("Class of 2022", "2022"),
    ("Sommer 2019", "2019"),
    ("Summer 2019", "2019"),
    ("été 2019", "2019"),
    ("Q3 2020", "2020"),
    ("3. Quartal 2020", "2020"),
    ("2020年春", "2020"),
    ("exp. May 2026", "2026-05"),
    ("Expected: June 2027", "2027-06"),
    ("voraussichtlich 2027", "2027"),
    ("Berlin,2019", "2019"),
    ("McDonald's 2019", "2019"),
    ("2019 Mitarbeiter Vertrieb", "2019"),
    ("(2019)", "2019"),
    ("out. 2019", "2019-10"),
    ("May 2021 Award for 2000 people", "2021-05"),
]
BY_LANGUAGE = [
    ("02/03/2021", "fr", "2021-03"),
    ("02/03/2021", "en", "2021"),
    ("02-03-2021", "nl", "2021-03"),
    ("2011/12", "ja", "2011-12"),
    ("2011/12", "de", "2011"),
]
UNTIL = ["bis 2019", "until 2019", "jusqu’en 2019", "hasta 2019", "tot 2019", "até 2019", "fino al 2019"]
NOT_DATES = [
    "Month 20XX – Ongoing",
    "20XX年4月",
    "2 years 10 months",
    "+1 (415) 555-0142",
    "+49 176 2019 2020",
    "(415) 555-2019",
    "415-555-2019",
    "415.555.2019",
    "0171 2019 1990",
    "10.1234/neurips",
    "99.2019 %",
    "10115 Berlin",
    "CH-1700 Fribourg",
    "Sydney NSW 2000",
    "4000-2019 Porto",
    "Python 3.11",
    "Unity 2020.3",
    "Windows 2000",
    "Visual Studio 2019",
    "ISO 9001:2015",
    "24/7",
    "24/7 support in 3/4 of cases",
    "10/12",
    "$2000",
    "2000 €",
    "2,000",
    "1.2000.000",
    "managed 2000 people",
    "up to 2000 people",
    "No. 2019",
    "1500 Mitarbeiter",
    "more than 2000",
    "2000+ users",
    "the 1990s",
    "90s",
    "die 2010er Jahre",
    "the 2010's",
    "Room 2019",
    "pp. 1820–1835",
    "S. 1990–1995",
    "Nr. 2010",
    "ES2015",
    "example.org/2019/05/post",
    "github.com/x/2019",
    "#2019",
    "user2019@example.org",
    "192.168.2.1",
    "v2.2019.1",
    "SW1A 2AA",
    "",
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


@pytest.mark.parametrize(("printed", "language", "value"), BY_LANGUAGE)
def test_what_numbers_leave_open_is_the_language_s_to_decide(printed: str, language: str, value: str) -> None:
    period = find_period(printed, language)
    assert period is not None
    assert period.begins is not None
    assert period.begins.value == value


@pytest.mark.parametrize("printed", UNTIL)
def test_until_a_year_has_no_beginning(printed: str) -> None:
    period = find_period(printed)
    assert period is not None
    assert period.ends is not None
    assert (period.begins, period.ends.value) == (None, "2019")


@pytest.mark.parametrize("printed", NOT_DATES)
def test_what_only_looks_like_a_date_is_none(printed: str) -> None:
    assert find_period(printed) is None


@pytest.mark.parametrize("printed", ["rolled out 2019 designs", "we set 2019 as a goal", "3 years ago 2019"])
def test_a_word_of_another_language_is_no_month(printed: str) -> None:
    period = find_period(printed)
    assert period is not None
    assert period.begins is not None
    assert period.begins.value == "2019"


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("Engineer, June 2019 – May 2021, Oslo", "June 2019 – May 2021"),
        ("Oslo · from 2018 to 2020 · Engineer", "from 2018 to 2020"),
        ("2019 Summer Intern", "2019"),
        ("Intern, Summer 2019", "Summer 2019"),
        ("Ingénieur depuis 2019 (Paris)", "depuis 2019"),
        ("BSc, expected May 2026", "expected May 2026"),
        ("営業部 2018年4月から2020年3月まで", "2018年4月から2020年3月まで"),
        ("Studium, WS 2019/20, Köln", "WS 2019/20"),
        ("Degree 2023 – 2026 (expected), Oslo", "2023 – 2026 (expected)"),
    ],
)
def test_the_place_of_a_period_is_told(text: str, printed: str) -> None:
    period = find_period(text)
    assert period is not None
    assert text[period.start : period.end] == printed


def test_the_places_of_both_dates_are_told() -> None:
    text = "Engineer, June 2019 – heute, Oslo"
    period = find_period(text)
    assert period is not None
    assert period.begins is not None
    assert period.ends is not None
    assert text[period.begins.start : period.begins.end] == "June 2019"
    assert text[period.ends.start : period.ends.end] == "heute"


def test_dates_after_one_another_are_all_found() -> None:
    text = "2015 – 2017 Oslo, 03/2018 bis heute Bergen; Mai 2014"
    values = [period.begins.value for period in find_periods(text) if period.begins]
    assert values == ["2015", "2018-03", "2014-05"]


@given(st.text(max_size=80))
def test_any_text_is_read_without_failing(text: str) -> None:
    for period in find_periods(text):
        assert 0 <= period.start < period.end <= len(text)


@given(st.lists(st.sampled_from(["2019", "–", "bis", "Mai", "05/", "/20", " ", "年", ".", "'", "(", "1", "seit"])))
def test_any_pieces_of_dates_are_read_without_failing(pieces: list[str]) -> None:
    text = "".join(pieces)
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


NAMED = ["{name} {year}", "{name}. {year}", "{name} de {year}", "{name}, {year}", "3 {name} {year}", "{name} 3, {year}",
         "{name}/{year}", "{name}-{year}", "3. {name} {year}", "3 de {name} de {year}"]  # fmt: skip
NUMBERED = ["{year}-{month:02}", "{month:02}/{year}", "{month}/{year}", "{month:02}.{year}", "{year}.{month:02}",
            "{year}年{month}月", "{year}년 {month}월", "{year}-{month:02}-17", "17.{month:02}.{year}",
            "17/{month:02}/{year}", "{month:02}/17/{year}"]  # fmt: skip


@given(st.integers(1950, 2049), st.sampled_from(sorted(MONTH_NUMBER)), st.sampled_from(NAMED), st.booleans())
def test_a_named_month_is_read_back_from_any_form(year: int, name: str, form: str, capital: bool) -> None:
    printed = form.format(name=name.capitalize() if capital else name, year=year)
    period = find_period(f"Oslo, {printed}")
    assert period is not None
    assert period.begins is not None
    assert period.begins.value == f"{year}-{MONTH_NUMBER[name]:02}"


@given(st.integers(1950, 2049), st.integers(1, 12), st.sampled_from(NUMBERED))
def test_a_numbered_month_is_read_back_from_any_form(year: int, month: int, form: str) -> None:
    period = find_period(form.format(year=year, month=month))
    assert period is not None
    assert period.begins is not None
    assert period.begins.value == f"{year}-{month:02}"


@given(
    st.integers(1950, 2049),
    st.sampled_from(sorted(MONTH_NUMBER)),
    st.sampled_from(NAMED[:3] + NUMBERED[:7]),
    st.sampled_from([" - ", "–", " — ", " ～ ", " to ", " bis ", " à ", " a ", " tot ", " 至 "]),
)
def test_both_ends_of_a_range_are_read_back(year: int, name: str, form: str, between: str) -> None:
    month = MONTH_NUMBER[name]
    begins, ends = (form.format(name=name, year=at, month=month) for at in (year, year + 1))
    period = find_period(f"{begins}{between}{ends}")
    assert period is not None
    assert period.begins is not None
    assert period.ends is not None
    assert (period.begins.value, period.ends.value) == (f"{year}-{month:02}", f"{year + 1}-{month:02}")


@given(st.integers(1950, 2049), st.sampled_from(sorted(words("present"))), st.sampled_from([" - ", "–", " bis "]))
def test_every_word_for_the_present_ends_a_range(year: int, word: str, between: str) -> None:
    period = find_period(f"{year}{between}{word}")
    assert period is not None
    assert period.ends is not None
    assert period.ends.value == "present"


@pytest.mark.parametrize(
    "piece", ["1 ", "2019 ", "Mai ", "Jan - ", "2019/", "05.", " " * 50 + "2019 -", "(0", "'1", "to ", "0171 "]
)
def test_time_grows_with_the_text_and_no_faster(piece: str) -> None:
    began = process_time()
    find_periods(piece * (40_000 // len(piece)))
    assert process_time() - began < 5
