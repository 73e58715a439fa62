"""The words of a résumé as they stand, in Markdown that says no more than they do."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from kairix_core.policies.citations import MARKER
from kairix_core.policies.words import tokens
from kairix_core.schemas import EvidenceLine

ENTRY = re.compile(r"/[a-z]+/\d+")
LINE_HYPHEN = re.compile(r"(?<=\w)-\s*\n\s*")
SPECIAL = re.compile(r"([*`<\\])")


def verbatim(quote: str) -> str:
    """The words as they stand, on one line; what Markdown or a marker would read into them is made harmless."""
    text = " ".join(LINE_HYPHEN.sub("-", quote).split())
    text = MARKER.sub(lambda found: f"({found[0][1:-1]})", text)
    return SPECIAL.sub(r"\\\1", text)


def listed(items: Sequence[str], joint: str = " and ") -> str:
    """``a``, ``a and b``, ``a, b and c``."""
    return joint.join(filter(None, (", ".join(items[:-1]), items[-1]))) if items else ""


def first_name(full_name: str) -> str:
    """``Linnéa`` of ``Dr. Linnéa Okafor``; empty for an empty name."""
    words = [word.strip(",") for word in full_name.split() if not word.endswith(".")]
    name = words[0] if words else full_name.strip()
    return name.capitalize() if len(name) > 2 and name.isupper() else name


def heads_of(lines: Iterable[EvidenceLine]) -> dict[str, EvidenceLine]:
    """The line that names each entry, by the entry's path."""
    heads: dict[str, EvidenceLine] = {}
    for line in lines:
        if ENTRY.fullmatch(line.path):
            heads.setdefault(line.path, line)
    return heads


def named(head: EvidenceLine) -> str:
    """What an entry is called, if its first line says so in these words, else empty."""
    said = {word for word, _, _ in tokens(head.quote)}
    return head.context if head.context and all(word in said for word, _, _ in tokens(head.context)) else ""
