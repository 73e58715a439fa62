"""Where a model server is, and how it wants to be spoken to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Endpoint:
    """``provider`` names it in metrics and to a person; ``model`` answers when a request names none.

    ``base_url`` is the address up to and with the version; ``silence`` is in seconds without a byte.
    """

    provider: str
    base_url: str
    model: str
    api_key: str | None = field(default=None, repr=False)
    silence: float = 60.0
    headers: Mapping[str, str] = field(default_factory=dict)
    #: What only this server understands, added to the body of each request.
    extras: Mapping[str, Any] = field(default_factory=dict)
    #: OpenAI's newer models take the limit under a new name only; everybody else knows the old one.
    max_tokens_field: str = "max_tokens"
    #: Where the server takes the conversation's id, by which it finds its prompt cache again.
    conversation_field: str | None = None
