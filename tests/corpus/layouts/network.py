"""A profile that a professional network prints: a dark sidebar, and how long each role lasted beside its dates."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from ..career import Career, Job, Moment, Period, Role, SkillGroup, Study
from . import Sheet, layout
from .columns import columns
from .pieces import tag, text

PRINTED = Moment(2025, 9)
#: The network has one form of date for everybody.
FORMS: dict[str, Any] = {
    "month_form": "{full} {year}",
    "range_form": "{start} - {end}",
    "present": "Present",
    "since_form": None,
    "joins_years": False,
}


def in_one_list(career: Career) -> Career:
    """A few skills, without groups and levels; no marks."""
    names = [replace(skill, level=None) for group in career.skills for skill in group.skills]
    studies = tuple(replace(study, score=None, place=None) for study in career.studies)
    skills = (SkillGroup("Top Skills", tuple(names[:3])),) if names else ()
    return replace(career, skills=skills, studies=studies)


@layout(
    "network",
    languages={"en"},
    omits={"projects", "awards", "publications", "volunteering", "interests", "referees", "phone"},
    adapted=in_one_list,
)
def network(sheet: Sheet) -> str:
    career = sheet.career
    sheet = replace(sheet, wording=replace(sheet.wording, **FORMS))
    main = text(career.name, "h1") + text(career.headline, "p", "headline") + text(career.place, "p", "place")
    main += _part("Summary", text(career.summary, "p"))
    main += _part("Experience", "".join(_job(sheet, job) for job in career.jobs))
    main += _part("Education", "".join(_study(sheet, study) for study in career.studies))
    css = (
        ".ground { left: 0; width: 64mm; background: #293e49 } .sheet { grid-template-columns: 64mm 1fr }"
        "aside { padding: 0 5mm; color: #fff } aside h2 { font-size: 10pt } main { padding: 0 12mm 0 8mm }"
        ".gray { color: #888; font-size: 9pt } main h2 { font-size: 14pt; font-weight: 400 }"
        ".employer { font-size: 12pt; margin-top: 8pt }"
    )
    return columns(sheet, _side(career), main, css)


def _part(name: str, content: str) -> str:
    return tag("section", tag("h2", name) + content) if content else ""


def _side(career: Career) -> str:
    mail = text(career.email, "p")
    links = "".join(
        f'<p><a href="{each.url}">{each.url.removeprefix("https://")}</a> ({each.site})</p>' for each in career.links
    )
    skills = "".join(text(skill.name, "p") for group in career.skills for skill in group.skills)
    spoken = "".join(text(f"{each.name} ({each.level})" if each.level else each.name, "p") for each in career.languages)
    certified = "".join(text(each.name, "p") for each in career.certificates)
    parts = {"Contact": mail + links, "Top Skills": skills, "Languages": spoken, "Certifications": certified}
    return "".join(_part(name, content) for name, content in parts.items())


def _job(sheet: Sheet, job: Job) -> str:
    whole = Period(job.roles[-1].period.start, job.roles[0].period.end, job.roles[0].period.ongoing)
    total = text(lasted(whole), "div", "gray") if len(job.roles) > 1 else ""
    roles = "".join(_role(sheet, job, role) for role in job.roles)
    return tag("div", text(job.employer, "div", "employer") + total + roles)


def _role(sheet: Sheet, job: Job, role: Role) -> str:
    when = sheet.wording.period(role.period)
    since = lasted(role.period)
    head = text(role.title, "b") + text(f"{when} ({since})" if since else when, "div", "gray")
    place = text(role.place or job.place, "div", "gray")
    return tag("div", head + place + "".join(text(f"- {line}", "p") for line in role.highlights), "entry")


def _study(sheet: Sheet, study: Study) -> str:
    when = sheet.wording.period(study.period)
    line = ", ".join(filter(None, (study.degree, study.area))) + (f" · ({when})" if when else "")
    return tag("div", text(study.institution, "b") + text(line, "div"), "entry")


def lasted(period: Period) -> str:
    """Years and months, both of its ends counted, if it has months."""
    end = PRINTED if period.ongoing else period.end
    if not (period.start and end and period.start.month and end.month):
        return ""
    years, months = divmod((end.year - period.start.year) * 12 + end.month - period.start.month + 1, 12)
    counts = [f"{count} {unit}{'s' * (count > 1)}" for count, unit in ((years, "year"), (months, "month")) if count]
    return " ".join(counts)
