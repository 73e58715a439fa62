from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kairix_core.errors import ProviderGarbled
from kairix_infra.llm.event_stream import MAX_LINE_BYTES, EventStream


@pytest.mark.parametrize(
    ("written", "payloads"),
    [
        (b"data: one\n\ndata: two\n\n", [b"one", b"two"]),
        (b"data: one\r\n\r\ndata: two\r\n\r\n", [b"one", b"two"]),
        (b"data:one\n\n", [b"one"]),
        (b": OPENROUTER PROCESSING\n\ndata: one\n\n", [b"one"]),
        (b"event: ping\nid: 7\nretry: 10\ndata: one\n\n", [b"one"]),
        (b"data:\n\ndata: \n\n", []),
        (b"data: cut in the mid", []),
        ("data: Zürich 👩🏽‍🚀\n\n".encode(), ["Zürich 👩🏽‍🚀".encode()]),
    ],
)
def test_only_the_payload_of_data_lines_is_given(written: bytes, payloads: list[bytes]) -> None:
    assert EventStream().feed(written) == payloads


@given(
    st.lists(st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1)), st.integers(min_value=1, max_value=9)
)
def test_the_size_of_the_pieces_changes_nothing(texts: list[str], size: int) -> None:
    written = b"".join(f": wait\ndata: {text}\r\n\r\n".encode() for text in texts)
    events = EventStream()
    pieces = (written[start : start + size] for start in range(0, len(written), size))
    assert [payload.decode() for piece in pieces for payload in events.feed(piece)] == texts


def test_a_line_without_an_end_is_not_kept_for_ever() -> None:
    with pytest.raises(ProviderGarbled):
        EventStream().feed(b"data: " + b"x" * MAX_LINE_BYTES)
