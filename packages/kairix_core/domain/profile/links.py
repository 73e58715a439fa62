"""Addresses of pages as they may be kept and linked to: http and https only."""

from __future__ import annotations

import re
from contextlib import suppress
from urllib.parse import SplitResult, urlsplit, urlunsplit

MAX_LENGTH = 2_000
#: ``github.com/ada``, as people write it; an address with ``@`` before the host is no page.
_BARE = re.compile(r"[^\s:/?#@\\.]+(\.[^\s:/?#@\\.]+)+\.?(:[0-9]{1,5})?([/?#].*)?", re.DOTALL)


def canonical_link(text: str) -> str:
    """The address with scheme and host in lower case, ``https://`` where no scheme was written.

    ``ValueError`` for other schemes (``javascript:``), for addresses with a user name in them, and for what is none.
    """
    address = f"https://{text}" if "://" not in text and _BARE.fullmatch(text) else text
    if len(address) > MAX_LENGTH:
        raise ValueError(f"is longer than {MAX_LENGTH} characters")
    # Browsers read a backslash as a slash, and so see another host than everybody else.
    if any(sign.isspace() or not sign.isprintable() or sign == "\\" for sign in address):
        raise ValueError("holds a character that no address has")
    parts = _parts(address)
    if parts is None or parts.scheme not in {"http", "https"} or not parts.hostname or "@" in parts.netloc:
        raise ValueError("is no address of a page that begins with https:// or http://")
    return urlunsplit(parts._replace(netloc=parts.netloc.lower()))


def _parts(address: str) -> SplitResult | None:
    with suppress(ValueError):
        parts = urlsplit(address)
        if parts.port != 0:
            return parts
    return None
