"""Answers without a model: the best lines of the résumé, quoted. No key, no network, never an invention."""

from __future__ import annotations

import re
from collections.abc import AsyncGenerator, Callable, Sequence
from datetime import UTC, date, datetime
from functools import partial

from kairix_core.domain.usage import Usage
from kairix_core.policies.extractive_answer import compose
from kairix_core.policies.phrases.spoken import PHRASES
from kairix_core.policies.question import Question, understand
from kairix_core.policies.select_evidence import select
from kairix_core.policies.small_talk import REACHING_OUT, Kind
from kairix_core.schemas import ChatChunk, ChatRequest, Finished, Started

NAME = "extractive"
NAME_PATH = "/basics/name"
PIECE = re.compile(r"\s*\S+\s*")


def _today() -> date:
    return datetime.now(UTC).date()


class ExtractiveProvider:
    """A ``ChatProvider`` that reads ``request.evidence`` and the last question, or says ``request.unaided``. It spends
    no tokens.

    ``today`` gives "the last five years" and open periods a meaning.
    """

    def __init__(self, today: Callable[[], date] = _today) -> None:
        self._today = today

    async def stream(self, request: ChatRequest) -> AsyncGenerator[ChatChunk, None]:
        yield Started(provider=NAME, model=NAME)
        for piece in PIECE.findall(answer(request, self._today())):
            yield piece
        yield Finished(reason="stop", usage=Usage())


def answer(request: ChatRequest, today: date) -> str:
    """The whole answer with its markers."""
    if request.unaided is not None:
        return request.unaided
    person = next((line.quote for line in request.evidence if line.path == NAME_PATH), "")
    read = partial(understand, today=today, person=person)
    told = [
        compose(
            question,
            select(question, request.evidence),
            request.evidence,
            today=today,
            language=request.language,
        )
        for question in _questions(_asked(request), read, PHRASES[request.language].joint.strip())
    ]
    return "\n\n".join(told)


def _asked(request: ChatRequest) -> list[str]:
    return [message.content for message in request.messages if message.role == "user"]


def _questions(asked: Sequence[str], read: Callable[[str], Question], joint: str) -> list[Question]:
    """The last message as one question, or as several when each part of it asks for something of its own.

    One with nothing of its own to go by ("And before?") is read together with the question before it. ``joint`` is what
    the language says for "and".
    """
    latest = asked[-1] if asked else ""
    question = read(latest)
    if question.is_empty and len(asked) > 1:
        return [read(f"{asked[-2]} {latest}")]
    if question.kind in REACHING_OUT:
        return [*_asked_besides(latest, read, joint), question]
    cut = re.split(rf"[?;]\s|\b(?:and(?: also)?|{joint})\b(?!-)", latest) if len(question.topics) > 1 else []
    parts = [read(part) for part in cut if part.strip()]
    return parts if len(parts) > 1 and all(part.topics for part in parts) else [question]


def _asked_besides(latest: str, read: Callable[[str], Question], joint: str) -> list[Question]:
    """The questions about the person in a message that wants to reach them."""
    parts = [read(part) for part in re.split(rf"(?<=[.?!;])\s+|,?\s+(?:and|{joint})\s+", latest)]
    return [
        part
        for part in parts
        if part.kind is Kind.ABOUT_PERSON and not part.is_empty and (part.is_yes_no or part.text.endswith("?"))
    ]
