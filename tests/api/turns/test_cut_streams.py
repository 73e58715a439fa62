"""Streams that break anywhere, and readers who do not read."""

from __future__ import annotations

import json
import re
import socket
from collections.abc import Iterator
from urllib.parse import urlsplit

from api.turns.service import Service, Talk, text_of, told
from doubles.conducted import ConductedModel

#: Of one, two, three and four bytes a letter.
PIECES = ("They rode ", "to Zürich, ", "Łódź ", "and 東京, ", "by 🚲 ", "and 🚄.")
NUMBER = re.compile(rb"^id: (\d+)$", re.MULTILINE)


def cuts(whole: bytes) -> Iterator[int]:
    """In front of, behind and within each event: in its number, its name and its words."""
    at = 0
    for frame in whole.split(b"\n\n")[:-1]:
        size = len(frame) + 2
        yield from (at + step for step in (0, 1, 5, size // 3, size // 2, size - 8, size - 3, size - 1))
        at += size
    yield at


async def test_a_stream_that_breaks_at_any_byte_goes_on_there(talk: Talk, model: ConductedModel) -> None:
    model.answer(*PIECES)
    turn = (await talk.ask()).json()["turn_id"]
    path = f"/api/turns/{turn}/events"
    whole = (await talk.http.get(path)).content
    for cut in cuts(whole):
        heard = whole[: whole.rfind(b"\n\n", 0, cut) + 2] if b"\n\n" in whole[:cut] else b""
        last = NUMBER.findall(heard)[-1:] or [b"0"]
        rest = await talk.http.get(path, headers={b"Last-Event-ID": last[0]})
        assert heard + rest.content == whole


async def test_who_does_not_read_holds_up_no_answer(service: Service, talk: Talk, model: ConductedModel) -> None:
    pieces = ["0123456789" * 5_000] * 60
    address = urlsplit(service.url)
    body = json.dumps({"text": "What did they build?", "client_id": "idle"}).encode()
    with socket.socket() as idle:
        idle.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4_096)
        idle.connect((address.hostname, address.port))
        head = {"Host": address.netloc, "Content-Length": str(len(body)), "Content-Type": "application/json"}
        head |= {"Accept": "text/event-stream", "Authorization": talk.http.headers["Authorization"]}
        lines = [f"POST {talk.path}/messages HTTP/1.1", *(f"{name}: {value}" for name, value in head.items())]
        idle.sendall("\r\n".join([*lines, "", ""]).encode() + body)
        await model.asked.wait()
        model.answer(*pieces)
        turn = (await talk.ask(client_id="idle")).json()["turn_id"]
        assert told(await talk.events(turn)) == "".join(pieces)
    _, answer = await talk.messages()
    assert (answer["status"], text_of(answer)) == ("complete", "".join(pieces))
