"""What goes over the wire about the table of roles."""

from __future__ import annotations

from collections.abc import Iterable

from kairix_api.wire import ResponseBody
from kairix_core.domain.role import Family, Role


class RoleCard(ResponseBody):
    key: str
    title: str
    family: Family
    soc: str | None
    summary: str


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
    return Roles(items=[RoleCard.model_validate(role) for role in found])
