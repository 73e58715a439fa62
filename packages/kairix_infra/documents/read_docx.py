"""Word documents: paragraphs, tables and text boxes in their order, with styles, lists and links."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import docx
from docx.oxml.ns import qn

from kairix_core.domain.document import ImportNotice
from kairix_core.errors import DocumentTooLarge, UnreadableDocument
from kairix_infra.documents.limits import (
    MAX_MARKUP_BYTES,
    MAX_UNPACKED_BYTES,
    MAX_ZIP_ENTRIES,
    MAX_ZIP_RATIO,
    check_text,
)
from kairix_infra.documents.read_text import BULLET
from kairix_infra.documents.runs import Cell, Line, Sheet, TextRun, compose

DEFAULT_SIZE = 11.0
HEADING = re.compile(r"(?:heading|überschrift|titre|título|titolo|kop)\s*(\d)|^(title|titel)$", re.IGNORECASE)
BLANK = 12.0
WIDE_GAP = re.compile(r"\t+|\s{4,}")
#: A table cell with more paragraphs than this is a column of the page, not a cell of a line.
MAX_CELL_PARAGRAPHS = 2


@dataclass(frozen=True, slots=True)
class Style:
    size: float = DEFAULT_SIZE
    bold: bool = False
    italic: bool = False
    level: int | None = None
    listed: bool = False


def read_docx(data: bytes) -> tuple[Sheet, tuple[ImportNotice, ...]]:
    """The visible text of a Word document; ``UnreadableDocument`` when it is broken or empty."""
    check_zip(data)
    try:
        reader = _DocxReader(docx.Document(io.BytesIO(data)))
        sheet = compose(reader.lines())
    except MemoryError:
        raise
    except Exception as error:  # python-docx lets KeyError, lxml and zip errors through for damaged files
        raise UnreadableDocument(
            "This Word document is damaged and cannot be opened. Please save it again, or export it to PDF."
        ) from error
    if not sheet.text.strip():
        raise UnreadableDocument("This Word document holds no text. Is the résumé in it a picture?")
    check_text(sheet.text)
    return sheet, reader.notices()


def check_zip(data: bytes) -> None:
    """Refuse what would unpack to more than a résumé needs, from the directory alone."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
    except (zipfile.BadZipFile, ValueError, OSError) as error:
        raise UnreadableDocument(
            "This Word document is damaged: its parts cannot be listed. Please save it again."
        ) from error
    unpacked = sum(entry.file_size for entry in entries)
    ratio = unpacked / max(1, sum(entry.compress_size for entry in entries))
    markup = sum(entry.file_size for entry in entries if entry.filename.endswith((".xml", ".rels")))
    too_much = unpacked > MAX_UNPACKED_BYTES or markup > MAX_MARKUP_BYTES
    if len(entries) > MAX_ZIP_ENTRIES or too_much or ratio > MAX_ZIP_RATIO:
        raise DocumentTooLarge("This Word document unpacks to far more than a résumé holds; it was not opened.")


class _DocxReader:
    def __init__(self, document: Any) -> None:
        self._document = document
        self._styles = {style.get(qn("w:styleId")): style for style in document.styles.element.iter(qn("w:style"))}
        self._links = {rel.rId: rel.target_ref for rel in document.part.rels.values() if rel.is_external}
        self._hidden = 0

    def lines(self) -> Iterator[Line]:
        seen: set[str] = set()
        for section in self._document.sections:
            for line in self._block_lines(section.header._element):  # noqa: SLF001 - python-docx has no other door
                if line.text not in seen:
                    seen.add(line.text)
                    yield line
        yield from self._block_lines(self._document.element.body)

    def notices(self) -> tuple[ImportNotice, ...]:
        if not self._hidden:
            return ()
        message = f"{self._hidden} characters that are hidden or too small to see were left out."
        return (ImportNotice("hidden_text", message),)

    def _block_lines(self, parent: Any) -> Iterator[Line]:
        gap = 0.0
        for child in parent:
            if child.tag == qn("w:p"):
                lines = list(self._paragraph(child, gap))
                gap = 0.0 if lines else gap + BLANK
                yield from lines
            elif child.tag == qn("w:tbl"):
                yield from self._table(child)
            elif child.tag in (qn("w:sdt"), qn("w:sdtContent"), qn("w:txbxContent")):
                yield from self._block_lines(child)

    def _table(self, table: Any) -> Iterator[Line]:
        for row in table.iter(qn("w:tr")):
            columns = [list(self._block_lines(cell)) for cell in row.iterchildren(qn("w:tc"))]
            columns = [column for column in columns if column]
            if all(len(column) <= MAX_CELL_PARAGRAPHS for column in columns):
                for index in range(max(map(len, columns), default=0)):
                    beside = [column[index] for column in columns if index < len(column)]
                    cells = tuple(cell for line in beside for cell in line.cells)
                    yield Line(cells, bullet=beside[0].bullet, level=beside[0].level, gap=beside[0].gap)
            else:
                for column in columns:
                    yield from column

    def _paragraph(self, paragraph: Any, gap: float) -> Iterator[Line]:
        style = self._paragraph_style(paragraph)
        for box in paragraph.iter(qn("w:txbxContent")):
            if not any(parent.tag.endswith("}Fallback") for parent in box.iterancestors()):
                yield from self._block_lines(box)
        runs: list[TextRun] = []
        for run in self._runs(paragraph, style):
            head, *rest = run.text.split("\n")
            runs.append(TextRun(head, run.size, run.bold, run.italic, href=run.href))
            for more in rest:
                yield from _line(runs, style, gap)
                runs, gap = [TextRun(more, run.size, run.bold, run.italic, href=run.href)], 0.0
        yield from _line(runs, style, gap)

    def _runs(self, paragraph: Any, style: Style) -> Iterator[TextRun]:
        for run in paragraph.iter(qn("w:r")):
            if any(parent.tag == qn("w:txbxContent") for parent in _parents(run, paragraph)):
                continue
            text = "".join(map(_text, run))
            properties = run.find(qn("w:rPr"))
            size = _points(properties, style.size)
            if properties is not None and (_on(properties, "vanish", default=False) or size < 2):
                self._hidden += len(text.strip())
                continue
            href = self._href(run, paragraph)
            if text:
                bold, italic = (
                    _on(properties, name, getattr(style, kind)) for name, kind in (("b", "bold"), ("i", "italic"))
                )
                yield TextRun(text, size, bold, italic, href=href)

    def _href(self, run: Any, paragraph: Any) -> str:
        link = next((parent for parent in _parents(run, paragraph) if parent.tag == qn("w:hyperlink")), None)
        return self._links.get(link.get(qn("r:id")), "") if link is not None else ""

    def _paragraph_style(self, paragraph: Any) -> Style:
        properties = paragraph.find(qn("w:pPr"))
        named = properties.find(qn("w:pStyle")) if properties is not None else None
        style = self._named_style(named.get(qn("w:val")) if named is not None else None)
        listed = properties is not None and properties.find(qn("w:numPr")) is not None
        return Style(style.size, style.bold, style.italic, style.level, listed or style.listed)

    def _named_style(self, style_id: str | None, depth: int = 0) -> Style:
        element = self._styles.get(style_id)
        if element is None or depth > 10:
            return Style()
        based_on = element.find(qn("w:basedOn"))
        base = self._named_style(based_on.get(qn("w:val")), depth + 1) if based_on is not None else Style()
        run, paragraph = element.find(qn("w:rPr")), element.find(qn("w:pPr"))
        name = element.find(qn("w:name"))
        heading = HEADING.search(name.get(qn("w:val")) or "") if name is not None else None
        listed = paragraph is not None and paragraph.find(qn("w:numPr")) is not None
        return Style(
            _points(run, base.size),
            _on(run, "b", base.bold),
            _on(run, "i", base.italic),
            int(heading.group(1) or 1) if heading else base.level,
            listed or base.listed,
        )


def _line(runs: list[TextRun], style: Style, gap: float) -> Iterator[Line]:
    """A paragraph's text as a line: cells at tabs, a typed bullet taken off."""
    text = "".join(run.text for run in runs)
    if not text.strip():
        return
    bullet = BULLET.match(text)
    whole = Cell(tuple(runs))
    bare = whole.cut(bullet.end())[1] if bullet else whole
    cells = []
    while (wide := WIDE_GAP.search(bare.text)) is not None:
        before, rest = bare.cut(wide.start())
        cells.append(before)
        bare = rest.cut(wide.end() - wide.start())[1]
    cells = [cell for cell in [*cells, bare] if cell.text.strip()]
    if cells:
        yield Line(tuple(cells), bullet=style.listed or bullet is not None, level=style.level, gap=gap)


def _text(element: Any) -> str:
    if element.tag == qn("w:t"):
        return element.text or ""
    if element.tag in (qn("w:tab"), qn("w:ptab")):
        return "\t"
    return "\n" if element.tag in (qn("w:br"), qn("w:cr")) else "-" if element.tag == qn("w:noBreakHyphen") else ""


def _parents(element: Any, until: Any) -> Iterator[Any]:
    for parent in element.iterancestors():
        if parent is until:
            return
        yield parent


def _on(properties: Any, name: str, default: bool) -> bool:
    switch = properties.find(qn(f"w:{name}")) if properties is not None else None
    return default if switch is None else switch.get(qn("w:val")) not in ("0", "false", "off")


def _points(properties: Any, default: float) -> float:
    size = properties.find(qn("w:sz")) if properties is not None else None
    value = size.get(qn("w:val")) if size is not None else None
    return int(value) / 2 if value is not None and value.isdigit() else default
