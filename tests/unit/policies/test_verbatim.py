"""A quote that is not in its source is none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kairix_core.policies.verbatim import verbatim


@pytest.mark.parametrize(
    ("quote", "text", "found"),
    [
        ("Led a team", "I Led a team.", "Led a team"),
        ("Led a team", "I Led  a\n  team.", "Led  a\n  team"),
        ("submissions", "sub-\nmissions", "sub-\nmissions"),
        ("sub-missions", "sub-\nmissions", "sub-\nmissions"),
        ("cooperate", "co\u00adoperate", "co\u00adoperate"),
        ("日本語を話す", "日本\n語を話す", "日本\n語を話す"),
        ("- Led a team", "•\n- Led a team", "Led a team"),
        ("Java", "JavaScript, Java", "Java"),
        ("well-known", "wellknown", None),
        ("wellknown", "well-known", None),
        ("therapist", "the rapist", None),
        ("the rapist", "therapist", None),
        ("Led a Team", "Led a team", None),
        ("Led a team of 30", "Led a team of 3", None),
        ("", "anything", None),
        (" - ", "a - b", None),
        ("anything", "", None),
    ],
)
def test_where_a_quote_stands(quote: str, text: str, found: str | None) -> None:
    span = verbatim(quote, text)
    assert (None if span is None else text[span.start : span.end]) == found


def test_whole_words_come_before_parts_of_words() -> None:
    span = verbatim("Java", "JavaScript and Java")
    assert span is not None
    assert span.start == 15


TEXT = st.text("ab-é \n", max_size=60)


@given(TEXT, st.integers(0, 59), st.integers(1, 20))
def test_what_is_cut_out_of_a_text_stands_in_it(text: str, start: int, length: int) -> None:
    quote = text[start : start + length]
    says_something = any(char.isalnum() for char in quote)
    assert (verbatim(quote, text) is not None) == says_something


@given(TEXT, TEXT)
def test_what_is_found_has_the_quotes_letters_in_their_order(quote: str, text: str) -> None:
    span = verbatim(quote, text)
    if span is not None:
        found = text[span.start : span.end]
        assert [char for char in found if char.isalnum()] == [char for char in quote if char.isalnum()]
