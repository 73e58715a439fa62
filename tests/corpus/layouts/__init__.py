"""Every layout that a career is printed in; a module of this package or of ``held_back`` adds its own.

A layout is a function from a ``Sheet`` to a page of HTML, which Chromium prints, or to the bytes of a DOCX.
"""

from __future__ import annotations

import importlib
import pkgutil
import random
from collections.abc import Callable, Collection
from dataclasses import dataclass

from ..career import Career
from ..wording import Wording

EVERY: dict[str, Layout] = {}


@dataclass(frozen=True)
class Sheet:
    """What is to be printed: ``career`` holds nothing that the layout leaves out; ``chance`` decides on quirks."""

    career: Career
    wording: Wording
    chance: random.Random


Render = Callable[[Sheet], str | bytes]
Adapt = Callable[[Career], Career]


@dataclass(frozen=True)
class Layout:
    """``omits`` names the fields of a career that are not printed; ``languages`` is empty for all of them."""

    name: str
    render: Render
    omits: frozenset[str]
    languages: frozenset[str]
    adapted: Adapt
    held_back: bool

    def speaks(self, language: str) -> bool:
        return not self.languages or language in self.languages

    def tells(self, career: Career) -> Career:
        """The part of a career that is printed: what the truth is taken from."""
        return self.adapted(career.without(self.omits))


def layout(
    name: str, *, omits: Collection[str] = (), languages: Collection[str] = (), adapted: Adapt = Career.itself
) -> Callable[[Render], Render]:
    """Adds a layout; those in the folder ``held_back`` are kept from whoever writes the rules.

    ``adapted`` makes of a career what the layout can tell of it, as ``Career.without_months`` does.
    """

    def add(render: Render) -> Render:
        held_back = ".held_back." in f"{render.__module__}."
        EVERY[name] = Layout(name, render, frozenset(omits), frozenset(languages), adapted, held_back)
        return render

    return add


def layouts(kind: str = "dev") -> list[Layout]:
    """``dev``, ``held-back``, ``all``, or names parted by commas."""
    for module in pkgutil.walk_packages(__path__, f"{__name__}."):
        importlib.import_module(module.name)
    known = sorted(EVERY.values(), key=lambda each: each.name)
    match kind:
        case "all":
            return known
        case "dev" | "held-back":
            return [each for each in known if each.held_back == (kind == "held-back")]
        case names:
            return [EVERY[name] for name in names.split(",")]
