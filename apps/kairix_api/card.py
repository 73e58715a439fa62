"""The public card of a representative, read off its résumé."""

from __future__ import annotations

from typing import Any, Literal
from urllib.parse import urlsplit

from kairix_api.wire import Link, RepresentativeCard
from kairix_core.use_cases.representative.meet_representative import Introduction

SUMMARY_LENGTH = 600
NAMELESS = "Someone"


def card_of(introduction: Introduction, mode: Literal["quotes", "model"]) -> RepresentativeCard:
    basics = _object(introduction.published.publication.resume.get("basics"))
    location = _object(basics.get("location"))
    return RepresentativeCard(
        agent_id=introduction.agent.id,
        handle=introduction.agent.handle,
        name=_name(introduction.published.publication.name, introduction.agent.name),
        headline=_text(basics.get("label")),
        summary=(_text(basics.get("summary")) or "")[:SUMMARY_LENGTH] or None,
        place=_place(location),
        country_code=_text(location.get("countryCode")),
        image=_web_address(basics.get("image")),
        links=_links(basics),
        suggested_questions=list(introduction.suggested_questions),
        facts=len(introduction.published.lines),
        updated_at=introduction.published.publication.updated_at,
        mode=mode,
    )


def _name(told: str, written: str) -> str:
    """As its owner writes it, where the résumé only sets it in capitals. Who keeps their name back is nobody known."""
    return written if told.casefold() == written.casefold() else told or NAMELESS


def _links(basics: dict[str, Any]) -> list[Link]:
    profiles = [_object(profile) for profile in basics.get("profiles") or []]
    found = [_link(basics.get("url"), None), *(_link(p.get("url"), _text(p.get("network"))) for p in profiles)]
    return [link for link in found if link is not None]


def _link(address: object, label: str | None) -> Link | None:
    """Labelled with its host when the résumé has no word for it."""
    if (url := _web_address(address)) is None:
        return None
    return Link(label=label or (urlsplit(url).hostname or "").removeprefix("www."), url=url)


def _place(location: dict[str, Any]) -> str | None:
    parts = [_text(location.get(key)) for key in ("city", "region", "countryCode")]
    return ", ".join(part for part in parts if part) or None


def _web_address(value: object) -> str | None:
    """Only http and https: a résumé is data, ``javascript:`` is no place, and ``https://[your-website]`` no address."""
    text = _text(value)
    if text and "://" not in text and "." in text and ":" not in text:
        text = f"https://{text}"
    try:
        parts = urlsplit(text or "")
    except ValueError:
        return None
    return text if parts.scheme in ("http", "https") and parts.hostname else None


def _object(value: object) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _text(value: object) -> str | None:
    return value.strip() or None if isinstance(value, str) else None
