"""The facts by slot, and each one's step in what is being done."""

from __future__ import annotations

import copy
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from typing import Any
from uuid import UUID

from kairix_core.domain.profile.fact import Action, Fact, FactChange, FactState

Slot = tuple[str, str]


class Book:
    """Copies of an owner's facts, so that what is done here is done nowhere else.

    ``changes`` has one step per fact, from its state before the operation to the one after it; ``new`` are the facts
    that the operation brought, ``touched`` the attributes that it was about.
    """

    def __init__(self, facts: Iterable[Fact]) -> None:
        self.facts: dict[UUID, Fact] = {}
        self.fingerprints: dict[str, Fact] = {}
        self.changes: dict[UUID, FactChange] = {}
        self.new: list[Fact] = []
        self.touched: set[str] = set()
        self._slots: dict[Slot, list[Fact]] = defaultdict(list)
        self._keys: dict[str, dict[str, None]] = defaultdict(dict)
        for fact in facts:
            self._keep(copy.copy(fact))
        self._decided = max((fact.state.decided for fact in self.facts.values()), default=0)

    def about(self, attribute: str, entry: str) -> list[Fact]:
        """The facts of one slot, whatever became of them."""
        return list(self._slots[attribute, entry])

    def beside(self, fact: Fact) -> list[Fact]:
        """The facts of the same slot, this one too."""
        return self.about(*fact.slot)

    def entries(self, attribute: str) -> list[str]:
        """The keys of an attribute's slots, in the order in which they came."""
        return list(self._keys[attribute])

    def bring(self, fact: Fact, action: Action) -> None:
        self._keep(fact)
        self.new.append(fact)
        self.touched.add(fact.attribute)
        self.changes[fact.id] = FactChange(fact.id, action, None, fact.state)

    def decide(self, fact: Fact, action: Action, **changes: Any) -> None:
        """A new state, as the latest of all decisions."""
        self._decided += 1
        self.turn(fact, action, replace(fact.state, decided=self._decided, **changes))

    def turn(self, fact: Fact, action: Action, state: FactState) -> None:
        if state == fact.state:
            return
        known = self.changes.get(fact.id)
        before = known.before if known else fact.state
        fact.state = state
        self.touched.add(fact.attribute)
        self.changes[fact.id] = FactChange(fact.id, action, before, state)
        if before == state:
            del self.changes[fact.id]

    def put(self, fact: Fact, place: int) -> None:
        """A place in its list; a fact that the operation brought, or decided on, is still first of all that."""
        known = self.changes.get(fact.id)
        self.turn(fact, known.action if known else "moved", replace(fact.state, place=place))

    def _keep(self, fact: Fact) -> None:
        self.facts[fact.id] = fact
        self.fingerprints[fact.fingerprint] = fact
        self._slots[fact.slot].append(fact)
        self._keys[fact.attribute][fact.entry] = None
