"""What a career says, entry by entry, for layouts that put a page together in their own ways."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from html import escape

from ...career import Career, Job
from .. import Sheet
from ..pieces import section, tag, text


@dataclass(frozen=True)
class Entry:
    """A role, a study, a project or a voluntary post, each of its values as it is printed; any may be empty."""

    title: str
    organization: str = ""
    place: str = ""
    dates: str = ""
    lines: tuple[str, ...] = ()

    def joined(self, mark: str = ", ") -> str:
        """Organisation and place."""
        return mark.join(filter(None, (self.organization, self.place)))


def of_job(sheet: Sheet, job: Job) -> list[Entry]:
    period = sheet.wording.period
    return [
        Entry(role.title, job.employer, role.place or job.place or "", period(role.period), role.highlights)
        for role in job.roles
    ]


def work(sheet: Sheet) -> list[Entry]:
    """Every role, with its employer named again."""
    return [entry for job in sheet.career.jobs for entry in of_job(sheet, job)]


def education(sheet: Sheet) -> list[Entry]:
    wording = sheet.wording
    return [
        Entry(
            wording.degree(study.degree, study.area),
            study.institution,
            study.place or "",
            wording.period(study.period),
            (wording.labels["score"].format(score=study.score),) if study.score else (),
        )
        for study in sheet.career.studies
    ]


def projects(sheet: Sheet) -> list[Entry]:
    period = sheet.wording.period
    return [
        Entry(each.name, dates=period(each.period) if each.period else "", lines=(each.summary,))
        for each in sheet.career.projects
    ]


def volunteering(sheet: Sheet) -> list[Entry]:
    period = sheet.wording.period
    return [Entry(each.position, each.organization, "", period(each.period)) for each in sheet.career.volunteering]


def lists(sheet: Sheet, dated: str = "{name}, {by}, {date}") -> dict[str, list[str]]:
    """What is told a line at a time, by section; ``dated`` is the form of certificates and awards."""
    career, wording = sheet.career, sheet.wording
    certificates = [(each.name, each.issuer, wording.moment(each.date)) for each in career.certificates]
    awards = [(each.name, each.awarder, wording.moment(each.date)) for each in career.awards]
    return {
        "certificates": [dated.format(name=name, by=by, date=date) for name, by, date in certificates],
        "awards": [dated.format(name=name, by=by, date=date) for name, by, date in awards],
        "publications": [
            f"{each.name}. {each.publisher}, {each.year} ({each.authors})" for each in career.publications
        ],
        "interests": [" / ".join(career.interests)] if career.interests else [],
        "referees": [f"{each.name} – {each.position} – {each.phone} – {each.email}" for each in career.referees],
    }


def languages(career: Career, form: str = "{name}: {level}") -> list[str]:
    return [form.format(name=each.name, level=each.level) if each.level else each.name for each in career.languages]


def paragraphs(lines: list[str]) -> str:
    return "".join(text(line, "p") for line in lines)


def bulleted(lines: tuple[str, ...]) -> str:
    return tag("ul", "".join(text(line, "li") for line in lines))


def skill_rows(sheet: Sheet) -> str:
    """A group to a line, its name in bold."""
    return "".join(
        tag("p", f"<b>{escape(group.name)}</b> " + escape(", ".join(skill.name for skill in group.skills)), "group")
        for group in sheet.career.skills
    )


Write = Callable[[Entry], str]


@dataclass(frozen=True)
class Manner:
    """How a layout writes entries, skills and languages; ``jobs`` is for those that name an employer once."""

    entry: Write
    skills: Callable[[Sheet], str] = skill_rows
    languages: str = "{name}: {level}"
    dated: str = "{name}, {by}, {date}"
    jobs: Callable[[Sheet], str] | None = None

    def told(self, sheet: Sheet) -> dict[str, str]:
        """Each section under its heading, by its key; empty where a career has nothing to tell."""
        career = sheet.career
        contents = {
            "summary": text(career.summary, "p"),
            "work": self.jobs(sheet) if self.jobs else self._entries(work(sheet)),
            "education": self._entries(education(sheet)),
            "skills": self.skills(sheet),
            "languages": paragraphs(languages(career, self.languages)),
            "projects": self._entries(projects(sheet)),
            "volunteering": self._entries(volunteering(sheet)),
        } | {key: paragraphs(lines) for key, lines in lists(sheet, self.dated).items()}
        return {key: section(sheet, key, content) for key, content in contents.items()}

    def _entries(self, entries: list[Entry]) -> str:
        return "".join(tag("div", self.entry(entry), "entry") for entry in entries)


RARE = ("projects", "certificates", "awards", "publications", "volunteering", "interests", "referees")


def ordered(told: Mapping[str, str], *keys: str) -> str:
    return "".join(told[key] for key in keys)
