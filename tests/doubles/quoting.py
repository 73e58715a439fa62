"""What the model says when nobody told it what to say: a line of the evidence in its prompt, with the marker."""

from __future__ import annotations

import re
from typing import Any

from doubles.replies import Reply, Tokens

EVIDENCE = re.compile(r"^\[(\d+)\] (?:[^:\n]+: )?(.+)$", re.MULTILINE)
WORD = re.compile(r"\w{2,}")
PIECE = re.compile(r"\s*\S+")


def quoting_reply(body: dict[str, Any], *, tokens: int | None = None) -> Reply:
    """A sentence with the evidence that shares most words with the question, in ``tokens`` pieces if that is given."""
    texts = [_text(body.get("system")), *(_text(message.get("content")) for message in body.get("messages", ()))]
    asked = set(WORD.findall(texts[-1].lower()))
    lines = [(number, quote.strip()) for text in texts for number, quote in EVIDENCE.findall(text)]
    if not lines:
        return _reply("There is no evidence in what I was given.", "", tokens)
    number, quote = max(lines, key=lambda line: len(asked & set(WORD.findall(line[1].lower()))))
    return _reply(f"The résumé says: {quote}", f" [{number}]", tokens)


def _reply(sentence: str, marker: str, tokens: int | None) -> Reply:
    pieces = PIECE.findall(sentence)
    if tokens is not None:
        length = max(tokens - bool(marker), 1)
        pieces = ([*pieces, "\n"] * (length // len(pieces) + 1))[:length]
    steps = (*pieces, marker) if marker else tuple(pieces)
    return Reply(steps=steps, tokens=Tokens(input=len(sentence), cached=0, output=len(steps)))


def _text(content: object) -> str:
    """The text of a message, whether it is a string or a list of blocks."""
    if isinstance(content, list):
        return "\n".join(_text(block.get("text", block.get("content"))) for block in content)
    return content if isinstance(content, str) else ""
