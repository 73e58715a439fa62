"""docs/performance.md: one section per measurement, each written anew by the program that measures."""

from __future__ import annotations

import re

from processes import ROOT

PAGE = ROOT / "docs/performance.md"


def write_section(title: str, *parts: str) -> None:
    """Put a section at the end of the page, in the place of the one with this title; and print it."""
    written = "\n\n".join([title, *(part.strip() for part in parts)])
    print(written)
    others = [part for part in re.split(r"\n(?=## )", PAGE.read_text(encoding="utf-8")) if not part.startswith(title)]
    PAGE.write_text("\n".join([*(part.rstrip() + "\n" for part in others), written]) + "\n", encoding="utf-8")
