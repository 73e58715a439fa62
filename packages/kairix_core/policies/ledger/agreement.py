"""Whether two values of one slot say the same.

Letters' case, white space and the precision of dates make no difference: 2019 is told by 2019-03. A scalar says itself;
an entry says its fields, besides those that name it.
"""

from __future__ import annotations

import re
from typing import Any

from kairix_core.domain.profile.attribute import AttributeSpec, EntryClass
from kairix_core.domain.profile.plain_text import folded

AS_WRITTEN = "asWritten"
PARTIAL_DATE = re.compile(r"\d{4}(-\d{2}){0,2}")


def tells(known: Any, said: Any) -> bool:
    """Whether ``known`` says all that ``said`` says."""
    if isinstance(known, str) and isinstance(said, str):
        known, said = folded(known), folded(said)
        return known == said or (_is_date(known) and _is_date(said) and known.startswith(f"{said}-"))
    if isinstance(known, list) and isinstance(said, list):
        return len(known) == len(said) and all(map(tells, known, said))
    return bool(known == said)


def differ(one: Any, other: Any) -> bool:
    """Whether not both can be right."""
    return not tells(one, other) and not tells(other, one)


def identity_of(entry: EntryClass) -> tuple[str, ...]:
    """The fields that name an entry, as they are spelled in JSON."""
    return tuple(entry.model_fields[name].alias or name for name in entry.identity)


def fields_of(spec: AttributeSpec, value: Any) -> dict[str, Any]:
    """What a value says besides what it is about, and how somebody spells that."""
    if spec.entry is None:
        return {"": value}
    names = {*identity_of(spec.entry), AS_WRITTEN}
    return {name: field for name, field in value.items() if name not in names}


def agrees(spec: AttributeSpec, known: Any, said: Any) -> bool:
    """Whether all of ``said`` is known. None is the owner's word that there is none."""
    if known is None or said is None:
        return known is said
    fields = fields_of(spec, known)
    return all(name in fields and tells(fields[name], field) for name, field in fields_of(spec, said).items())


def same(spec: AttributeSpec, one: Any, other: Any) -> bool:
    return agrees(spec, one, other) and agrees(spec, other, one)


def contradicts(spec: AttributeSpec, known: Any, said: Any) -> bool:
    """Whether both say something of the same field, and not both can be right."""
    if known is None or said is None:
        return known is not said
    fields = fields_of(spec, known)
    return any(name in fields and differ(fields[name], field) for name, field in fields_of(spec, said).items())


def covers(spec: AttributeSpec, newer: Any, older: Any) -> bool:
    """Whether ``newer`` says something of all that ``older`` speaks of."""
    if newer is None or older is None:
        return True
    return fields_of(spec, older).keys() <= fields_of(spec, newer).keys()


def _is_date(text: str) -> bool:
    return PARTIAL_DATE.fullmatch(text) is not None
