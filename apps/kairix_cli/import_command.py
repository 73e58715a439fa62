"""``kairix import``: show what a résumé says before it becomes the one that Kairix speaks from."""

from __future__ import annotations

import asyncio
import json
from enum import StrEnum
from pathlib import Path
from typing import Any

import typer
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from kairix_cli.failures import explained
from kairix_core.domain.document import ImportedResume
from kairix_core.errors import DocumentTooLarge, UnreadableDocument
from kairix_infra.documents import read_resume
from kairix_infra.documents.limits import MAX_BYTES

ENTRIES = {"work": ("position", "name"), "education": ("studyType", "area", "institution")}
COUNTED = ("projects", "volunteer", "publications", "awards", "certificates", "languages", "interests", "references")

console = Console(stderr=True, highlight=False)


class OutputFormat(StrEnum):
    TABLE = "table"
    JSON = "json"


def import_resume(path: Path, *, dry_run: bool, output: OutputFormat, yes: bool) -> None:
    """Read, show, ask, store. A file that is refused leaves nothing on standard output and exit status 1."""
    with explained(console):
        data = read_file(path)
        imported = read_resume(data, path.name)
        show(imported, output)
        if not dry_run and (yes or confirmed()):
            store(data, path.name)


def read_file(path: Path) -> bytes:
    try:
        if path.stat().st_size > MAX_BYTES:
            raise DocumentTooLarge(f"{path} is larger than the limit of {MAX_BYTES // 1024**2} MB.")
        return path.read_bytes()
    except OSError as error:
        raise UnreadableDocument(f"{path} cannot be read ({error.strerror}). Please check its name.") from error


def confirmed() -> bool:
    return typer.confirm("Make this the résumé that Kairix speaks from?", default=True, err=True)


def store(data: bytes, name: str) -> None:
    from kairix_infra.container import store_resume
    from kairix_infra.settings import Settings

    settings = Settings.read()
    with console.status("Storing the résumé"):
        document, agent = asyncio.run(store_resume(settings, data, name))
    console.print(
        f"Stored. {settings.public_url}/@{agent.handle} now speaks from {document.name}.", markup=False, soft_wrap=True
    )


# --- what was found --------------------------------------------------------------------------------------------------


def show(imported: ImportedResume, output: OutputFormat) -> None:
    if output is OutputFormat.JSON:
        typer.echo(json.dumps(imported.resume, ensure_ascii=False, indent=2))
    else:
        page = Console(highlight=False)
        page.print(basics_table(imported.resume.get("basics") or {}))
        for section, keys in ENTRIES.items():
            if entries := imported.resume.get(section):
                page.print(entries_table(section, keys, entries))
        page.print(skills_table(imported.resume.get("skills") or []))
        page.print(_counts(imported.resume), markup=False, soft_wrap=True)
    for notice in imported.warnings:
        console.print(f"Note: {notice.message}", markup=False)


def basics_table(basics: dict[str, Any]) -> Table:
    table = Table(show_header=False, box=None, padding=(0, 2, 0, 0))
    place = ", ".join(str(part) for part in (basics.get("location") or {}).values())
    links = [basics.get("url"), *(profile.get("url") for profile in basics.get("profiles") or [])]
    rows = {
        "Name": basics.get("name"),
        "Headline": basics.get("label"),
        "E-mail": basics.get("email"),
        "Phone": basics.get("phone"),
        "Place": place,
        "Links": "\n".join(link for link in links if link),
    }
    for label, value in rows.items():
        table.add_row(f"[bold]{label}", _plain(value) or "[dim]not stated")
    return table


def entries_table(section: str, keys: tuple[str, ...], entries: list[dict[str, Any]]) -> Table:
    table = Table(title=section.capitalize(), title_justify="left", title_style="bold", box=None, padding=(0, 2, 0, 0))
    for heading in ("When", *(key.removesuffix("Type").capitalize() for key in keys), "Details"):
        table.add_column(heading, header_style="dim")
    for entry in entries:
        details = len(entry.get("highlights") or entry.get("courses") or [])
        table.add_row(_period(entry), *(_plain(entry.get(key)) for key in keys), str(details or ""))
    return table


def _period(entry: dict[str, Any]) -> str:
    begins, ends = entry.get("startDate"), entry.get("endDate")
    if begins == ends:
        return _plain(begins)
    return _plain(" – ".join(filter(None, (begins, ends or "present"))))


def skills_table(skills: list[dict[str, Any]]) -> Table:
    table = Table(title="Skills", title_justify="left", title_style="bold", box=None, show_header=False)
    for skill in skills:
        keywords = ", ".join(skill.get("keywords") or [])
        table.add_row(*map(_plain, (skill.get("name"), skill.get("level"), keywords)))
    return table


def _counts(resume: dict[str, Any]) -> str:
    counted = [f"{len(resume[section])} {section}" for section in COUNTED if resume.get(section)]
    return f"\nAlso found: {', '.join(counted)}." if counted else ""


def _plain(value: object) -> str:
    """Text of the file as text: its brackets are no markup of ours, its control characters no commands."""
    return escape("".join(char for char in str(value or "") if char.isprintable() or char == "\n"))
