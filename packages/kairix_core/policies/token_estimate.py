"""How many tokens there were when nobody counted."""

from __future__ import annotations

from kairix_core.domain.usage import Usage
from kairix_core.schemas import ChatRequest

CHARS_PER_TOKEN = 4


def estimated_usage(request: ChatRequest, answer_characters: int) -> Usage:
    """A rough count: four characters to a token, both ways."""
    asked = sum(len(message.content) for message in request.messages)
    return Usage(input_tokens=-(-asked // CHARS_PER_TOKEN), output_tokens=-(-answer_characters // CHARS_PER_TOKEN))
