"""The first start: somebody to speak for, a representative that speaks, and a résumé to speak from."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from kairix_core.domain.agent import Agent, AgentKind
from kairix_core.domain.document import SAMPLE_NAME
from kairix_core.domain.principal import SYSTEM
from kairix_core.domain.user import User
from kairix_core.policies.document_name import document_name
from kairix_core.policies.handle import handle_of
from kairix_core.ports import Clock, Transaction, UnitOfWork
from kairix_core.use_cases.documents.import_resume import ImportResume
from kairix_core.use_cases.representative.name_representative import NOBODY, name_after, unchosen_names


@dataclass(frozen=True, slots=True)
class ResumeFile:
    """``is_sample`` marks the résumé that ships with Kairix: it never replaces anything, and
    nobody who has an account is shown as its person.
    """

    name: str
    data: bytes
    is_sample: bool


@dataclass(frozen=True, slots=True)
class Installation:
    """The owner and the representative; ``imported`` when the résumé was read at this start."""

    owner: User
    agent: Agent
    imported: bool


class PrepareInstallation:
    """Safe to repeat at every start: what is there stays."""

    def __init__(self, uow: UnitOfWork, import_resume: ImportResume, clock: Clock) -> None:
        self._uow = uow
        self._import_resume = import_resume
        self._clock = clock

    async def __call__(self, resume: ResumeFile | None, *, publish: bool = True) -> Installation:
        """A new representative is open to everybody, unless it is not to ``publish``, which closes an old one too."""
        async with self._uow(SYSTEM) as tx:
            owner = await self._owner(tx)
            agent = await self._representative(tx, owner)
            if not publish:
                await tx.agents.set_published(agent.id, None)
            wanted = resume is not None and await self._is_news(tx, owner, resume)
            unchosen = await unchosen_names(tx, owner.id)
        if resume is None or not wanted:
            return Installation(owner, agent, imported=False)
        name = SAMPLE_NAME if resume.is_sample else document_name(resume.name)
        document = await self._import_resume(owner.id, resume.data, name)
        async with self._uow(SYSTEM) as tx:
            await name_after(tx, owner, document, unchosen)
            agent = await tx.agents.get(agent.id) or agent
        return Installation(owner, agent, imported=True)

    async def _owner(self, tx: Transaction) -> User:
        owner = await tx.users.first()
        if owner is None:
            owner = User(name=NOBODY, created_at=self._clock(), is_admin=True)
            await tx.users.add(owner)
        return owner

    async def _representative(self, tx: Transaction, owner: User) -> Agent:
        for agent in await tx.agents.of_owner(owner.id):
            if agent.kind is AgentKind.REPRESENTATIVE:
                return agent
        at = self._clock()
        agent = Agent(
            owner_id=owner.id,
            kind=AgentKind.REPRESENTATIVE,
            handle=handle_of(owner.name),
            name=owner.name,
            created_at=at,
            published_at=at,
        )
        await tx.agents.add(agent)
        return agent

    async def _is_news(self, tx: Transaction, owner: User, resume: ResumeFile) -> bool:
        if resume.is_sample:
            return not owner.is_claimed and await tx.documents.current(owner.id) is None
        return not await tx.documents.knows(owner.id, hashlib.sha256(resume.data).hexdigest())
