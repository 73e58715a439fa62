"""Who may ask."""

from __future__ import annotations

import pytest

from kairix_core.errors import BudgetExhausted, InvalidInput, KairixError, RateLimited
from kairix_core.policies.admission import admit

LIMITS = {"max_chars": 10, "turns_today": 1, "turns_per_day": 2, "tokens_today": 5, "tokens_per_day": 10}


def test_a_question_within_its_limits_passes() -> None:
    admit("Who?", **LIMITS)


@pytest.mark.parametrize(
    ("text", "changed", "error"),
    [
        (" \n", {}, InvalidInput),
        ("12345678901", {}, InvalidInput),
        ("Who?", {"turns_today": 2}, RateLimited),
        ("Who?", {"tokens_today": 10}, BudgetExhausted),
    ],
)
def test_a_question_past_a_limit_is_refused(text: str, changed: dict[str, int], error: type[KairixError]) -> None:
    with pytest.raises(error):
        admit(text, **(LIMITS | changed))


def test_the_refusal_of_a_long_question_says_how_long_it_is() -> None:
    with pytest.raises(InvalidInput, match="11 characters; at most 10"):
        admit("12345678901", **LIMITS)
