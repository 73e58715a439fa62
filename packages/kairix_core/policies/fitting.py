"""What of a value fits its attribute: one odd field does not lose the others."""

from __future__ import annotations

import copy
from typing import Any

from kairix_core.domain.profile.attribute import AttributeSpec
from kairix_core.domain.profile.values import canonical, canonical_entry
from kairix_core.errors import InvalidInput

#: An entry with more odd fields than this is none.
MAX_ODD = 50


def fitting(spec: AttributeSpec, value: Any) -> Any:
    """The canonical form of a value (of one entry, for a list) without the fields that it cannot have; or None."""
    check = canonical_entry if spec.is_list else canonical
    rest = copy.deepcopy(value) if isinstance(value, dict) else value
    for _ in range(MAX_ODD):
        try:
            return check(spec, rest)
        except InvalidInput as error:
            odd = (error.field or "").removeprefix(spec.key).split(".")[1:]
            if not _removed(rest, odd):
                return None
    return None


def _removed(entry: Any, path: list[str]) -> bool:
    """Take the item of a list out, or the whole field."""
    if not isinstance(entry, dict) or not path or path[0] not in entry:
        return False
    field = entry[path[0]]
    if isinstance(field, list) and len(path) > 1 and path[1].isdecimal() and int(path[1]) < len(field):
        del field[int(path[1])]
    else:
        del entry[path[0]]
    return True
