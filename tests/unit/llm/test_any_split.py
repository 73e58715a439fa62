"""However the network cuts a recorded answer, an adapter gives the same chunks."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doubles.completions_wire import CompletionsWire
from doubles.messages_wire import MessagesWire
from doubles.replies import Call, Reply
from kairix_core.schemas import ChatChunk
from kairix_infra.llm.anthropic import MessageStream
from kairix_infra.llm.event_stream import EventStream
from kairix_infra.llm.openai_compatible import Completion

REPLY = Reply(
    steps=("Grüße ", "aus 東京 👩🏽‍🚀", Call("look_up", ('{"to', 'pic":"Zürich"}')), Call("book", ("{}",), "call_2")),
    finish="tool_calls",
)
BODY = {"model": "m", "stream_options": {"include_usage": True}}


def recorded(wire: CompletionsWire | MessagesWire) -> bytes:
    frames = list(wire.opening(REPLY))
    for step in REPLY.steps:
        frames += wire.text(step) if isinstance(step, str) else wire.call(step) if isinstance(step, Call) else []
    return b": a comment\n\n".join([*frames, *wire.closing(REPLY)])


RECORDINGS = {
    Completion: recorded(CompletionsWire(BODY)).replace(b"\n", b"\r\n"),
    MessageStream: recorded(MessagesWire(BODY)),
}


def read(reader: type[Completion | MessageStream], pieces: Sequence[bytes]) -> list[ChatChunk]:
    events, answer = EventStream(), reader("test", "m")
    chunks = [chunk for piece in pieces for payload in events.feed(piece) for chunk in answer.read(payload)]
    return [*chunks, *answer.end()]


@pytest.mark.parametrize("reader", RECORDINGS, ids=["chat-completions", "messages"])
@given(cuts=st.sets(st.integers(min_value=0, max_value=4000)))
def test_any_split_gives_the_same_chunks(reader: type[Completion | MessageStream], cuts: set[int]) -> None:
    recording = RECORDINGS[reader]
    ends = sorted({0, len(recording), *(cut for cut in cuts if cut < len(recording))})
    pieces = [recording[start:end] for start, end in pairwise(ends)]
    assert read(reader, pieces) == read(reader, [recording])


@pytest.mark.parametrize("reader", RECORDINGS, ids=["chat-completions", "messages"])
def test_byte_by_byte_gives_the_same_chunks(reader: type[Completion | MessageStream]) -> None:
    recording = RECORDINGS[reader]
    assert read(reader, [bytes([byte]) for byte in recording]) == read(reader, [recording])


def test_both_wires_give_the_same_answer() -> None:
    of_completions, of_messages = (read(reader, [recording]) for reader, recording in RECORDINGS.items())
    assert of_completions == of_messages
