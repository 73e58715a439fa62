"""What is known of somebody as numbered lines, each of which an answer can cite: ``[7] City: Porto``."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any
from uuid import UUID

from kairix_core.domain.profile.attribute import AttributeSpec
from kairix_core.domain.profile.fact import Fact
from kairix_core.policies.coach.wording import in_words
from kairix_core.policies.ledger.fold import fold, is_accepted, is_inferred

#: A marker has three digits at most, and a list of skills more entries than anybody advises on.
MOST_LINES = 600
LONGEST_LINE = 600


@dataclass(frozen=True, slots=True)
class FactLine:
    """One slot of the profile: its value, and the accepted ``facts`` that it rests on, the latest last."""

    number: int
    spec: AttributeSpec
    value: Any
    facts: Sequence[Fact]

    @property
    def fact(self) -> Fact:
        """Whose quote a citation shows: the last that somebody said or wrote, if any did."""
        return next((fact for fact in reversed(self.facts) if not is_inferred(fact)), self.facts[-1])

    @property
    def text(self) -> str:
        said = " ".join(f"{self.spec.label}: {in_words(self.spec, self.value)}".split())
        # A value can neither begin a line of its own nor close the fence around the profile.
        return (said if len(said) <= LONGEST_LINE else f"{said[:LONGEST_LINE]}…").replace("</", "< /")


def fact_lines(specs: Mapping[str, AttributeSpec], facts: Iterable[Fact], *, chars: int) -> list[FactLine]:
    """In the order of the schema; what is worth most comes in first when ``chars`` are too few."""
    slots = list(_slots(specs, facts))
    kept = _fitting(slots, chars)
    return [FactLine(number, line.spec, line.value, line.facts) for number, line in enumerate(kept, 1)]


def numbered(lines: Iterable[FactLine]) -> str:
    """``# section``, then its lines."""
    sections = groupby(lines, key=lambda line: line.spec.section)
    return "\n".join(
        f"# {section}\n" + "\n".join(f"[{line.number}] {line.text}" for line in members)
        for section, members in sections
    )


def numbers_by_fact(lines: Iterable[FactLine]) -> Mapping[UUID, int]:
    return {fact.id: line.number for line in lines for fact in line.facts}


def _slots(specs: Mapping[str, AttributeSpec], facts: Iterable[Fact]) -> Iterator[FactLine]:
    about: dict[str, dict[str, list[Fact]]] = defaultdict(lambda: defaultdict(list))
    for fact in sorted(filter(is_accepted, facts), key=lambda fact: fact.state.decided):
        about[fact.attribute][fact.entry].append(fact)
    for spec in specs.values():
        for told in about.get(spec.key, {}).values():
            if (value := fold(spec, told)) is not None:
                yield FactLine(0, spec, value, told)


def _fitting(lines: Sequence[FactLine], chars: int) -> list[FactLine]:
    kept: set[int] = set()
    for place in sorted(range(len(lines)), key=lambda place: lines[place].spec.priority)[:MOST_LINES]:
        if (chars := chars - len(lines[place].text) - 6) < 0:
            break
        kept.add(place)
    return [lines[place] for place in sorted(kept)]
