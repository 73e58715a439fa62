"""Give somebody without an account a signed token, so that their conversations stay theirs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from kairix_core.domain.principal import SYSTEM, Principal
from kairix_core.domain.user import Visitor
from kairix_core.ports import Clock, TokenSigner, UnitOfWork

#: The purpose of a visitor's token.
VISITOR = "visitor"
LIFETIME = timedelta(days=180)


@dataclass(frozen=True, slots=True)
class AdmittedVisitor:
    principal: Principal
    token: str


class AdmitVisitor:
    def __init__(self, uow: UnitOfWork, tokens: TokenSigner, clock: Clock) -> None:
        self._uow = uow
        self._tokens = tokens
        self._clock = clock

    async def __call__(self) -> AdmittedVisitor:
        visitor = Visitor(created_at=self._clock())
        async with self._uow(SYSTEM) as tx:
            await tx.credentials.add_visitor(visitor)
        token = self._tokens.sign(VISITOR, visitor.id, seconds=int(LIFETIME.total_seconds()))
        return AdmittedVisitor(Principal.visitor(visitor.id), token)
