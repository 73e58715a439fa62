"""One's own profile: its schema, its values, and the résumés that are written from it."""

from __future__ import annotations

from typing import Annotated, Any

import orjson
from fastapi import APIRouter, Query, Response

from kairix_api.dependencies import Services
from kairix_api.security import CurrentUser
from kairix_api.wire_profile import EditedProfile, EditProfile, ProfileSchema, ProfileView, attribute_view, section_view
from kairix_core.domain.profile.profile import ProfileRow
from kairix_core.domain.profile.schema import ATTRIBUTES, SECTIONS

PATH = "/api/profile"
router = APIRouter(prefix=PATH, tags=["profile"])
Fields = Annotated[
    str | None,
    Query(max_length=4_000, pattern=r"^[a-z0-9_, ]*$", description="Attributes and sections, separated by commas."),
]


@router.get("", response_model=ProfileView)
async def read_profile(services: Services, user_id: CurrentUser, fields: Fields = None) -> Response:
    """What is known of oneself; with ``fields``, only these columns are read."""
    wanted = None if fields is None else [name.strip() for name in fields.split(",") if name.strip()]
    return _answer(await services.read_profile(user_id, wanted))


@router.patch("", response_model=EditedProfile)
async def edit_profile(body: EditProfile, services: Services, user_id: CurrentUser) -> Response:
    """Say how it is: a value stays until its owner says otherwise, null means that there is none."""
    kept = await services.edit_profile(
        user_id, body.values, accept_from=body.accept_from, disclosures=body.disclosures, revision=body.revision
    )
    row = await services.read_profile(user_id, list(body.values))
    return _answer(row, operation_id=kept.operation.id if kept.operation else None)


@router.get("/schema")
async def read_schema(_user_id: CurrentUser) -> ProfileSchema:
    """Every attribute that a profile can hold, in the order in which people read them."""
    return ProfileSchema(
        sections=[section_view(section) for section in SECTIONS],
        attributes=[attribute_view(spec) for spec in ATTRIBUTES.values()],
    )


def _answer(row: ProfileRow, **more: Any) -> Response:
    """Values come from their columns as JSON: checking each of them once more would cost more than reading them."""
    body = {
        "revision": row.revision,
        "updated_at": row.updated_at,
        "accept_from": row.accept_from,
        "disclosures": row.disclosures,
        "values": row.values,
        **more,
    }
    return Response(orjson.dumps(body), media_type="application/json")
