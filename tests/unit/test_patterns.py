"""What regular expressions must not hold, on any Python that Kairix runs on."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SOURCES = sorted([*ROOT.glob("packages/**/*.py"), *ROOT.glob("apps/**/*.py")])
POSSESSIVE_GROUP = re.compile(r"\)(?:[*+?]|\{\d*,?\d*\})\+")


@pytest.mark.parametrize("source", SOURCES, ids=lambda source: str(source.relative_to(ROOT)))
def test_no_group_is_possessive(source: Path) -> None:
    """Before Python 3.11.5 such a group gives up what its parts could still take (python/cpython#106052)."""
    lines = source.read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if POSSESSIVE_GROUP.search(line)] == []
