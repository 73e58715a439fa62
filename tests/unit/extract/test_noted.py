"""Right after something was noted, another value for it takes its place, in as few words as people use."""

from __future__ import annotations

from typing import Any

import pytest

from kairix_core.domain.profile.schema import ATTRIBUTES
from kairix_core.policies.extract.noted import takes_back
from kairix_core.policies.extract.plainly_said import plainly_said

NOTICE = "- **Notice period**: three months"
CITY = "- **City**: Porto"


def found(said: str, noted: str, asked: str) -> list[tuple[str, Any]]:
    told = plainly_said(said, asked=f"I noted:\n\n{noted}\n\n{ATTRIBUTES[asked].question}")
    return [(one.attribute, one.value) for one in told]


@pytest.mark.parametrize(
    ("said", "noted", "asked", "value"),
    [
        ("No, two months", NOTICE, "headline", ("notice_period", "two months")),
        ("Nein, zwei Monate", NOTICE, "city", ("notice_period", "zwei Monate")),
        ("pardon, deux mois", NOTICE, "city", ("notice_period", "deux mois")),
        ("Sorry, I meant Lyon", CITY, "email", ("city", "Lyon")),
        ("Lyon, not Porto", CITY, "email", ("city", "Lyon")),
        ("not remote, hybrid", "- **Remote or on site**: remote", "email", ("remote_preference", "hybrid")),
        ("oops, 12", "- **Direct reports**: 10 people", "headline", ("current_direct_reports", 12)),
    ],
)
def test_another_value_takes_the_place_of_what_was_noted(
    said: str, noted: str, asked: str, value: tuple[str, Any]
) -> None:
    assert found(said, noted, asked) == [value]


def test_a_no_to_what_was_asked_since_is_an_answer() -> None:
    assert found("No, never", CITY, "willing_to_relocate") == [("willing_to_relocate", "no")]


def test_of_two_that_it_could_be_neither_is_put_right() -> None:
    assert found("Sorry, I meant Globex", "- **Current title**: nurse\n- **Current employer**: Acme", "email") == []


def test_a_list_is_not_put_right_so() -> None:
    assert found("no, Perl", "- **Programming languages**: Python", "email") == []


@pytest.mark.parametrize(("text", "is_so"), [("Sorry, Lyon", True), ("No, it is Lyon", True), ("Nobody knows", False)])
def test_who_takes_something_back_is_noticed(text: str, is_so: bool) -> None:
    assert takes_back(text) is is_so
