"""Something known of many places in what JSON can hold, kept as its lists grow and shrink."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Generic, TypeVar

NUMBER = re.compile(r"0|[1-9]\d*", re.ASCII)
Token = str | int
T = TypeVar("T")


@dataclass(slots=True)
class _Place(Generic[T]):
    """``known`` is what is known of the place itself with the number under which it came."""

    known: tuple[int, T] | None = None
    below: dict[Token, _Place[T]] = field(default_factory=dict)


class Pointers(Generic[T]):
    """A change costs what lies in the list that it is about, not all there is."""

    def __init__(self, known: Mapping[str, T]) -> None:
        self._root = _Place[T]()
        self._count = 0
        for pointer, value in known.items():
            self.put(pointer, value)

    def put(self, pointer: str, value: T) -> None:
        place = self._root
        for token in _tokens(pointer):
            place = place.below.setdefault(token, _Place())
        self._count += 1
        place.known = self._count, value

    def forget(self, pointer: str) -> None:
        """With all that lies below it."""
        *above, last = _tokens(pointer)
        if (parent := self._find(above)) is not None:
            parent.below.pop(last, None)

    def move(self, pointer: str, index: int, by: int) -> None:
        """The items of the list at ``pointer`` from ``index`` on have changed their number."""
        place = self._find(_tokens(pointer))
        if place is not None and any(isinstance(token, int) and token >= index for token in place.below):
            place.below = {
                token + by if isinstance(token, int) and token >= index else token: inner
                for token, inner in place.below.items()
            }

    def items(self) -> Iterator[tuple[str, T]]:
        """In the order in which they came."""
        found = sorted(_all(self._root, ""), key=lambda each: each[0])
        return ((pointer, value) for _, pointer, value in found)

    def _find(self, tokens: list[Token]) -> _Place[T] | None:
        place: _Place[T] | None = self._root
        for token in tokens:
            place = place.below.get(token) if place is not None else None
        return place


def _tokens(pointer: str) -> list[Token]:
    """As they are written in the pointer, but for the numbers of items."""
    return [int(token) if NUMBER.fullmatch(token) else token for token in pointer.split("/")[1:]]


def _all(place: _Place[T], pointer: str) -> Iterator[tuple[int, str, T]]:
    if place.known is not None:
        number, value = place.known
        yield number, pointer, value
    for token, inner in place.below.items():
        yield from _all(inner, f"{pointer}/{token}")
