"""When a sentence is somebody's summary of their career, and when it says something else."""

from __future__ import annotations

import pytest

from kairix_core.domain.profile.profile import ACCEPT_FROM
from kairix_core.domain.profile.schema import ATTRIBUTES
from kairix_core.policies.extract.left_open import still_open
from kairix_core.policies.extract.plainly_said import plainly_said

SUMMARY = ATTRIBUTES["summary"]


@pytest.mark.parametrize(
    "said",
    [
        "I have never led a team.",
        "I don't have a degree in computer science.",
        "Ich habe nie ein Team geleitet.",
    ],
)
def test_what_somebody_never_did_sums_up_nothing(said: str) -> None:
    assert "summary" not in {one.attribute for one in plainly_said(said, asked=SUMMARY.question)}


def test_a_sentence_is_the_summary_where_it_was_asked_for_just_now() -> None:
    said = "I build calm systems, but I have never led a team."
    (found,) = plainly_said(said, asked=SUMMARY.question)
    assert (found.attribute, found.value, found.confidence >= ACCEPT_FROM) == ("summary", said, True)


def test_a_lone_sentence_is_not_the_summary_that_is_only_still_open() -> None:
    assert plainly_said("I have worked with teams in many places.", asked=still_open(SUMMARY)) == []


def test_a_few_sentences_are_the_summary_that_is_still_open() -> None:
    told = "I have worked with teams in many places. I build what lasts."
    assert [one.value for one in plainly_said(told, asked=still_open(SUMMARY))] == [told]


@pytest.mark.parametrize("name", ["My summary", "Summary"])
def test_who_names_the_summary_need_not_be_asked_for_it(name: str) -> None:
    found = plainly_said(f"{name}: a calm engineer who ships.")
    assert [(one.attribute, one.value) for one in found] == [("summary", "a calm engineer who ships.")]
