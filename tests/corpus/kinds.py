"""What kind of mistake a missed or an invented value is: where else it went, or what it was joined with."""

from __future__ import annotations

from typing import Any

#: Fields whose values are strings that can be found in other fields.
NAMES = ("name", "headline", "location", "employers", "titles", "institutions", "degrees", "skills", "languages")


def kinds(stated: dict[str, list[Any]], found: dict[str, list[Any]], rules: Any) -> list[tuple[str, str, str]]:
    """(field, kind, example) of each value that was missed or invented."""
    told = []
    for name in rules.FIELDS:
        _, missed, invented = rules.pair(name, stated[name], found[name])
        told += [(name, _kind_of_missed(name, value, invented, found, rules), str(value)) for value in missed]
        told += [
            (name, "invented", str(value)) for value in invented if not _has_part(name, value, stated[name], rules)
        ]
    return told


def _kind_of_missed(name: str, value: Any, invented: list[Any], found: dict[str, list[Any]], rules: Any) -> str:
    if name not in NAMES:
        return "other value" if invented else "missing"
    bare = rules.bare(value)
    elsewhere = (other for other in NAMES if other != name and bare in map(rules.bare, found[other]))
    if place := next(elsewhere, None):
        return f"taken for {place}"
    if any(bare in rules.bare(other) for other in invented):
        return "joined with more"
    if any(rules.bare(other) and rules.bare(other) in bare for other in invented):
        return "cut short"
    return "missing"


def _has_part(name: str, value: Any, stated: list[Any], rules: Any) -> bool:
    """Whether a true value stands in it, or it in a true value: then it is told with what was missed."""
    if name not in NAMES:
        return bool(stated)
    bare = rules.bare(value)
    return any(rules.bare(truth) in bare or bare in rules.bare(truth) for truth in stated)
