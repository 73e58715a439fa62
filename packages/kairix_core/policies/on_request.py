"""What its owner tells those who ask for it: a line names it, and never says more."""

from __future__ import annotations

from collections.abc import Iterable

from kairix_core.policies.words import terms
from kairix_core.schemas import EvidenceLine

PATH = "/meta/kairix/on_request"
SAYS = "On request: "


def is_on_request(line: EvidenceLine) -> bool:
    return line.path.startswith(f"{PATH}/")


def label_of(line: EvidenceLine) -> str:
    return line.quote.removeprefix(SAYS)


def asked_for(question: str, lines: Iterable[EvidenceLine]) -> tuple[EvidenceLine, ...]:
    """The lines that name what the question asks for: all words of the name stand in it."""
    asked = terms(question)
    return tuple(line for line in lines if is_on_request(line) and terms(label_of(line)) <= asked)
