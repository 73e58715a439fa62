"""``kairix import``: show what a résumé says before it becomes the one that Kairix speaks from."""

from __future__ import annotations

import json
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

import typer
from rich.console import Console

from kairix_cli.failures import explained
from kairix_core.domain.document import ImportedResume
from kairix_core.errors import DocumentTooLarge, UnreadableDocument
from kairix_infra.documents import read_resume
from kairix_infra.documents.limits import MAX_BYTES

QUESTION = "Make this the résumé that Kairix speaks from? (y = yes, n = no, e = edit it first)"

console = Console(stderr=True, highlight=False, emoji=False)


class OutputFormat(StrEnum):
    TABLE = "table"
    JSON = "json"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A file, and what was understood of it."""

    data: bytes
    name: str
    imported: ImportedResume


def import_resume(path: Path, *, dry_run: bool, output: OutputFormat, yes: bool, publish: bool) -> None:
    """Read, show, ask, store. A file that is refused leaves nothing on standard output and exit status 1."""
    with explained(console):
        if path.is_dir():
            import_folder(path, dry_run=dry_run, output=output, yes=yes, publish=publish)
        else:
            data = content_of(path)
            candidate = Candidate(data, path.name, read_resume(data, path.name))
            offer(candidate, dry_run=dry_run, output=output, yes=yes, publish=publish)


def import_folder(path: Path, *, dry_run: bool, output: OutputFormat, yes: bool, publish: bool) -> None:
    """A folder that is a LinkedIn export is one résumé; of any other, one file becomes it."""
    from kairix_cli.folder_import import choose_of_folder, read_export

    export = read_export(path)
    if export is not None:
        offer(export, dry_run=dry_run, output=output, yes=yes, publish=publish)
        return
    chosen = choose_of_folder(path, dry_run=dry_run, output=output, yes=yes, console=console)
    if chosen is None:
        return
    if yes or output is OutputFormat.JSON:
        store(chosen.data, chosen.name, publish=publish)
    else:
        offer(chosen, dry_run=False, output=output, yes=False, publish=publish)


def content_of(path: Path) -> bytes:
    """``UnreadableDocument`` or ``DocumentTooLarge``, which name the file."""
    try:
        if path.stat().st_size > MAX_BYTES:
            raise DocumentTooLarge(f"{path} is larger than the limit of {MAX_BYTES // 1024**2} MB.")
        return path.read_bytes()
    except OSError as error:
        raise UnreadableDocument(f"{path} cannot be read ({error.strerror}). Please check its name.") from error


def offer(candidate: Candidate, *, dry_run: bool, output: OutputFormat, yes: bool, publish: bool) -> None:
    show(candidate.imported, output)
    if dry_run:
        return
    if yes:
        store(candidate.data, candidate.name, publish=publish)
    else:
        decide(candidate, output, publish=publish)


def decide(candidate: Candidate, output: OutputFormat, *, publish: bool) -> None:
    """Ask until the answer is yes or no; what was edited in between is kept until it is stored."""
    from kairix_cli.editing import Editing

    with Editing(console) as editing:
        while (answer := ask()) == "e":
            corrected = editing.of(candidate)
            if corrected is not candidate:
                candidate = corrected
                show(candidate.imported, output)
        if answer == "y":
            store(candidate.data, candidate.name, publish=publish)
            editing.is_stored()


def ask() -> str:
    """``y``, ``n`` or ``e``."""
    return str(typer.prompt(QUESTION, default="y", err=True, value_proc=_answer))


def _answer(typed: str) -> str:
    answer = typed.strip().casefold()
    if answer in {"y", "yes", "n", "no", "e", "edit"}:
        return answer[0]
    raise typer.BadParameter("Please answer y, n or e.")


def store(data: bytes, name: str, *, publish: bool) -> None:
    import asyncio

    from kairix_infra.errands import store_resume
    from kairix_infra.settings import Settings

    settings = Settings.read()
    with console.status("Storing the résumé"):
        document, agent = asyncio.run(store_resume(settings, data, name, publish=publish))
    page = f"{settings.public_url}/@{agent.handle}"
    if publish:
        told = f"Stored and published. {page} now speaks from {document.name}."
    else:
        told = f"Stored, not published: {page} is closed until you sign in and publish it."
    console.print(told, markup=False, soft_wrap=True)


def show(imported: ImportedResume, output: OutputFormat) -> None:
    """On standard output what was understood, on standard error what its owner should look at."""
    from kairix_cli.resume_preview import notices, preview

    if output is OutputFormat.JSON:
        typer.echo(json.dumps(imported.resume, ensure_ascii=False, indent=2))
    else:
        preview(imported, Console(highlight=False, emoji=False))
    for line in notices(imported):
        console.print(line, soft_wrap=True)
