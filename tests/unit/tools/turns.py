"""A turn for tools to be called in, without a database."""

from __future__ import annotations

from factories import NOW, a_conversation, a_message, a_turn, an_answer
from kairix_core.domain.agent import Agent, AgentKind
from kairix_core.domain.ids import new_id
from kairix_core.domain.principal import Principal
from kairix_core.use_cases.turn.open_turn import OpenTurn


def a_turn_of(kind: AgentKind, text: str = "Hello") -> OpenTurn:
    owner = Principal.user(new_id())
    assert owner.id is not None
    conversation = a_conversation(Agent(owner.id, kind, "ada", "Ada", NOW), owner)
    question = a_message(conversation, text)
    answer = an_answer(conversation, question)
    return OpenTurn(owner, kind, conversation, question, answer, a_turn(question, answer))
