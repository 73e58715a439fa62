"""The values of a profile as a type, made from the specs: clients know each attribute by name."""

from __future__ import annotations

from typing import Any

from pydantic import Field, create_model

from kairix_api.wire import ResponseBody
from kairix_core.domain.profile.attribute import AttributeSpec, AttributeType
from kairix_core.domain.profile.schema import ATTRIBUTES

PLAIN: dict[AttributeType, Any] = {
    AttributeType.TEXT: str,
    AttributeType.LONG_TEXT: str,
    AttributeType.URL: str,
    AttributeType.DATE: str,
    AttributeType.INTEGER: int,
    AttributeType.NUMBER: float,
    AttributeType.LEVEL: int,
    AttributeType.BOOLEAN: bool,
    AttributeType.CHOICE: str,
    AttributeType.CHOICES: list[str],
    AttributeType.TEXTS: list[str],
}


def _type_of(spec: AttributeSpec) -> Any:
    return PLAIN[spec.type] if spec.entry is None else list[spec.entry]  # type: ignore[name-defined]


_FIELDS: dict[str, Any] = {
    key: (_type_of(spec), Field(default=None, description=spec.label)) for key, spec in ATTRIBUTES.items()
}
#: What is unknown is left out.
ProfileValues: type[ResponseBody] = create_model("ProfileValues", __base__=ResponseBody, **_FIELDS)
