"""Whether a request comes from Kairix's own pages: what keeps another site from using this browser's cookies."""

from __future__ import annotations

from urllib.parse import urlsplit

from starlette.datastructures import Headers

from kairix_infra.settings import Settings


def check_origin(headers: Headers, settings: Settings) -> bool:
    """True from our own origin, and from programs, which send neither ``Sec-Fetch-Site`` nor ``Origin``."""
    origin = headers.get("origin")
    if origin is not None and _origin(origin) == _origin(settings.public_url):
        return True
    site = headers.get("sec-fetch-site")
    if site is not None:
        return site in ("same-origin", "none")
    if origin is None:
        return True
    return urlsplit(origin).netloc.casefold() == headers.get("host", "").casefold()


def _origin(url: str) -> tuple[str, str]:
    parts = urlsplit(url)
    return parts.scheme, parts.netloc.casefold()
