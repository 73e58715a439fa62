"""Who says what is wrong with what was just noted is taken at their word, and can undo it."""

from __future__ import annotations

import pytest

from api.coach.coaching import Coaching, learn
from kairix_core.domain.profile.schema import ATTRIBUTES
from kairix_core.policies.extract.left_open import what_instead
from kairix_core.use_cases.coach.put_notes_right import WHICH
from kairix_infra.container import Container

LANGUAGES = "I speak French (C1), English (B2) and Spanish (A2)"


async def values(coach: Coaching, key: str) -> object:
    return (await coach.http.get("/api/profile", params={"fields": key})).json()["values"].get(key)


async def languages(coach: Coaching) -> list[str]:
    told = await values(coach, "spoken_languages")
    return [entry["language"] for entry in told] if isinstance(told, list) else []


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("the second one is wrong", ["French", "Spanish"]),
        ("only the last one", ["Spanish"]),
        ("remove English", ["French", "Spanish"]),
    ],
)
async def test_what_is_pointed_at_leaves_the_profile(
    coach: Coaching, container: Container, said: str, left: list[str]
) -> None:
    await coach.say(LANGUAGES)
    await learn(container)
    told = await coach.say(said)
    await learn(container)

    assert told.startswith("I have taken that out again: **Languages** ")
    assert await languages(coach) == left


async def test_a_single_value_that_is_wrong_is_asked_for_anew(coach: Coaching, container: Container) -> None:
    await coach.say("I live in Berlin")
    await learn(container)
    told = await coach.say("that's wrong")

    assert told.endswith(what_instead(ATTRIBUTES["city"]))
    assert await values(coach, "city") is None
    assert "- **City**: Munich" in await coach.say("Munich")


async def test_of_several_the_wrong_one_is_asked_for(coach: Coaching, container: Container) -> None:
    await coach.say(LANGUAGES)
    await learn(container)

    assert await coach.say("wrong") == WHICH
    assert await languages(coach) == ["French", "English", "Spanish"]


async def test_another_figure_stands_in_the_result(coach: Coaching, container: Container) -> None:
    await coach.say("I cut the error rate from 45 to 12 percent")
    await learn(container)
    told = await coach.say("No, from 45 to 9")
    await learn(container)

    assert "“I cut the error rate from 45 to 9 percent”" in told
    assert await values(coach, "key_achievements") == ["I cut the error rate from 45 to 9 percent"]


async def test_two_places_are_swapped(coach: Coaching, container: Container) -> None:
    await coach.say("I want to work in Porto or Lyon")
    await learn(container)
    await coach.say("swap them")

    assert await values(coach, "preferred_locations") == ["Lyon", "Porto"]


async def test_a_name_is_put_right_by_the_one_that_is_there(coach: Coaching, container: Container) -> None:
    await coach.say("Hello")
    await coach.say("Tim Byron")
    await learn(container)
    await coach.say("skip")
    told = await coach.say("It's Tom Byron, not Tim Byron")

    assert "**Full name** has Tom Byron instead of Tim Byron" in told
    assert await values(coach, "full_name") == "Tom Byron"


async def test_what_was_taken_out_can_be_brought_back(coach: Coaching, container: Container) -> None:
    await coach.say(LANGUAGES)
    await learn(container)
    await coach.say("drop the first")
    done = (await coach.http.get("/api/profile/history")).json()["items"][0]
    await coach.http.post(f"/api/profile/history/{done['id']}/undo")

    assert await languages(coach) == ["French", "English", "Spanish"]
