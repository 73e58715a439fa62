"""Which entry of a list somebody did not mean, and what they meant instead."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import pytest

from factories import a_fact
from kairix_core.domain.profile.entry_key import entry_key
from kairix_core.domain.profile.fact import Fact
from kairix_core.domain.profile.schema import ATTRIBUTES
from kairix_core.policies.coach.entry_meant import entry_meant


def entry(attribute: str, value: Any) -> Fact:
    return a_fact(UUID(int=1), attribute=attribute, value=value, entry=entry_key(ATTRIBUTES[attribute], value))


PORTLAND = entry("preferred_locations", "Portland")
PERL = entry("programming_languages", {"name": "Perl"})
KNOWN = [PORTLAND, PERL, a_fact(UUID(int=1), value="Portland")]


@pytest.mark.parametrize(
    ("said", "fact", "value"),
    [
        ("No, I meant Vancouver instead of Portland", PORTLAND, "Vancouver"),
        ("I meant Vancouver, not Portland.", PORTLAND, "Vancouver"),
        ("Sorry, not Portland but Vancouver", PORTLAND, "Vancouver"),
        ("Nein, ich meinte Vancouver statt portland", PORTLAND, "Vancouver"),
        ("no, Python instead of Perl", PERL, {"name": "Python"}),
    ],
)
def test_another_entry_is_meant(said: str, fact: Fact, value: Any) -> None:
    meant = entry_meant(said, "", KNOWN, ATTRIBUTES)
    assert meant is not None
    assert (meant.fact, meant.value) == (fact, value)


@pytest.mark.parametrize(
    "said",
    [
        "No, I meant Vancouver instead of Boston",
        "I moved to Vancouver instead of Portland",
        "No, I meant Vancouver",
        "No",
    ],
)
def test_nothing_goes_that_was_not_named_as_wrong(said: str) -> None:
    assert entry_meant(said, "", KNOWN, ATTRIBUTES) is None


def test_of_two_lists_it_is_the_one_that_was_spoken_of() -> None:
    known = [PORTLAND, entry("hobbies", {"name": "Portland"})]
    said = "No, I meant Vancouver instead of Portland"
    assert entry_meant(said, "", known, ATTRIBUTES) is None
    meant = entry_meant(said, "- **Preferred places**: Portland", known, ATTRIBUTES)
    assert meant is not None
    assert meant.fact is PORTLAND
