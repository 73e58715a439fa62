"""In a hundred turns with somebody who skips, changes the subject or contradicts themselves, nothing is asked twice."""

from __future__ import annotations

from api.coach.coaching import Coaching
from api.coach.long_talk import TURNS, asked_for, talk
from api.turns.service import text_of
from kairix_core.domain.profile.schema import ATTRIBUTES
from kairix_infra.container import Container


async def test_no_question_is_asked_twice(coach: Coaching, container: Container) -> None:
    answers = await talk(coach, container, seed=1)

    asked, said = asked_for(answers), "\n".join(map(text_of, answers))
    assert len(asked) > TURNS // 2
    assert len(set(asked)) == len(asked)
    assert {key for key in ATTRIBUTES if said.count(ATTRIBUTES[key].question) > 1} == set()
    assert {key for key, spec in ATTRIBUTES.items() if spec.question in said} == set(asked)
