"""Users, what they come in with, and where their representatives are found."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from factories import (
    NOW,
    a_user,
    an_agent,
    ask_something,
    later,
    represent_somebody,
    visit,
)
from kairix_core.domain.ids import new_id
from kairix_core.domain.principal import ANYONE, SYSTEM
from kairix_core.domain.user import RefreshToken, SetupToken
from kairix_core.errors import Conflict, EmailTaken
from kairix_infra.db.unit_of_work import SqlUnitOfWork


async def test_a_user_is_found_by_an_email_in_any_case(uow: SqlUnitOfWork) -> None:
    user = a_user(email="Ada@Example.org")
    async with uow(SYSTEM) as tx:
        await tx.users.add(user)
        found = await tx.users.by_email("aDA@example.ORG")
    assert found is not None
    assert found.id == user.id


async def test_an_email_in_another_case_is_taken(uow: SqlUnitOfWork) -> None:
    async with uow(SYSTEM) as tx:
        await tx.users.add(a_user(email="ada@example.org"))
    with pytest.raises(EmailTaken):
        async with uow(SYSTEM) as tx:
            await tx.users.add(a_user(email="ADA@example.org"))


async def test_the_first_user_is_the_oldest(uow: SqlUnitOfWork) -> None:
    async with uow(SYSTEM) as tx:
        await tx.users.add(a_user(name="Second", created_at=later(1)))
        await tx.users.add(a_user(name="First"))
        first = await tx.users.first()
    assert first is not None
    assert first.name == "First"


async def test_a_handle_is_taken_in_any_case(uow: SqlUnitOfWork) -> None:
    owner = a_user()
    async with uow(SYSTEM) as tx:
        await tx.users.add(owner)
        await tx.agents.add(an_agent(owner, handle="ada"))
    with pytest.raises(Conflict, match="handle"):
        async with uow(SYSTEM) as tx:
            await tx.agents.add(an_agent(owner, handle="ADA"))


async def test_anyone_sees_a_published_representative_by_its_handle(uow: SqlUnitOfWork) -> None:
    somebody = await represent_somebody(uow, handle="ada")
    async with uow(ANYONE) as tx:
        found = await tx.agents.by_handle("Ada")
        published = await tx.agents.published()
    assert found is not None
    assert vars(found) == vars(somebody.agent)
    assert [agent.id for agent in published] == [somebody.agent.id]


def a_refresh_token(**fields: Any) -> RefreshToken:
    defaults = {"family_id": new_id(), "token_hash": new_id().hex, "expires_at": later(60), "created_at": NOW}
    return RefreshToken(**{**defaults, **fields})


async def test_a_refresh_token_that_was_spent_says_when(uow: SqlUnitOfWork) -> None:
    owner = a_user()
    token = a_refresh_token(user_id=owner.id)
    async with uow(SYSTEM) as tx:
        await tx.users.add(owner)
        await tx.credentials.add_refresh(token)
        await tx.credentials.spend_refresh(token.id, later(5))
        taken = await tx.credentials.take_refresh(token.token_hash)
    assert taken is not None
    assert vars(taken) == {**vars(token), "used_at": later(5)}


async def test_a_family_is_live_until_it_is_revoked(uow: SqlUnitOfWork) -> None:
    owner = a_user()
    token = a_refresh_token(user_id=owner.id)
    async with uow(SYSTEM) as tx:
        await tx.users.add(owner)
        await tx.credentials.add_refresh(token)
        before = await tx.credentials.family_is_live(token.family_id)
        await tx.credentials.revoke_family(token.family_id, NOW)
        after = await tx.credentials.family_is_live(token.family_id)
    assert (before, after) == (True, False)


async def test_a_setup_link_that_was_spent_says_when(uow: SqlUnitOfWork) -> None:
    owner = a_user()
    token = SetupToken(user_id=owner.id, token_hash="hash", expires_at=later(60), created_at=NOW)
    async with uow(SYSTEM) as tx:
        await tx.users.add(owner)
        await tx.credentials.add_setup(token)
        await tx.credentials.spend_setup(token.id, later(5))
        taken = await tx.credentials.take_setup("hash")
    assert taken is not None
    assert vars(taken) == {**vars(token), "used_at": later(5)}


async def test_two_sessions_that_take_one_token_wait_for_each_other(uow: SqlUnitOfWork) -> None:
    owner = a_user()
    token = a_refresh_token(user_id=owner.id)
    async with uow(SYSTEM) as tx:
        await tx.users.add(owner)
        await tx.credentials.add_refresh(token)

    async def take_and_spend() -> bool:
        async with uow(SYSTEM) as tx:
            taken = await tx.credentials.take_refresh(token.token_hash)
            assert taken is not None
            await asyncio.sleep(0.02)
            if taken.used_at is None:
                await tx.credentials.spend_refresh(token.id, later(1))
            return taken.used_at is None

    assert sorted(await asyncio.gather(*(take_and_spend() for _ in range(4)))) == [False, False, False, True]


async def test_new_credentials_replace_the_old_and_keep_addresses_apart(uow: SqlUnitOfWork) -> None:
    ada, ben = a_user(email="ada@example.org"), a_user(email="ben@example.org")
    async with uow(SYSTEM) as tx:
        await tx.users.add(ada)
        await tx.users.add(ben)
        await tx.users.set_credentials(ada.id, email="Ada@new.example.org", password_hash="new")
        found = await tx.users.by_email("ada@NEW.example.org")
    assert found is not None
    assert found.password_hash == "new"
    with pytest.raises(EmailTaken):
        async with uow(SYSTEM) as tx:
            await tx.users.set_credentials(ada.id, email="BEN@example.org", password_hash="new")


async def test_an_export_holds_what_is_the_users_and_no_hashes(uow: SqlUnitOfWork) -> None:
    somebody, other = await represent_somebody(uow), await represent_somebody(uow)
    asked = await ask_something(uow, other.agent, somebody.principal, session_hash="secret")
    visited = await ask_something(uow, somebody.agent, await visit(uow))
    unseen = await ask_something(uow, other.agent, await visit(uow))
    async with uow(somebody.principal) as tx:
        export = await tx.users.export(somebody.owner.id)
    assert {row["id"] for row in export["conversations"]} == {str(asked.conversation.id), str(visited.conversation.id)}
    assert {row["conversation_id"] for row in export["messages"]} == {row["id"] for row in export["conversations"]}
    assert str(unseen.conversation.id) not in str(export)
    assert [row["email"] for row in export["users"]] == [somebody.owner.email]
    names = {name for rows in export.values() for row in rows for name in row}
    assert not {"password_hash", "token_hash", "session_hash"} & names
