"""Text that somebody sends."""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator, StringConstraints
from pydantic_core import PydanticCustomError

from kairix_core.domain.storable import UNSTORABLE


def storable(text: str) -> str:
    if UNSTORABLE.search(text):
        raise PydanticCustomError(
            "unstorable_text", "This holds a character that no text can have (NUL, or half of one)."
        )
    return text


STORABLE = AfterValidator(storable)
#: Every text of a body, a path or a query is one of these.
Text = Annotated[str, STORABLE]
Title = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200), STORABLE]
#: The sender's own name for a question.
ClientId = Annotated[str, StringConstraints(min_length=1, max_length=64), STORABLE]
