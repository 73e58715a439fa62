"""``kairix import FOLDER``: every file in it is read, two at a time, and one of them becomes the résumé."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime
from pathlib import Path

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from kairix_cli.folder_reading import FolderReading, Reading
from kairix_cli.import_command import Candidate, OutputFormat, content_of
from kairix_cli.resume_preview import UNSURE_STYLE, plain, titled
from kairix_core.domain.document import ImportedResume
from kairix_core.errors import UnreadableDocument
from kairix_core.policies.unsure import unsure_values
from kairix_infra.documents import read_resume
from kairix_infra.documents.formats.print_resume import HEADINGS
from kairix_infra.documents.linkedin.folder import pack_folder

INTERRUPTED = 130
QUESTION = "Which one becomes the résumé that Kairix speaks from? (its number, 0 for none)"
#: What a file is called by its media type, where the type's own name says nothing to a person.
KINDS = {"vnd.openxmlformats-officedocument.wordprocessingml.document": "Word", "zip": "LinkedIn", "plain": "text"}


def read_export(folder: Path) -> Candidate | None:
    """The folder as one résumé, if it is a LinkedIn export."""
    try:
        packed = pack_folder(folder)
    except OSError as error:
        raise UnreadableDocument(f"{error.filename} cannot be read ({error.strerror}).") from error
    if packed is None:
        return None
    name = f"{folder.resolve().name}.zip"
    return Candidate(packed, name, read_resume(packed, name))


def choose_of_folder(
    folder: Path, *, dry_run: bool, output: OutputFormat, yes: bool, console: Console
) -> Candidate | None:
    """Read and show all files; the one that is to be stored, if any.

    Exit status 1 when none could be read, and of a dry run when any was refused.
    """
    reading = FolderReading(folder)
    try:
        # Closed whatever happens: files that wait to be read must not keep the command from ending.
        with closing(reading.one_by_one(console)) as readings:
            for read in readings:
                if output is OutputFormat.JSON:
                    typer.echo(_json_line(read))
    except KeyboardInterrupt:
        _summarise(reading, output, console)
        console.print("Interrupted. Nothing was stored.")
        raise typer.Exit(INTERRUPTED) from None
    _summarise(reading, output, console)
    readable = [read for read in reading.done if read.imported is not None]
    if not readable or (dry_run and len(readable) < len(reading.done)):
        raise typer.Exit(1)
    chosen = None if dry_run else _chosen(reading.done, readable, yes=yes)
    if chosen is None or chosen.imported is None:
        return None
    return Candidate(content_of(chosen.file), chosen.file.name, chosen.imported)


def _chosen(done: list[Reading], readable: list[Reading], *, yes: bool) -> Reading | None:
    """The one that was changed last, or whatever its owner says instead."""
    newest = max(readable, key=lambda read: read.changed)
    if yes:
        return newest
    numbers = {str(done.index(read) + 1): read for read in readable}

    def numbered(typed: str) -> str:
        if typed.strip() in {*numbers, "0"}:
            return typed.strip()
        raise typer.BadParameter(f"Please answer one of {', '.join(numbers)}, or 0.")

    default = str(done.index(newest) + 1)
    return numbers.get(typer.prompt(QUESTION, default=default, err=True, value_proc=numbered))


def _json_line(read: Reading) -> str:
    if read.imported is not None:
        return json.dumps({"file": read.file.name, "resume": read.imported.resume}, ensure_ascii=False)
    return json.dumps({"file": read.file.name, "error": read.error, "code": read.code}, ensure_ascii=False)


def _summarise(reading: FolderReading, output: OutputFormat, console: Console) -> None:
    """On standard output, unless that is for programs."""
    page = console if output is OutputFormat.JSON else Console(highlight=False, emoji=False)
    readable = [read for read in reading.done if read.imported is not None]
    if readable:
        page.print(_read_table(reading.done))
    if len(readable) < len(reading.done):
        page.print(_refused_table(reading.done))
    refused = len(reading.done) - len(readable)
    left = f", {reading.total - len(reading.done)} not tried" if len(reading.done) < reading.total else ""
    files = "file" if reading.total == 1 else "files"
    page.print(
        f"\n{len(reading.done)} of {reading.total} {files}: {len(readable)} read, {refused} refused{left}, "
        f"in {reading.seconds:.1f} s."
    )


def _read_table(done: list[Reading]) -> Table:
    table = titled("Read", "", "File", "Changed", "Kind", "Person")
    for heading in ("Entries", "Unsure", "Notes", "s"):
        table.add_column(heading, header_style="dim", justify="right", no_wrap=True)
    for number, read in enumerate(done, start=1):
        if read.imported is not None:
            table.add_row(str(number), *_cells(read, read.imported))
    return table


def _cells(read: Reading, imported: ImportedResume) -> Iterator[Text | str]:
    unsure = len(unsure_values(imported.confidence))
    kind = imported.media_type.rpartition("/")[2]
    yield Text(plain(read.file.name))
    yield datetime.fromtimestamp(read.changed).astimezone().strftime("%Y-%m-%d")
    yield KINDS.get(kind, kind.upper() if len(kind) <= 4 else kind)
    yield Text(plain((imported.resume.get("basics") or {}).get("name")))
    yield str(sum(len(imported.resume.get(section) or []) for section in HEADINGS))
    yield Text(str(unsure or ""), UNSURE_STYLE)
    yield str(len(imported.warnings) or "")
    yield f"{read.seconds:.1f}"


def _refused_table(done: list[Reading]) -> Table:
    table = titled("Refused", "", "File", "Why")
    for number, read in enumerate(done, start=1):
        if read.imported is None:
            table.add_row(str(number), Text(plain(read.file.name)), Text(plain(read.error)))
    return table
