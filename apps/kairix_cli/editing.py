"""Correct before you store: the understood résumé, opened as JSON in the user's editor."""

from __future__ import annotations

import json
import os
import tempfile
from pathlib import Path, PurePath
from types import TracebackType
from typing import Self

import click
import typer
from rich.console import Console

from kairix_cli.failures import fail_line
from kairix_cli.import_command import Candidate
from kairix_core.errors import InvalidInput
from kairix_infra.documents import read_resume


class Editing:
    """One file that is edited again and again, and kept unless it was stored."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self._file: Path | None = None
        self._written = b""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._file is None:
            return
        if self._file.read_bytes() == self._written:
            self._file.unlink()
        else:
            self._console.print(f"What you edited is kept in {self._file}", markup=False, soft_wrap=True)

    def of(self, candidate: Candidate) -> Candidate:
        """The candidate as it was edited. What is no résumé is told, and edited again unless the user gives up."""
        file = self._file = self._file or self._begin(candidate)
        while True:
            before = file.read_bytes()
            if not self._edit(file):
                return candidate
            if (data := file.read_bytes()) == before:
                self._console.print("Nothing was changed.")
                if before == self._written:
                    return candidate
            name = f"{PurePath(candidate.name).stem}.json"
            try:
                return Candidate(data, name, read_resume(data, name))
            except InvalidInput as error:
                fail_line(self._console, error.message)
                if not typer.confirm("Edit it again?", default=True, err=True):
                    return candidate

    def is_stored(self) -> None:
        if self._file is not None:
            self._file.unlink()
            self._file = None

    def _begin(self, candidate: Candidate) -> Path:
        self._written = f"{json.dumps(candidate.imported.resume, ensure_ascii=False, indent=2)}\n".encode()
        handle, path = tempfile.mkstemp(prefix="kairix-", suffix=".json")
        with os.fdopen(handle, "wb") as file:
            file.write(self._written)
        return Path(path)

    def _edit(self, file: Path) -> bool:
        try:
            click.edit(filename=str(file))
        except click.ClickException as error:
            fail_line(self._console, f"{error.message}. Set EDITOR to an editor of this machine.")
            return False
        return True
