"""Markers out of a stream, whatever pieces it comes in."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kairix_core.policies.citations import CitationScanner, Cited, Text, with_markers

LINES = range(1, 50)


def scan(*pieces: str) -> tuple[str, list[tuple[int, str]], bool]:
    """The text, each citation with the words that it underlines, and whether the answer declined."""
    scanner = CitationScanner(LINES)
    found = [part for piece in pieces for part in scanner.feed(piece)] + list(scanner.finish())
    text = ""
    for part in found:
        if isinstance(part, Text):
            assert part.offset == len(text)
            text += part.text
    return (
        text,
        [(cited.number, text[cited.start : cited.end]) for cited in found if isinstance(cited, Cited)],
        scanner.declined,
    )


@pytest.mark.parametrize(
    ("answer", "text", "cited"),
    [
        ("Jane led a team [1].", "Jane led a team.", [(1, "Jane led a team")]),
        ("Jane led a team. [1] Yes.", "Jane led a team. Yes.", [(1, "Jane led a team.")]),
        ("A fact[1][2].", "A fact.", [(1, "A fact"), (2, "A fact")]),
        ("A fact [1, 3].", "A fact.", [(1, "A fact"), (3, "A fact")]),
        ("A fact [1-3].", "A fact.", [(1, "A fact"), (2, "A fact"), (3, "A fact")]),
        ("A fact [3–1].", "A fact.", [(1, "A fact"), (2, "A fact"), (3, "A fact")]),
        ("Python [1], Go [2]", "Python, Go", [(1, "Python"), (2, "Go")]),
        ("One. Two [1]. Three [2].", "One. Two. Three.", [(1, "Two"), (2, "Three")]),
        ("- Python [1]\n- Go [2]", "- Python\n- Go", [(1, "Python"), (2, "Go")]),
        ("She joined Acme Inc. Berlin [1].", "She joined Acme Inc. Berlin.", [(1, "She joined Acme Inc. Berlin")]),
        ("Zoë 👩‍💻 kodet [4].", "Zoë 👩‍💻 kodet.", [(4, "Zoë 👩‍💻 kodet")]),
        ("Invented [99].", "Invented.", []),
    ],
)
def test_a_marker_underlines_the_clause_that_it_ends(answer: str, text: str, cited: list[tuple[int, str]]) -> None:
    assert scan(answer)[:2] == (text, cited)


@pytest.mark.parametrize(
    "answer",
    [
        "A list [x] and [TODO]",
        "A link [1](https://example.com)",
        "Nested [[1, 2], [3]]",
        "Code `items[1]` stays",
        "```\nrow[2] = [3]\n```",
        "The year [2021] and [0]",
        "An open end [1",
        "[",
    ],
)
def test_other_brackets_are_left_alone(answer: str) -> None:
    assert scan(answer)[:2] == (answer, [])


def test_none_declines_and_is_not_shown() -> None:
    assert scan("I do not know. [none]") == ("I do not know.", [], True)


def test_a_marker_that_the_stream_cuts_is_held_back() -> None:
    scanner = CitationScanner(LINES)
    assert list(scanner.feed("Fact [")) == [Text(0, "Fact")]
    assert list(scanner.feed("1")) == []
    assert list(scanner.feed("].")) == [Cited(1, 0, 4), Text(4, ".")]


def test_a_piece_without_brackets_passes_at_once() -> None:
    assert list(CitationScanner(LINES).feed("Jane")) == [Text(0, "Jane")]


SNIPPETS = [
    "[1]",
    "[2, 3]",
    "[1-4]",
    "[none]",
    "[",
    "]",
    " ",
    "  ",
    "(",
    "`",
    "\n- ",
    ". ",
    "Jane",
    "é",
    "[x](y)",
    "12",
    ",",
]


@given(st.lists(st.sampled_from(SNIPPETS), max_size=25), st.lists(st.integers(0, 80), max_size=12))
def test_any_way_to_cut_the_text_gives_the_same_result(snippets: list[str], cuts: Sequence[int]) -> None:
    answer = "".join(snippets)
    edges = sorted({0, len(answer), *(cut for cut in cuts if cut < len(answer))})
    pieces = [answer[start:end] for start, end in pairwise(edges)]
    assert scan(*pieces) == scan(answer)


@pytest.mark.parametrize(
    "answer",
    [
        "They built an engine [2] and led a team [3].",
        "A fact [1][2].",
        "Kraków 🦀 [1]. And 東京 [12].\n- One [3]\n- Two [4]",
        "I do not know. [none]",
        "Nothing cited.",
    ],
)
def test_markers_are_put_back_where_they_were(answer: str) -> None:
    scanner = CitationScanner(LINES)
    found = [*scanner.feed(answer), *scanner.finish()]
    text = "".join(part.text for part in found if isinstance(part, Text))
    cited = [(part.end, part.number) for part in found if isinstance(part, Cited)]
    assert with_markers(text, cited, declined=scanner.declined) == answer
