"""What a model found worth remembering: the form of its answer, and the answer read with distrust."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from kairix_core.domain.conversation import Heard
from kairix_core.domain.document import Span
from kairix_core.domain.memory import Learner, MemoryKind
from kairix_core.errors import InvalidInput
from kairix_core.policies.extract.claims import BLANK, SENTENCE, is_claim, without_quotes
from kairix_core.policies.extract.reading import TOLD_FAULTS, plain_json
from kairix_core.policies.remember.content import content
from kairix_core.policies.remember.hearing import Remark
from kairix_core.policies.remember.lasting import MOST, is_passing
from kairix_core.policies.remember.meant import is_earnest, is_meant
from kairix_core.policies.remember.wording import in_one_line
from kairix_core.policies.verbatim import verbatim
from kairix_core.schemas import StructuredOutput

#: Of what a sentence says, how much has to stand in the message.
MOSTLY = 0.6
BY_MODEL = 0.8
#: What a sentence must not bring along: names and numbers.
TELLING = re.compile(r"(?<=\s)[A-ZÀ-ÞŁŚŽ][\w’'-]+|\d+")


class _Noticed(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)
    kind: str = Field(max_length=40)
    text: str = Field(max_length=1_000)
    quote: str = Field(max_length=4_000)


class _Memories(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)
    memories: list[Any] = Field(max_length=200)


@dataclass(slots=True)
class Noticing:
    """``faults`` are told to the model, in whole sentences."""

    found: list[Remark] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)

    def complaint(self) -> str:
        """Empty when there is nothing to complain about."""
        return "\n".join(f"- {fault}" for fault in self.faults[:TOLD_FAULTS])


@cache
def noticed_memories() -> StructuredOutput:
    kinds = {"type": "string", "enum": [kind.value for kind in MemoryKind]}
    item = _object({"kind": kinds, "text": {"type": "string"}, "quote": {"type": "string"}})
    return StructuredOutput("memories", _object({"memories": {"type": "array", "items": item}}))


def read_noticed(answer: str, heard: Sequence[Heard]) -> Noticing:
    """What is asked, supposed, quoted or passing is left out without a word: it is no fault of form."""
    noticing = Noticing()
    try:
        items = _Memories.model_validate(plain_json(answer)).memories
    except (ValueError, RecursionError):
        noticing.faults.append('The answer has to be one JSON object {"memories": [...]} and nothing else.')
        return noticing
    for item in items:
        _take(noticing, item, heard)
    return noticing


def _take(noticing: Noticing, item: Any, heard: Sequence[Heard]) -> None:
    try:
        noticed = _Noticed.model_validate(item)
        kind, text = MemoryKind(noticed.kind), in_one_line(noticed.text)
    except (ValidationError, ValueError, InvalidInput):
        noticing.faults.append(
            f"Each memory is an object with kind (one of {', '.join(MemoryKind)}), text (one sentence) and quote."
        )
        return
    one, span = _place(noticed.quote, heard)
    if one is None or span is None:
        noticing.faults.append(
            f"The quote {noticed.quote[:120]!r} stands in none of the messages. Copy it letter by letter."
        )
    elif not _is_said(text, one.text):
        noticing.faults.append(f"The text {text[:120]!r} says more than the message does.")
    elif _is_kept(noticing, kind, one, span):
        remark = Remark(one, kind, text, span.start, span.end, Learner.MODEL, BY_MODEL)
        noticing.found.append(remark)


def _place(quote: str, heard: Sequence[Heard]) -> tuple[Heard | None, Span | None]:
    """The newest message that holds the quote: what was said last counts."""
    return next(((one, span) for one in reversed(heard) if (span := verbatim(quote, one.text))), (None, None))


def _is_said(text: str, message: str) -> bool:
    words, said = content(text), content(message)
    told = {word.casefold() for word in TELLING.findall(text)}
    return len(words & said) >= MOSTLY * len(words) and all(word in message.casefold() for word in told)


def _is_kept(noticing: Noticing, kind: MemoryKind, one: Heard, span: Span) -> bool:
    quote = one.text[span.start : span.end]
    if sum(remark.heard is one for remark in noticing.found) >= MOST or not content(quote):
        return False
    return _is_claimed(one.text, span) and not (kind is not MemoryKind.EVENT and is_passing(quote))


def _is_claimed(text: str, span: Span) -> bool:
    """Whether every sentence that it stands in is a claim, and nothing of it is quoted from elsewhere."""
    plain = without_quotes(text)
    around = [one[0] for one in SENTENCE.finditer(plain) if one.start() < span.end and span.start < one.end()]
    is_own = is_earnest(text) and BLANK not in plain[span.start : span.end]
    return is_own and bool(around) and all(is_claim(one) and is_meant(one) for one in around)


def _object(properties: dict[str, Any]) -> dict[str, Any]:
    return {"type": "object", "properties": properties, "required": list(properties), "additionalProperties": False}
