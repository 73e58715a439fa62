"""Résumés of many pages: running heads and feet, academic careers, letters before and after."""

from __future__ import annotations

from html import escape

from . import Sheet, layout
from .pieces import (
    contacts,
    jobs,
    jobs_repeated,
    languages,
    others,
    page,
    parts,
    section,
    skill_lines,
    studies,
    summary,
    tag,
    text,
)


def floated(title: str, employer: str, place: str, dates: str) -> str:
    where = ", ".join(filter(None, (employer, place)))
    return text(dates, "span", "dates") + text(title, "b") + text(where, "div")


def running(sheet: Sheet, head: str) -> str:
    """Rules that print a line at the head of each page, and its number at the foot."""
    before, after = sheet.wording.labels["page"].split("{page}")
    counted = after.replace("{pages}", '" counter(pages) "')
    return (
        f'@page {{ @top-right {{ content: "{head}"; font-size: 8pt; color: #888 }}'
        f'@bottom-center {{ content: "{before}" counter(page) "{counted}"; font-size: 8pt }} }}'
    )


@layout("running-heads")
def running_heads(sheet: Sheet) -> str:
    career = sheet.career
    told = parts(sheet, floated)
    css = ".dates { float: right } h2 { border-top: 2pt solid #444; padding-top: 3pt } body { font-size: 11pt }"
    head = " · ".join(filter(None, (career.name, career.email)))
    top = tag("header", text(career.name, "h1") + text(career.headline, "p") + tag("p", " | ".join(contacts(sheet))))
    return page(sheet, css + running(sheet, head), top + "".join(told.values()), "serif", margin="25mm 22mm")


@layout("academic", omits={"summary", "headline"})
def academic(sheet: Sheet) -> str:
    """Education before work, years at the left, everything in the same plain serif."""

    def head(title: str, employer: str, place: str, dates: str) -> str:
        where = ", ".join(filter(None, (title, employer, place)))
        return f'<span class="year">{escape(dates)}</span><span>{escape(where)}</span>'

    top = text(sheet.career.name, "h1") + text(sheet.wording.labels["curriculum"], "p")
    inner = tag("header", top + tag("p", "<br>".join(contacts(sheet)))) + section(
        sheet, "education", studies(sheet, head)
    )
    inner += section(sheet, "work", jobs_repeated(sheet, head)) + others(sheet, head)
    inner += section(sheet, "skills", skill_lines(sheet, "; ")) + section(
        sheet, "languages", languages(sheet, name="p")
    )
    css = (
        ".head { display: grid; grid-template-columns: 40mm 1fr } .entry ul, .score { margin-left: 44mm }"
        "h2 { font-size: 11pt; font-variant: small-caps } h1 { font-size: 15pt; font-weight: 400 }"
        ".paper { padding-left: 8mm; text-indent: -8mm; margin-bottom: 3pt } .head b + .dates { order: -1 }"
    )
    return page(sheet, css + running(sheet, escape(sheet.career.name)), inner, "serif", margin="22mm 24mm")


def _letter(sheet: Sheet) -> str:
    lines = sheet.wording.letter
    return tag("div", "".join(text(line, "p") for line in (*lines, sheet.career.name)), "letter")


@layout("letter-first")
def letter_first(sheet: Sheet) -> str:
    """A letter on the first page, and the résumé on those that follow."""
    css = ".letter { break-after: page; font-size: 11pt } .letter p { margin-top: 10pt } .dates { float: right }"
    top = tag("header", text(sheet.career.name, "h1") + tag("p", " | ".join(contacts(sheet))))
    inner = _letter(sheet) + top + text(sheet.career.headline, "h3") + summary(sheet)
    inner += section(sheet, "work", jobs(sheet, floated)) + section(sheet, "education", studies(sheet, floated))
    inner += section(sheet, "skills", skill_lines(sheet)) + section(sheet, "languages", tag("ul", languages(sheet)))
    return page(sheet, css, inner + others(sheet, floated))


@layout("letter-last")
def letter_last(sheet: Sheet) -> str:
    """The résumé, and a letter on the last page."""
    css = ".letter { break-before: page; font-size: 11pt } .letter p { margin-top: 10pt } h2 { color: #2a6 }"
    css += ".head > .dates { float: right; font-style: italic }"
    told = parts(sheet, floated, jobs_repeated)
    top = tag("header", text(sheet.career.name, "h1") + text(sheet.career.headline, "p"))
    inner = top + tag("p", " · ".join(contacts(sheet, "signs"))) + "".join(told.values())
    return page(sheet, css, inner + _letter(sheet), "wide")
