"""Which of the questions that a coach was to ask it did ask."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kairix_core.domain.profile.attribute import AttributeSpec
from kairix_core.policies.extract.topic import is_about

QUESTION = re.compile(r"[^.!?？\n]*[?？]")
#: What may stand behind the last question mark.
ENDING = re.compile(r"[?？][\s\"'”»)*_]*(?:\[[\d\s,]*\]\s*)*\Z")


def asked_in(text: str, handed: Sequence[AttributeSpec]) -> tuple[str, ...]:
    """Keys. A model asks in its own words, in whatever language: an answer that ends with a question, or has one about
    any of them, is taken to have asked them all, since to ask twice is worse than not to ask.
    """
    questions = QUESTION.findall(text)
    asks = any(is_about(spec, question) for spec in handed for question in questions)
    return tuple(spec.key for spec in handed) if asks or (handed and ENDING.search(text)) else ()
