"""One whole answer of a model, for work in the background."""

from __future__ import annotations

import asyncio
from contextlib import aclosing
from dataclasses import dataclass

from kairix_core.domain.usage import Usage
from kairix_core.errors import ProviderGarbled, ProviderTimeout
from kairix_core.policies.token_estimate import estimated_usage
from kairix_core.ports import ChatProvider
from kairix_core.schemas import ChatRequest, Finished, Started, ToolCall

#: In characters; an answer to a question with a form is never this long.
LONGEST_ANSWER = 200_000


@dataclass(slots=True)
class Answered:
    """``text`` is empty until the model is through; until then ``usage`` is what it is likely to cost, if anything."""

    text: str = ""
    model: str = ""
    usage: Usage | None = None


async def ask_model(chat: ChatProvider, request: ChatRequest, answered: Answered, *, seconds: float) -> None:
    """Fill ``answered``, which holds what it cost also when this fails.

    ``ProviderTimeout`` after ``seconds``; ``ProviderGarbled`` for an answer that is no text, or far too much of it.
    """
    pieces: list[str] = []
    length = 0
    try:
        async with asyncio.timeout(seconds), aclosing(chat.stream(request)) as stream:
            async for chunk in stream:
                match chunk:
                    case str():
                        pieces.append(chunk)
                        length += len(chunk)
                        if length > LONGEST_ANSWER:
                            raise ProviderGarbled("The model's answer was far too long.")
                    case Started():
                        answered.model = f"{chunk.provider}/{chunk.model}"
                        answered.usage = estimated_usage(request, 0)
                    case Finished():
                        answered.usage = chunk.usage
                    case ToolCall():
                        raise ProviderGarbled("The model called a tool that it was not given.")
    except TimeoutError:
        raise ProviderTimeout from None
    answered.text = "".join(pieces)
