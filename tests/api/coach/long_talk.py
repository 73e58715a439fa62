"""A long talk with a coach, and what was asked in it."""

from __future__ import annotations

from typing import Any

from api.coach.coaching import Coaching, learn
from doubles.restless_person import things_said
from kairix_infra.container import Container

TURNS = 100
#: What was said is learnt only now and then, as in a conversation that is faster than its listener.
LISTENS_EVERY = 7


async def talk(coach: Coaching, container: Container, seed: int) -> list[dict[str, Any]]:
    """The coach's answers. After half of the turns the conversation is deleted, and goes on in a new one."""
    answers = []
    for turn, text in enumerate(things_said(seed, TURNS)):
        if turn == TURNS // 2:
            await coach.http.delete(coach.path)
            coach = await Coaching.begin(coach.http)
        answers.append((await coach.turn(text))["answer"])
        if turn % LISTENS_EVERY == 0:
            await learn(container)
    return answers


def asked_for(answers: list[dict[str, Any]]) -> list[str]:
    parts = [part for answer in answers for part in answer["parts"]]
    return [attribute for part in parts if part["type"] == "asked" for attribute in part["attributes"]]
