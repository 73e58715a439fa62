"""Whose page an address is: the sites on which people show themselves."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple
from urllib.parse import SplitResult, parse_qs, unquote, urlsplit

from kairix_core.lexicon.word_table import toml

SCHEME = re.compile(r"^[a-z][a-z0-9+.-]*://", re.IGNORECASE)
#: Servers of the Fediverse are many, and mostly say so.
FEDIVERSE = re.compile(r"mastodon|toot|fedi|\.social$|troet")
MASTODON: Mapping[str, Any] = {"network": "Mastodon", "attribute": "mastodon_url", "path": ["/@*"]}


class Site(NamedTuple):
    """``attribute`` of the profile is where an address at this ``network`` belongs; ``username`` is the account."""

    network: str
    attribute: str
    username: str


def site_of(url: str) -> Site | None:
    """The site of which an address is somebody's page; None for other pages (a repository, a post)."""
    try:
        parts = urlsplit(url.strip() if SCHEME.match(url.strip()) else f"https://{url.strip()}")
        host = (parts.hostname or "").removeprefix("www.").removeprefix("m.")
    except ValueError:
        return None
    if parts.scheme not in {"http", "https"}:
        return None
    return next(_at(host, parts), None) or _below(host)


def _at(host: str, parts: SplitResult) -> Iterator[Site]:
    known = toml("sites")["at"]
    site = known.get(host) or known.get(_without_country(host))
    if site is None and FEDIVERSE.search(host):
        site = MASTODON
    if site is not None and (username := _account(site, parts)):
        yield Site(site["network"], site["attribute"], username)


def _without_country(host: str) -> str:
    """``de.linkedin.com`` → ``linkedin.com``"""
    first, _, rest = host.partition(".")
    return rest if len(first) == 2 else host


def _account(site: Mapping[str, Any], parts: SplitResult) -> str:
    if "query" in site:
        return next(iter(parse_qs(parts.query).get(site["query"], [])), "")
    found = (_matched(pattern, parts.path) for pattern in site["path"])
    return next((name for name in found if name and name.casefold() not in _reserved()), "")


def _matched(pattern: str, path: str) -> str:
    """What stands for the last "*" of a pattern in a path that has it and no more."""
    expression = re.escape(pattern).replace(r"\*", "([^/]+)")
    found = re.fullmatch(f"{expression}/?", unquote(path))
    return found.groups()[-1] if found else ""


def _reserved() -> frozenset[str]:
    return frozenset(toml("sites")["reserved"]["words"].split())


def _below(host: str) -> Site | None:
    name, _, rest = host.partition(".")
    site = toml("sites")["below"].get(rest)
    return Site(site["network"], site["attribute"], name) if site and name != "www" else None
