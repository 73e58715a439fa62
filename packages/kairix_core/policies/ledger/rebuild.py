"""The ledger read from its beginning: which state each fact has come to."""

from __future__ import annotations

import copy
from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from kairix_core.domain.profile.attribute import AttributeSpec
from kairix_core.domain.profile.fact import Fact, FactState, Operation
from kairix_core.policies.ledger.fold import row_of


def replay(facts: Iterable[Fact], operations: Iterable[Operation]) -> dict[UUID, FactState]:
    """Every fact's state after all operations, oldest first."""
    states = {change.fact_id: change.after for operation in operations for change in operation.changes}
    return {fact.id: states[fact.id] for fact in facts}


def rebuild(
    facts: Iterable[Fact], operations: Iterable[Operation], specs: Mapping[str, AttributeSpec]
) -> dict[str, Any]:
    """The whole row, from nothing but what the ledger tells."""
    known = [copy.copy(fact) for fact in facts if fact.attribute in specs]
    states = replay(known, operations)
    for fact in known:
        fact.state = states[fact.id]
    return row_of(known, specs, specs)
