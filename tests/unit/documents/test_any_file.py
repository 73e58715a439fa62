"""Whatever a file says, it is read soundly or refused: see ``fuzz.soundness`` for what holds."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fuzz.seeds import TARGETS
from fuzz.soundness import read_soundly
from kairix_infra.documents.detect import Format

#: What files are spoiled with: signs that mean something in one format or another, and what no format expects.
SPOILERS = (
    *(
        b"\0",
        b"\xff",
        b"\xed\xa0\x80",
        b"\xe2\x80\xae",
        b"\xf3\xa0\x81\x81",
        b"\n",
        b"\t",
        b"---",
        b"[",
        b"]",
        b"{",
        b"}",
    ),
    *(
        b"<",
        b">",
        b"(",
        b")",
        b"/",
        b"%",
        b'"',
        b": ",
        b"- ",
        b"* ",
        b"#",
        b"&a",
        b"*a",
        b"9999999999",
        b"present",
        b"2019",
    ),
    *(b"@", b"https://", b"\n\n", b"\r", "　年月".encode(), b"\\ud800", b"endobj", b"<w:p>", b"Q" * 300),
)


@st.composite
def spoiled(draw: st.DrawFn, seeds: tuple[bytes, ...]) -> bytes:
    """A good file with a few pieces put in, taken out, doubled or moved."""
    file = draw(st.sampled_from(seeds))
    for _ in range(draw(st.integers(1, 6))):
        start, end = sorted(draw(st.tuples(st.integers(0, len(file)), st.integers(0, len(file)))))
        piece = draw(st.one_of(st.sampled_from(SPOILERS), st.binary(max_size=8), st.just(file[start : start + 60])))
        file = file[:start] + piece + file[draw(st.sampled_from([start, end, min(end, start + 20)])) :]
    return file


@pytest.mark.parametrize("name", TARGETS)
@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_a_spoiled_file_is_read_soundly_or_refused(name: str, data: st.DataObject) -> None:
    target = TARGETS[name]
    read_soundly(target.whole(data.draw(spoiled(target.seeds))), target.kind)


@pytest.mark.parametrize("name", TARGETS)
@settings(max_examples=30, deadline=None)
@given(data=st.binary(max_size=400))
def test_any_bytes_are_read_soundly_or_refused(name: str, data: bytes) -> None:
    target = TARGETS[name]
    read_soundly(target.whole(data), target.kind)


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=9),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=9), inner, max_size=3),
    max_leaves=6,
)
FIELDS = st.sampled_from(
    ["name", "title", "date", "releaseDate", "score", "keywords", "roles", "courses", "description", "url", "location"]
)
SECTIONS = st.sampled_from(["work", "education", "skills", "projects", "awards", "languages", "references", "meta"])


@settings(max_examples=200, deadline=None)
@given(st.dictionaries(SECTIONS, st.lists(st.dictionaries(FIELDS, ANYTHING, max_size=4), max_size=2), max_size=2))
def test_a_resume_with_fields_of_any_shape_is_read_soundly_or_refused(resume: dict[str, object]) -> None:
    read_soundly(json.dumps(resume).encode(), Format.JSON)


@pytest.mark.parametrize("name", TARGETS)
def test_a_good_file_is_read_soundly(name: str) -> None:
    target = TARGETS[name]
    assert read_soundly(target.whole(target.seeds[0]), target.kind) is not None
