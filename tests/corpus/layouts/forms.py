"""Ruled forms and tables: a table for each section, labels beside each value, the Japanese form of a life."""

from __future__ import annotations

from dataclasses import replace
from html import escape

from ..career import Career, Job, Moment, Period, Role, Study
from . import Sheet, layout
from .pieces import bullets, contacts, dates, languages, link, others, page, section, skill_lines, tag, text


def one_line(title: str, employer: str, place: str, dates: str) -> str:
    return text(title, "b") + " " + text(employer) + " " + text(dates, "span", "dates")


def school(study: Study) -> str:
    return ", ".join(filter(None, (study.institution, study.place)))


@layout("tables")
def tables(sheet: Sheet) -> str:
    """Ruled tables of two columns, as word processors draw them."""
    work = "".join(_job_row(sheet, job, role) for job in sheet.career.jobs for role in job.roles)
    education = "".join(_study_row(sheet, study) for study in sheet.career.studies)
    inner = tag("header", text(sheet.career.name, "h1") + text(sheet.career.headline, "p"))
    inner += tag("p", " | ".join(contacts(sheet, "labels"))) + section(sheet, "work", tag("table", work))
    inner += section(sheet, "education", tag("table", education)) + section(sheet, "skills", skill_lines(sheet))
    inner += section(sheet, "languages", tag("ul", languages(sheet, "{name}: {level}"))) + others(sheet, one_line)
    css = (
        "table { border-collapse: collapse; width: 100% } td { border: 0.5pt solid #999; padding: 3pt 5pt;"
        "vertical-align: top } td:first-child { width: 34mm; background: #f4f4f4 } tr { break-inside: avoid }"
    )
    return page(sheet, css, inner)


def _job_row(sheet: Sheet, job: Job, role: Role) -> str:
    where = ", ".join(filter(None, (job.employer, role.place or job.place)))
    what = text(role.title, "b") + text(where, "div") + bullets(role.highlights)
    return tag("tr", f"<td>{escape(dates(sheet, role.period))}</td>" + tag("td", what))


def _study_row(sheet: Sheet, study: Study) -> str:
    what = text(school(study), "b") + text(sheet.wording.degree(study.degree, study.area), "div")
    score = sheet.wording.labels["score"].format(score=study.score) if study.score else ""
    return tag("tr", f"<td>{escape(dates(sheet, study.period))}</td>" + tag("td", what + text(score, "div")))


# --- labels beside values ---------------------------------------------------------------------------------------------


@layout("labelled", omits={"headline", "interests", "projects"})
def labelled(sheet: Sheet) -> str:
    """Each value in a row of its own, its label in a column at the left, as official forms have it."""
    career, labels = sheet.career, sheet.wording.labels
    rows = [("name", text(career.name, "b")), ("place", text(career.place)), ("phone", text(career.phone))]
    rows += [("email", text(career.email))] + [("links", link(each, "full")) for each in career.links]
    person = "".join(_row(labels[key], shown) for key, shown in rows)
    work = "".join(_labelled_job(sheet, job, role) for job in career.jobs for role in job.roles)
    inner = text(labels["curriculum"], "h1") + section(sheet, "contact", person) + section(sheet, "work", work)
    inner += section(sheet, "education", "".join(_labelled_study(sheet, study) for study in career.studies))
    spoken = "".join(_row(each.name, text(each.level or "–")) for each in career.languages)
    skills = "".join(_row(group.name, text(", ".join(skill.name for skill in group.skills))) for group in career.skills)
    inner += section(sheet, "languages", spoken) + section(sheet, "skills", skills)
    css = (
        ".row { display: grid; grid-template-columns: 45mm 1fr; column-gap: 6mm } .label { text-align: right }"
        ".label { color: #555; font-style: italic } h2 { border-bottom: 1pt solid #036 } .entry { margin-bottom: 5pt }"
    )
    return page(sheet, css, inner + others(sheet, one_line))


def _row(label: str, shown: str) -> str:
    return tag("div", text(label, "div", "label") + tag("div", shown), "row") if shown else ""


def _labelled_job(sheet: Sheet, job: Job, role: Role) -> str:
    labels = sheet.wording.labels
    where = ", ".join(filter(None, (job.employer, role.place or job.place)))
    rows = [("dates", dates(sheet, role.period)), ("title", role.title), ("employer", where)]
    top = "".join(_row(labels[key], text(value)) for key, value in rows)
    return tag("div", top + _row(labels["duties"], bullets(role.highlights)), "entry")


def _labelled_study(sheet: Sheet, study: Study) -> str:
    labels, when = sheet.wording.labels, dates(sheet, study.period)
    rows = [
        ("dates", when),
        ("degree_label", sheet.wording.degree(study.degree, study.area)),
        ("school", school(study)),
    ]
    score = labels["score"].format(score=study.score) if study.score else ""
    return tag("div", "".join(_row(labels[key], text(value)) for key, value in rows) + text(score, "div"), "entry")


# --- the Japanese form ------------------------------------------------------------------------------------------------


def by_events(career: Career) -> Career:
    """What the form tells: when one entered and left, not as what."""
    jobs = [Job(job.employer, (Role("", _whole(job)),)) for job in career.jobs]
    return replace(career, jobs=tuple(jobs), studies=tuple(_completed(study) for study in career.studies))


def _completed(study: Study) -> Study:
    """A course is named if it is one of graduates; else a department, and that it was left."""
    bare = replace(study, place=None, score=None)
    if study.degree in GRADUATES:
        return replace(bare, degree=f"{study.degree}課程")
    return replace(bare, degree=study.area, area=None)


def _whole(job: Job) -> Period:
    latest, start = job.roles[0].period, job.roles[-1].period.start
    return Period(
        start and replace(start, season=None), latest.end and replace(latest.end, season=None), latest.ongoing
    )


GRADUATES = {"修士", "博士"}
#: What the form has no place for.
UNTOLD = {"headline", "links", "summary", "skills", "languages", "projects", "awards", "publications"} | {
    "volunteering",
    "referees",
}


@layout("rirekisho", languages={"ja"}, omits=UNTOLD, adapted=by_events)
def rirekisho(sheet: Sheet) -> str:
    """年, 月 and what happened, oldest first, ruled."""
    career = sheet.career
    rows = [_event(None, "学歴", "center"), *_school_rows(career), _event(None, "職歴", "center")]
    rows += _job_rows(career) or [_event(None, "なし")]
    licences = [_event(each.date, f"{each.name} 取得") for each in career.certificates]
    inner = tag("h1", "履 歴 書") + _person(career) + _ruled("学歴・職歴", [*rows, _event(None, "以上", "right")])
    inner += _ruled("免許・資格", licences) if licences else ""
    hobbies = text("、".join(career.interests), "td")
    inner += tag("table", f"<tr><th>趣味・特技</th></tr><tr>{hobbies}</tr>") if hobbies else ""
    css = (
        "table { border-collapse: collapse; width: 100%; margin-top: 5mm }"
        "td, th { border: 0.6pt solid #000; padding: 3pt }"
        ".center { text-align: center } .right { text-align: right } .y, .m { width: 16mm; text-align: center }"
    )
    return page(sheet, css, inner)


def _person(career: Career) -> str:
    rows = [("氏名", career.name), ("住所", career.place), ("電話", career.phone), ("E-mail", career.email)]
    return tag("table", "".join(tag("tr", tag("th", name) + text(value, "td")) for name, value in rows if value))


def _ruled(title: str, rows: list[str]) -> str:
    return tag("table", f'<tr><th class="y">年</th><th class="m">月</th><th>{title}</th></tr>' + "".join(rows))


def _event(moment: Moment | None, what: str, kind: str = "") -> str:
    year, month = (str(moment.year), str(moment.month or "")) if moment else ("", "")
    return f'<tr><td class="y">{year}</td><td class="m">{month}</td><td class="{kind}">{escape(what)}</td></tr>'


def _school_rows(career: Career) -> list[str]:
    rows = []
    for study in reversed(career.studies):
        school = " ".join(filter(None, (study.institution, study.area, study.degree)))
        if study.period.start:
            rows.append(_event(study.period.start, f"{school} 入学"))
        ended = "在学中" if study.period.ongoing else "修了" if study.area else "卒業"
        rows.append(_event(study.period.end, f"{school} {ended}"))
    return rows


def _job_rows(career: Career) -> list[str]:
    rows = []
    for job in reversed(career.jobs):
        period = job.roles[0].period
        rows.append(_event(period.start, f"{job.employer} 入社"))
        rows.append(_event(None, "現在に至る") if period.ongoing else _event(period.end, f"{job.employer} 退社"))
    return rows
