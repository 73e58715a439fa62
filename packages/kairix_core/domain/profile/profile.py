"""A profile as it is stored: one wide row."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from kairix_core.domain.profile.disclosure import Disclosure

#: Of the values that the importer is at least this sure of, 98 in 100 are right on the corpus (docs/reading.md).
ACCEPT_FROM = 0.85


@dataclass(eq=False)
class ProfileRow:
    """What the accepted facts add up to.

    ``values`` holds the attributes that were asked for and have a value. ``revision`` grows with each change. Facts at
    least as sure as ``accept_from`` are accepted by themselves. ``disclosures`` are the owner's own, where they differ
    from the specs'.
    """

    owner_id: UUID
    values: Mapping[str, Any]
    revision: int
    updated_at: datetime
    accept_from: float = ACCEPT_FROM
    disclosures: Mapping[str, Disclosure] = field(default_factory=dict)
