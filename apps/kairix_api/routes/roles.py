"""The table of roles that roadmaps lead to."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query

from kairix_api.dependencies import Services
from kairix_api.security import CurrentUser
from kairix_api.text import Text
from kairix_api.wire_roles import Roles, RoleView, role_view, roles_view
from kairix_core.domain.principal import Principal

router = APIRouter(prefix="/api/roles", tags=["roadmaps"])


@router.get("")
async def list_roles(
    services: Services, user_id: CurrentUser, query: Annotated[Text, Query(max_length=120)] = ""
) -> Roles:
    """Roles that these words may mean, the likeliest first; all that ship with Kairix when there are none."""
    return roles_view(await services.find_roles(Principal.user(user_id), query))


@router.get("/{role}")
async def read_role(role: Text, services: Services, user_id: CurrentUser) -> RoleView:
    return role_view(await services.find_roles.one(Principal.user(user_id), role))
