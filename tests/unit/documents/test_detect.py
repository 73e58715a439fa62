"""What a file is, told from its bytes."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from kairix_core.errors import InvalidInput, UnreadableDocument
from kairix_infra.documents.detect import Format, detect
from kairix_infra.documents.reader import read_here

REFUSED = [
    (b"", "empty"),
    (b" \n\t", "empty"),
    (b"GIF89a....", "image"),
    (b"\0\0\0\x20ftypheic....", "image"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1....", "old Word"),
    (b"PK\x03\x04....", "archive is damaged"),
    (b"<!DOCTYPE html><html>", "web page"),
    (b"\x7fELF\x01\x01", "program"),
    (bytes(range(256)), "not text"),
]


@pytest.mark.parametrize(("data", "message"), REFUSED)
def test_what_holds_no_text_is_refused_by_what_it_is(data: bytes, message: str) -> None:
    with pytest.raises(UnreadableDocument, match=message):
        detect(data)


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"%PDF-1.7", Format.PDF),
        (b"\x89PNG\r\n\x1a\n....", Format.PNG),
        (b"\xff\xd8\xff\xe0....", Format.JPEG),
        (b"RIFF\0\0\0\0WEBP", Format.WEBP),
        (b"II*\0....", Format.TIFF),
        (b"BM\0\0\0\0\0\0\0\0....", Format.BMP),
        (b"BM Services: ten years of a career", Format.TEXT),
        (b'{"basics": {}}', Format.JSON),
        (b"basics:\n  name: Ada\n", Format.YAML),
        (b"# Ada\n\n## Work\n", Format.MARKDOWN),
        (b"Ada Nowak\nPhone: 555\n", Format.TEXT),
        ("Ada Nowak".encode("utf-16"), Format.TEXT),
    ],
)
def test_the_kind_comes_from_the_content(data: bytes, kind: Format) -> None:
    assert detect(data) is kind


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.binary(max_size=300), st.text(max_size=300).map(str.encode)))
@example(b"PK\x03\x04word/")
@example(b"basics: [}")
@example(b"# \n**\n|a|b|\n- ")
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    """Nothing that a stranger uploads makes a reader fail otherwise."""
    if b"%PDF-" in data:
        return
    with contextlib.suppress(InvalidInput):
        assert read_here(data, detect(data)).text is not None
