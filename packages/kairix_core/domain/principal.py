"""Who acts. Every transaction names its principal, and the database holds everyone to it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID


class PrincipalKind(StrEnum):
    USER = "user"
    VISITOR = "visitor"
    SYSTEM = "system"


@dataclass(frozen=True, slots=True)
class Principal:
    """A user, a visitor, or Kairix itself (start-up, sweeps, sign-in)."""

    kind: PrincipalKind
    id: UUID | None = None

    @classmethod
    def user(cls, user_id: UUID) -> Principal:
        return cls(PrincipalKind.USER, user_id)

    @classmethod
    def visitor(cls, visitor_id: UUID) -> Principal:
        return cls(PrincipalKind.VISITOR, visitor_id)


SYSTEM = Principal(PrincipalKind.SYSTEM)
#: Somebody who only looks: sees what is published, holds nothing.
ANYONE = Principal(PrincipalKind.VISITOR)
