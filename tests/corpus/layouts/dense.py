"""Entries on one line, marks between their parts, dates before all else."""

from __future__ import annotations

from . import Sheet, layout
from .graphics import pill
from .pieces import contacts, jobs, jobs_repeated, languages, page, parts, section, skill_groups, studies, tag, text


@layout("piped")
def piped(sheet: Sheet) -> str:
    """Employer | Title | Place | Dates."""
    mark = sheet.chance.choice((" | ", " · ", " — "))

    def head(title: str, employer: str, place: str, dates: str) -> str:
        return text(mark.join(filter(None, (employer, title, place, dates))), "b")

    told = parts(sheet, head, jobs_repeated)
    order = ("summary", "skills", "work", "education", "languages", "others")
    top = tag("header", text(sheet.career.name, "h1") + tag("p", mark.join(contacts(sheet))))
    inner = top + text(sheet.career.headline, "p") + "".join(told[key] for key in order)
    return page(sheet, "h2 { border-left: 4pt solid #e80; padding-left: 4pt } body { font-size: 9.5pt }", inner, "wide")


@layout("dates-first")
def dates_first(sheet: Sheet) -> str:
    """The dates, a colon, and a sentence of who did what where."""

    def head(title: str, employer: str, place: str, dates: str) -> str:
        where = f"{employer} ({place})" if place else employer
        return text(dates + ": " if dates else "", "i") + text(title, "b") + text(", ") + text(where)

    told = parts(sheet, head, jobs_repeated)
    top = text(sheet.wording.labels["curriculum"], "p") + text(sheet.career.name, "h1")
    top += "".join(tag("div", each) for each in contacts(sheet, "labels")) + text(sheet.career.headline, "p")
    order = ("education", "work", "languages", "skills", "summary", "others")
    return page(sheet, "h2 { text-decoration: underline }", top + "".join(told[key] for key in order), "serif")


@layout("pills")
def pills(sheet: Sheet) -> str:
    """One column, its skills in pills without any names of groups."""

    def head(title: str, employer: str, place: str, dates: str) -> str:
        first = tag("div", text(title, "b") + text(dates), "row")
        return first + tag("div", text(employer, "span", "employer") + text(place), "row")

    listed = "".join(pill(skill) for group in sheet.career.skills for skill in group.skills)
    told = parts(sheet, head) | {"skills": section(sheet, "skills", tag("p", listed))}
    top = text(sheet.career.name, "h1") + text(sheet.career.headline, "p", "headline")
    css = (
        ".row { display: flex; justify-content: space-between } .employer { color: #0a6e5c }"
        ".pill { border: 0.7pt solid #0a6e5c; border-radius: 8px; padding: 0 6px; display: inline-block; margin: 2px }"
        "header { background: #0a6e5c; color: #fff; padding: 6mm; text-align: center }"
    )
    inner = tag("header", top + tag("p", " | ".join(contacts(sheet)))) + "".join(told.values())
    return page(sheet, css, inner, "inter")


@layout("groups")
def groups(sheet: Sheet) -> str:
    """Skills first, each group a list; languages as a line of text; work last."""

    def head(title: str, employer: str, place: str, dates: str) -> str:
        where = ", ".join(filter(None, (employer, place)))
        return text(where, "b") + text(title, "div") + text(dates, "div", "when")

    listed = skill_groups(sheet, lambda skill: text(skill.name, "li"), "group")
    inner = text(sheet.career.name, "h1") + text(sheet.career.headline, "p") + section(sheet, "skills", listed)
    inner += section(sheet, "education", studies(sheet, head)) + section(sheet, "work", jobs(sheet, head))
    spoken = languages(sheet, name="span").replace("</span><span", "</span>, <span")
    inner += section(sheet, "languages", tag("p", spoken)) + parts(sheet, head)["others"]
    reach = section(sheet, "contact", tag("ul", "".join(tag("li", each) for each in contacts(sheet))))
    return page(
        sheet,
        "h2 { color: #808 } .group li { margin-left: 4mm } .when { color: #666; font-style: italic }",
        inner + reach,
    )
