"""The form in which a memory is kept."""

from __future__ import annotations

from kairix_core.domain.profile.plain_text import line
from kairix_core.errors import InvalidInput
from kairix_core.policies.remember.content import content

#: In characters; what is longer is a story, and no statement.
LONGEST = 300


def in_one_line(text: str) -> str:
    """``InvalidInput`` for what is too long, says nothing, or cannot be stored."""
    try:
        said = line(text)
    except ValueError as error:
        raise InvalidInput(f"This {error}. Nothing was stored.", field="text") from error
    if not content(said):
        raise InvalidInput("This says nothing that could be remembered. Nothing was stored.", field="text")
    if len(said) > LONGEST:
        raise InvalidInput(
            f"A memory is one sentence, of at most {LONGEST} characters. Nothing was stored.", field="text"
        )
    return said
