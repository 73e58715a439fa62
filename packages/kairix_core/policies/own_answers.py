"""What its owner answered once: a line that holds the answer, in the place of the question that it was given to."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from kairix_core.policies.inbox.meaning import SAME, likeness, meaning_of
from kairix_core.schemas import EvidenceLine

PATH = "/meta/kairix/answers"
SECTION = "answers"
NAME_PATH = "/basics/name"
#: "The last five years" are the same ones in both questions, whenever that is.
ANY_DAY = date(2000, 1, 1)


def is_own_answer(line: EvidenceLine) -> bool:
    return line.path.startswith(f"{PATH}/")


def own_answer(question: str, lines: Iterable[EvidenceLine]) -> EvidenceLine | None:
    """The answer to the same question, in whatever words it is asked; the nearest where there are several."""
    known = list(lines)
    answers = [line for line in known if is_own_answer(line)]
    if not answers:
        return None
    person = next((line.quote for line in known if line.path == NAME_PATH), "")
    asked = meaning_of(question, person=person, today=ANY_DAY)
    near = [(likeness(meaning_of(line.context, person=person, today=ANY_DAY), asked), line) for line in answers]
    best, line = max(near, key=lambda pair: pair[0])
    return line if best >= SAME else None
