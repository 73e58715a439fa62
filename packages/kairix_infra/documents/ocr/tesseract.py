"""The program Tesseract: which languages it has, and the words that it sees in a picture."""

from __future__ import annotations

import csv
import io
import os
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from PIL import Image

from kairix_infra.documents.limits import RECOGNITION_SECONDS

WORD = "5"
#: Columns found by the program itself; one line of text; nothing but how the page lies and in which script.
PAGE, LINE, ORIENTATION = "3", "7", "0"


@dataclass(frozen=True, slots=True)
class Word:
    """``line`` tells which words stand on one line; the box is in pixels, ``confidence`` from 0 to 1."""

    text: str
    line: tuple[str, str, str]
    x0: float
    top: float
    x1: float
    bottom: float
    confidence: float


@dataclass(frozen=True, slots=True)
class Lie:
    """How a page lies: the degrees to turn it clockwise until it is upright, and the script that it is written in."""

    turn: int = 0
    script: str = "Latin"


@lru_cache(maxsize=1)
def languages() -> frozenset[str]:
    """The models that are installed, as Tesseract names them; none when the program is not on PATH."""
    program = shutil.which("tesseract")
    if program is None:
        return frozenset()
    answer = _run(program, "--list-langs", picture=b"")
    return frozenset(answer.decode("utf-8", errors="replace").splitlines()[1:]) if answer else frozenset()


def see_words(picture: Image.Image, language: str, *, layout: str = PAGE) -> list[Word]:
    """The words of a picture, as ``language`` (``fra``, ``chi_sim+eng``) reads them; none when it takes too long."""
    table = _look(picture, "-l", language, "--psm", layout, "--dpi", "300", "tsv")
    return list(_words(table))


def see_lie(picture: Image.Image) -> Lie:
    """As it is, in Latin script, when nothing can be told."""
    if "osd" not in languages():
        return Lie()
    told = dict(line.split(": ", 1) for line in _look(picture, "--psm", ORIENTATION).splitlines() if ": " in line)
    return Lie(int(told.get("Rotate", 0)), told.get("Script", "Latin").strip())


def _look(picture: Image.Image, *options: str) -> str:
    file = io.BytesIO()
    picture.save(file, "PPM")
    program = shutil.which("tesseract") or "tesseract"
    return _run(program, "stdin", "stdout", *options, picture=file.getvalue()).decode("utf-8", errors="replace")


def _run(program: str, *arguments: str, picture: bytes) -> bytes:
    """What the program prints. It has one thread: two are slower, and the time of a page is to be limited."""
    try:
        done = subprocess.run(  # noqa: S603 - a program of the system; no words of the file in the command
            [program, *arguments],
            input=picture,
            capture_output=True,
            timeout=RECOGNITION_SECONDS,
            env={**os.environ, "OMP_THREAD_LIMIT": "1"},
            check=False,
        )
    except (subprocess.TimeoutExpired, OSError):
        return b""
    return done.stdout


def _words(table: str) -> Iterator[Word]:
    for row in csv.DictReader(io.StringIO(table), delimiter="\t", quoting=csv.QUOTE_NONE):
        text = (row["text"] or "").strip()
        if row["level"] != WORD or not text:
            continue
        x0, top = float(row["left"]), float(row["top"])
        yield Word(
            text=text,
            line=(row["block_num"], row["par_num"], row["line_num"]),
            x0=x0,
            top=top,
            x1=x0 + float(row["width"]),
            bottom=top + float(row["height"]),
            confidence=max(0.0, float(row["conf"]) / 100),
        )
