"""Forms that are usual in one country, or in one kind of office."""

from __future__ import annotations

from html import escape

from ...career import Job
from .. import Sheet, layout
from ..pieces import contacts, page, section, tag, text
from .entries import (
    RARE,
    Entry,
    Manner,
    bulleted,
    education,
    languages,
    lists,
    of_job,
    ordered,
    paragraphs,
    volunteering,
    work,
)

TABLE = "table { border-collapse: collapse; width: 100% } td, th { vertical-align: top; text-align: left }"


def cells(*told: str) -> str:
    return "<tr>" + "".join(f"<td>{each}</td>" for each in told) + "</tr>"


@layout("fir")
def fir(sheet: Sheet) -> str:
    """As Europe's own form: contacts in one run after labels, dates in brackets before what they belong to."""

    def entry(each: Entry) -> str:
        dates = f"[ {escape(each.dates)} ] &nbsp; " if each.dates else ""
        top = tag("p", f'<span class="when">{dates}</span>{text(each.title, "b")}')
        return top + text(each.joined(" – "), "p", "where") + bulleted(each.lines)

    told = Manner(entry, _parted, languages="{name}: {level}", dated="[ {date} ] {name} – {by}").told(sheet)
    career = sheet.career
    top = (
        text(career.name, "h1")
        + tag("p", " &nbsp;|&nbsp; ".join(contacts(sheet, "labels")))
        + text(career.headline, "p")
    )
    css = (
        "header { background: #eef1f6; padding: 6mm 18mm; border-bottom: 1.5pt solid #004494 }"
        ".body { padding: 0 18mm }"
        "h1 { font-size: 17pt } h2 { font-size: 11pt; color: #004494; border-bottom: 1pt solid #bbb }"
        ".when { color: #555 } .where { font-weight: 600; color: #555 }"
    )
    inner = tag("div", ordered(told, "summary", "education", "work", "languages", "skills", *RARE), "body")
    return page(sheet, css, tag("header", top) + inner, margin="0 0 14mm")


def _parted(sheet: Sheet) -> str:
    """Everything in one paragraph, a bar between skills."""
    skills = [skill.name for group in sheet.career.skills for skill in group.skills]
    return text("  |  ".join(skills), "p")


@layout("pine", languages={"de", "nl", "fr", "it", "es", "pt"}, omits={"headline", "summary"})
def pine(sheet: Sheet) -> str:
    """Tables without lines under centred headings: personal facts by label, dates at the left, a signature."""

    def entry(each: Entry) -> str:
        facts = text(each.title, "b") + text(each.joined(), "div") + "".join(text(f"– {x}", "div") for x in each.lines)
        return f"<table>{cells(text(each.dates), facts)}</table>"

    told = Manner(entry, _table_skills, languages="{name} ({level})", dated="{date}: {name}, {by}").told(sheet)
    career, labels = sheet.career, sheet.wording.labels
    shown = {"name": career.name, "place": career.place, "phone": career.phone, "email": career.email}
    rows = [cells(escape(labels[key]), text(value)) for key, value in shown.items() if value]
    rows += [cells(escape(link.site), text(link.url.removeprefix("https://"))) for link in career.links]
    top = text(labels["curriculum"], "h1") + section(sheet, "contact", f"<table>{''.join(rows)}</table>")
    signed = tag(
        "p", text(", ".join(filter(None, ((career.place or "").split(",")[-1].strip(), "12.10.2025")))), "signed"
    )
    css = TABLE + (
        "h1 { text-align: center; font-weight: 400; font-size: 20pt } h2 { font-size: 11.5pt; margin-bottom: 3pt }"
        "td { padding: 1pt 0 } td:first-child { width: 46mm; padding-right: 6mm } .signed { margin-top: 14mm }"
    )
    inner = ordered(told, "work", "education", "languages", "skills", *RARE)
    return page(sheet, css, top + inner + signed, "serif", "22mm 24mm")


def _table_skills(sheet: Sheet) -> str:
    rows = (
        cells(text(each.name), text(", ".join(skill.name for skill in each.skills))) for each in sheet.career.skills
    )
    return f"<table>{''.join(rows)}</table>" if sheet.career.skills else ""


@layout("quince", languages={"ja"}, omits={"headline", "projects", "volunteering", "publications"})
def quince(sheet: Sheet) -> str:
    """職務経歴書: who and of which day at the right, an employer as a bar, a ruled table of terms and duties."""
    career, labels = sheet.career, sheet.wording.labels
    top = '<h1>職務経歴書</h1><p class="right">2025年10月12日現在</p>'
    top += tag("p", escape(f"{labels['name']}：{career.name}"), "right")
    top += "".join(tag("p", each, "right small") for each in contacts(sheet, "labels"))
    told = lists(sheet, "{date}　{name}（{by}）") | {"languages": languages(career, "{name}（{level}）")}
    inner = section(sheet, "summary", text(career.summary, "p"))
    inner += section(sheet, "work", "".join(_employer(sheet, job) for job in career.jobs))
    inner += section(
        sheet, "skills", "".join(text(f"・{x.name}", "p") for group in career.skills for x in group.skills)
    )
    inner += section(sheet, "education", "".join(text(_line(each), "p") for each in education(sheet)))
    for key in ("languages", "certificates", "awards", "interests", "referees"):
        inner += section(sheet, key, paragraphs(told[key]))
    css = TABLE + (
        "h1 { text-align: center; font-size: 18pt; letter-spacing: .5em } .right { text-align: right }"
        ".bar { background: #ddd; padding: 2pt 6pt; margin-top: 8pt; font-weight: 700 }"
        "td, th { border: .6pt solid #444; padding: 3pt 6pt } td:first-child { width: 48mm } .small { font-size: 9pt }"
        "h2 { font-size: 11pt }"
        "h2::before { content: '■ ' }"
    )
    return page(sheet, css, top + inner, margin="18mm 20mm")


def _employer(sheet: Sheet, job: Job) -> str:
    rows = "".join(
        cells(text(each.dates), text(f"【{each.title}】", "b") + bulleted(each.lines)) for each in of_job(sheet, job)
    )
    head = f"<tr><th>{sheet.wording.labels['dates']}</th><th>{sheet.wording.labels['duties']}</th></tr>"
    where = f"{job.employer}（{job.place}）" if job.place else job.employer
    return text(where, "p", "bar") + f"<table>{head}{rows}</table>"


def _line(each: Entry) -> str:
    return "　".join(filter(None, (each.dates, each.joined("・"), each.title, *each.lines)))


@layout("rowan", languages={"zh"}, omits={"headline", "projects", "publications"})
def rowan(sheet: Sheet) -> str:
    """简历: one ruled table for the whole of a life, facts in pairs of cells, sections in shaded rows."""
    career, labels = sheet.career, sheet.wording.labels
    facts = {"name": career.name, "phone": career.phone, "email": career.email, "place": career.place}
    shown = [(labels[key], value) for key, value in facts.items() if value]
    shown += [(link.site, link.url.removeprefix("https://")) for link in career.links]
    pairs = [f"<th>{escape(label)}</th><td>{text(value)}</td>" for label, value in shown]
    rows = ["<tr>" + "".join(pairs[start : start + 2]) + "</tr>" for start in range(0, len(pairs), 2)]
    for key, content in _sections(sheet).items():
        rows += [f'<tr class="shade"><td colspan="4">{escape(sheet.wording.headings[key])}</td></tr>'] * bool(content)
        rows += [f'<tr><td colspan="4">{content}</td></tr>'] * bool(content)
    css = TABLE + (
        "td, th { border: .6pt solid #555; padding: 4pt 6pt; font-weight: 400 } th { width: 22mm; background: #f4f4f4 }"
        ".shade { background: #dfe8f2; font-weight: 700 } h1 { text-align: center; font-size: 18pt }"
        ".three { display: grid; grid-template-columns: 46mm 1fr 1fr; column-gap: 4mm; font-weight: 700 }"
    )
    return page(sheet, css, f"<h1>简　历</h1><table>{''.join(rows)}</table>", margin="16mm 18mm")


def _sections(sheet: Sheet) -> dict[str, str]:
    career = sheet.career
    told: dict[str, str] = {
        "education": "".join(_three(each.dates, each.organization, each) for each in education(sheet)),
        "work": "".join(_three(each.dates, each.organization, each) for each in work(sheet)),
        "skills": "".join(
            text(f"{group.name}：{'、'.join(each.name for each in group.skills)}", "p") for group in career.skills
        ),
        "languages": text("；".join(languages(career, "{name}（{level}）")), "p"),
        "volunteering": "".join(
            text(f"{each.dates}　{each.organization}　{each.title}", "p") for each in volunteering(sheet)
        ),
    }
    told |= {key: paragraphs(lines) for key, lines in lists(sheet).items() if key != "publications"}
    return told | {"summary": text(career.summary, "p")}


def _three(dates: str, organization: str, each: Entry) -> str:
    """Dates, organisation and title side by side, the place below if there is one."""
    top = tag("div", f"<span>{text(dates)}</span>{text(organization)}{text(each.title)}", "three")
    return top + text(each.place, "p") + "".join(text(f"{n}. {line}", "p") for n, line in enumerate(each.lines, 1))


@layout("spruce", omits={"projects"})
def spruce(sheet: Sheet) -> str:
    """As public offices ask for it: each fact of a job after its label, duties as one paragraph."""
    labels = sheet.wording.labels

    def labelled(key: str, value: str) -> str:
        return tag("p", f"<b>{escape(labels[key])}:</b> {text(value)}") if value else ""

    def job(each: Entry) -> str:
        top = labelled("employer", each.joined()) + labelled("title", each.title) + labelled("dates", each.dates)
        return top + (labelled("duties", ". ".join(each.lines) + ".") if each.lines else "")

    def study(each: Entry) -> str:
        top = text(each.title, "b") + text(each.joined(), "p") + text(each.dates, "p")
        return top + paragraphs(list(each.lines))

    told, studied = Manner(job).told(sheet), Manner(study, _colons, languages="{name}, {level}").told(sheet)
    career = sheet.career
    top = text(career.name, "h1") + text(career.headline, "p") + "".join(tag("p", x) for x in contacts(sheet, "labels"))
    inner = ordered(told, "summary", "work") + ordered(studied, "education", "volunteering", "skills", "languages")
    inner += ordered(told, "certificates", "awards", "publications", "interests", "referees")
    css = "h2 { text-align: left; font-size: 12pt; text-decoration: underline }"
    css += ".entry { margin-top: 10pt } h1 { font-size: 15pt }"
    return page(sheet, css, top + inner, "serif", "25mm 25mm")


def _colons(sheet: Sheet) -> str:
    return "".join(
        tag("p", f"<b>{escape(group.name)}:</b> " + escape(", ".join(skill.name for skill in group.skills)))
        for group in sheet.career.skills
    )
