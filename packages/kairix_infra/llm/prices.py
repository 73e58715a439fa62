"""What tokens cost."""

from __future__ import annotations

import re
from collections.abc import Mapping

from pydantic import BaseModel, ConfigDict, Field

from kairix_core.domain.usage import Usage

_DATE = re.compile(r"-\d{4}-?\d{2}-?\d{2}$")


class TokenPrice(BaseModel):
    """Dollars per million tokens, which is micro-dollars per token; ``cached`` input costs as ``input`` if not said."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    input: float = Field(ge=0)
    output: float = Field(ge=0)
    cached: float | None = Field(None, ge=0)

    def cost(self, usage: Usage) -> int:
        """In micro-dollars."""
        cached_price = self.input if self.cached is None else self.cached
        fresh = usage.input_tokens - usage.cached_input_tokens
        return round(fresh * self.input + usage.cached_input_tokens * cached_price + usage.output_tokens * self.output)


def price_of(model: str, prices: Mapping[str, TokenPrice]) -> TokenPrice | None:
    """The price of a model; a dated release (``…-2026-03-17``) costs what its undated name costs."""
    return prices.get(model) or prices.get(_DATE.sub("", model))
