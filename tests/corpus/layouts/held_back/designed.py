"""Pages as the templates of design tools and résumé builders have them."""

from __future__ import annotations

from html import escape

from .. import Sheet, layout
from ..graphics import drawn, photo, with_icons
from ..pieces import contacts, page, section, tag, text
from .entries import RARE, Entry, Manner, bulleted, of_job, ordered


def contact(sheet: Sheet, lines: list[str]) -> str:
    return section(sheet, "contact", "".join(tag("p", line) for line in lines))


@layout("juniper")
def juniper(sheet: Sheet) -> str:
    """A coloured band at the left with ribbons for headings; given and family name on lines of their own."""

    def entry(each: Entry) -> str:
        top = text(each.dates, "p", "when") + text(each.title, "h3") + text(each.joined(" – "), "p", "where")
        return top + bulleted(each.lines)

    told = Manner(entry, _listed, languages="{name} – {level}", dated="{name} ({date}), {by}").told(sheet)
    given, _, family = sheet.career.name.rpartition(" ")
    name = tag("h1", text(given, "span", "given") + (" " if given else "") + text(family, "span", "family"))
    side = photo(110) + contact(sheet, with_icons(sheet, "drawn"))
    side += ordered(told, "summary", "skills", "languages", "interests")
    main = name + text(sheet.career.headline, "p", "headline")
    main += ordered(told, "work", "education", *RARE[:5], "referees")
    css = (
        ".sheet { display: grid; grid-template-columns: 68mm 1fr } aside { color: #fff; padding: 0 8mm 0 0 }"
        "aside > * { margin-left: 8mm } main { padding: 0 12mm 0 10mm } .given, .family { display: block }"
        ".given { font-weight: 300 } .family { font-weight: 800 } h1 { font-size: 27pt; line-height: 1.1 }"
        ".band { position: fixed; top: -10mm; bottom: -10mm; left: 0; width: 68mm; background: #1f6f78; z-index: -1 }"
        "aside h2 { background: #f3b61f; color: #222; padding: 2pt 8pt; margin-left: -8mm; padding-left: 8mm }"
        "aside > section:first-of-type p { font-size: 8.5pt } aside { overflow-wrap: anywhere }"
        "main h2 { color: #1f6f78; border-bottom: 2pt solid #f3b61f }"
        ".when { color: #1f6f78; font-weight: 600; margin-top: 4pt } h3 { font-size: 10.5pt } .icon { fill: #fff }"
    )
    body = tag("div", tag("aside", side) + tag("main", main), "sheet")
    return page(sheet, css, '<div class="band"></div>' + body, "inter", "10mm 0")


def _listed(sheet: Sheet) -> str:
    """Every skill on a line of its own, without the names of groups."""
    return tag("ul", "".join(text(skill.name, "li") for group in sheet.career.skills for skill in group.skills))


@layout("larch")
def larch(sheet: Sheet) -> str:
    """A wide and a narrow column; dates and place after icons; skills as words with a line under each."""

    def entry(each: Entry) -> str:
        facts = [drawn("links") + text(each.dates)] * bool(each.dates) + [drawn("place") + text(each.place)] * bool(
            each.place
        )
        top = text(each.title, "h3") + text(each.organization, "p", "firm")
        return top + tag("p", " &emsp; ".join(facts), "facts") + bulleted(each.lines)

    told = Manner(entry, _underlined, languages="{name}\u2003{level}", dated="{name} · {by} · {date}").told(sheet)
    left = ordered(told, "work", "education", "projects", "publications", "referees")
    right = ordered(told, "summary", "skills", "awards", "certificates", "languages", "volunteering", "interests")
    top = text(sheet.career.name, "h1") + text(sheet.career.headline, "p", "firm")
    top += tag("p", " &emsp; ".join(with_icons(sheet, "signs")), "facts")
    css = (
        ".sheet { display: grid; grid-template-columns: 1.7fr 1fr; column-gap: 9mm } h1 { text-transform: uppercase }"
        "h2 { font-size: 12pt; font-weight: 600; border-bottom: 2.5pt solid #222; text-transform: uppercase }"
        "h3 { font-size: 11pt; font-weight: 400 } .firm { color: #0b6bcb; font-weight: 600 } .facts { font-size: 8pt }"
        ".words span { border-bottom: .8pt solid #999; margin: 0 5mm 3pt 0; font-weight: 600; display: inline-block }"
        "aside { overflow-wrap: anywhere } aside .entry + .entry { border-top: .5pt dashed #aaa }"
    )
    body = tag("header", top) + tag("div", tag("main", left) + tag("aside", right), "sheet")
    return page(sheet, css, body, "inter", "14mm 14mm")


def _underlined(sheet: Sheet) -> str:
    return "".join(
        text(group.name, "p", "facts") + tag("div", " ".join(text(each.name) for each in group.skills), "words")
        for group in sheet.career.skills
    )


@layout("maple")
def maple(sheet: Sheet) -> str:
    """One column without any line or colour: title, employer and place, dates, each on a line; skills with levels."""

    def entry(each: Entry) -> str:
        top = text(each.title, "h3") + text(each.joined(" - "), "p", "firm") + text(each.dates, "p")
        return top + bulleted(each.lines)

    told = Manner(entry, _leveled, dated="{name}, {by}\n{date}").told(sheet)
    career = sheet.career
    top = text(career.name, "h1") + text(career.headline, "p", "firm")
    top += "".join(tag("p", each) for each in contacts(sheet)) + text(career.summary, "p", "about")
    css = (
        "h1 { font-size: 22pt } h2 { font-size: 14pt; margin-top: 4pt } h3 { font-size: 11pt }"
        ".about { margin-top: 8pt }"
        "section > p { white-space: pre-line } body { color: #2d2d2d }"
    )
    return page(sheet, css, top + ordered(told, "work", "education", "skills", "languages", *RARE), margin="20mm 20mm")


def _leveled(sheet: Sheet) -> str:
    skills = [skill for group in sheet.career.skills for skill in group.skills]
    said = [f"{each.name} ({sheet.wording.level(each.level)})" if each.level else each.name for each in skills]
    return bulleted(tuple(said))


@layout("ginkgo")
def ginkgo(sheet: Sheet) -> str:
    """Employer, place and title in one line of a heading, small dates below; contacts and lists in a column."""

    def entry(each: Entry) -> str:
        title = f" — <i>{escape(each.title)}</i>" if each.organization else escape(each.title)
        top = tag("h3", tag("b", escape(each.joined())) + tag("span", title, "role"))
        return top + text(each.dates, "p", "when") + bulleted(each.lines)

    told = Manner(entry, _paragraph_groups, languages="{name} ({level})", dated="{name}, {by}, {date}").told(sheet)
    left = ordered(told, "work", "education", "projects", "volunteering", "publications")
    right = ordered(told, "skills", "awards", "certificates", "languages", "interests", "referees")
    career = sheet.career
    top = text(career.name, "h1") + text(career.headline, "p") + text(career.summary, "p")
    lines = "".join(tag("p", each) for each in contacts(sheet))
    css = (
        "body { font-family: 'DejaVu Serif', 'WenQuanYi Micro Hei', 'IPAGothic', serif; font-size: 9pt; color: #444 }"
        ".sheet { display: grid; grid-template-columns: 1fr 55mm; column-gap: 10mm } h1 { font-size: 30pt }"
        "h2 { font-size: 9pt; color: #f25a4a; text-transform: uppercase }"
        "h3 { font-size: 10.5pt } h3 .role { font-weight: 400 } address { font-size: 8pt; font-style: normal }"
        ".when { font-size: 7.5pt; color: #888; text-transform: uppercase } aside { overflow-wrap: anywhere }"
    )
    cells = tag("header", top) + tag("address", lines) + tag("main", left) + tag("aside", right)
    return page(sheet, css, tag("div", cells, "sheet"), margin="18mm 16mm")


def _paragraph_groups(sheet: Sheet) -> str:
    return "".join(text(", ".join(skill.name for skill in group.skills), "p", "group") for group in sheet.career.skills)


@layout("hazel")
def hazel(sheet: Sheet) -> str:
    """Headings in a column of their own at the left, dates at the right of what they belong to."""

    def entry(each: Entry) -> str:
        left = text(each.title, "b") + text(each.joined(" • "), "div", "where")
        return tag("div", tag("div", left) + text(each.dates, "div", "when"), "row") + bulleted(each.lines)

    told = Manner(entry, _in_columns, dated="{name} — {by} — {date}").told(sheet)
    career = sheet.career
    top = text(career.name, "h1") + text(career.headline, "p")
    inner = contact(sheet, contacts(sheet, "labels"))
    inner += ordered(told, "summary", "work", "education", "skills", "languages", *RARE)
    inner = inner.replace("</h2>", '</h2><div class="told">').replace("</section>", "</div></section>")
    css = (
        "section { display: grid; grid-template-columns: 38mm 1fr; column-gap: 6mm; border-top: .7pt solid #222;"
        "padding-top: 4pt } h2 { font-size: 10pt } h1 { font-size: 24pt; letter-spacing: -.02em }"
        ".row { display: flex; justify-content: space-between; column-gap: 5mm } .when { white-space: nowrap }"
        ".cells { columns: 2; column-gap: 6mm } .cells p { break-inside: avoid } .where { color: #666 }"
    )
    return page(sheet, css, tag("header", top) + inner, "inter", "16mm 16mm")


def _in_columns(sheet: Sheet) -> str:
    skills = [skill for group in sheet.career.skills for skill in group.skills]
    return tag("div", "".join(text(each.name, "p") for each in skills), "cells") if skills else ""


@layout("thuja")
def thuja(sheet: Sheet) -> str:
    """A dark head, a path of dots along the work, levels in per cent, and three columns of lists at the foot."""

    def entry(each: Entry) -> str:
        top = text(each.organization or each.title, "h3") + text(each.title if each.organization else "", "p", "role")
        facts = text(", ".join(filter(None, (each.dates, each.place))), "p", "facts")
        return top + facts + "".join(text(f"› {line}", "p") for line in each.lines)

    def jobs(given: Sheet) -> str:
        return "".join(
            tag("div", _stop(of_job(given, job)[0].joined(" · "), of_job(given, job)), "entry")
            for job in given.career.jobs
        )

    told = Manner(entry, _percentages, languages="{name} | {level}", jobs=jobs).told(sheet)
    top = text(sheet.career.name, "h1") + text(sheet.career.headline, "p")
    top += tag("div", "".join(tag("span", each) for each in with_icons(sheet, "drawn")), "spread")
    foot = ordered(told, "education", "skills", "languages", *RARE)
    css = (
        "@page :first { margin-top: 0 }"
        "header { background: #2b2d42; color: #fff; padding: 9mm 15mm } .icon { fill: #ef8354 } .spread {"
        "display: flex; flex-wrap: wrap; column-gap: 8mm } .body { padding: 0 15mm } h2 { color: #ef8354 }"
        ".work .entry { border-left: 1.5pt solid #ef8354; padding-left: 6mm; position: relative }"
        ".work .entry::before { content: ''; position: absolute; left: -4pt; top: 3pt; width: 7pt; height: 7pt;"
        "border-radius: 50%; background: #ef8354 } .foot { columns: 3; column-gap: 7mm; margin-top: 12pt }"
        ".foot section { break-inside: avoid; margin: 0 0 10pt } .facts { color: #777; font-size: 8.5pt }"
        "h3 { font-size: 10.5pt } .level { display: flex; justify-content: space-between } .role { font-weight: 600 }"
        ".foot { overflow-wrap: anywhere }"
    )
    body = tag("header", top) + tag("div", ordered(told, "summary", "work") + tag("div", foot, "foot"), "body")
    return page(sheet, css, body, margin="12mm 0")


def _stop(where: str, roles: list[Entry]) -> str:
    """An employer on the path, and the roles there."""
    return text(where, "h3") + "".join(
        tag("p", text(each.title, "span", "role") + " / " + text(each.dates, "span", "facts"))
        + "".join(text(f"› {line}", "p") for line in each.lines)
        for each in roles
    )


def _percentages(sheet: Sheet) -> str:
    skills = [skill for group in sheet.career.skills for skill in group.skills]
    return "".join(
        tag("div", text(each.name) + (text(f"{20 * each.level} %") if each.level else ""), "level") for each in skills
    )
