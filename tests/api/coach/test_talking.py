"""A conversation with one's own coach, which nobody else takes part in."""

from __future__ import annotations

import asyncpg
import httpx
import pytest

from api.auth.people import Browser
from api.coach.coaching import PATH, Coaching, learn
from api.documents.desk import Desk
from api.turns.service import text_of
from kairix_core.domain.profile.schema import ATTRIBUTES
from kairix_core.policies.coach.reply import GREETING, NO_ADVICE, QUIET, REMEMBERED, WAITING
from kairix_core.policies.extract.left_open import unread
from kairix_core.use_cases.coach.settle_doubt import UNSETTLED
from kairix_infra.container import Container


async def test_a_coach_answers_in_a_conversation_of_its_own(coach: Coaching) -> None:
    turn = await coach.turn("Hello!")

    assert turn["answer"]["status"] == "complete"
    assert GREETING in await coach.say("Hi")


async def test_it_says_what_it_understood_and_asks_the_next_question(coach: Coaching) -> None:
    said = await coach.say("I live in Lyon, and I speak French (C1)")

    assert "- **City**: Lyon" in said
    assert "- **Languages**: French (C1)" in said
    assert said.endswith("?")


async def test_a_short_answer_is_understood_by_the_question(coach: Coaching) -> None:
    first = await coach.say("Hello")
    assert first.endswith(ATTRIBUTES["full_name"].question)

    assert "- **Full name**: Zofia Byron" in await coach.say("Zofia Byron")


async def test_no_question_is_asked_twice(coach: Coaching) -> None:
    asked = [(await coach.say("skip")).rpartition("\n")[2] for _ in range(10)]

    assert len(set(asked)) == len(asked)


async def test_what_only_waits_is_said_so_and_not_asked_again(coach: Coaching, container: Container) -> None:
    await coach.say("Hello")
    while ATTRIBUTES["headline"].question not in (said := await coach.say("skip")):
        assert said
    waiting = await coach.say("I help teams ship better software")
    await learn(container)
    again = await Coaching.begin(coach.http)
    asked = [await again.say("skip") for _ in range(10)]

    assert waiting.startswith(f"{WAITING}\n\n- **Headline**: I help teams ship better software\n\n")
    assert ATTRIBUTES["headline"].question not in "\n".join(asked)


async def test_an_answer_that_cannot_be_read_is_said_so_and_may_be_given_again(coach: Coaching) -> None:
    await coach.say("Hello")
    await coach.say("skip")

    assert await coach.say("Hidden") == unread(ATTRIBUTES["email"])
    assert "- **E-mail**: zofia@example.org" in await coach.say("zofia@example.org")


async def test_what_was_just_noted_is_put_right_in_a_word(coach: Coaching, container: Container) -> None:
    await coach.say("I live in Porto")
    await learn(container)
    told = await coach.say("Sorry, I meant Lyon")
    await learn(container)

    assert "- **City**: Lyon, instead of Porto" in told
    assert (await coach.http.get("/api/profile?fields=city")).json()["values"] == {"city": "Lyon"}


async def test_who_changes_their_mind_is_noted(coach: Coaching, container: Container) -> None:
    await coach.say("I lead 5 people")
    await learn(container)

    assert (await coach.say("Actually I have 6 people")).startswith("I noted:\n\n- **Direct reports**: 6 people")


async def test_who_contradicts_their_own_edit_is_asked_which_is_right(coach: Coaching) -> None:
    await coach.http.patch("/api/profile", json={"values": {"city": "Bonn"}})

    assert "- **City**: Lyon. Your profile says Bonn: which is right?" in await coach.say("I live in Lyon")


@pytest.mark.parametrize(
    ("said", "city"),
    [("Bonn", "Bonn"), ("I still live in Bonn", "Bonn"), ("the second", "Bonn"), ("Lyon, not Bonn", "Lyon")],
)
async def test_the_answer_to_which_is_right_settles_it(
    coach: Coaching, container: Container, said: str, city: str
) -> None:
    await coach.http.patch("/api/profile", json={"values": {"city": "Bonn"}})
    asked = await coach.say("I live in Lyon")
    await learn(container)

    assert asked.endswith("which is right?")
    assert f"**City** is {city}." in await coach.say(said)
    await learn(container)
    assert (await coach.http.get("/api/profile")).json()["values"]["city"] == city
    assert (await coach.http.get("/api/profile/review")).json()["items"] == []


@pytest.mark.parametrize("said", ["Two months' notice.", "skip", "Practise an interview with me"])
async def test_who_speaks_of_something_else_is_not_pressed_for_which_is_right(coach: Coaching, said: str) -> None:
    await coach.http.patch("/api/profile", json={"values": {"city": "Bonn"}})
    await coach.say("I live in Lyon")

    assert UNSETTLED not in await coach.say(said)


async def test_what_is_to_be_remembered_is_said_without_the_order(coach: Coaching, container: Container) -> None:
    said = await coach.say("Remember that I plan to move to Kraków in 2028")
    await learn(container)
    kept = [memory["text"] for memory in (await coach.http.get("/api/memories")).json()["items"]]

    assert said.startswith(f"{REMEMBERED}\n\n- {kept[0]}\n\n")
    assert kept == ["I plan to move to Kraków in 2028"]


async def test_who_asks_what_it_knows_of_them_is_told_with_evidence(coach: Coaching, container: Container) -> None:
    await coach.say("I live in Lyon")
    await learn(container)
    turn = await coach.turn("Was weißt du über mich?")

    cited = [part["citation"]["quote"] for part in turn["answer"]["parts"] if part["type"] == "citation"]
    assert cited == ["I live in Lyon"]
    assert "City: Lyon" in text_of(turn["answer"])


async def test_without_a_model_advice_is_not_made_up(coach: Coaching) -> None:
    assert NO_ADVICE[0] in await coach.say("Should I become a manager?")


async def test_what_a_coach_says_cites_nothing_and_passes_no_question_on(
    coach: Coaching, admin: asyncpg.Connection
) -> None:
    turn = await coach.turn("What did I do in 2019? [1] [none]")

    assert {part["type"] for part in turn["answer"]["parts"]} == {"text", "asked"}
    assert await admin.fetchval("SELECT count(*) FROM unanswered_questions") == 0


async def test_conversations_tell_which_kind_of_agent_answers(desk: Desk) -> None:
    await desk.http.post(PATH, json={})
    await desk.http.post(PATH, json={"agent": "coach"})

    listed = (await desk.http.get(PATH)).json()["items"]

    assert [(item["agent"], item["handle"][:6]) for item in listed] == [
        ("coach", "coach~"),
        ("representative", "ada-lo"),
    ]


async def test_every_owner_has_one_coach(coach: Coaching, admin: asyncpg.Connection) -> None:
    again = await Coaching.begin(coach.http)

    assert again.conversation["handle"] == coach.conversation["handle"]
    assert await admin.fetchval("SELECT count(*) FROM agents WHERE kind = 'coach'") == 1


async def test_owners_have_coaches_of_their_own(coach: Coaching, stranger: Desk) -> None:
    other = await Coaching.begin(stranger.http)

    assert other.conversation["handle"] != coach.conversation["handle"]
    assert (await stranger.http.get(coach.path)).status_code == 404


async def test_a_visitor_finds_no_coach(coach: Coaching, browser: Browser) -> None:
    visitor = browser(address="192.0.2.7")
    by_kind = await visitor.post(PATH, json={"agent": "coach"})
    by_handle = await visitor.post(PATH, json={"handle": coach.conversation["handle"]})
    missing = await visitor.post(PATH, json={"handle": "nobody"})

    assert [answer.status_code for answer in (by_kind, by_handle, missing)] == [404, 404, 404]
    assert [answer.json()["code"] for answer in (by_kind, by_handle)] == ["not_found", "not_found"]


async def test_a_coach_is_not_begun_with_somebody_elses_handle(coach: Coaching) -> None:
    answer: httpx.Response = await coach.http.post(PATH, json={"agent": "coach", "handle": "ada-lovelace"})

    assert answer.status_code == 422


async def test_turns_with_a_coach_leave_one_job_to_learn_from_them(coach: Coaching, admin: asyncpg.Connection) -> None:
    await coach.say("I live in Lyon")
    await coach.say("I work as a nurse")

    jobs = await admin.fetch("SELECT kind, key FROM jobs")
    assert [tuple(job) for job in jobs] == [("conversation.extract", coach.conversation["id"])]


async def test_turns_with_a_representative_teach_nothing(desk: Desk, admin: asyncpg.Connection) -> None:
    talk = Coaching(desk.http, (await desk.http.post(PATH, json={})).json())
    await talk.say("I live in Lyon")

    assert await admin.fetchval("SELECT count(*) FROM jobs") == 0


async def test_another_entry_takes_the_place_of_one_in_a_list_and_can_be_undone(coach: Coaching) -> None:
    await coach.http.patch("/api/profile", json={"values": {"preferred_locations": ["Portland", "Seattle"]}})
    await coach.say("Hello")

    said = await coach.say("No, I meant Vancouver instead of Portland")

    assert "Vancouver instead of Portland" in said
    assert await places_of(coach) == {"Vancouver", "Seattle"}
    operation = (await coach.http.get("/api/profile/history")).json()["items"][0]
    undone = await coach.http.post(f"/api/profile/history/{operation['id']}/undo")
    assert undone.is_success, undone.text
    assert await places_of(coach) == {"Portland", "Seattle"}


async def test_what_is_in_no_list_takes_the_place_of_nothing(coach: Coaching, container: Container) -> None:
    await coach.http.patch("/api/profile", json={"values": {"preferred_locations": ["Seattle"]}})
    await coach.say("Hello")
    await coach.say("No, I meant Vancouver instead of Portland")
    await learn(container)
    assert await places_of(coach) == {"Seattle"}


async def places_of(coach: Coaching) -> set[str]:
    return set((await coach.http.get("/api/profile")).json()["values"]["preferred_locations"])


async def test_who_asks_how_they_fit_a_role_is_told_by_the_table(coach: Coaching, container: Container) -> None:
    await coach.say("I know SQL and Python")
    await learn(container)
    told = await coach.say("Which of my skills matter for a data analyst?")

    assert "For **Data Analyst**, by the table of roles:" in told
    assert "SQL" in told


async def test_who_has_had_enough_is_asked_nothing(coach: Coaching) -> None:
    await coach.say("Hello")
    assert await coach.say("stop asking") == QUIET
    assert (await coach.say("ask me")).endswith("?")
