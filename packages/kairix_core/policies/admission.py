"""May this question be asked? Limits that are checked before anything is stored or any model is called."""

from __future__ import annotations

from kairix_core.errors import BudgetExhausted, InvalidInput, RateLimited

#: Told to whoever asked too much: the daily count slides, so the first place is free again within hours.
RETRY_AFTER_SECONDS = 3600.0


def admit(
    text: str, *, max_chars: int, turns_today: int, turns_per_day: int, tokens_today: int, tokens_per_day: int
) -> None:
    """Pass, or raise ``InvalidInput`` (empty, too long), ``RateLimited`` (turns) or ``BudgetExhausted`` (tokens)."""
    if not text.strip():
        raise InvalidInput("The question is empty. Please write something first.")
    if len(text) > max_chars:
        raise InvalidInput(
            f"The question has {len(text):,} characters; at most {max_chars:,} can be read. Please shorten it."
        )
    if turns_today >= turns_per_day:
        raise RateLimited(
            f"{turns_per_day} questions a day is the limit here. Please come back later.",
            retry_after=RETRY_AFTER_SECONDS,
        )
    if tokens_today >= tokens_per_day:
        raise BudgetExhausted
