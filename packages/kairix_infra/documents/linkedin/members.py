"""The files of an export by their names. Those of other people, and those that a profile does not show, stay closed."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import PurePosixPath

#: The tables that a résumé is made of, by the letters of their names; nothing else is ever opened.
TABLES = frozenset({
    "profile", "profilesummary", "emailaddresses", "phonenumbers", "positions", "education", "skills", "languages",
    "certifications", "courses", "projects", "publications", "patents", "honors", "testscores",
    "volunteering", "organizations", "recommendationsreceived",
})  # fmt: skip
#: One of these, or two of the others, make a folder an export.
TELLING = frozenset({"profile", "positions"})
#: An export stands at the top, or in one folder.
MAX_DEPTH = 2


def letters(name: str) -> str:
    """``Email Addresses`` and ``EMAIL_ADDRESSES`` are the same name: ``emailaddresses``."""
    return "".join(char for char in name.casefold() if char.isalnum())


def export_tables(paths: Iterable[str]) -> dict[str, str]:
    """For each table of a résumé its path; empty when these are not the files of an export."""
    folders: dict[str, dict[str, str]] = {}
    for path in sorted(paths):
        table = _table(path)
        if table is not None:
            folders.setdefault(str(PurePosixPath(path).parent), {}).setdefault(table, path)
    fullest = max(folders.values(), key=len, default={})
    return fullest if len(fullest) > 1 or fullest.keys() & TELLING else {}


def _table(path: str) -> str | None:
    parts = PurePosixPath(path)
    named = parts.suffix.casefold() == ".csv" and not parts.name.startswith(".")
    table = letters(parts.stem)
    return table if named and table in TABLES and len(parts.parts) <= MAX_DEPTH else None
