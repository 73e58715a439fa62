"""What of a long conversation a model is shown word by word, and what in short, so that later turns cost no more."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kairix_core.domain.conversation import Conversation, Role, Said
from kairix_core.policies.grounding import unsupported_spans

#: What stays word by word when the rest is told in short, and from when on it is: messages, and their characters.
KEPT, MOST = 12, 22
KEPT_CHARS, MOST_CHARS = 8_000, 16_000
#: What is told in short in one go; the rest makes another job.
AT_ONCE, AT_ONCE_CHARS = 40, 24_000
#: Of what was told in short.
SUMMARY_CHARS, LINE_CHARS = 1_600, 240
#: Of a message, where no model put it into its own words.
FIRST_WORDS = 120


@dataclass(frozen=True, slots=True)
class Talk:
    """``said`` is what came after what the ``summary`` tells in short."""

    summary: str
    said: Sequence[Said]


def talk_since(conversation: Conversation, history: Sequence[Said]) -> Talk:
    """A summary belongs to the branch that it was made of: on another one everything is told word by word."""
    until = conversation.summary_until
    place = next((at for at, message in enumerate(history, 1) if until is not None and message.id == until), None)
    return Talk("", history) if place is None else Talk(conversation.summary or "", history[place:])


def has_outgrown(said: Sequence[Said], *, coming: int = 0) -> bool:
    """Whether it is time to tell a part of this in short; ``coming`` are messages that are on their way."""
    return len(said) + coming >= MOST or sum(len(message.text) for message in said) >= MOST_CHARS


def to_shorten(said: Sequence[Said]) -> Sequence[Said]:
    """The oldest of these, up to a question of those that stay; empty as long as it is not time."""
    if not has_outgrown(said):
        return ()
    kept, chars = len(said), 0
    while kept > max(len(said) - KEPT, 0) and (chars := chars + len(said[kept - 1].text)) <= KEPT_CHARS:
        kept -= 1
    while kept < len(said) and said[kept].role is not Role.USER:
        kept += 1
    return _at_once(said[:kept])


def _at_once(said: Sequence[Said]) -> Sequence[Said]:
    """As much as is read in one go, and one message at least."""
    chars = 0
    for count, message in enumerate(said[:AT_ONCE]):
        chars += len(message.text)
        if chars > AT_ONCE_CHARS and count:
            return said[:count]
    return said[:AT_ONCE]


def as_data(summary: str, said: Sequence[Said]) -> str:
    """What is to be told in short, fenced, so that nothing in it can close its fence."""
    lines = "\n".join(f"{_who(message)}: {' '.join(message.text.split())}" for message in said if message.text.strip())
    earlier = f"<earlier>\n{_unfenced(summary)}\n</earlier>\n\n" if summary else ""
    return f"{earlier}<messages>\n{_unfenced(lines)}\n</messages>"


def shortened(answer: str, summary: str, said: Sequence[Said]) -> str:
    """The lines of a model's answer in which every name and number was said; where none is left, first words."""
    sources = [summary, *(message.text for message in said)]
    lines = [line.strip(" -*•\t")[:LINE_CHARS] for line in answer.splitlines()]
    sound = [line for line in lines if line and not unsupported_spans(line, sources, "")]
    return _newest(sound or [*summary.splitlines(), *_first_words(said)])


def _first_words(said: Sequence[Said]) -> list[str]:
    asked = (" ".join(message.text.split()) for message in said if message.role is Role.USER)
    return [f"They said: {text[:FIRST_WORDS]}" for text in asked if text]


def _newest(lines: Sequence[str]) -> str:
    """As many lines as there is room for; the oldest give way."""
    first, room = len(lines), SUMMARY_CHARS
    while first and (room := room - len(lines[first - 1]) - 1) >= 0:
        first -= 1
    return "\n".join(lines[first:])


def _who(message: Said) -> str:
    return "Person" if message.role is Role.USER else "You"


def _unfenced(text: str) -> str:
    return text.replace("</", "< /")
