"""Which of two values somebody says is right."""

from __future__ import annotations

import pytest

from kairix_core.domain.profile.schema import ATTRIBUTES
from kairix_core.policies.coach.which import Doubt, settled_by
from unit.profile.accepted import fact


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("Seattle", "Seattle"),
        ("I still live in Seattle.", "Seattle"),
        ("the second", "Seattle"),
        ("my profile is right", "Seattle"),
        ("Not Lyon, Seattle!", "Seattle"),
        ("Lyon", "Lyon"),
        ("Lyon instead of Seattle", "Lyon"),
        ("the first one", "Lyon"),
        ("der erste", "Lyon"),
        ("Lyon and Seattle", None),
        ("Is it Seattle?", None),
        ("It is hard to say", None),
        ("The second job that I had was the best of them all", None),
    ],
)
def test_who_names_one_of_two_settles_it(text: str, right: str | None) -> None:
    told = settled_by(text, ATTRIBUTES["city"], Doubt(fact("city", "Lyon"), fact("city", "Seattle")))
    assert (told.value if told else None) == right


def test_the_longer_of_two_names_is_meant_where_one_holds_the_other() -> None:
    doubt = Doubt(fact("headline", "Lead Engineer"), fact("headline", "Engineer"))
    told = settled_by("I am a Lead Engineer", ATTRIBUTES["headline"], doubt)
    assert told is doubt.fact
