"""What a person at a terminal is told when something cannot be done: what is wrong, and the remedy. No traceback."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import typer
from pydantic import ValidationError
from rich.console import Console
from rich.text import Text

from kairix_core.errors import KairixError


@contextmanager
def explained(console: Console) -> Iterator[None]:
    """Turn expected errors into one red line and exit status 1; everything else is a bug and shows where."""
    try:
        yield
    except KairixError as error:
        fail(console, error.message)
    except ValidationError as error:
        if error.title != "Settings":
            raise
        for problem in error.errors(include_url=False, include_input=False):
            place = ".".join(str(part) for part in problem["loc"]) or "settings"
            fail_line(console, f"{place}: {problem['msg']}")
        raise typer.Exit(1) from None


def fail(console: Console, message: str) -> None:
    fail_line(console, message)
    raise typer.Exit(1)


def fail_line(console: Console, message: str) -> None:
    console.print(Text.assemble(("Error: ", "bold red"), message), soft_wrap=True)
