"""What goes over the wire about accounts and sessions."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

from pydantic import Field

from kairix_api.text import Text
from kairix_api.wire import RequestBody, ResponseBody
from kairix_core.domain.user import User
from kairix_core.policies import email, password, person_name
from kairix_core.use_cases.account.begin_session import SignedIn

Email = Annotated[Text, Field(max_length=email.MAX_LENGTH, json_schema_extra={"format": "email"})]
Password = Annotated[Text, Field(max_length=password.MAX_LENGTH, json_schema_extra={"format": "password"})]
Name = Annotated[Text, Field(max_length=person_name.MAX_LENGTH)]


class Register(RequestBody):
    """``setup_token`` is what the one-time link carries. A password has at least 12 characters."""

    email: Email
    password: Password
    name: Name | None = None
    setup_token: Text | None = Field(None, max_length=200)


class Login(RequestBody):
    email: Email
    password: Password


class UpdateUser(RequestBody):
    """What is left out stays. A new e-mail address or password needs ``current_password``."""

    name: Name | None = None
    email: Email | None = None
    password: Password | None = None
    current_password: Password | None = None


class DeleteUser(RequestBody):
    current_password: Password


class UserView(ResponseBody):
    id: UUID
    name: str
    email: str | None
    is_admin: bool
    created_at: datetime


class Session(ResponseBody):
    """The access token belongs in memory; the refresh token comes as an httpOnly cookie. ``expires_in`` in seconds."""

    access_token: str
    expires_in: int
    user: UserView

    @classmethod
    def of(cls, signed_in: SignedIn) -> Session:
        return cls(access_token=signed_in.access_token, expires_in=signed_in.expires_in, user=user_view(signed_in.user))


class AccountExport(ResponseBody):
    """Every row that belongs to the account, by table."""

    exported_at: datetime
    tables: dict[str, list[dict[str, Any]]]


def user_view(user: User) -> UserView:
    return UserView(id=user.id, name=user.name, email=user.email, is_admin=user.is_admin, created_at=user.created_at)
