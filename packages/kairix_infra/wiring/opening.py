"""From settings to a container that is ready."""

from __future__ import annotations

from contextlib import AsyncExitStack

from kairix_core.ports import ChatProvider, Clock, PasswordHasher
from kairix_infra.auth.keys import load_or_create_key
from kairix_infra.auth.passwords import Argon2Hasher
from kairix_infra.auth.tokens import JwtSigner
from kairix_infra.auth.vault import open_vault
from kairix_infra.container import Adapters, Container, now
from kairix_infra.db.database import Database, open_database
from kairix_infra.integrations.services import open_services
from kairix_infra.llm.build import build_chat_provider, build_embedding_provider
from kairix_infra.llm.extractive import ExtractiveProvider
from kairix_infra.llm.session import open_session
from kairix_infra.settings import Settings


async def open_container(
    settings: Settings,
    *,
    database: Database | None = None,
    chat: ChatProvider | None = None,
    passwords: PasswordHasher | None = None,
    clock: Clock = now,
) -> Container:
    """Open the database, bring it to today's schema, and put everything together.

    A ``database`` that is open already is closed with the container; ``chat`` and ``passwords`` stand in for what the
    settings name. Raises ``NotConfigured`` with the remedy.
    """
    async with AsyncExitStack() as stack:
        database = database or await open_database(settings)
        stack.push_async_callback(database.close)
        session = open_session()
        stack.push_async_callback(session.close)
        quotes = ExtractiveProvider()
        chat = chat or build_chat_provider(settings, session, quotes)
        key = load_or_create_key(settings.data_dir / "keys", settings.token_algorithm)
        adapters = Adapters(
            settings=settings,
            database=database,
            chat=chat,
            mode="quotes" if chat is quotes else "model",
            tokens=JwtSigner(key, clock),
            passwords=passwords or Argon2Hasher(),
            clock=clock,
            services=open_services(settings, session),
            embeddings=build_embedding_provider(settings, session),
            vault=open_vault(settings),
            # The last of all: what raises before it leaves everything to be closed here.
            close=stack.pop_all().aclose,
        )
        return Container(adapters)
