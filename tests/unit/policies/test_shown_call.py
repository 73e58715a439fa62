"""What a model wrote as a call is shown as far as it can be kept."""

from __future__ import annotations

from typing import Any

import pytest

from kairix_core.policies.shown_call import DEEPEST, LONGEST_LINE, shown_arguments, shown_line


def nested(levels: int) -> str:
    return '{"a": ' * levels + "1" + "}" * levels


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ('{"query": "settlement", "days": [1]}', {"query": "settlement", "days": [1]}),
        ("", {}),
        ("[1]", {}),
        (r'{"query": "a\u0000b"}', {}),
        (r'{"query": ["a\ud800b"]}', {}),
        (r'{"a\u0000b": 1}', {}),
        (nested(DEEPEST + 1), {}),
        (nested(100_000), {}),
    ],
)
def test_arguments_that_cannot_be_kept_are_not_shown(written: str, shown: dict[str, Any]) -> None:
    assert shown_arguments(written) == shown


def test_what_is_nested_as_deep_as_anything_may_be_is_shown() -> None:
    assert shown_arguments(nested(DEEPEST))


@pytest.mark.parametrize(
    ("text", "line"),
    [("Rain", "Rain"), ("a\0b\ud800", "ab"), ("x" * 900, "x" * (LONGEST_LINE - 1) + "…")],
    ids=["as it is", "without what no database keeps", "cut"],
)
def test_a_line_can_be_kept_and_read(text: str, line: str) -> None:
    assert shown_line(text) == line
