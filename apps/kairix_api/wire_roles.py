"""What goes over the wire about the table of roles."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from kairix_api.wire import ResponseBody
from kairix_core.domain.role import Family, Role
from kairix_core.lexicon.credits import CREDITS
from kairix_core.policies.roadmap.starting import has_ranks


class RoleCard(ResponseBody):
    """``has_ranks``: there are junior and senior ones. ``credit`` is due where a role comes from a table of others."""

    key: str
    title: str
    family: Family
    soc: str | None
    summary: str
    has_ranks: bool
    credit: str | None


class NeedView(ResponseBody):
    """Any one of these skills, at these levels (0 to 5) from junior to lead."""

    any_of: list[str]
    levels: list[int]


class RoleView(RoleCard):
    """``before`` and ``after`` are keys of the usual steps to it and from it."""

    also: list[str]
    esco: str | None
    needs: list[NeedView]
    before: list[str]
    after: list[str]
    proof: list[str]


class Roles(ResponseBody):
    items: list[RoleCard]


def roles_view(found: Iterable[Role]) -> Roles:
    return Roles(items=[role_card(role) for role in found])


def role_card(role: Role) -> RoleCard:
    return RoleCard.model_validate({**vars(role), **_told(role)})


def role_view(role: Role) -> RoleView:
    return RoleView.model_validate({**vars(role), **_told(role)})


def _told(role: Role) -> dict[str, Any]:
    return {"has_ranks": has_ranks(role), "credit": CREDITS.get(role.source)}
