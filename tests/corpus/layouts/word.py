"""Word documents, from files without any style to columns, tables and text boxes."""

from __future__ import annotations

import io
from dataclasses import replace
from html import escape

from docx import Document
from docx.document import Document as Paper
from docx.enum.section import WD_SECTION
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.table import _Cell
from docx.text.paragraph import Paragraph

from ..career import Career, Job, Role, Skill
from ..wording import Wording
from . import Sheet, layout

Place = Paper | _Cell


def saved(paper: Paper) -> bytes:
    file = io.BytesIO()
    paper.save(file)
    return file.getvalue()


def contact_line(career: Career, separator: str = " | ") -> str:
    links = [link.url.removeprefix("https://") for link in career.links]
    return separator.join(filter(None, (career.place, career.phone, career.email, *links)))


def bold(place: Place, text: str, size: float = 11) -> Paragraph:
    paragraph = place.add_paragraph()
    run = paragraph.add_run(text)
    run.bold, run.font.size = True, Pt(size)
    return paragraph


def heading(place: Place, wording: Wording, key: str) -> None:
    """A heading that is only bold and larger, as most people make it."""
    bold(place, wording.headings[key].upper(), 13)


def roles(career: Career) -> list[tuple[Job, Role]]:
    return [(job, role) for job in career.jobs for role in job.roles]


def where(job: Job, role: Role) -> str:
    return ", ".join(filter(None, (job.employer, role.place or job.place)))


def lines(place: Place, wording: Wording, career: Career) -> None:
    """Skills, languages and what else there is, each section a few lines."""
    told = {
        "skills": [f"{group.name}: {', '.join(skill.name for skill in group.skills)}" for group in career.skills],
        "languages": [f"{each.name} ({each.level})" if each.level else each.name for each in career.languages],
        "certificates": [f"{each.name}, {each.issuer}, {wording.moment(each.date)}" for each in career.certificates],
        "volunteering": [
            f"{each.position}, {each.organization}, {wording.period(each.period)}" for each in career.volunteering
        ],
        "interests": [", ".join(career.interests)] if career.interests else [],
        "referees": [f"{each.name}, {each.position}, {each.email}, {each.phone}" for each in career.referees],
    }
    for key, said in told.items():
        if said:
            heading(place, wording, key)
            for line in said:
                place.add_paragraph(line)


def in_short(career: Career) -> Career:
    """Without marks, places of study and levels of skill."""
    studies = tuple(replace(study, place=None, score=None) for study in career.studies)
    skills = tuple(replace(group, skills=tuple(Skill(skill.name) for skill in group.skills)) for group in career.skills)
    return replace(career, studies=studies, skills=skills)


#: What these documents have no words for.
UNTOLD = ("projects", "awards", "publications")


@layout("word-plain", omits=UNTOLD, adapted=in_short)
def word_plain(sheet: Sheet) -> bytes:
    """Paragraphs without styles; dates after a tab."""
    career, wording, paper = sheet.career, sheet.wording, Document()
    bold(paper, career.name, 18)
    for line in filter(None, (career.headline, contact_line(career))):
        paper.add_paragraph(line)
    if career.summary:
        heading(paper, wording, "summary")
        paper.add_paragraph(career.summary)
    if career.jobs:
        heading(paper, wording, "work")
    for job, role in roles(career):
        bold(paper, f"{role.title}\t{wording.period(role.period)}")
        paper.add_paragraph(where(job, role))
        for bullet in role.highlights:
            paper.add_paragraph(f"• {bullet}")
    heading(paper, wording, "education")
    for study in career.studies:
        bold(paper, f"{wording.degree(study.degree, study.area)}\t{wording.period(study.period)}")
        paper.add_paragraph(study.institution)
    lines(paper, wording, career)
    return saved(paper)


@layout(
    "word-styled", omits={*UNTOLD, "summary", "certificates", "volunteering", "interests", "referees"}, adapted=in_short
)
def word_styled(sheet: Sheet) -> bytes:
    """The styles of Word: title, headings of two levels, lists."""
    career, wording, paper = sheet.career, sheet.wording, Document()
    paper.add_heading(career.name, 0)
    if career.headline:
        paper.add_paragraph(career.headline, "Subtitle")
    paper.add_paragraph(contact_line(career, " · "))
    if career.jobs:
        paper.add_heading(wording.headings["work"], 1)
    for job in career.jobs:
        paper.add_heading(", ".join(filter(None, (job.employer, job.place))), 2)
        for role in job.roles:
            paper.add_paragraph().add_run(f"{role.title} ({wording.period(role.period)})").italic = True
            for bullet in role.highlights:
                paper.add_paragraph(bullet, "List Bullet")
    paper.add_heading(wording.headings["education"], 1)
    for study in career.studies:
        paper.add_heading(study.institution, 2)
        dates = wording.period(study.period)
        paper.add_paragraph(
            f"{wording.degree(study.degree, study.area)} ({dates})"
            if dates
            else wording.degree(study.degree, study.area)
        )
    _styled_lists(paper, sheet)
    return saved(paper)


def _styled_lists(paper: Paper, sheet: Sheet) -> None:
    career, wording = sheet.career, sheet.wording
    if career.skills:
        paper.add_heading(wording.headings["skills"], 1)
        for skill in (skill for group in career.skills for skill in group.skills):
            paper.add_paragraph(skill.name, "List Bullet")
    if career.languages:
        paper.add_heading(wording.headings["languages"], 1)
        for each in career.languages:
            paper.add_paragraph(f"{each.name}: {each.level}" if each.level else each.name, "List Bullet")


@layout("word-table", omits={*UNTOLD, "summary", "headline"}, adapted=in_short)
def word_table(sheet: Sheet) -> bytes:
    """Everything in one table without lines: dates at the left, what happened at the right."""
    career, wording, paper = sheet.career, sheet.wording, Document()
    bold(paper, career.name, 16)
    paper.add_paragraph(contact_line(career, "\n"))
    table = paper.add_table(rows=0, cols=2)
    rows = [("", wording.headings["work"])] if career.jobs else []
    rows += [
        (wording.period(role.period), "\n".join((role.title, where(job, role), *role.highlights)))
        for job, role in roles(career)
    ]
    rows += [("", wording.headings["education"])]
    rows += [
        (wording.period(study.period), f"{wording.degree(study.degree, study.area)}\n{study.institution}")
        for study in career.studies
    ]
    for left, right in rows:
        _fill(table.add_row().cells, left, right)
    lines(paper, wording, career)
    return saved(paper)


def _fill(cells: tuple[_Cell, ...], left: str, right: str) -> None:
    cells[0].text = left
    first, *rest = right.split("\n")
    cells[1].paragraphs[0].add_run(first).bold = True
    for line in rest:
        cells[1].add_paragraph(line)
    cells[0].width, cells[1].width = Cm(4), Cm(12)


@layout("word-sidebar", omits={*UNTOLD, "summary"}, adapted=in_short)
def word_sidebar(sheet: Sheet) -> bytes:
    """A table of two cells that hold the page: a sidebar and the rest."""
    career, wording, paper = sheet.career, sheet.wording, Document()
    side, main = paper.add_table(rows=1, cols=2).rows[0].cells
    side.width, main.width = Cm(5.5), Cm(11)
    bold(main, career.name, 20)
    if career.headline:
        main.add_paragraph(career.headline)
    heading(side, wording, "contact")
    for line in contact_line(career, "\n").split("\n"):
        side.add_paragraph(line)
    _history(main, wording, career)
    lines(side, wording, career)
    return saved(paper)


def _history(place: Place, wording: Wording, career: Career) -> None:
    if career.jobs:
        heading(place, wording, "work")
    for job, role in roles(career):
        bold(place, where(job, role))
        place.add_paragraph(f"{role.title}, {wording.period(role.period)}")
        for bullet in role.highlights:
            place.add_paragraph(f"- {bullet}")
    heading(place, wording, "education")
    for study in career.studies:
        bold(place, study.institution)
        place.add_paragraph(
            ", ".join(filter(None, (wording.degree(study.degree, study.area), wording.period(study.period))))
        )


@layout("word-columns", omits={*UNTOLD, "summary"}, adapted=in_short)
def word_columns(sheet: Sheet) -> bytes:
    """A section of two columns below the name."""
    career, wording, paper = sheet.career, sheet.wording, Document()
    bold(paper, career.name, 20)
    paper.add_paragraph(contact_line(career, "   "))
    if career.headline:
        paper.add_paragraph(career.headline)
    columns = paper.add_section(WD_SECTION.CONTINUOUS)._sectPr.xpath("./w:cols")[0]
    columns.set(qn("w:num"), "2")
    _history(paper, wording, career)
    lines(paper, wording, career)
    return saved(paper)


#: A text box as Word writes it: its text twice, for new and for old programs.
BOX = """<w:r xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
 xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"
 xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
 xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
 xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
 xmlns:v="urn:schemas-microsoft-com:vml"><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline>
<wp:extent cx="5400000" cy="1000000"/><wp:docPr id="9" name="Text Box"/><a:graphic>
<a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp>
<wps:cNvSpPr txBox="1"/><wps:spPr/><wps:txbx><w:txbxContent>{lines}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp>
</a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict>
<v:shape style="width:480pt;height:80pt"><v:textbox><w:txbxContent>{lines}</w:txbxContent></v:textbox></v:shape>
</w:pict></mc:Fallback></mc:AlternateContent></w:r>"""


@layout("word-boxes", omits=UNTOLD, adapted=in_short)
def word_boxes(sheet: Sheet) -> bytes:
    """The name and the contacts in a text box, the rest in paragraphs under coloured headings."""
    career, wording, paper = sheet.career, sheet.wording, Document()
    said = filter(None, (career.name, career.headline, *contact_line(career, "\n").split("\n")))
    paper.add_paragraph()._p.append(parse_xml(BOX.format(lines="".join(map(_boxed, said)))))
    if career.summary:
        heading(paper, wording, "summary")
        paper.add_paragraph(career.summary)
    _history(paper, wording, career)
    lines(paper, wording, career)
    for run in (run for paragraph in paper.paragraphs for run in paragraph.runs if run.font.size == Pt(13)):
        run.font.color.rgb = RGBColor(0x1F, 0x4E, 0x79)
    return saved(paper)


def _boxed(line: str) -> str:
    return f"<w:p><w:r><w:t>{escape(line)}</w:t></w:r></w:p>"


@layout("word-bare", omits=UNTOLD, adapted=in_short)
def word_bare(sheet: Sheet) -> bytes:
    """No styles at all in the file: every line is a paragraph of the same kind."""
    career, wording, paper = sheet.career, sheet.wording, Document()
    paper.add_paragraph(career.name)
    for line in filter(None, (career.headline, *contact_line(career, "\n").split("\n"), "", career.summary)):
        paper.add_paragraph(line)
    if career.jobs:
        paper.add_paragraph(wording.headings["work"])
    for job, role in roles(career):
        paper.add_paragraph(f"{role.title}, {where(job, role)}, {wording.period(role.period)}")
        for bullet in role.highlights:
            paper.add_paragraph(f"- {bullet}")
    paper.add_paragraph(wording.headings["education"])
    for study in career.studies:
        said = (wording.degree(study.degree, study.area), study.institution, wording.period(study.period))
        paper.add_paragraph(", ".join(filter(None, said)))
    lines(paper, wording, career)
    for styled in paper.element.xpath("//w:pStyle | //w:rStyle"):
        styled.getparent().remove(styled)
    styles = paper.styles.element
    for style in list(styles):
        styles.remove(style)
    return saved(paper)
