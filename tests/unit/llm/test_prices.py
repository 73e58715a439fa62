from __future__ import annotations

import pytest

from kairix_infra.llm.prices import TokenPrice, price_of
from kairix_infra.settings import Settings

PRICE = TokenPrice(input=1, output=5)


@pytest.mark.parametrize(
    ("model", "price"),
    [
        ("fast", PRICE),
        ("fast-2026-03-17", PRICE),
        ("fast-20260317", PRICE),
        ("faster", None),
    ],
)
def test_a_dated_release_costs_what_its_name_costs(model: str, price: TokenPrice | None) -> None:
    assert price_of(model, {"fast": PRICE}) == price


def test_prices_are_read_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LLM_PRICES", '{"fast": {"input": 1, "output": 5}}')
    assert Settings(_env_file=None).llm_prices == {"fast": PRICE}
