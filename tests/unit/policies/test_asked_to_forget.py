"""Whether somebody asks to forget something, and what."""

from __future__ import annotations

import pytest

from kairix_core.policies.forget.asked import to_forget, unasked


@pytest.mark.parametrize(
    ("said", "what"),
    [
        ("Forget that I live in Paris.", "I live in Paris"),
        ("Please forget my notice period", "notice period"),
        ("Could you please forget about Acme Inc.?", "Acme Inc"),
        ("Delete everything you know about Zofia!", "Zofia"),
        ("Vergiss bitte, dass ich in Paris wohne.", "ich in Paris wohne"),
        ("Kannst du vergessen, dass ich in Paris wohne?", "ich in Paris wohne"),
        ("Oublie que j'habite à Paris", "j'habite à Paris"),
        ("I moved to Lyon. Forget that I live in Paris.", "I live in Paris"),
    ],
)
def test_what_is_to_be_forgotten_is_understood(said: str, what: str) -> None:
    assert to_forget(said) == what


@pytest.mark.parametrize(
    "said",
    ["Forget it.", "Oh, forget about it!", "Don't forget that I live in Paris.", "I forget names easily.",
     "Vergiss es!", "I deleted everything about Zofia.", "How do I delete all of my files?"],
)  # fmt: skip
def test_a_manner_of_speaking_asks_for_nothing(said: str) -> None:
    assert to_forget(said) == ""


def test_what_else_is_said_stays_where_it_was() -> None:
    said = "Forget that I live in Paris. I live in Lyon."
    left = unasked(said)
    assert left.strip() == "I live in Lyon."
    assert left.index("Lyon") == said.index("Lyon")
