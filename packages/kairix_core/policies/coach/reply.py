"""What a coach says where no model is set: what it understood, and the next question. It claims nothing else."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from kairix_core.domain.profile.attribute import AttributeSpec
from kairix_core.policies.coach.next_questions import next_questions
from kairix_core.policies.coach.wording import in_words
from kairix_core.policies.quoting import verbatim
from kairix_core.policies.small_talk import only_greets
from kairix_core.policies.words import tokens

NOTHING_NOTED = "Thank you. I found nothing in that which I can file by myself."
NO_ADVICE = (
    "I cannot answer that: no model is set here, so I note what you say plainly about yourself and ask for what I do "
    "not know."
)
NOTHING_LEFT = "I have no further question: your profile holds all that I would ask for."
GREETING = (
    "Hello! I am your coach. Tell me about your work in plain sentences; what I understand goes into your profile."
)

#: What was understood: an attribute's key, and the value.
Noted = tuple[str, Any]


def reply(
    text: str, noted: Sequence[Noted], specs: Mapping[str, AttributeSpec], values: Mapping[str, Any], *, said: str
) -> str:
    """Markdown. ``values`` is the profile before ``text`` was heard, ``said`` the coach's words so far."""
    known = {*values, *(key for key, _ in noted)}
    question = next(iter(next_questions(specs.values(), known=known, said=said, limit=1)), None)
    return f"{_heard(text, noted, specs)}\n\n{question.question if question else NOTHING_LEFT}"


def _heard(text: str, noted: Sequence[Noted], specs: Mapping[str, AttributeSpec]) -> str:
    if noted:
        lines = (f"- **{specs[key].label}**: {verbatim(in_words(specs[key], value))}" for key, value in noted)
        return "I noted:\n\n" + "\n".join(lines)
    if only_greets(" ".join(word for word, _, _ in tokens(text))):
        return GREETING
    return NO_ADVICE if "?" in text else NOTHING_NOTED
