"""Word documents as Word's own templates, agencies and patient people make them."""

from __future__ import annotations

import io
from dataclasses import replace
from html import escape

from docx import Document
from docx.document import Document as Paper
from docx.enum.section import WD_SECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.table import _Cell
from docx.text.paragraph import Paragraph

from ...career import Career, Skill
from .. import Sheet, layout
from .entries import Entry, education, languages, lists, projects, volunteering, work

Place = Paper | _Cell
LISTED = ("certificates", "awards", "publications", "interests", "referees")


def saved(paper: Paper) -> bytes:
    file = io.BytesIO()
    paper.save(file)
    return file.getvalue()


def contacts(career: Career) -> list[str]:
    links = [link.url.removeprefix("https://").removeprefix("www.") for link in career.links]
    return [each for each in (career.place, career.phone, career.email, *links) if each]


def said(place: Place, text: str, *, bold: bool = False, italic: bool = False, size: float = 10.5) -> Paragraph:
    paragraph = place.add_paragraph()
    paragraph.paragraph_format.space_after = Pt(1)
    run = paragraph.add_run(text)
    run.bold, run.italic, run.font.size = bold, italic, Pt(size)
    return paragraph


def without_levels(career: Career) -> Career:
    """These documents have no stars."""
    skills = tuple(replace(group, skills=tuple(Skill(skill.name) for skill in group.skills)) for group in career.skills)
    return replace(career, skills=skills)


def entries_of(sheet: Sheet) -> dict[str, list[Entry]]:
    return {
        "work": work(sheet),
        "education": education(sheet),
        "projects": projects(sheet),
        "volunteering": volunteering(sheet),
    }


def lines_of(sheet: Sheet, group: str = "{name}: {skills}", mark: str = ", ") -> dict[str, list[str]]:
    """What is told in lines, by section; ``mark`` parts skills."""
    career = sheet.career
    groups = [(each.name, mark.join(skill.name for skill in each.skills)) for each in career.skills]
    skills = [group.format(name=name, skills=skills) for name, skills in groups]
    summary = [career.summary] if career.summary else []
    return {"summary": summary, "skills": skills, "languages": languages(career)} | lists(sheet)


@layout("acacia", adapted=without_levels)
def acacia(sheet: Sheet) -> bytes:
    """A table with a row to each section: its heading in the left cell, all that belongs to it in the right."""
    paper, entries, lines = Document(), entries_of(sheet), lines_of(sheet, "{skills}", "; ")
    said(paper, sheet.career.name, size=24).alignment = WD_ALIGN_PARAGRAPH.RIGHT
    for line in filter(None, (sheet.career.headline, " | ".join(contacts(sheet.career)))):
        said(paper, line).alignment = WD_ALIGN_PARAGRAPH.RIGHT
    table = paper.add_table(rows=0, cols=2)
    for key in ("summary", "skills", "work", "education", "languages", "projects", "volunteering", *LISTED):
        if entries.get(key) or lines.get(key):
            left, right = table.add_row().cells
            left.width, right.width = Cm(4), Cm(12.5)
            left.paragraphs[0].add_run(sheet.wording.headings[key].upper()).font.color.rgb = RGBColor(0x77, 0x44, 0x88)
            _cell_of_entries(right, entries.get(key, []))
            for line in lines.get(key, []):
                said(right, line)
            right._tc.remove(right.paragraphs[0]._p)
    return saved(paper)


def _cell_of_entries(cell: _Cell, entries: list[Entry]) -> None:
    for each in entries:
        said(cell, each.title, bold=True, size=12)
        for line in filter(None, (each.joined(), each.dates)):
            said(cell, line)
        for line in each.lines:
            cell.add_paragraph(line, "List Bullet")


@layout("bamboo", adapted=without_levels)
def bamboo(sheet: Sheet) -> bytes:
    """Name and contacts in the header of the page; places and dates at a tab stop at the right."""
    paper, career, entries = Document(), sheet.career, entries_of(sheet)
    header = paper.sections[0].header
    header.paragraphs[0].add_run(career.name).bold = True
    header.add_paragraph(" • ".join(contacts(career)))
    if career.headline:
        said(paper, career.headline, size=13).alignment = WD_ALIGN_PARAGRAPH.CENTER
    lines = lines_of(sheet, mark=" · ")
    for key in ("summary", "education", "work", "projects", "skills", "languages", "volunteering", *LISTED):
        if entries.get(key) or lines.get(key):
            _ruled(said(paper, sheet.wording.headings[key], bold=True, size=12))
        for each in entries.get(key, []):
            _tabbed_entry(paper, each)
        for line in lines.get(key, []):
            said(paper, line)
    return saved(paper)


def _ruled(paragraph: Paragraph) -> None:
    """A line below, and space above."""
    paragraph.paragraph_format.space_before = Pt(10)
    border = '<w:pBdr xmlns:w="{}"><w:bottom w:val="single" w:sz="6" w:space="1" w:color="444444"/></w:pBdr>'
    told = parse_xml(border.format(paragraph._p.nsmap["w"]))
    paragraph._p.get_or_add_pPr().insert_element_before(told, "w:tabs", "w:spacing", "w:ind", "w:jc", "w:rPr")


def _tabbed_entry(paper: Paper, each: Entry) -> None:
    if each.organization:
        _tabbed(said(paper, f"{each.organization}\t{each.place}".rstrip(), bold=True))
    _tabbed(said(paper, f"{each.title}\t{each.dates}".rstrip(), italic=True))
    for line in each.lines:
        paper.add_paragraph(line, "List Bullet 2")


def _tabbed(paragraph: Paragraph) -> None:
    paragraph.paragraph_format.tab_stops.add_tab_stop(Cm(15.2), WD_TAB_ALIGNMENT.RIGHT)


@layout("cypress", adapted=without_levels, omits={"publications"})
def cypress(sheet: Sheet) -> bytes:
    """A box of text at the side of the page, anchored to its first paragraph, and the rest of the page around it."""
    paper, career, lines, entries = Document(), sheet.career, lines_of(sheet, "{skills}", "\n"), entries_of(sheet)
    head = said(paper, career.name, bold=True, size=22)
    if career.headline:
        said(paper, career.headline, size=12)
    side = [(sheet.wording.headings["contact"], contacts(career))]
    side += [(sheet.wording.headings[key], lines[key]) for key in ("skills", "languages", "interests") if lines[key]]
    boxed = "".join(_boxed(title, True) + "".join(map(_boxed, _single(told))) for title, told in side)
    head._p.append(parse_xml(ANCHORED.format(lines=boxed)))
    for key in ("summary", "work", "education", "projects", "volunteering", "certificates", "awards", "referees"):
        if entries.get(key) or lines.get(key):
            paper.add_heading(sheet.wording.headings[key], 1)
        for each in entries.get(key, []):
            paper.add_heading(" – ".join(filter(None, (each.title, each.organization))), 2)
            said(paper, " | ".join(filter(None, (each.dates, each.place))), italic=True)
            for line in each.lines:
                paper.add_paragraph(line, "List Bullet")
        for line in lines.get(key, []):
            said(paper, line)
    for paragraph in paper.paragraphs:
        paragraph.paragraph_format.left_indent = Cm(5.5)
    return saved(paper)


def _single(lines: list[str]) -> list[str]:
    return [each for line in lines for each in line.split("\n")]


def _boxed(line: str, bold: bool = False) -> str:
    return f"<w:p><w:r><w:rPr>{'<w:b/>' if bold else ''}</w:rPr><w:t>{escape(line)}</w:t></w:r></w:p>"


#: Without the second writing that old programs need, as programs other than Word leave it out.
ANCHORED = """<w:r xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
 xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
 xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
 xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><w:drawing>
<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="2" behindDoc="0" locked="0"
 layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>
<wp:positionH relativeFrom="margin"><wp:posOffset>-200000</wp:posOffset></wp:positionH>
<wp:positionV relativeFrom="margin"><wp:posOffset>0</wp:posOffset></wp:positionV>
<wp:extent cx="2000000" cy="8600000"/><wp:wrapNone/><wp:docPr id="3" name="Side"/><a:graphic>
<a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp>
<wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="2000000" cy="8600000"/></a:xfrm>
<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr><wps:txbx><w:txbxContent>{lines}</w:txbxContent></wps:txbx>
<wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>"""


@layout("dogwood", adapted=without_levels)
def dogwood(sheet: Sheet) -> bytes:
    """A head across the page, then columns of two widths: lists in the narrow one, after a break the rest."""
    paper, lines, entries = Document(), lines_of(sheet, "{name}\n{skills}"), entries_of(sheet)
    paper.add_paragraph(sheet.career.name, "Title")
    for line in filter(None, (sheet.career.headline, "  /  ".join(contacts(sheet.career)))):
        said(paper, line)
    columns = paper.add_section(WD_SECTION.CONTINUOUS)._sectPr.xpath("./w:cols")[0]
    columns.set(qn("w:num"), "2")
    columns.set(qn("w:equalWidth"), "0")
    for width, space in ((2800, 400), (5440, 0)):
        columns.append(parse_xml(COLUMN.format(width=width, space=space)))
    for key in ("summary", "skills", "languages", *LISTED):
        _dogwood_section(paper, sheet, key, entries, lines)
    paper.add_paragraph()._p.append(parse_xml(COLUMN_BREAK))
    for key in ("work", "education", "projects", "volunteering"):
        _dogwood_section(paper, sheet, key, entries, lines)
    return saved(paper)


WORDS = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
COLUMN = f'<w:col {WORDS} w:w="{{width}}" w:space="{{space}}"/>'
COLUMN_BREAK = f'<w:r {WORDS}><w:br w:type="column"/></w:r>'


def _dogwood_section(
    paper: Paper, sheet: Sheet, key: str, entries: dict[str, list[Entry]], lines: dict[str, list[str]]
) -> None:
    if entries.get(key) or lines.get(key):
        paper.add_paragraph(sheet.wording.headings[key], "Heading 1")
    for each in entries.get(key, []):
        paper.add_paragraph(each.dates, "Heading 3")
        said(paper, each.title, bold=True)
        if each.organization:
            said(paper, each.joined(" · "))
        for line in each.lines:
            said(paper, f"– {line}")
    for line in _single(lines.get(key, [])):
        said(paper, line)


@layout("ebony", adapted=without_levels)
def ebony(sheet: Sheet) -> bytes:
    """Dates in small capitals above title and employer in one heading; every entry within a control of content."""
    paper, lines, entries = Document(), lines_of(sheet, "{skills}", "\n"), entries_of(sheet)
    paper.add_paragraph(" | ".join(contacts(sheet.career)))
    paper.add_paragraph(sheet.career.name.upper(), "Title")
    if sheet.career.headline:
        paper.add_paragraph(sheet.career.headline, "Intense Quote")
    for key in ("summary", "work", "education", "skills", "languages", "projects", "volunteering", *LISTED):
        if entries.get(key) or lines.get(key):
            paper.add_heading(sheet.wording.headings[key], 1)
        for each in entries.get(key, []):
            _controlled(_ebony_entry(paper, each))
        for line in _single(lines.get(key, [])):
            paper.add_paragraph(line, "List Bullet" if key == "skills" else "Normal")
    return saved(paper)


def _ebony_entry(paper: Paper, each: Entry) -> list[Paragraph]:
    written = []
    if each.dates:
        written.append(paper.add_heading("", 3))
        written[-1].add_run(each.dates).font.small_caps = True
    written.append(paper.add_heading("", 2))
    written[-1].add_run(each.title)
    if each.organization:
        written[-1].add_run(", ")
        written[-1].add_run(each.joined()).italic = True
    if each.lines:
        written.append(paper.add_paragraph(" ".join(f"{line}." for line in each.lines)))
    return written


def _controlled(paragraphs: list[Paragraph]) -> None:
    control = parse_xml(f'<w:sdt {WORDS}><w:sdtPr><w:alias w:val="Entry"/></w:sdtPr><w:sdtContent/></w:sdt>')
    paragraphs[0]._p.addprevious(control)
    for paragraph in paragraphs:
        control[1].append(paragraph._p)


@layout("fig", adapted=without_levels, omits={"headline"})
def fig(sheet: Sheet) -> bytes:
    """Lines broken within paragraphs, no bullets; a ruled table of skills and one of languages at the end."""
    paper, entries, lines = Document(), entries_of(sheet), lines_of(sheet)
    first = paper.add_paragraph()
    first.add_run(sheet.career.name).bold = True
    for line in contacts(sheet.career):
        first.add_run().add_break()
        first.add_run(line)
    for key in ("summary", "work", "projects", "education", "volunteering", *LISTED):
        if entries.get(key) or lines.get(key):
            said(paper, f"{sheet.wording.headings[key]}:", bold=True, size=11).runs[0].underline = True
        for each in entries.get(key, []):
            _broken(paper, each)
        for line in lines.get(key, []):
            said(paper, line)
    rows = [(group.name, ", ".join(skill.name for skill in group.skills)) for group in sheet.career.skills]
    _grid(paper, sheet, "skills", rows)
    _grid(paper, sheet, "languages", [(each.name, each.level or "") for each in sheet.career.languages])
    return saved(paper)


def _broken(paper: Paper, each: Entry) -> None:
    paragraph = paper.add_paragraph()
    head = f"{each.dates}: {each.organization or each.title}" if each.dates else each.organization or each.title
    told = [head + (f" ({each.place})" if each.place else ""), each.title if each.organization else "", *each.lines]
    for number, line in enumerate(filter(None, told)):
        if number:
            paragraph.add_run().add_break()
        paragraph.add_run(line)


def _grid(paper: Paper, sheet: Sheet, key: str, rows: list[tuple[str, str]]) -> None:
    if rows:
        said(paper, f"{sheet.wording.headings[key]}:", bold=True, size=11).runs[0].underline = True
        table = paper.add_table(rows=0, cols=2, style="Table Grid")
        for row in rows:
            for cell, value in zip(table.add_row().cells, row, strict=True):
                cell.text = value
