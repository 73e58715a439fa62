"""What goes over the wire about a profile: its schema and its values."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

from pydantic import Field

from kairix_api.profile_values import ProfileValues
from kairix_api.text import Text
from kairix_api.wire import RequestBody, ResponseBody
from kairix_core.domain.profile.attribute import AttributeSpec, AttributeType, Drawing, Section
from kairix_core.domain.profile.disclosure import Disclosure

Key = Annotated[Text, Field(max_length=63)]


class SectionView(ResponseBody):
    key: str
    label: str
    description: str


class AttributeView(ResponseBody):
    """One attribute; ``entry`` is the JSON Schema of the entries of a list, ``question`` what a coach asks for it.

    ``currency`` names the attribute that says in which currency an amount is; empty for what is none.
    """

    key: str
    section: str
    type: AttributeType
    label: str
    description: str
    question: str
    drawn: Drawing
    disclosure: Disclosure
    unit: str
    currency: str
    choices: list[str]
    entry: dict[str, Any] | None
    derived: bool
    priority: int
    vocabulary: str


class ProfileSchema(ResponseBody):
    sections: list[SectionView]
    attributes: list[AttributeView]


class EditProfile(RequestBody):
    """What the owner says: ``values`` by attribute (null: there is none), and the terms on which facts are taken in.

    With ``revision``, the one that the owner looked at, nothing is stored when one of these has changed since.
    """

    values: Annotated[dict[Key, Any], Field(default_factory=dict, max_length=600)]
    accept_from: Annotated[float, Field(ge=0.5, le=1.01)] | None = None
    disclosures: Annotated[dict[Key, Disclosure], Field(default_factory=dict, max_length=600)]
    revision: Annotated[int, Field(ge=0, le=2**31 - 1)] | None = None


class ProfileView(ResponseBody):
    """``values`` by attribute; ``revision`` grows with every change of the profile.

    Facts at least as sure as ``accept_from`` are accepted by themselves. ``disclosures`` are the owner's own, where
    they differ from the schema's.
    """

    revision: int
    updated_at: datetime
    accept_from: float
    disclosures: dict[str, Disclosure]
    values: ProfileValues


class EditedProfile(ProfileView):
    """``operation_id`` is what an undo would name, null when nothing had to be done."""

    operation_id: UUID | None


def section_view(section: Section) -> SectionView:
    return SectionView.model_validate(section)


def attribute_view(spec: AttributeSpec) -> AttributeView:
    entry = None if spec.entry is None else spec.entry.model_json_schema(by_alias=True)
    told = {name: getattr(spec, name) for name in AttributeView.model_fields if name != "entry"}
    return AttributeView.model_validate({**told, "entry": entry})
