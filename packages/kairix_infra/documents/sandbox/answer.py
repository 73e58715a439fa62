"""What the child of ``sandbox`` says to its parent."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from pydantic import TypeAdapter

from kairix_core.domain.document import ImportedResume

Refusal = Literal["unreadable", "unsupported", "too_large"]


@dataclass(frozen=True, slots=True)
class Answer:
    """What the child found: a résumé, or why there is none."""

    imported: ImportedResume | None = None
    refusal: Refusal | None = None
    message: str = ""


ANSWER: TypeAdapter[Answer] = TypeAdapter(Answer)
