"""Dates beside the text or below it: in a column at either side, under the title, on a line of time."""

from __future__ import annotations

from html import escape

from . import Sheet, layout
from .graphics import with_icons
from .pieces import contacts, jobs_repeated, page, parts, tag, text

MARGIN = ".head { display: contents } .entry, .role { display: grid; column-gap: 5mm; break-inside: avoid }"


def beside(title: str, employer: str, place: str, dates: str) -> str:
    where = ", ".join(filter(None, (employer, place)))
    return f'<div class="dates">{escape(dates)}</div>' + tag(
        "div", text(title, "b", "title") + text(where, "div"), "what"
    )


@layout("dates-left")
def dates_left(sheet: Sheet) -> str:
    told = parts(sheet, beside, jobs_repeated)
    css = (
        ".entry { grid-template-columns: 33mm 1fr } .entry ul, .entry .score { grid-column: 2 } .dates { color: #666 }"
        "h2 { color: #3873b3; font-size: 13pt; padding-left: 38mm } p.skills, .languages ul { margin-left: 38mm }"
    )
    top = text(sheet.career.name, "h1") + text(sheet.career.headline, "p", "headline")
    top += "".join(tag("div", each) for each in contacts(sheet, sheet.chance.choice(("none", "labels"))))
    return page(sheet, MARGIN + css, tag("header", top) + "".join(told.values()))


@layout("dates-right")
def dates_right(sheet: Sheet) -> str:
    def head(title: str, employer: str, place: str, dates: str) -> str:
        right = text(dates, "div") + text(place, "div", "place")
        return tag("div", text(employer, "b") + text(title, "div"), "what") + tag("div", right, "when")

    told = parts(sheet, head, jobs_repeated)
    css = (
        ".entry { grid-template-columns: 1fr 42mm } .entry ul { grid-area: 2 / 1 } .what { grid-area: 1 / 1 }"
        ".when { text-align: right; grid-area: 1 / 2 / 3 } .role ul { grid-column: 1 }"
    )
    inner = tag("header", text(sheet.career.name, "h1") + tag("p", " • ".join(with_icons(sheet, "private"))))
    inner += text(sheet.career.headline, "h3")
    order = ("summary", "education", "work", "skills", "others", "languages")
    return page(sheet, MARGIN + css + "h1 { text-align: center }", inner + "".join(told[key] for key in order), "inter")


@layout("dates-below")
def dates_below(sheet: Sheet) -> str:
    separator = sheet.chance.choice((" | ", " · ", ", "))

    def head(title: str, employer: str, place: str, dates: str) -> str:
        return (
            text(title, "div", "title") + text(employer, "div", "employer")
            + text(separator.join(filter(None, (dates, place))), "div", "when")
        )  # fmt: skip

    told = parts(sheet, head)
    css = (
        ".title { font-weight: bold; font-size: 11pt } .employer { color: #06c }.when { color: #777; font-size: 8.5pt }"
    )
    top = text(sheet.career.name, "h1") + text(sheet.career.headline, "p")
    inner = tag("header", top + tag("p", "   ".join(with_icons(sheet, "drawn"))))
    return page(sheet, css, inner + "".join(told.values()), "inter")


@layout("timeline")
def timeline(sheet: Sheet) -> str:
    def head(title: str, employer: str, place: str, dates: str) -> str:
        place = f" ({place})" if place else ""
        return text(dates, "div", "dates") + text(title, "b") + text(f"{employer}{place}", "div", "employer")

    told = parts(sheet, head, jobs_repeated)
    css = (
        ".entry { border-left: 2px solid #c66; padding: 0 0 6pt 5mm; position: relative; margin-top: 0 }"
        ".entry::before { content: ''; position: absolute; left: -5px; top: 4px; width: 8px; height: 8px;"
        "border-radius: 4px; background: #c66 } .head > .dates { margin: 0; font-size: 8.5pt; color: #c66 }"
    )
    top = tag("div", text(sheet.career.name, "h1") + text(sheet.career.headline, "p"))
    side = tag("div", "".join(tag("div", each) for each in contacts(sheet)), "side")
    css += "header { display: flex; justify-content: space-between } .side { text-align: right }"
    return page(sheet, css, tag("header", top + side) + "".join(told.values()))
