"""The public card of a representative, read off its résumé."""

from __future__ import annotations

from typing import Any, Literal
from urllib.parse import urlsplit

from kairix_api.wire import Link, RepresentativeCard
from kairix_core.use_cases.meet_representative import Introduction

SUMMARY_LENGTH = 600


def card_of(introduction: Introduction, mode: Literal["quotes", "model"]) -> RepresentativeCard:
    basics = _object(introduction.document.resume.get("basics"))
    return RepresentativeCard(
        agent_id=introduction.agent.id,
        handle=introduction.agent.handle,
        name=_text(basics.get("name")) or introduction.agent.name,
        headline=_text(basics.get("label")),
        summary=(_text(basics.get("summary")) or "")[:SUMMARY_LENGTH] or None,
        place=_place(_object(basics.get("location"))),
        image=_web_address(basics.get("image")),
        links=_links(basics),
        suggested_questions=list(introduction.suggested_questions),
        facts=len(introduction.lines),
        updated_at=introduction.document.created_at,
        mode=mode,
    )


def _links(basics: dict[str, Any]) -> list[Link]:
    found: list[Link] = []
    if url := _web_address(basics.get("url")):
        found.append(Link(label=urlsplit(url).netloc.removeprefix("www."), url=url))
    found.extend(
        Link(label=_text(profile.get("network")) or urlsplit(url).netloc, url=url)
        for profile in basics.get("profiles") or []
        if (url := _web_address(_object(profile).get("url")))
    )
    return found


def _place(location: dict[str, Any]) -> str | None:
    parts = [_text(location.get(key)) for key in ("city", "region", "countryCode")]
    return ", ".join(part for part in parts if part) or None


def _web_address(value: object) -> str | None:
    """Only http and https: a résumé is data, and ``javascript:`` is no place."""
    text = _text(value)
    if text and "://" not in text and "." in text and ":" not in text:
        text = f"https://{text}"
    return text if text and urlsplit(text).scheme in ("http", "https") else None


def _object(value: object) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _text(value: object) -> str | None:
    return value.strip() or None if isinstance(value, str) else None
