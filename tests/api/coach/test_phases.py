"""What one's coach is doing, over HTTP: shown, chosen by hand, and what was asked is asked once."""

from __future__ import annotations

from api.auth.people import Browser
from api.coach.coaching import Coaching, learn
from api.documents.desk import Desk
from api.turns.service import text_of
from kairix_core.domain.profile.schema import ATTRIBUTES
from kairix_core.policies.extract.left_open import still_open
from kairix_infra.container import Container

PATH = "/api/coach"


async def test_a_new_owner_is_got_to_know(coach: Coaching) -> None:
    state = (await coach.http.get(PATH)).json()

    assert (state["phase"], state["percent"], state["by_hand"], state["asking"]) == ("intake", 0, False, [])
    assert [phase["key"] for phase in state["phases"]] == ["intake", "coaching", "practice", "review"]


async def test_what_was_asked_is_shown_with_its_message(coach: Coaching) -> None:
    turn = await coach.turn("Hello")

    state = (await coach.http.get(PATH)).json()
    assert turn["answer"]["parts"][-1] == {"type": "asked", "attributes": ["full_name"]}
    assert [one["attribute"] for one in state["asking"]] == ["full_name"]


async def test_what_is_answered_is_known_and_not_asked_any_more(coach: Coaching, container: Container) -> None:
    await coach.say("Hello")
    await coach.say("Zofia Byron")
    await learn(container)

    state = (await coach.http.get(PATH)).json()
    assert (state["known"], state["percent"]) == (1, 100 // state["worth_knowing"])
    assert [one["attribute"] for one in state["asking"]] == ["email"]


async def test_a_phase_chosen_by_hand_stays_until_it_is_left_to_kairix(coach: Coaching) -> None:
    chosen = (await coach.http.patch(PATH, json={"phase": "review"})).json()
    left = (await coach.http.patch(PATH, json={"phase": None})).json()

    assert (chosen["phase"], chosen["by_hand"]) == ("review", True)
    assert (left["phase"], left["by_hand"]) == ("intake", False)


async def test_a_question_is_skipped_and_asked_again_as_its_owner_wishes(coach: Coaching) -> None:
    skipped = (await coach.http.post(f"{PATH}/questions/full_name/skip")).json()
    instead = await coach.say("Hello")
    await coach.http.post(f"{PATH}/questions/full_name/ask-again")

    assert [one["attribute"] for one in skipped["skipped"]] == ["full_name"]
    assert ATTRIBUTES["full_name"].question not in instead
    assert ATTRIBUTES["full_name"].question in await coach.say("Go on")


async def test_a_question_that_is_crossed_is_named_and_still_answered(coach: Coaching, container: Container) -> None:
    await coach.say("Hello")
    met = await coach.turn("What do you know about me?")
    await coach.say("Zofia Byron")
    await learn(container)

    assert text_of(met["answer"]).endswith(still_open(ATTRIBUTES["full_name"]))
    assert [part["type"] for part in met["answer"]["parts"]] == ["text"]
    assert (await coach.http.get("/api/profile?fields=full_name")).json()["values"] == {"full_name": "Zofia Byron"}


async def test_a_question_that_was_crossed_twice_waits_among_those_left_open(coach: Coaching) -> None:
    await coach.say("Hello")
    await coach.say("What do you know about me?")
    again = await coach.turn("Should I become a manager?")

    state = (await coach.http.get(PATH)).json()
    assert again["answer"]["parts"][-1] == {"type": "asked", "attributes": ["email"]}
    assert [one["attribute"] for one in state["left_open"]] == ["full_name"]


async def test_an_answer_in_a_rehearsal_is_judged_in_a_table(coach: Coaching) -> None:
    await coach.say("Let us practise an interview")
    turn = await coach.turn("At Acme I rewrote two queries, and the loader took 70 minutes instead of nine hours.")

    rubric, text, *_ = turn["answer"]["parts"]
    figures = next(row for row in rubric["rows"] if row["criterion"] == "Figures")
    assert (rubric["type"], text["type"]) == ("rubric", "text")
    assert figures["is_met"]
    assert figures["quote"] in "At Acme I rewrote two queries, and the loader took 70 minutes instead of nine hours."
    assert text["text"].startswith("Your answer had ")


async def test_what_is_never_asked_cannot_be_skipped(coach: Coaching) -> None:
    for attribute in ("nothing_of_the_kind", "top_skills"):
        answer = await coach.http.post(f"{PATH}/questions/{attribute}/skip")
        assert (answer.status_code, answer.json()["code"]) == (404, "not_found")


async def test_no_question_is_asked_twice_in_another_conversation_or_after_the_first_is_deleted(
    coach: Coaching,
) -> None:
    await coach.say("Hello")
    await coach.http.delete(coach.path)
    again = await Coaching.begin(coach.http)

    assert ATTRIBUTES["full_name"].question not in await again.say("Hello")


async def test_each_owner_has_a_coach_that_knows_them_alone(coach: Coaching, stranger: Desk) -> None:
    await coach.http.post(f"{PATH}/questions/full_name/skip")
    await coach.http.patch(PATH, json={"phase": "review"})

    other = (await stranger.http.get(PATH)).json()
    assert (other["phase"], other["skipped"]) == ("intake", [])


async def test_nobody_without_an_account_has_a_coach(browser: Browser) -> None:
    visitor = browser(address="192.0.2.7")
    answers = [
        await visitor.get(PATH),
        await visitor.patch(PATH, json={"phase": None}),
        await visitor.post(f"{PATH}/questions/city/skip"),
        await visitor.post(f"{PATH}/questions/city/ask-again"),
    ]

    assert [answer.status_code for answer in answers] == [401] * 4


async def test_what_visitors_asked_in_vain_is_asked_next(coach: Coaching, desk: Desk, browser: Browser) -> None:
    visitor = browser(address="192.0.2.7")
    talk = Coaching(visitor, (await visitor.post("/api/conversations", json={})).json())
    await talk.say("What is her notice period?")

    assert ATTRIBUTES["notice_period"].question in await coach.say("Hello")
