"""Server-sent events as model servers write them: one ``data:`` line, one payload."""

from __future__ import annotations

from kairix_core.errors import ProviderGarbled

MAX_LINE_BYTES = 4 * 1024 * 1024
DONE = b"[DONE]"


class EventStream:
    """An incremental parser that takes bytes however the network cut them.

    Lines end in LF or CRLF. Comments (``: OPENROUTER PROCESSING``) and the fields ``event``, ``id`` and ``retry`` are
    skipped: both wire formats repeat in the JSON whatever they say there. It works on whole lines of bytes, so a
    character that was cut in two is whole again before anything decodes it.
    """

    __slots__ = ("_tail",)

    def __init__(self) -> None:
        self._tail = b""

    def feed(self, data: bytes) -> list[bytes]:
        """The payloads that are complete now; what comes after the last line end waits for more."""
        lines = (self._tail + data).split(b"\n")
        self._tail = lines.pop()
        if len(self._tail) > MAX_LINE_BYTES:
            raise ProviderGarbled
        return [payload for line in lines if line.startswith(b"data:") and (payload := line[5:].strip())]
