"""Under which name a representative speaks: nobody's, a fictional person's, and from then on its owner's own."""

from __future__ import annotations

from uuid import UUID

from kairix_core.domain.agent import AgentKind
from kairix_core.domain.document import Document
from kairix_core.domain.user import User
from kairix_core.policies.handle import handle_of
from kairix_core.ports import Transaction

#: What somebody is called of whom nothing is known yet.
NOBODY = "Owner"


async def unchosen_names(tx: Transaction, owner_id: UUID) -> frozenset[str]:
    """Names that an owner has without having chosen them: nobody's, and while the sample is current, its person's."""
    current = await tx.documents.current(owner_id)
    if current is None or not current.is_sample or current.person is None:
        return frozenset({NOBODY})
    return frozenset({NOBODY, current.person})


async def name_representative(tx: Transaction, owner_id: UUID, name: str, unchosen: frozenset[str]) -> None:
    """A handle that comes from an unchosen name gives way; one's own is never changed, since others know it."""
    passing = {handle_of(each) for each in unchosen}
    for agent in await tx.agents.of_owner(owner_id):
        if agent.kind is AgentKind.REPRESENTATIVE and agent.handle in passing:
            await tx.agents.rename(agent.id, name=name, handle=handle_of(name))


async def name_after(tx: Transaction, owner: User, document: Document, unchosen: frozenset[str]) -> None:
    """The first résumé of one's own says who it is about, to whoever has not said so."""
    if owner.name in unchosen:
        owner.name = document.person or NOBODY
        await tx.users.rename(owner.id, owner.name)
    await name_representative(tx, owner.id, document.person or owner.name, unchosen)
