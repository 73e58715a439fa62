"""The tables about the person: the profile, addresses and numbers."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from kairix_infra.documents.career.links import NETWORKS, address_parts
from kairix_infra.documents.formats.map_cv import HOSTS, location_of
from kairix_infra.documents.linkedin.shapes import FULL_NAME
from kairix_infra.documents.linkedin.tables import Row, Table

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "profile": (*FULL_NAME, "headline", "summary", "geolocation", "twitterhandles", "websites"),
    "profilesummary": ("profilesummary",),
    "emailaddresses": ("emailaddress", "confirmed", "primary"),
    "phonenumbers": ("extension", "number", "type"),
}
#: What LinkedIn knows of its members and shows to nobody, with how it is called.
PRIVATE = {"maidenname": "maiden name", "address": "address", "birthdate": "birth date", "zipcode": "postcode"}
#: Between ``PORTFOLIO:https://a.example/x,y`` and ``COMPANY:https://b.example``.
NEXT_SITE = re.compile(r",\s*(?=[A-Z_ ]+:|https?:|www\.)")
SITE = re.compile(r"(?:(?P<kind>[A-Z_ ]+):)?(?P<url>\S+)")
OWN_SITES = ("PORTFOLIO", "PERSONAL")


def read_basics(tables: Mapping[str, Table]) -> dict[str, Any]:
    """``basics`` of a JSON Resume; the notices of the profile tell what of it is nobody's business."""
    profile = _first_row(tables.get("profile"))
    basics = {
        "name": " ".join(filter(None, map(profile.text, FULL_NAME))),
        "label": profile.text("headline"),
        "email": _email(_rows(tables, "emailaddresses")),
        "phone": _phone(_rows(tables, "phonenumbers")),
        "summary": profile.text("summary") or _first_row(tables.get("profilesummary")).text("profilesummary"),
        "location": location_of(profile.text("geolocation")),
        **_links(profile),
    }
    if private := [name for column, name in PRIVATE.items() if profile.text(column)]:
        told = f"left out, because LinkedIn shows it to nobody: {', '.join(private)}."
        tables["profile"].note("private_left_out", told)
    return {key: value for key, value in basics.items() if value}


def _rows(tables: Mapping[str, Table], name: str) -> list[Row]:
    return tables[name].rows if name in tables else []


def _first_row(table: Table | None) -> Row:
    return table.rows[0] if table and table.rows else Row(1, {})


def _email(rows: list[Row]) -> str:
    """The primary address, else the first that was confirmed, else the first."""

    def rank(row: Row) -> tuple[bool, bool]:
        return row.text("primary").casefold() != "yes", row.text("confirmed").casefold() != "yes"

    return min((row for row in rows if row.text("emailaddress")), key=rank, default=Row(1, {})).text("emailaddress")


def _phone(rows: list[Row]) -> str:
    """A mobile number before others; an extension with a plus is the country's."""
    numbers = [row for row in rows if row.text("number")]
    row = min(numbers, key=lambda row: row.text("type").casefold() != "mobile", default=Row(1, {}))
    number, extension = row.text("number"), row.text("extension")
    if not extension or number.startswith("+"):
        return number
    return f"{extension} {number}" if extension.startswith("+") else f"{number} ext. {extension}"


def _links(profile: Row) -> dict[str, Any]:
    """The first portfolio or personal page is ``url``, else the first page; all others are profiles."""
    sites = [SITE.fullmatch(text.strip()) for text in NEXT_SITE.split(profile.text("websites").strip("[] "))]
    found = [(site["kind"], _whole(site["url"])) for site in sites if site]
    own = min(found, key=lambda site: site[0] not in OWN_SITES, default=None)
    handles = [handle.strip(" @") for handle in profile.text("twitterhandles").strip("[] ").split(",")]
    profiles = [_twitter(handle) for handle in handles if handle]
    profiles += [_site(url) for kind, url in found if (kind, url) != own]
    return {"url": own[1] if own else "", "profiles": profiles}


def _twitter(handle: str) -> dict[str, str]:
    return {"network": "Twitter", "username": handle, "url": HOSTS["twitter"].format(handle)}


def _site(url: str) -> dict[str, str]:
    parts = address_parts(url)
    host = parts.netloc.casefold().removeprefix("www.")
    network = next((name for domain, name in NETWORKS.items() if host == domain or host.endswith(f".{domain}")), host)
    user = parts.path.strip("/").rpartition("/")[2]
    return {"network": network, **({"username": user} if user and network != host else {}), "url": url}


def _whole(url: str) -> str:
    return url if "://" in url else f"https://{url}"
