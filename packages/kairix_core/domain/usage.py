"""What a turn cost."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict


class Usage(BaseModel):
    """Tokens as the provider counted them; ``cost`` in micro-dollars when the provider or a price list tells it."""

    model_config = ConfigDict(frozen=True)

    input_tokens: int = 0
    output_tokens: int = 0
    cached_input_tokens: int = 0
    cost_microdollars: int | None = None

    def __add__(self, other: Usage) -> Usage:
        """Of several calls. A cost that nobody told counts as nothing beside one that is known."""
        known = [cost for cost in (self.cost_microdollars, other.cost_microdollars) if cost is not None]
        return Usage(
            input_tokens=self.input_tokens + other.input_tokens,
            output_tokens=self.output_tokens + other.output_tokens,
            cached_input_tokens=self.cached_input_tokens + other.cached_input_tokens,
            cost_microdollars=sum(known) if known else None,
        )
