"""What a command does in one go, also while Kairix is running."""

from __future__ import annotations

from kairix_core.domain.agent import Agent
from kairix_core.domain.document import Document
from kairix_core.domain.principal import SYSTEM
from kairix_core.errors import NotFound
from kairix_core.policies.document_name import document_name
from kairix_core.policies.email import plain_email
from kairix_core.use_cases.installation.prepare_installation import ResumeFile
from kairix_infra.db.database import visit_database
from kairix_infra.settings import Settings
from kairix_infra.wiring.opening import open_container


async def store_resume(settings: Settings, data: bytes, name: str, *, publish: bool) -> tuple[Document, Agent]:
    """Make the résumé in a file the current one of this installation's owner, also while Kairix is running.

    Returns it with the representative that now speaks from it: to everybody if it is to ``publish``, else to nobody.
    """
    container = await open_container(settings, database=await visit_database(settings))
    try:
        resume = ResumeFile(name, data, is_sample=False)
        installation = await container.prepare_installation(resume, publish=publish)
        # The same file as some earlier one is news to nobody, and still has to become the current one.
        document = await container.import_resume(installation.owner.id, data, document_name(name))
        if publish:
            await container.publish_representative(installation.owner.id)
    finally:
        await container.close()
    return document, installation.agent


async def rebuild_profile(settings: Settings, email: str | None) -> list[str]:
    """The attributes of an owner's profile that were not what their ledger adds up to; the first owner's for None.

    ``NotFound`` when there is no such account.
    """
    container = await open_container(settings, database=await visit_database(settings))
    try:
        async with container.uow(SYSTEM) as tx:
            user = await (tx.users.first() if email is None else tx.users.by_email(plain_email(email)))
        if user is None:
            raise NotFound("There is no account with this e-mail address here." if email else "Nobody is here yet.")
        return await container.rebuild_profile(user.id)
    finally:
        await container.close()
