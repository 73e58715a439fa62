"""Roles by their key, by a title in anybody's words, or by a few letters of a name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from kairix_core.domain.principal import Principal
from kairix_core.domain.roadmap import Path
from kairix_core.domain.role import Role
from kairix_core.errors import NotFound, UnknownRole
from kairix_core.lexicon.role_titles import RoleMatch, in_common_words, rank_in, role_named, roles_like, words_of_names
from kairix_core.lexicon.roles import roles
from kairix_core.lexicon.word_table import plain
from kairix_core.policies.roadmap.role_search import mended, roles_fitting
from kairix_core.ports import Transaction, UnitOfWork

MOST_FOUND = 20
#: Shown when nothing is like what was asked for.
MOST_SUGGESTED = 3


class FindRoles:
    """The roles that ship with Kairix come before those that an operator has imported, and win on the same key."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    async def __call__(self, principal: Principal, query: str) -> Sequence[Role]:
        """The likeliest first; all that ship with Kairix when nothing is asked."""
        if not plain(query):
            return tuple(roles().values())
        async with self._uow(principal) as tx:
            return await roles_found(tx, query)

    async def one(self, principal: Principal, key: str) -> Role:
        async with self._uow(principal) as tx:
            if (role := await role_of(tx, key)) is None:
                raise NotFound("There is no role with this key here.")
        return role


async def role_of(tx: Transaction, key: str) -> Role | None:
    if (role := roles().get(key)) is not None:
        return role
    return next(iter(await tx.roles.some([key])), None)


async def roles_around(tx: Transaction, role: Role) -> Mapping[str, Role]:
    """The roles among which a way to this one is looked for."""
    if role.key in roles():
        return roles()
    return {one.key: one for one in (*await tx.roles.some(role.before), role)} | dict(roles())


async def roles_on(tx: Transaction, path: Path) -> Mapping[str, Role]:
    """The roles that a path leads through, by key; those that are in no table any more are left out."""
    found = {step.role: await role_of(tx, step.role) for step in path.steps}
    return {key: role for key, role in found.items() if role is not None}


async def role_meant(tx: Transaction, said: str) -> RoleMatch:
    """``UnknownRole`` when it means no role, or could mean several; then it says which."""
    if (role := await role_of(tx, said.strip())) is not None:
        return RoleMatch(role, None, 1.0)
    if (match := role_named(said)) is not None:
        return match
    found = await roles_found(tx, said)
    named = [role for role in found if plain(said) in map(plain, role.names)]
    if len(named) == 1:
        return RoleMatch(named[0], rank_in(said), 1.0)
    raise UnknownRole(_told(said, found), field="role")


async def roles_found(tx: Transaction, query: str) -> Sequence[Role]:
    """By what their names have of the query; then those that it is like as a whole, such as a title with a rank."""
    readings = _readings(query)
    found = {role.key: role for role in roles_fitting(readings, roles().values())}
    found |= {match.role.key: match.role for match in roles_like(readings[-1]) if match.role.key not in found}
    if len(found) < MOST_FOUND:
        imported = await tx.roles.like(readings[-1].split(), limit=MOST_FOUND)
        found |= {role.key: role for role in roles_fitting(readings, imported) if role.key not in roles()}
    return tuple(found.values())[:MOST_FOUND]


def _readings(query: str) -> Sequence[str]:
    """As it is, in the words that most names have, and without a slip of the finger."""
    common = in_common_words(query)
    return plain(query), common, in_common_words(mended(plain(query), words_of_names(), _beginnings()))


@cache
def _beginnings() -> frozenset[str]:
    return frozenset(word[:end] for word in words_of_names() for end in range(1, len(word) + 1))


def _told(said: str, found: Sequence[Role]) -> str:
    asked = f"“{said.strip()[:80]}”"
    if not found:
        return f"No role here is called {asked}, or anything like it. Nothing was stored; try a more usual title."
    titles = [role.title for role in found[:MOST_SUGGESTED]]
    listed = " or ".join([", ".join(titles[:-1]), titles[-1]] if len(titles) > 1 else titles)
    return f"{asked} could mean {listed}. Nothing was stored; say which one, or look for another title."
