"""What is a place, and where a place begins that stands behind a name."""

from __future__ import annotations

import pytest

from kairix_infra.documents.runs import Snippet
from kairix_infra.documents.vocabulary.places import cut_place, is_place


@pytest.mark.parametrize(
    "text",
    [
        "London",
        "San Francisco, CA",
        "Leeds, UK",
        "75007 Paris",
        "12 rue de Lille, 75007 Paris",
        "London SW1A 1AA",
        "Greater London",
        "Remote",
        "100% remote (Europe)",
        "Camden, London, UK",
    ],
)
def test_a_city_a_district_or_a_street_with_a_city_is_a_place(text: str) -> None:
    assert is_place(text)


@pytest.mark.parametrize("text", ["Data Engineer", "london", "Engineer, London", "Harrow & Finch", "SQL, Python", "CA"])
def test_a_title_a_firm_or_a_list_is_no_place(text: str) -> None:
    assert not is_place(text)


@pytest.mark.parametrize(
    ("text", "name", "place"),
    [
        ("Alpha Firm, Oakland, Ohio, USA", "Alpha Firm", "Oakland, Ohio, USA"),
        ("Alpha Firm (London, UK)", "Alpha Firm", "London, UK"),
        ("Alpha Firm, London", "Alpha Firm", "London"),
        ("Alpha Firm Oakland, CA", "Alpha Firm", "Oakland, CA"),
        ("Alpha Firm, Berlin", "Alpha Firm", "Berlin"),
        ("Engineer, Alpha Firm, Berlin", "Engineer, Alpha Firm", "Berlin"),
        ("Engineer, Alpha Firm, Berlin, Germany", "Engineer, Alpha Firm", "Berlin, Germany"),
    ],
)
def test_a_place_behind_a_name_is_cut_off(text: str, name: str, place: str) -> None:
    rest, cut = cut_place(Snippet(text, 0))
    assert cut is not None
    assert (rest.text, cut.text) == (name, place)


def test_a_firm_that_is_named_after_a_city_keeps_its_name() -> None:
    rest, cut = cut_place(Snippet("Bank of Ireland", 0))
    assert (rest.text, cut) == ("Bank of Ireland", None)


def test_a_place_that_is_cut_off_points_at_where_it_stands() -> None:
    _, cut = cut_place(Snippet("Alpha Firm, London", 100))
    assert cut is not None
    assert (cut.start, cut.end) == (112, 118)
