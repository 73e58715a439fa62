"""JSON pointers (RFC 6901) into what JSON can hold."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import Any

TOKEN = re.compile(r"(?:[^~/]|~[01])*")


def tokens_of(pointer: str) -> tuple[str, ...]:
    """``/work/0/name`` is ``("work", "0", "name")``; ``ValueError`` for anything that is no pointer."""
    first, *tokens = pointer.split("/")
    if first or not all(TOKEN.fullmatch(token) for token in tokens):
        raise ValueError(pointer)
    return tuple(token.replace("~1", "/").replace("~0", "~") for token in tokens)


def pointer_of(*tokens: str) -> str:
    return "".join("/" + token.replace("~", "~0").replace("/", "~1") for token in tokens)


def leaves(value: Any, pointer: str) -> Iterator[tuple[str, Any]]:
    """Each value at or below ``pointer`` that holds no others, with its own pointer."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from leaves(inner, pointer + pointer_of(key))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from leaves(inner, f"{pointer}/{index}")
    else:
        yield pointer, value


def is_within_any(pointer: str, above: Collection[str]) -> bool:
    """The same of several, which are best a set."""
    here = pointer
    while here not in above:
        here, slash, _ = here.rpartition("/")
        if not slash:
            return False
    return True


def is_within(pointer: str, above: str) -> bool:
    """Whether ``pointer`` is ``above`` or stands below it."""
    return pointer == above or pointer.startswith(above + "/")
