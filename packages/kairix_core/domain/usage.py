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
