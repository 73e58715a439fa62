"""What stands for words on a page: icons, dots and bars for levels, pills, photographs."""

from __future__ import annotations

from ..career import Language, Skill
from . import Sheet
from .pieces import contacts, tag, text

#: Letters of the private use area that Inter draws: as icon fonts do, they say nothing in the text of a page.
PRIVATE = {"place": "\ue002", "phone": "\ue003", "email": "\ue004", "links": "\ue005"}
SHAPES = {
    "place": "M6 0a4 4 0 0 1 4 4c0 3-4 8-4 8S2 7 2 4a4 4 0 0 1 4-4z",
    "phone": "M1 1l3-1 2 3-2 1c0 2 2 4 4 4l1-2 3 2-1 3C5 12 0 6 1 1z",
    "email": "M0 2h12v8H0zl6 5 6-5",
    "links": "M6 0a6 6 0 1 0 .1 0zM0 6h12M6 0v12",
}
ACROSS = {"place": "⌂", "phone": "☎", "email": "✉", "links": "☍"}


def _icon(kind: str, style: str) -> str:
    return drawn(kind) if style == "drawn" else f"{(PRIVATE if style == 'private' else ACROSS)[kind]} "


def drawn(kind: str) -> str:
    return f'<svg class="icon" viewBox="0 0 12 12" width="9" height="9"><path d="{SHAPES[kind]}"/></svg> '


def with_icons(sheet: Sheet, style: str) -> list[str]:
    """Contacts after an icon: ``drawn``, from the ``private`` use area, or of the ``signs`` that fonts have."""
    career = sheet.career
    kinds = ["place"] * bool(career.place) + ["phone"] * bool(career.phone) + ["email"] * bool(career.email)
    kinds += ["links"] * len(career.links)
    return [_icon(kind, style) + shown for kind, shown in zip(kinds, contacts(sheet), strict=True)]


def dots(level: int | None) -> str:
    """Five circles, some of them filled; drawn, so that they are no text."""
    circles = "".join(
        f'<circle cx="{5 + 11 * step}" cy="5" r="4" fill="{"#446" if step < (level or 0) else "#ccd"}"/>'
        for step in range(5)
    )
    return f'<svg class="level" width="56" height="10">{circles}</svg>' if level else ""


def stars(level: int | None) -> str:
    """Five stars that are text."""
    return tag("span", "★" * level + "☆" * (5 - level), "level") if level else ""


def bar(level: int | None) -> str:
    return f'<div class="bar"><div style="width: {20 * level}%"></div></div>' if level else ""


def dotted(skill: Skill) -> str:
    return tag("div", text(skill.name) + dots(skill.level), "row")


def starred(skill: Skill) -> str:
    return tag("div", text(skill.name) + stars(skill.level), "row")


def barred(skill: Skill) -> str:
    return text(skill.name, "div") + bar(skill.level)


def pill(skill: Skill) -> str:
    return text(skill.name, "span", "pill") + " "


def language_dots(sheet: Sheet) -> str:
    return "".join(_language(each) for each in sheet.career.languages)


def _language(each: Language) -> str:
    return tag("div", text(each.name) + (text(each.level, "span", "level") if each.level else ""), "row")


def photo(size: int = 80) -> str:
    """Somebody, drawn."""
    return (
        f'<svg class="photo" viewBox="0 0 40 40" width="{size}" height="{size}">'
        '<rect width="40" height="40" fill="#cdd"/>'
        '<circle cx="20" cy="15" r="8" fill="#a87"/><path d="M4 40c0-12 32-12 32 0z" fill="#567"/></svg>'
    )
