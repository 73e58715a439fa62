"""Pages as people set them who write their résumé in a markup language."""

from __future__ import annotations

from html import escape

from ...career import Job
from .. import Sheet, layout
from ..pieces import contacts, page, tag, text
from .entries import RARE, Entry, Manner, bulleted, of_job, ordered

ROMAN = (
    "body { font-family: 'Latin Modern Roman', 'WenQuanYi Micro Hei', 'IPAGothic', serif }"
    ".row { display: flex; justify-content: space-between; column-gap: 6mm } .row > :last-child { white-space: nowrap }"
)
SANS = (
    "body { font-family: 'Latin Modern Sans', 'WenQuanYi Micro Hei', 'IPAGothic', sans-serif }"
    ".row { display: flex; justify-content: space-between; column-gap: 6mm } .row > :last-child { white-space: nowrap }"
)


def row(left: str, right: str) -> str:
    """A line with something at each end; the right end may be empty."""
    return tag("div", left + (right or "<span></span>"), "row")


@layout("alder")
def alder(sheet: Sheet) -> str:
    """Employer and place on a line, title and dates on the next; studies first; headings between rules."""

    def entry(each: Entry) -> str:
        if not each.organization:
            return row(text(each.title, "b"), text(each.dates)) + bulleted(each.lines)
        top = row(text(each.organization, "b"), text(each.place))
        return top + row(text(each.title, "i"), text(each.dates, "i")) + bulleted(each.lines)

    told = Manner(entry, languages="{name} ({level})", dated="{name} ({by}), {date}").told(sheet)
    career = sheet.career
    top = text(career.name, "h1") + tag("p", " &#8901; ".join(contacts(sheet)), "contacts")
    top += text(career.headline, "p", "contacts")
    css = ROMAN + (
        "h1, .contacts { text-align: center } h1 { font-size: 19pt; font-weight: 400; font-variant: small-caps }"
        "h2 { font-size: 10.5pt; text-align: center; border: solid #000; border-width: .6pt 0; line-height: 1.5 }"
    )
    inner = top + ordered(told, "summary", "education", "work", "skills", "languages", *RARE)
    return page(sheet, css, inner, "serif", "18mm 20mm")


@layout("birch")
def birch(sheet: Sheet) -> str:
    """A narrow column of facts and a wide one of work; employer and title parted by a bar, dates and place below."""

    def entry(each: Entry) -> str:
        title = tag("span", escape(f" | {each.title}" if each.organization else each.title), "role")
        below = " | ".join(filter(None, (each.dates, each.place)))
        return tag("h3", text(each.organization, "b") + title) + text(below, "p", "below") + bulleted(each.lines)

    def study(each: Entry) -> str:
        where = text(each.organization, "h3") + text(each.title, "p", "role")
        return where + text(" | ".join(filter(None, (each.dates, each.place))), "p", "below") + bulleted(each.lines)

    told, studied = Manner(entry, _under_names).told(sheet), Manner(study).told(sheet)
    left = studied["education"] + ordered(told, "skills", "languages", "certificates", "interests")
    right = ordered(told, "summary", "work", "projects", "volunteering", "awards", "publications", "referees")
    top = text(sheet.career.name, "h1") + text(sheet.career.headline, "p", "top")
    top += tag("p", " | ".join(contacts(sheet)), "top")
    css = SANS + (
        ".sheet { display: grid; grid-template-columns: 33% 1fr; column-gap: 7mm } h1, .top { text-align: center }"
        "h1 { font-size: 30pt; font-weight: 400 } h2 { font-size: 14pt; font-weight: 400; color: #333 }"
        "h3 { font-size: 10.5pt; font-weight: 400; text-transform: uppercase } .below { color: #888; font-size: 9pt }"
        "aside .group b { display: block } header { border-bottom: .5pt solid #999 } aside { overflow-wrap: anywhere }"
    )
    body = tag("header", top) + tag("div", tag("aside", left) + tag("main", right), "sheet")
    return page(sheet, css, body, margin="14mm 15mm")


def _under_names(sheet: Sheet) -> str:
    return "".join(
        text(group.name, "h3") + text(" • ".join(skill.name for skill in group.skills), "p")
        for group in sheet.career.skills
    )


@layout("cedar")
def cedar(sheet: Sheet) -> str:
    """Headings after a coloured bar in a margin that holds dates and names of groups; an entry is one sentence."""

    def entry(each: Entry) -> str:
        words = [text(each.title, "b"), text(each.organization, "i"), text(each.place)]
        said = tag("p", ", ".join(filter(None, words)) + ".") + bulleted(each.lines)
        return (text(each.dates, "span", "margin") or '<span class="margin"></span>') + tag("div", said)

    told = Manner(entry, _margin_skills, languages="{name} – {level}").told(sheet)
    career = sheet.career
    right = "".join(tag("p", each) for each in contacts(sheet, "signs"))
    left = text(career.name, "h1") + text(career.headline, "p", "headline")
    top = tag("header", tag("div", left) + tag("address", right))
    css = SANS + (
        "header { display: flex; justify-content: space-between; margin-bottom: 6mm } address { text-align: right;"
        "font-size: 8.5pt; color: #555 } h1 { font-size: 26pt; font-weight: 400 } .headline { font-style: italic }"
        ".entry, .group { display: grid; grid-template-columns: 34mm 1fr; column-gap: 5mm; margin-top: 3pt }"
        ".margin { text-align: right; font-size: 9pt } section > p { margin-left: 39mm } section > .group { margin: 0 }"
        "h2 { color: #3873b3; font-weight: 400; font-size: 14pt; display: grid; grid-template-columns: 34mm 1fr;"
        "column-gap: 5mm } h2::before { content: ''; background: #3873b3; height: 5pt; align-self: center }"
    )
    return page(sheet, css, top + ordered(told, "work", "education", "languages", "skills", *RARE), margin="18mm 17mm")


def _margin_skills(sheet: Sheet) -> str:
    return "".join(
        tag("div", text(group.name, "span", "margin") + text(", ".join(each.name for each in group.skills)), "group")
        for group in sheet.career.skills
    )


@layout("elm")
def elm(sheet: Sheet) -> str:
    """The first letters of headings in colour; an employer once, its roles below; who and which page at the foot."""

    def entry(each: Entry) -> str:
        if not each.organization:
            return row(text(each.title, "b"), text(each.dates, "i")) + bulleted(each.lines)
        top = row(text(each.organization, "b"), text(each.place, "i", "red"))
        return top + row(text(each.title, "span", "role"), text(each.dates, "i")) + bulleted(each.lines)

    def jobs(given: Sheet) -> str:
        return "".join(
            tag("div", row(text(job.employer, "b"), text(job.place, "i", "red")) + _roles(given, job), "entry")
            for job in given.career.jobs
        )

    def _roles(given: Sheet, job: Job) -> str:
        return "".join(
            row(text(each.title, "span", "role"), text(each.dates, "i")) + bulleted(each.lines)
            for each in of_job(given, job)
        )

    told = Manner(entry, _aligned_skills, dated="{date}  {name}, {by}", jobs=jobs).told(sheet)
    career, pages = sheet.career, sheet.wording.labels["curriculum"]
    top = text(career.name, "h1") + text(career.headline, "p", "role red") + text(career.place, "p", "where")
    top += tag("p", " &nbsp;|&nbsp; ".join(contacts(sheet)[bool(career.place) :]))
    inner = tag("header", top) + ordered(told, "summary", "work", "education", "skills", "languages", *RARE)
    foot = f"{career.name} · {pages}".replace('"', "")
    css = SANS + (
        f'@page {{ @bottom-center {{ content: "{foot}"; font: 7.5pt sans-serif; color: #999 }}'
        " @bottom-right { content: counter(page); font: 7.5pt sans-serif; color: #999 } }"
        "header { text-align: center } h1 { font-size: 28pt } .red { color: #b00 } .where { font-style: italic }"
        ".role { font-variant: small-caps; color: #555 } h2 { font-size: 15pt; border-bottom: .8pt solid #777 }"
        "h2::first-letter { color: #b00 } .group { display: grid; grid-template-columns: 40mm 1fr; column-gap: 4mm }"
        ".group b { text-align: right }"
    )
    return page(sheet, css, inner, margin="15mm 18mm 20mm")


def _aligned_skills(sheet: Sheet) -> str:
    return "".join(
        tag("div", text(group.name, "b") + text(", ".join(each.name for each in group.skills)), "group")
        for group in sheet.career.skills
    )


@layout("oak")
def oak(sheet: Sheet) -> str:
    """A typewriter: one size, one weight, headings in capitals over a line of signs, dates at the end of a row."""

    def entry(each: Entry) -> str:
        top = row(text(each.title or each.organization), text(each.dates))
        where = text(each.joined(), "p") if each.title else ""
        return top + where + "".join(text(f"* {line}", "p", "point") for line in each.lines)

    told = Manner(entry, _typed_skills, languages="{name} ({level})").told(sheet)
    underline = "=" * sheet.chance.choice((24, 40, 64))
    inner = ordered(told, "summary", "work", "projects", "education", "skills", "languages", *RARE[1:])
    inner = inner.replace("</h2>", f"</h2><p>{underline}</p>")
    top = text(sheet.career.name, "h1") + text(sheet.career.headline, "p")
    top += "".join(tag("p", each) for each in contacts(sheet, "labels")).replace("<b>", "").replace("</b>", "")
    css = (
        "body { font-family: 'Liberation Mono', 'WenQuanYi Micro Hei Mono', 'IPAGothic', monospace; font-size: 9pt }"
        "h1, h2 { font-size: inherit; font-weight: 400 } h2 { text-transform: uppercase }"
        ".row { display: flex; justify-content: space-between; column-gap: 4ch } .point { padding-left: 2ch;"
        "text-indent: -2ch } .row > :last-child { white-space: nowrap }"
    )
    return page(sheet, css, top + inner, margin="22mm 22mm")


def _typed_skills(sheet: Sheet) -> str:
    return "".join(
        text(f"{group.name}: {'; '.join(each.name for each in group.skills)}", "p") for group in sheet.career.skills
    )
