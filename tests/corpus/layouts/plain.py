"""One column, as most people write it: the title first, or the employer, or both on one line."""

from __future__ import annotations

from . import Sheet, layout
from .pieces import (
    contacts,
    jobs,
    jobs_repeated,
    languages,
    others,
    page,
    section,
    skill_lines,
    studies,
    summary,
    tag,
    text,
)

LINE = "h2 { border-bottom: 0.7pt solid #555; font-size: 12pt } h1 { font-size: 20pt } .dates { float: right }"


def top(sheet: Sheet, separator: str = " | ", marks: str = "none") -> str:
    shown = tag("p", separator.join(contacts(sheet, marks)), "contacts")
    return tag("header", text(sheet.career.name, "h1") + text(sheet.career.headline, "p", "headline") + shown)


@layout("classic")
def classic(sheet: Sheet) -> str:
    def head(title: str, employer: str, place: str, dates: str) -> str:
        where = text(f"{employer}, {place}" if place else employer, "div", "employer")
        return text(dates, "span", "dates") + text(title, "b", "title") + where

    inner = top(sheet) + summary(sheet) + section(sheet, "work", jobs(sheet, head))
    inner += section(sheet, "education", studies(sheet, head)) + section(sheet, "skills", skill_lines(sheet))
    inner += section(sheet, "languages", tag("ul", languages(sheet))) + others(sheet, head)
    return page(sheet, LINE + "header { text-align: center }", inner, "serif")


@layout("employer-first")
def employer_first(sheet: Sheet) -> str:
    def head(title: str, employer: str, place: str, dates: str) -> str:
        first = tag("div", text(employer, "b") + text(place, "span", "right"), "row")
        return first + tag("div", text(title, "i") + text(dates, "span", "right"), "row")

    css = (
        ".row { display: flex; justify-content: space-between } .dates { float: right } h2 { font-variant: small-caps }"
    )
    inner = top(sheet, " • ", "signs") + section(sheet, "education", studies(sheet, head))
    inner += section(sheet, "work", jobs(sheet, head)) + others(sheet, head)
    inner += section(sheet, "skills", skill_lines(sheet, " · ")) + section(
        sheet, "languages", languages(sheet, name="p")
    )
    return page(sheet, css + "h1 { font-variant: small-caps; font-size: 22pt }", inner, "inter")


@layout("one-line", omits={"summary"})
def one_line(sheet: Sheet) -> str:
    def head(title: str, employer: str, place: str, dates: str) -> str:
        where = ", ".join(filter(None, (employer, place)))
        return text(f"{title}, {where}" if title else where, "b") + text(dates, "span", "dates")

    inner = top(sheet, "<br>", "labels") + section(sheet, "skills", skill_lines(sheet))
    inner += section(sheet, "work", jobs_repeated(sheet, head)) + section(sheet, "education", studies(sheet, head))
    inner += section(sheet, "languages", languages(sheet, "{name} – {level}", "div"))
    return page(
        sheet,
        "h2 { color: #24557a; text-transform: uppercase } .dates { margin-left: 2em }",
        inner + others(sheet, head),
    )
