"""Questions worth asking, made from the facts that are there to answer them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from itertools import islice

from kairix_core.domain.document import Evidence
from kairix_core.policies.numbering import evidence_line
from kairix_core.policies.question import understand
from kairix_core.policies.quoting import first_name
from kairix_core.policies.select_evidence import select
from kairix_core.policies.words import terms
from kairix_core.schemas import EvidenceLine

LIMIT = 4
LONGEST_NAME = 40
LEADING = terms("led managed mentored head directed supervised")
#: Of these, groups of skills have names that say nothing by themselves: "Core Skills", "Other Tools".
PLAIN_WORDS = terms(
    "skills skill other misc miscellaneous general tools languages technical technologies soft hard core key main "
    "professional competencies expertise areas"
)


def suggest_questions(lines: Sequence[Evidence]) -> Sequence[str]:
    """At most four, each of which the evidence answers, the most telling first."""
    person = next((line.quote for line in lines if line.path == "/basics/name"), "")
    name = first_name(person) or "this person"
    asked = (question for make in (_current, _leadership, _skill_group, *_PLACES) for question in make(lines, name))
    evidence = [evidence_line(line) for line in lines]
    answered = (question for question in asked if _is_answered(question, evidence, person))
    return list(dict.fromkeys(islice(answered, LIMIT)))


def _is_answered(question: str, evidence: Sequence[EvidenceLine], person: str) -> bool:
    # None of these questions is about a time, so that any day will do for today.
    return bool(select(understand(question, today=date.min, person=person), evidence).lines)


def _current(lines: Sequence[Evidence], name: str) -> Iterator[str]:
    if any(line.section == "work" and line.starts_on for line in lines):
        yield f"What does {name} do now?"


def _leadership(lines: Sequence[Evidence], name: str) -> Iterator[str]:
    if any(line.section == "work" and not LEADING.isdisjoint(terms(line.quote)) for line in lines):
        yield f"Has {name} led a team?" if _speaks(lines, "team") else f"What leadership experience does {name} have?"


def _skill_group(lines: Sequence[Evidence], name: str) -> Iterator[str]:
    groups = [line.context for line in lines if line.section == "skills" and line.context]
    telling = [group for group in groups if len(group) <= LONGEST_NAME and not terms(group) <= PLAIN_WORDS]
    if telling:
        yield f"What does {name} know about {_inside(telling[0])}?"


def _asking(section: str, question: str) -> Callable[[Sequence[Evidence], str], Iterator[str]]:
    def asked(lines: Sequence[Evidence], name: str) -> Iterator[str]:
        if any(line.section == section for line in lines):
            yield question.format(name=name)

    return asked


_PLACES = (
    _asking("projects", "Which projects has {name} worked on?"),
    _asking("education", "Where did {name} study?"),
    _asking("work", "Where has {name} worked?"),
    _asking("skills", "What are {name}’s main skills?"),
    _asking("languages", "Which languages does {name} speak?"),
    _asking("basics", "Who is {name}?"),
)


def _speaks(lines: Sequence[Evidence], word: str) -> bool:
    return any(word in terms(line.quote) and not LEADING.isdisjoint(terms(line.quote)) for line in lines)


def _inside(group: str) -> str:
    """A heading as it reads inside a sentence; names and abbreviations keep their capitals."""
    first, _, rest = group.partition(" ")
    return group if first[1:] != first[1:].lower() or not rest or not rest.islower() else f"{first.lower()} {rest}"
