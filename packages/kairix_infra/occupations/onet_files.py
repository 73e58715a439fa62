"""The files of the O*NET database (text version): tab separated, UTF-8, the first line names the columns."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from pathlib import Path

from kairix_core.errors import InvalidInput

CODE = "O*NET-SOC Code"
OCCUPATIONS = "Occupation Data.txt"
SKILLS = "Skills.txt"
KNOWLEDGE = "Knowledge.txt"
TECHNOLOGY = "Technology Skills.txt"
RELATED = "Related Occupations.txt"
TITLES = "Alternate Titles.txt"
ZONES = "Job Zones.txt"
TASKS = "Task Statements.txt"
EDUCATION = "Education, Training, and Experience.txt"
#: What each file is read for.
COLUMNS = {
    OCCUPATIONS: (CODE, "Title", "Description"),
    SKILLS: (CODE, "Element Name", "Scale ID", "Data Value"),
    KNOWLEDGE: (CODE, "Element Name", "Scale ID", "Data Value"),
    TECHNOLOGY: (CODE, "Example"),
    RELATED: (CODE, "Related O*NET-SOC Code"),
    TITLES: (CODE, "Alternate Title"),
    ZONES: (CODE, "Job Zone"),
    TASKS: (CODE, "Task"),
    EDUCATION: (CODE, "Scale ID", "Category", "Data Value"),
}
#: Without these there are no roles; the others came with later releases, and each adds something.
NEEDED = (OCCUPATIONS, SKILLS)
WHERE_FROM = "Unpack the text version of the database (onetcenter.org/database.html) and name its folder."


def check_folder(folder: Path) -> None:
    """``InvalidInput`` names the files that are not there and have to be."""
    if missing := [name for name in NEEDED if not (folder / name).is_file()]:
        raise InvalidInput(f"This is no folder of the O*NET database: {', '.join(missing)} not found. {WHERE_FROM}")


def left_out(folder: Path) -> list[str]:
    """The files that would add something and are not there, as in an older release."""
    return [name for name in COLUMNS if not (folder / name).is_file()]


def rows(folder: Path, name: str) -> Iterator[dict[str, str]]:
    """By the names of the columns; none of a file that is not there.

    ``InvalidInput`` for a file in which a column is missing, or that is no such table.
    """
    if (folder / name).is_file():
        yield from _rows(folder / name)


def _rows(path: Path) -> Iterator[dict[str, str]]:
    name = path.name
    with path.open(encoding="utf-8-sig", newline="") as file:
        reader = csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        try:
            header = [cell.strip() for cell in next(reader, [])]
            _check_columns(name, header)
            for cells in reader:
                if cells:
                    yield _row(name, header, cells, reader.line_num)
        except (UnicodeDecodeError, csv.Error) as error:
            raise InvalidInput(f"{name} is no tab separated text in UTF-8. Nothing was stored. {WHERE_FROM}") from error


def number(row: dict[str, str], column: str, name: str) -> float:
    try:
        return float(row[column])
    except ValueError:
        told = f"{name}: “{row[column][:40]}” in the column {column} is no number. Nothing was stored."
        raise InvalidInput(told) from None


def _check_columns(name: str, header: Sequence[str]) -> None:
    if missing := [column for column in COLUMNS[name] if column not in header]:
        raise InvalidInput(f"{name} has no column {', '.join(missing)}. Nothing was stored. {WHERE_FROM}")


def _row(name: str, header: Sequence[str], cells: Sequence[str], line: int) -> dict[str, str]:
    if len(cells) < len(header):
        told = f"{name}, line {line}: {len(cells)} cells where there are {len(header)} columns. Nothing was stored."
        raise InvalidInput(told)
    return dict(zip(header, (cell.strip() for cell in cells), strict=False))
