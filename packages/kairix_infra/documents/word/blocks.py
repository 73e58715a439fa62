"""The blocks of a Word document in the order in which they are read: headers, paragraphs, tables, text boxes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from statistics import median
from typing import Any

from docx.oxml.ns import qn

from kairix_infra.documents.formats.read_text import BULLET
from kairix_infra.documents.hidden import Hidden
from kairix_infra.documents.runs import Cell, Line, TextRun
from kairix_infra.documents.vocabulary.headings import section_of
from kairix_infra.documents.word.inline import FALLBACK, REMOVED, Paragraph
from kairix_infra.documents.word.looks import WHITE, Look, Looks, cell_ground
from kairix_infra.documents.word.spacing import Spacing

#: In points: a line left blank, and what sets a row of a table apart, which no space between paragraphs comes up to.
BLANK, ROW = 12.0, 36.0
#: Between scripts without spaces a bullet or a number needs none behind it.
ASIAN_BULLET = re.compile(r"\s*(?:[・●○▪]|[（(]?\d{1,2}[、）．])\s*(?=[\u3040-\u30ff\u3400-\u9fffA-Za-z])")
WIDE_GAP = re.compile(r"\t+|\s{4,}")
#: A table cell with more paragraphs than this is a column of the page, not a cell of a line.
MAX_CELL_PARAGRAPHS = 2
#: Characters of a note on when or where; and how many times larger than usual a headline is.
NOTE, HEADLINE = 40, 1.3
#: So many cells of a column that open sections make it a column of the page.
SECTIONS = 2
#: What is left of "Page 1 of 2" when its numbers are taken out.
PAGE_WORDS = re.compile(
    r"\W*(?:page|seite|página|pagina|pág\.?|p\.|s\.|第|ページ)?\W*(?:of|von|de|di|sur|van|共)?\W*(?:页|頁|ページ)?\W*",
    re.IGNORECASE,
)
PICTURE_TEXT = 60
DRAWN_FILLS = ("solidFill", "gradFill", "blipFill", "pattFill", "fillRef")


class Blocks:
    """Reads a document of python-docx; ``hidden`` fills up with what it does not show."""

    def __init__(self, document: Any) -> None:
        self._document = document
        self._looks = Looks(document.styles.element)
        self._links: dict[str, str] = {}
        self._last = ""
        behind = any(anchor.get("behindDoc") in {"1", "true"} for anchor in _drawn(document.element, "anchor"))
        self._paper = None if behind else WHITE
        self.hidden: list[Hidden] = []

    def lines(self) -> Iterator[Line]:
        """Headers, that of the first page first; the text; footers. Page numbers are left out."""
        seen: set[str] = set()
        sections = list(self._document.sections)
        yield from self._furniture((part for section in sections for part in _headers(section)), seen)
        yield from self._part(self._document.element.body, self._document.part)
        yield from self._furniture((part for section in sections for part in _footers(section)), seen)
        self._tell_of_comments()

    def _furniture(self, parts: Iterable[Any], seen: set[str]) -> Iterator[Line]:
        for part in parts:
            for line in self._part(part._element, part.part):  # noqa: SLF001 - python-docx has no other door
                if line.text not in seen and not PAGE_WORDS.fullmatch(line.text):
                    seen.add(line.text)
                    yield line

    def _part(self, element: Any, part: Any) -> Iterator[Line]:
        self._links = {name: rel.target_ref for name, rel in part.rels.items() if rel.is_external}
        for line in self._block(element, self._paper):
            self._last = line.text
            yield line

    def _block(self, parent: Any, ground: int | None) -> Iterator[Line]:
        gap, above = 0.0, Spacing()
        for child in parent:
            if child.tag == qn("w:p"):
                look = self._looks.of_paragraph(child, ground)
                lines = list(self._paragraph(child, look, gap + look.spacing.gap_below(above), ground))
                gap = 0.0 if lines else gap + BLANK
                above = look.spacing if lines else above
                yield from lines
            elif child.tag == qn("w:tbl"):
                yield from self._table(child, ground)
            elif child.tag in REMOVED:
                self._hide(_words(child))
            elif child.tag != FALLBACK:
                yield from self._block(child, ground)

    # --- tables ------------------------------------------------------------------------------------------------------

    def _table(self, table: Any, ground: int | None) -> Iterator[Line]:
        """Row by row; column by column where the columns have sections of their own."""
        style = table.find(f"{qn('w:tblPr')}/{qn('w:tblStyle')}")
        if style is not None and self._looks.shades_tables(style.get(qn("w:val"))):
            ground = None
        rows = [self._row(row, ground) for row in _within(table, "w:tr")]
        columns = [[cell for row in rows for cell in row[at : at + 1] if cell] for at in range(_breadth(rows))]
        if len(columns) > 1 and sum(_opens_sections(column) for column in columns) > 1:
            for lines in _from_the_largest([[line for cell in column for line in cell] for column in columns]):
                yield from _opened(lines)
        else:
            yield from _row_by_row([[cell for cell in row if cell] for row in rows])

    def _row(self, row: Any, ground: int | None) -> list[list[Line]]:
        return [list(self._block(cell, cell_ground(cell, ground))) for cell in _within(row, "w:tc")]

    # --- paragraphs --------------------------------------------------------------------------------------------------

    def _paragraph(self, paragraph: Any, look: Look, gap: float, ground: int | None) -> Iterator[Line]:
        for box in _boxes(paragraph):
            yield from self._block(box, _box_ground(box, ground))
        self._tell_of_pictures(paragraph)
        reader = Paragraph(self._looks, self._links)
        runs: list[TextRun] = []
        for run in reader.runs(paragraph, look):
            head, *rest = run.text.split("\n")
            runs.append(replace(run, text=head))
            for more in rest:
                yield from _line(runs, look, gap)
                runs, gap = [replace(run, text=more)], 0.0
        yield from _line(runs, look, gap)
        self._hide("".join(reader.hidden))

    # --- what is not shown -------------------------------------------------------------------------------------------

    def _hide(self, text: str) -> None:
        if text.strip():
            self.hidden.append(Hidden(text, near=self._last))

    def _tell_of_pictures(self, paragraph: Any) -> None:
        """What stands for a picture is heard, not seen; a long one is no name of a picture."""
        for picture in _drawn(paragraph, "docPr"):
            said = picture.get("descr") or ""
            if len(said) > PICTURE_TEXT:
                self._hide(said)

    def _tell_of_comments(self) -> None:
        for rel in self._document.part.rels.values():
            if not rel.is_external and rel.reltype.endswith("/comments"):
                self._hide(_words(rel.target_part.element))


def _words(element: Any) -> str:
    return "".join(text.text or "" for text in element.iter(qn("w:t"), qn("w:delText")))


def _headers(section: Any) -> Iterator[Any]:
    if section.different_first_page_header_footer and not section.first_page_header.is_linked_to_previous:
        yield section.first_page_header
    if not section.header.is_linked_to_previous:
        yield section.header


def _footers(section: Any) -> Iterator[Any]:
    if section.different_first_page_header_footer and not section.first_page_footer.is_linked_to_previous:
        yield section.first_page_footer
    if not section.footer.is_linked_to_previous:
        yield section.footer


def _within(parent: Any, name: str) -> Iterator[Any]:
    """Rows of a table or cells of a row, also those in content controls."""
    for child in parent:
        if child.tag == qn(name):
            yield child
        elif child.tag in (qn("w:sdt"), qn("w:sdtContent"), qn("w:customXml"), qn("w:ins")):
            yield from _within(child, name)


def _drawn(element: Any, name: str) -> Iterator[Any]:
    drawing = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
    return (found for found in element.iter(f"{drawing}{name}"))


def _boxes(paragraph: Any) -> Iterator[Any]:
    """The text boxes of a paragraph: not those in other boxes, nor their copies for older programs."""
    for box in paragraph.iter(qn("w:txbxContent")):
        parents = [parent.tag for parent in _parents(box, paragraph)]
        if FALLBACK not in parents and qn("w:txbxContent") not in parents:
            yield box


def _box_ground(box: Any, ground: int | None) -> int | None:
    """A text box without a fill of its own shows what is behind it."""
    shape = next((parent for parent in box.iterancestors() if parent.tag.endswith(("}wsp", "}pict", "}shape"))), None)
    if shape is None:
        return ground
    filled = any(part.tag.rpartition("}")[2] in DRAWN_FILLS for part in shape.iter() if isinstance(part.tag, str))
    return None if filled or not shape.tag.endswith("}wsp") else ground


def _parents(element: Any, until: Any) -> Iterator[Any]:
    for parent in element.iterancestors():
        if parent is until:
            return
        yield parent


def _row_by_row(rows: Sequence[Sequence[Sequence[Line]]]) -> Iterator[Line]:
    """A row of more than a line is set apart from the one above it, whether or not there is a rule between them."""
    tall = False
    for index, row in enumerate(rows):
        lines = list(_beside(row))
        apart = bool(index) and (tall or len(lines) > 1)
        tall = len(lines) > 1
        for at, line in enumerate(lines):
            yield replace(line, gap=line.gap + ROW) if apart and at == 0 else line


def _breadth(rows: Sequence[Sequence[object]]) -> int:
    return max(map(len, rows), default=0)


def _opens_sections(column: Sequence[Sequence[Line]]) -> bool:
    return sum(any(section_of(line.text) for line in cell) for cell in column) >= SECTIONS


def _opened(lines: Iterable[Line]) -> Iterator[Line]:
    for index, line in enumerate(lines):
        yield replace(line, opens=True) if index == 0 else line


def _beside(columns: Sequence[Sequence[Line]]) -> Iterator[Line]:
    """The cells of a row: on lines together where they are short, one after the other where they are columns."""
    long = [column for column in columns if len(column) > MAX_CELL_PARAGRAPHS]
    if len(long) > 1 or (long and not all(column in long or _is_note(column) for column in columns)):
        for column in _from_the_largest(columns):
            yield from _opened(column) if len(columns) > 1 else column
        return
    for index in range(_breadth(columns)):
        beside = [column[index] for column in columns if index < len(column)]
        cells = tuple(cell for line in beside for cell in line.cells)
        first = beside[0]
        yield Line(cells, bullet=first.bullet, level=first.level, gap=first.gap, indent=first.indent)


def _is_note(column: Sequence[Line]) -> bool:
    """Whether a cell says when or where to what stands beside it: no more than a few words, and no heading."""
    return all(len(line.text) <= NOTE and not section_of(line.text) for line in column)


def _from_the_largest(columns: Sequence[Sequence[Line]]) -> list[Sequence[Line]]:
    """The column that begins in the largest letters first: there the eye begins, and there stands the name."""
    return sorted(columns, key=lambda column: -column[0].size if column[0].size > HEADLINE * _usual(columns) else 0.0)


def _usual(columns: Sequence[Sequence[Line]]) -> float:
    return median(line.size for column in columns for line in column)


def _line(runs: list[TextRun], look: Look, gap: float) -> Iterator[Line]:
    """A paragraph's text as a line: cells at tabs, a typed bullet taken off."""
    text = "".join(run.text for run in runs)
    if not text.strip():
        return
    bullet = BULLET.match(text) or _asian_bullet(text)
    whole = Cell(tuple(runs))
    bare = whole.cut(bullet.end())[1] if bullet else whole
    cells = []
    while (wide := WIDE_GAP.search(bare.text)) is not None:
        before, rest = bare.cut(wide.start())
        cells.append(before)
        bare = rest.cut(wide.end() - wide.start())[1]
    cells = [cell for cell in [*cells, bare] if cell.text.strip()]
    if cells:
        listed = look.listed or bullet is not None
        yield Line(tuple(cells), bullet=listed, level=look.level, gap=gap, indent=look.spacing.indent)


def _asian_bullet(text: str) -> re.Match[str] | None:
    """A heading may be numbered too."""
    return None if section_of(text) else ASIAN_BULLET.match(text)
