"""A résumé as Markdown, for editors, mail and repositories."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kairix_core.domain.sheet import Contact, Sheet, SheetEntry

#: What Markdown would read as markup, also as a link or as HTML.
SPECIAL = re.compile(r"([\\`*_{}\[\]<>|~])")
#: What means something at the start of a line alone.
OPENING = re.compile(r"^(\s*)([#+\-=]|\d+[.)])(?=\s|$)")
WEB = ("https://", "http://", "mailto:")


def markdown_of(sheet: Sheet) -> str:
    """CommonMark; whatever a person wrote stays text."""
    return "\n".join(_lines(sheet)).rstrip() + "\n"


def _lines(sheet: Sheet) -> Iterator[str]:
    if sheet.name:
        yield from (f"# {_plain(sheet.name)}", "")
    if sheet.headline:
        yield from (f"**{_plain(sheet.headline)}**", "")
    if sheet.contacts:
        yield from (" · ".join(map(_contact, sheet.contacts)), "")
    for paragraph in sheet.summary:
        yield from (_plain(paragraph), "")
    for section in sheet.sections:
        yield from (f"## {_plain(section.title)}", "")
        for entry in section.entries:
            yield from _entry(entry)


def _entry(entry: SheetEntry) -> Iterator[str]:
    if not (entry.when or entry.prose or entry.items):
        yield from (_short(entry), "")
        return
    if entry.title:
        yield from (f"### {_titled(entry)}", "")
    if about := " · ".join(part for part in (_plain(entry.beside), entry.when) if part):
        yield from (about, "")
    for paragraph in entry.prose:
        yield from (_plain(paragraph), "")
    if entry.items:
        yield from (f"- {_plain(item)}" for item in entry.items)
        yield ""


def _short(entry: SheetEntry) -> str:
    return f"- **{_titled(entry)}**" + (f": {_plain(entry.beside)}" if entry.beside else "")


def _titled(entry: SheetEntry) -> str:
    return _linked(entry.title, entry.url)


def _contact(contact: Contact) -> str:
    return _linked(contact.text, contact.url)


def _linked(text: str, url: str) -> str:
    if not url.casefold().startswith(WEB):
        return _plain(text)
    target = url.replace("\\", "%5C").replace("<", "%3C").replace(">", "%3E").replace(" ", "%20").replace("\n", "")
    return f"[{_plain(text)}](<{target}>)"


def _plain(text: str) -> str:
    line = SPECIAL.sub(r"\\\1", " ".join(text.split()))
    return OPENING.sub(lambda found: f"{found[1]}{_escaped(found[2])}", line)


def _escaped(opening: str) -> str:
    return f"{opening[:-1]}\\{opening[-1]}"
