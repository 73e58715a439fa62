"""Two and three columns: sidebars at the left and right, grids of skills, columns that end with the first page."""

from __future__ import annotations

from . import Sheet, layout
from .graphics import barred, dotted, language_dots, photo, pill, starred, with_icons
from .pieces import jobs, jobs_repeated, languages, others, page, section, skill_groups, studies, summary, tag, text

SIDE = (
    ".sheet { display: grid } .row { display: flex; justify-content: space-between }"
    ".ground { position: fixed; top: -12mm; bottom: -12mm; z-index: -1 }"
    ".contact-line { font-size: 8.5pt } aside { overflow-wrap: anywhere } h3 { font-size: 9.5pt; margin-top: 4pt }"
    ".bar { height: 4px; background: #cdd; margin: 1pt 0 3pt } .bar div { height: 4px; background: #357 }"
    ".pill { background: #e4ecf4; border-radius: 6px; padding: 1px 6px; display: inline-block; margin: 2px 0 }"
)


def stacked(title: str, employer: str, place: str, dates: str) -> str:
    return text(dates, "span", "dates") + text(title, "b") + text(" – ".join(filter(None, (employer, place))), "div")


def titled(title: str, employer: str, place: str, dates: str) -> str:
    when = " | ".join(filter(None, (dates, place)))
    return text(title, "b") + text(employer, "div", "employer") + text(when, "div", "when")


def contact(sheet: Sheet, style: str) -> str:
    return section(sheet, "contact", "".join(tag("div", each, "contact-line") for each in with_icons(sheet, style)))


def columns(sheet: Sheet, side: str, main: str, css: str, font: str = "sans") -> str:
    body = tag("div", tag("aside", side) + tag("main", main), "sheet")
    return page(sheet, SIDE + css, '<div class="ground"></div>' + body, font, margin="12mm 0")


@layout("sidebar-left")
def sidebar_left(sheet: Sheet) -> str:
    side = photo() if sheet.chance.random() < 0.6 else ""
    side += contact(sheet, "drawn") + section(
        sheet, "skills", skill_groups(sheet, sheet.chance.choice((dotted, barred)))
    )
    side += section(sheet, "languages", language_dots(sheet))
    main = text(sheet.career.name, "h1") + text(sheet.career.headline, "p", "headline")
    main += summary(sheet) + section(sheet, "work", jobs(sheet, stacked))
    main += section(sheet, "education", studies(sheet, stacked)) + others(sheet, stacked)
    css = (
        ".sheet { grid-template-columns: 62mm 1fr } aside { padding: 0 6mm } main { padding: 0 12mm 0 8mm }"
        ".ground { left: 0; width: 62mm; background: #eef }"
        "main .dates { float: right; color: #777 }"
    )
    return columns(sheet, side, main, css)


@layout("sidebar-named")
def sidebar_named(sheet: Sheet) -> str:
    """The name stands in a dark sidebar; the text of the main column comes first in the file."""
    side = text(sheet.career.name, "h1") + text(sheet.career.headline, "p") + contact(sheet, "private")
    side += section(sheet, "education", studies(sheet, titled))
    side += section(sheet, "skills", skill_groups(sheet, starred))
    main = summary(sheet) + section(sheet, "work", jobs(sheet, titled))
    main += others(sheet, titled) + section(sheet, "languages", tag("ul", languages(sheet, "{name}: {level}")))
    css = (
        ".sheet { grid-template-columns: 66mm 1fr } aside { grid-area: 1 / 1; padding: 0 6mm; color: #fff }"
        "main { grid-area: 1 / 2; padding: 0 10mm } .when { font-style: italic }"
        ".ground { left: 0; width: 66mm; background: #243447 }"
    )
    body = tag("div", tag("main", main) + tag("aside", side), "sheet")
    return page(sheet, SIDE + css, '<div class="ground"></div>' + body, "inter", margin="12mm 0")


@layout("sidebar-right")
def sidebar_right(sheet: Sheet) -> str:
    top = text(sheet.career.name, "h1") + text(sheet.career.headline, "p", "headline")
    main = section(sheet, "work", jobs_repeated(sheet, titled)) + section(sheet, "education", studies(sheet, titled))
    main += others(sheet, titled)
    side = contact(sheet, "signs") + summary(sheet)
    side += section(sheet, "skills", skill_groups(sheet, pill))
    side += section(sheet, "languages", language_dots(sheet))
    css = (
        ".sheet { grid-template-columns: 1fr 64mm } main { grid-area: 1 / 1; padding: 0 8mm 0 14mm }"
        "aside { grid-area: 1 / 2; padding: 0 6mm; color: #fff } .pill { color: #222 }"
        ".ground { right: 0; width: 64mm; background: #7a3b52 }"
    )
    return columns(sheet, side, tag("header", top) + main, css)


@layout("skills-grid")
def skills_grid(sheet: Sheet) -> str:
    """Skills in three columns, each group under its name."""
    cells = skill_groups(sheet, lambda skill: text(skill.name, "li"), "cell")
    inner = tag("header", text(sheet.career.name, "h1") + text(sheet.career.headline, "p"))
    inner += tag("p", " | ".join(with_icons(sheet, "signs"))) + section(sheet, "skills", tag("div", cells, "grid"))
    inner += section(sheet, "work", jobs(sheet, stacked)) + section(sheet, "education", studies(sheet, stacked))
    inner += section(sheet, "languages", tag("div", languages(sheet, name="div"), "grid"))
    css = (
        ".grid { display: grid; grid-template-columns: 1fr 1fr 1fr; gap: 3mm }"
        ".cell li { margin-left: 4mm } .dates { float: right }"
    )
    return page(sheet, css + "h2 { background: #e8e8e8; padding: 2pt 4pt }", inner + others(sheet, stacked))


@layout("first-page-columns")
def first_page_columns(sheet: Sheet) -> str:
    """Two columns on the first page, one on those that follow."""
    side = contact(sheet, "drawn") + section(sheet, "skills", skill_groups(sheet, dotted))
    side += section(sheet, "languages", tag("ul", languages(sheet, "{name} – {level}")))
    main = summary(sheet) + section(sheet, "education", studies(sheet, titled))
    top = text(sheet.career.name, "h1") + text(sheet.career.headline, "p")
    first = tag("header", top) + tag("div", tag("aside", side) + tag("main", main), "sheet")
    rest = section(sheet, "work", jobs(sheet, stacked)) + others(sheet, stacked)
    css = ".sheet { grid-template-columns: 58mm 1fr; column-gap: 10mm; min-height: 200mm } .dates { float: right }"
    return page(sheet, SIDE + css + ".rest { break-before: page }", first + tag("div", rest, "rest"))


@layout("halves")
def halves(sheet: Sheet) -> str:
    """Two columns of the same width under a heading of the whole width, as design tools make them."""
    left = section(sheet, "work", jobs(sheet, titled))
    right = summary(sheet) + section(sheet, "education", studies(sheet, titled))
    right += section(sheet, "skills", skill_groups(sheet, pill))
    right += section(sheet, "languages", language_dots(sheet))
    top = photo(64) + text(sheet.career.name, "h1") + text(sheet.career.headline, "p")
    top += tag("p", "   ".join(with_icons(sheet, "drawn")))
    css = (
        ".sheet { grid-template-columns: 1fr 1fr; column-gap: 9mm } header { background: #f3d9c9; padding: 8mm 14mm }"
        "h1, h2 { letter-spacing: 0.25em; text-transform: uppercase; font-weight: 400 } h2 { font-size: 10.5pt }"
        ".sheet { padding: 0 14mm } .photo { float: right; border-radius: 50% }"
    )
    body = tag("header", top) + tag("div", tag("main", left) + tag("aside", right + others(sheet, titled)), "sheet")
    return page(sheet, SIDE + css, body, "inter", margin="10mm 0")
