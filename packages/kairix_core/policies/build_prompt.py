"""What a model is sent: rules and evidence first and always the same, then the talk, then the question.

The evidence stands in document order under fixed numbers, so that the system message of two turns is the same text
and the provider's prompt cache hits.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kairix_core.domain.conversation import Role, Said
from kairix_core.domain.document import Evidence
from kairix_core.policies.long_talk import Talk
from kairix_core.policies.token_estimate import CHARS_PER_TOKEN
from kairix_core.schemas import ChatMessage, EvidenceLine

EARLIER_QUESTIONS = 6
#: Messages that are shown word by word, also where nobody tells the others in short.
LONGEST_HISTORY = 32
EARLIER_QUESTION_CHARS = 120
NAME_CHARS = 80
UNFENCED = str.maketrans(dict.fromkeys("<>{}`#[]", " "))


@dataclass(frozen=True, slots=True)
class PromptBudget:
    """In tokens, estimated at four characters each."""

    evidence_tokens: int = 24_000
    history_tokens: int = 6_000


def build_messages(
    instructions: str,
    evidence: Sequence[EvidenceLine],
    talk: Talk,
    question: str,
    *,
    budget: PromptBudget,
) -> tuple[ChatMessage, ...]:
    """System message, the talk so far (oldest first), question. ``evidence`` is all there is, in any order."""
    lines = fitting(evidence, budget.evidence_tokens * CHARS_PER_TOKEN)
    system = ChatMessage(role="system", content=f"{instructions}\n\n<evidence>\n{numbered(lines)}\n</evidence>")
    said = recent(talk, budget.history_tokens * CHARS_PER_TOKEN)
    return (system, *said, ChatMessage(role="user", content=question))


def fits(evidence: Iterable[Evidence], budget: PromptBudget) -> bool:
    """Whether a prompt has room for all of it."""
    return sum(map(_size, evidence)) <= budget.evidence_tokens * CHARS_PER_TOKEN


def _size(line: Evidence | EvidenceLine) -> int:
    return len(line.quote) + len(line.context) + len(line.section) + 12


def fitting(evidence: Sequence[EvidenceLine], chars: int) -> list[EvidenceLine]:
    """All lines when they fit, else the best matches, in document order either way."""
    kept, used = [], 0
    for line in sorted(evidence, key=lambda line: -line.score):
        used += _size(line)
        if used > chars:
            break
        kept.append(line)
    return sorted(kept, key=lambda line: line.number)


def numbered(lines: Sequence[EvidenceLine]) -> str:
    """One line each: ``[7] work, Staff Engineer, Northwind: Led a team of eight``."""
    return "\n".join(_as_data(line) for line in lines)


def _as_data(line: EvidenceLine) -> str:
    place = f"{line.section}, {line.context}" if line.context else line.section
    text = f"[{line.number}] {place}: {line.quote}"
    # A line of a résumé can neither begin a line of its own nor close the fence around the evidence.
    return " ".join(text.split()).replace("</", "< /")


def recent(talk: Talk, chars: int) -> list[ChatMessage]:
    """The newest messages that fit, beginning with a question, which has what was said before in front of it: in short,
    and the first words of questions that are told neither way.
    """
    said = [message for message in talk.said if message.text.strip()][-LONGEST_HISTORY:]
    first = len(said)
    while first and (chars := chars - len(said[first - 1].text)) >= 0:
        first -= 1
    while first < len(said) and said[first].role is not Role.USER:
        first += 1
    messages = [ChatMessage(role=message.role.value, content=message.text) for message in said[first:]]
    before = filter(None, (_in_short(talk.summary), _earlier_questions(said[:first])))
    if messages and (earlier := "\n\n".join(before)):
        messages[0] = ChatMessage(role="user", content=f"{earlier}\n\n{messages[0].content}")
    return messages


def _in_short(summary: str) -> str:
    return f"<earlier>\nWhat was said before, in short:\n{summary.replace('</', '< /')}\n</earlier>" if summary else ""


def _earlier_questions(cut: Sequence[Said]) -> str:
    asked = [message.text[:EARLIER_QUESTION_CHARS] for message in cut if message.role is Role.USER][-EARLIER_QUESTIONS:]
    return "(Asked earlier: " + " / ".join(asked) + ")" if asked else ""


def plain_name(name: str) -> str:
    """A name as part of the instructions: one line, not long, and nothing that could end a fence."""
    return " ".join(name.translate(UNFENCED).split())[:NAME_CHARS].rstrip()
