"""What the model server says when it was told nothing."""

from __future__ import annotations

import pytest

from doubles.quoting import quoting_reply

SYSTEM = {"role": "system", "content": "Data:\n[1] Work: Led eight people.\n[2] Skills: Python, Go"}


def asked(question: str) -> dict[str, object]:
    return {"messages": [SYSTEM, {"role": "user", "content": question}]}


@pytest.mark.parametrize(("question", "marker"), [("How many people?", " [1]"), ("Python or Rust?", " [2]")])
def test_the_evidence_nearest_to_the_question_is_cited(question: str, marker: str) -> None:
    assert quoting_reply(asked(question)).steps[-1] == marker


def test_without_evidence_nothing_is_cited() -> None:
    assert "[" not in quoting_reply({"messages": [{"role": "user", "content": "Who?"}]}).text


@pytest.mark.parametrize("tokens", [2, 7, 200])
def test_an_answer_has_as_many_tokens_as_were_asked_for(tokens: int) -> None:
    assert len(quoting_reply(asked("people"), tokens=tokens).steps) == tokens


def test_the_prompt_may_come_in_blocks() -> None:
    blocks = {"system": [{"type": "text", "text": SYSTEM["content"]}], "messages": [{"role": "user", "content": "Go?"}]}
    assert quoting_reply(blocks).text.endswith("[2]")
