"""The files of a folder, read two at a time with a bar that shows how far it is; Ctrl-C keeps what was read."""

from __future__ import annotations

import time
from collections.abc import Generator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from kairix_cli.import_command import content_of
from kairix_cli.resume_preview import plain
from kairix_core.domain.document import ImportedResume
from kairix_core.errors import InvalidInput, UnreadableDocument
from kairix_infra.documents import read_resume
from kairix_infra.documents.limits import CHILDREN_AT_ONCE
from kairix_infra.documents.sandbox.run_apart import Leash

SHOWN_NAME = 30


@dataclass(frozen=True, slots=True)
class Reading:
    """What became of one file: a résumé, or an error with its code. ``changed`` is when the file was, in seconds."""

    file: Path
    seconds: float
    changed: float = 0.0
    imported: ImportedResume | None = None
    error: str = ""
    code: str = ""


class FolderReading:
    """The files at the top of a folder by their names; ``done`` grows while they are read."""

    def __init__(self, folder: Path) -> None:
        self._files = _visible_files(folder)
        self._leashes = [Leash() for _ in self._files]
        self._begun = time.monotonic()
        self.done: list[Reading] = []

    @property
    def total(self) -> int:
        return len(self._files)

    @property
    def seconds(self) -> float:
        return time.monotonic() - self._begun

    def one_by_one(self, console: Console) -> Generator[Reading, None, None]:
        """Each file in its order. Whoever stops early ends what is still being read."""
        with _progress(console) as progress, ThreadPoolExecutor(CHILDREN_AT_ONCE) as pool:
            task = progress.add_task("", total=self.total)
            futures = [pool.submit(_read, file, leash) for file, leash in zip(self._files, self._leashes, strict=True)]
            try:
                for file, future in zip(self._files, futures, strict=True):
                    progress.update(task, description=plain(file.name)[:SHOWN_NAME])
                    self.done.append(future.result())
                    progress.advance(task)
                    yield self.done[-1]
            finally:
                pool.shutdown(wait=False, cancel_futures=True)
                for leash in self._leashes:
                    leash.let_go()


def _visible_files(folder: Path) -> list[Path]:
    try:
        files = sorted(path for path in folder.iterdir() if path.is_file() and not path.name.startswith("."))
    except OSError as error:
        raise UnreadableDocument(f"{folder} cannot be read ({error.strerror}).") from error
    if not files:
        raise UnreadableDocument(f"There is no file in {folder}. Please name a résumé, or a folder that holds some.")
    return files


def _progress(console: Console) -> Progress:
    columns = (TextColumn("{task.description}", markup=False), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    return Progress(*columns, console=console, transient=True, disable=not console.is_terminal)


def _read(file: Path, leash: Leash) -> Reading:
    begun = time.monotonic()
    try:
        content, changed = content_of(file), file.stat().st_mtime
        imported = read_resume(content, file.name, leash)
    except InvalidInput as error:
        return Reading(file, time.monotonic() - begun, error=error.message, code=error.code)
    return Reading(file, time.monotonic() - begun, changed, imported)
