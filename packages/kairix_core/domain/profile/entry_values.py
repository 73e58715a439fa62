"""The one form in which an entry is kept: JSON with JSON Resume's names, without what is empty."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic import ValidationError

from kairix_core.domain.profile.entries import Entry, Work
from kairix_core.domain.profile.links import canonical_link
from kairix_core.domain.profile.plain_text import prose
from kairix_core.domain.profile.scales import SENIORITIES
from kairix_core.domain.profile.sections.experience_breakdown import COMPANY_SIZES
from kairix_core.domain.profile.sections.experience_by_function import FUNCTIONS
from kairix_core.domain.profile.sections.experience_by_industry import INDUSTRIES

#: Fields of a position that are counted by, so that only known words help.
_WORDS = {
    "industry": frozenset(INDUSTRIES),
    "function": frozenset(FUNCTIONS),
    "companySize": frozenset(COMPANY_SIZES),
    "seniority": frozenset(SENIORITIES),
}


class EntryInvalid(ValueError):
    """``field`` leads to what is wrong in the entry (``highlights.2``); empty when it is the entry as a whole."""

    def __init__(self, message: str, field: str = "") -> None:
        self.field = field
        super().__init__(message)


def canonical_object(kind: type[Entry], value: Any) -> dict[str, Any]:
    """``value``, a JSON object, as an entry of this kind is kept; ``EntryInvalid`` when it is none."""
    if not isinstance(value, Mapping):
        raise EntryInvalid("has to hold objects")
    try:
        entry = kind.model_validate(_filled(value), strict=True)
    except ValidationError as error:
        raise _first(error) from None
    kept = {
        name: found for name, found in entry.model_dump(mode="json", by_alias=True).items() if found not in (None, [])
    }
    _check_identity(kind, kept)
    if issubclass(kind, Work):
        _check_words(kept)
    return kept


def _filled(value: Mapping[str, Any]) -> dict[str, Any]:
    """The fields that say something, their texts cleaned."""
    fields = {str(name): _cleaned(str(name), found) for name, found in value.items()}
    return {name: found for name, found in fields.items() if found not in (None, "", ())}


def _cleaned(name: str, value: Any) -> Any:
    if not isinstance(value, (list, tuple)):
        return _clean(name, value)
    items = (_clean(f"{name}.{index}", item) for index, item in enumerate(value))
    return tuple(item for item in items if item not in (None, ""))


def _clean(name: str, value: Any) -> Any:
    if not isinstance(value, str):
        return value
    try:
        text = prose(value)
        return canonical_link(text) if name == "url" and text else text
    except ValueError as error:
        raise EntryInvalid(str(error), name) from None


def _first(error: ValidationError) -> EntryInvalid:
    details = error.errors(include_url=False, include_context=False, include_input=False)[0]
    field = ".".join(str(step) for step in details["loc"])
    return EntryInvalid(f"cannot be used: {details['msg'].removeprefix('Value error, ').lower()}", field)


def _check_identity(kind: type[Entry], kept: Mapping[str, Any]) -> None:
    names = [kind.model_fields[name].alias or name for name in kind.identity]
    if not any(name in kept for name in names):
        raise EntryInvalid(f"has an entry without {' or '.join(names)}")


def _check_words(kept: Mapping[str, Any]) -> None:
    for name, words in _WORDS.items():
        if name in kept and kept[name] not in words:
            raise EntryInvalid(f"knows no {name} “{kept[name][:100]}”", name)
