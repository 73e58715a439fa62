"""Lines of a résumé as Markdown that says no more than they do, each with the marker that cites it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from kairix_core.policies.citations import MARKER
from kairix_core.policies.periods import period
from kairix_core.policies.words import tokens
from kairix_core.schemas import EvidenceLine

ENTRY = re.compile(r"/[a-z]+/\d+")
LINE_HYPHEN = re.compile(r"(?<=\w)-\s*\n\s*")
SPECIAL = re.compile(r"([*`<\\])")
COMPANY_FORM = re.compile(
    r"(?:Inc|Ltd|LLC|LLP|GmbH|AG|AB|S\.?A|SE|B\.?V|Corp|Co|PLC|KG|Oy|ApS|Pty|Limited|N\.A)\b\.?", re.IGNORECASE
)
#: Sections whose entries are one line that says everything.
ONE_LINERS = frozenset({"skills", "languages", "interests", "certificates", "awards", "publications"})
SECTION_NAMES = {
    "basics": "Profile", "work": "Work", "volunteer": "Volunteering", "education": "Education", "projects": "Projects",
    "skills": "Skills", "languages": "Languages", "certificates": "Certificates", "awards": "Awards",
    "publications": "Publications", "interests": "Interests", "references": "References",
}  # fmt: skip


def verbatim(quote: str) -> str:
    """The words as they stand, on one line; what Markdown or a marker would read into them is made harmless."""
    text = " ".join(LINE_HYPHEN.sub("-", quote).split())
    text = MARKER.sub(lambda found: f"({found[0][1:-1]})", text)
    return SPECIAL.sub(r"\\\1", text)


def listed(items: Sequence[str]) -> str:
    """``a``, ``a and b``, ``a, b and c``."""
    return items[0] if len(items) == 1 else ", ".join(items[:-1]) + f" and {items[-1]}" if items else ""


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


def items(lines: Sequence[EvidenceLine], heads: Mapping[str, EvidenceLine]) -> str:
    """A list; what belongs to one entry stands together below its name."""
    groups: dict[str, list[EvidenceLine]] = {}
    for line in lines:
        found = ENTRY.match(line.path)
        together = found and found[0] in heads and line.section not in ONE_LINERS
        groups.setdefault(found[0] if found and together else f"{line.number}", []).append(line)
    return "\n".join(_group(group, heads.get(path)) for path, group in groups.items())


def _group(group: Sequence[EvidenceLine], head: EvidenceLine | None) -> str:
    below = [line for line in group if line != head]
    if head is None or len(below) < 2 or not named(head):
        return "\n".join(f"- {item(line, {head.path: head} if head else {})}" for line in below or group)
    return f"- {entry(head)}\n" + "\n".join(f"  - {quoted(line)}" for line in below)


def quoted(line: EvidenceLine) -> str:
    return f"“{verbatim(line.quote)}” [{line.number}]"


def item(line: EvidenceLine, heads: Mapping[str, EvidenceLine]) -> str:
    """A line with the entry that it belongs to: ``**Staff Engineer, Northwind** [4]: “Led a team of eight.” [5]``."""
    found = ENTRY.match(line.path)
    head = heads.get(found[0]) if found else None
    if head is not None and line.section not in ONE_LINERS and named(head):
        return entry(line) if line == head else f"**{verbatim(named(head))}** [{head.number}]: {quoted(line)}"
    return f"{SECTION_NAMES.get(line.section, line.section.capitalize())}: {quoted(line)}"


def entry(line: EvidenceLine) -> str:
    """An entry by its own first line: ``**Staff Engineer, Northwind** (2020 to 2022) [4]``."""
    title = named(line)
    if not title or line.section in ONE_LINERS:
        return f"{verbatim(line.quote)} [{line.number}]"
    when = period(line)
    return f"**{verbatim(title)}**{f' ({when})' if when else ''} [{line.number}]"


def named(head: EvidenceLine) -> str:
    """What an entry is called, if its first line says so in these words, else empty."""
    said = {word for word, _, _ in tokens(head.quote)}
    return head.context if head.context and all(word in said for word, _, _ in tokens(head.context)) else ""


def role(head: EvidenceLine) -> str:
    """``**Staff Engineer** at **Northwind**``; the whole title when it cannot be told apart."""
    title = named(head)
    if not title:
        return f"“{verbatim(head.quote)}”"
    parts = title.split(", ")
    last = -2 if len(parts) > 2 and COMPANY_FORM.fullmatch(parts[-1]) else -1
    position, employer = ", ".join(parts[:last]), ", ".join(parts[last:])
    return f"**{verbatim(position)}** at **{verbatim(employer)}**" if position else f"**{verbatim(employer)}**"
