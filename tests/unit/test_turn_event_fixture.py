"""The wire between Python and TypeScript: what this encoder writes is what the web client's decoder is tested with.

After a change of the events, write the files anew: run this with ``KAIRIX_WRITE_FIXTURES=1`` in the environment.
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import get_args
from uuid import UUID

import pytest

from kairix_core.domain.language import Language
from kairix_core.domain.parts import Citation, RubricRow
from kairix_core.domain.usage import Usage
from kairix_core.schemas import (
    CitationFound,
    LanguageKnown,
    Notice,
    RubricJudged,
    TextDelta,
    ToolFinished,
    ToolStarted,
    TurnEvent,
    TurnFailed,
    TurnFinished,
    TurnStarted,
)
from kairix_infra.streams import PING, frame, payload, text_frame

FIXTURES = Path(__file__).parents[1] / "fixtures"
TURN = UUID("0198f3a2-0000-7000-8000-000000000001")
CONVERSATION = UUID("0198f3a2-0000-7000-8000-000000000002")
QUESTION = UUID("0198f3a2-0000-7000-8000-000000000003")
ANSWER = UUID("0198f3a2-0000-7000-8000-000000000004")
EVIDENCE = UUID("0198f3a2-0000-7000-8000-000000000005")
DOCUMENT = UUID("0198f3a2-0000-7000-8000-000000000006")

CITATION = Citation(
    number=3,
    start=3,
    end=18,
    evidence_id=EVIDENCE,
    document_id=DOCUMENT,
    document_name="Zoë's résumé.pdf",
    path="/work/0/highlights/2",
    quote="Cut p99 latency by 40 %\nwith a 🚀 “replica”",
    section="Work",
    page=2,
    document_date="2026-03-12",
)
#: Every kind of event; the text has characters beyond the basic plane, where Python and JavaScript count differently.
EVENTS: tuple[TurnEvent, ...] = (
    TurnStarted(turn_id=TURN, conversation_id=CONVERSATION, question_id=QUESTION, answer_id=ANSWER),
    LanguageKnown(language=Language.FRENCH),
    TextDelta(offset=0, text="🚀 "),
    TextDelta(offset=2, text='Zoë cut "latency"\n\n'),
    ToolStarted(call_id="call_1", name="check_calendar", arguments={"day": "2026-11-21", "slots": [1, 2]}),
    ToolFinished(call_id="call_1", name="check_calendar", ok=True, summary="2 slots"),
    TextDelta(offset=21, text="data: not a field\u2028مرحبا"),
    CitationFound(citation=CITATION),
    Notice(code="quotes_only", message="Quotes only."),
    Notice(code="unsupported", message="Marked words stand in no cited line.", spans=((0, 1), (6, 9))),
    RubricJudged(rows=(RubricRow(criterion="Result", is_met=False, quote="", advice="Say what came of it."),)),
    TurnFinished(status="complete", usage=Usage(input_tokens=120, output_tokens=30, cost_microdollars=42)),
    TurnFailed(code="provider_timeout", message="The model took too long.", retryable=True),
)


def encoded() -> dict[str, bytes]:
    """The stream as it leaves, with a ping in it, and the same events as one JSON list."""
    frames = [
        text_frame(seq, event.offset, event.text) if isinstance(event, TextDelta) else frame(seq, event)
        for seq, event in enumerate(EVENTS, start=1)
    ]
    listed = json.dumps([json.loads(payload(one)) for one in frames], indent=2, ensure_ascii=False)
    return {
        "turn-events.sse": b"".join([*frames[:2], PING, *frames[2:]]),
        "turn-events.json": f"{listed}\n".encode(),
    }


def test_every_kind_of_event_is_in_the_fixture() -> None:
    union = get_args(TurnEvent)[0]

    assert {type(event) for event in EVENTS} == set(get_args(union))


@pytest.mark.parametrize("name", ["turn-events.sse", "turn-events.json"])
def test_the_fixture_is_what_the_encoder_writes(name: str) -> None:
    path = FIXTURES / name
    if os.environ.get("KAIRIX_WRITE_FIXTURES"):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(encoded()[name])

    assert path.read_bytes() == encoded()[name]
