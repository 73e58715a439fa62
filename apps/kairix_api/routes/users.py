"""One's own account."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response
from starlette.status import HTTP_204_NO_CONTENT

from kairix_api import cookies
from kairix_api.dependencies import Services
from kairix_api.limits import limit_password_check
from kairix_api.routes.auth import keep_session
from kairix_api.security import CurrentUser
from kairix_api.wire_accounts import AccountExport, DeleteUser, UpdateUser, UserView, user_view
from kairix_core.use_cases.account.update_account import AccountChanges

router = APIRouter(prefix="/api/users/me", tags=["users"])


@router.get("")
async def read_me(services: Services, user_id: CurrentUser) -> UserView:
    return user_view(await services.read_account(user_id))


@router.patch("")
async def update_me(body: UpdateUser, request: Request, services: Services, user_id: CurrentUser) -> UserView:
    """A new password ends every session; the refresh cookie of the answer begins a new one here."""
    if body.current_password is not None:
        limit_password_check(request, user_id)
    user, session = await services.update_account(user_id, AccountChanges(**body.model_dump()))
    if session is not None:
        keep_session(request, services, session)
    return user_view(user)


@router.delete("", status_code=HTTP_204_NO_CONTENT)
async def delete_me(body: DeleteUser, request: Request, services: Services, user_id: CurrentUser) -> None:
    """Delete the account with everything in it, at once and for good."""
    limit_password_check(request, user_id)
    await services.delete_account(user_id, body.current_password)
    cookies.REFRESH.clear(request, services.settings)


@router.get("/export")
async def export_me(response: Response, services: Services, user_id: CurrentUser) -> AccountExport:
    """Everything the account holds, as one JSON file."""
    export = await services.export_account(user_id)
    response.headers["Content-Disposition"] = f'attachment; filename="kairix-{export.exported_at:%Y-%m-%d}.json"'
    return AccountExport(exported_at=export.exported_at, tables=export.tables)
