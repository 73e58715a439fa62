"""The tables of an export: CSV, with notes above the header and HTML entities in the cells."""

from __future__ import annotations

import csv
import html
import io
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field

from kairix_core.domain.document import ImportNotice
from kairix_core.errors import DocumentTooLarge, UnreadableDocument
from kairix_infra.documents.detect import decode
from kairix_infra.documents.linkedin.members import letters
from kairix_infra.documents.printable import printable

MAX_ROWS = 5_000
#: Notes may stand above the header; it is looked for in so many rows.
HEADER_WITHIN = 10
SHOWN_NAME = 80


@dataclass(frozen=True, slots=True)
class Row:
    """One row; ``number`` counts the rows below the header from 1."""

    number: int
    cells: dict[str, str]

    def text(self, *columns: str) -> str:
        """The first of these columns that is not blank."""
        return next((self.cells[column] for column in columns if self.cells.get(column)), "")


@dataclass(slots=True)
class Table:
    """``name`` is the file's; ``notices`` tell what of it could not be understood."""

    name: str
    #: The columns as they are printed, by the letters of their names.
    headings: dict[str, str] = field(default_factory=dict)
    rows: list[Row] = field(default_factory=list)
    notices: list[ImportNotice] = field(default_factory=list)

    def note(self, code: str, message: str, row: Row | None = None) -> None:
        place = f"{self.name}, row {row.number}" if row else self.name
        self.notices.append(ImportNotice(code, f"{place}: {message}"))


def read_table(name: str, data: bytes, columns: Collection[str]) -> Table:
    """The rows under the header that names one or two of ``columns``, each by the letters of its name."""
    table = Table(printable(name, SHOWN_NAME))
    try:
        rows = _parsed(decode(data), table) if data.strip() else iter(())
    except UnreadableDocument:
        table.note("table_not_understood", "this is no table, and was left out.")
        return table
    header = _header(rows, columns)
    if header is None:
        if data.strip():
            table.note("table_not_understood", "its columns have unknown names, so it was left out.")
        return table
    columns_in_order = [letters(cell) for cell in header]
    table.headings = {letters(cell): printable(cell, SHOWN_NAME) for cell in header}
    for number, cells in enumerate(rows, start=1):
        _add(table, Row(number, _by_column(columns_in_order, cells)), surplus=cells[len(header) :])
    return table


def _parsed(text: str, table: Table) -> Iterator[list[str]]:
    reader = csv.reader(io.StringIO(text.replace("\0", ""), newline=""), strict=True)
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                yield [html.unescape(cell).strip() for cell in cells]
    except csv.Error:
        table.note("table_damaged", f"damaged from line {reader.line_num} on; what follows was left out.")


def _header(rows: Iterator[list[str]], columns: Collection[str]) -> list[str] | None:
    for _, cells in zip(range(HEADER_WITHIN), rows, strict=False):
        if len(set(map(letters, cells)) & set(columns)) >= min(2, len(columns)):
            return cells
    return None


def _by_column(header: Sequence[str], cells: Sequence[str]) -> dict[str, str]:
    """Of columns with the same name the first that is not blank counts."""
    named: dict[str, str] = {}
    for column, cell in zip(header, cells, strict=False):
        named[column] = named.get(column) or cell
    return named


def _add(table: Table, row: Row, surplus: Sequence[str]) -> None:
    if len(table.rows) >= MAX_ROWS:
        raise DocumentTooLarge(f"{table.name} holds more than {MAX_ROWS} rows, which no résumé does.")
    if any(surplus):
        table.note("row_not_understood", "it has more values than there are columns, so it was left out.", row)
    else:
        table.rows.append(row)
