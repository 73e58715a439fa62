"""What an uploaded file may cost."""

from __future__ import annotations

from kairix_core.errors import DocumentTooLarge

MEGABYTE = 1024 * 1024
MAX_BYTES = 20 * MEGABYTE
MAX_PAGES = 300
MAX_TEXT_CHARS = 2 * MEGABYTE
MAX_ZIP_ENTRIES = 1_000
MAX_UNPACKED_BYTES = 200 * MEGABYTE
MAX_ZIP_RATIO = 100
#: Of a Word document, pictures left out: ten times what the longest text needs.
MAX_MARKUP_BYTES = 20 * MEGABYTE
MAX_PIXELS = 40_000_000
#: Pages of a file that are recognised, and the seconds by the clock that one look at a page may take.
MAX_PICTURES, RECOGNITION_SECONDS = 10, 60
#: Levels of lists and mappings in JSON and YAML; JSON Resume itself needs five.
MAX_DEPTH = 32
CHILD_CPU_SECONDS = 20
#: A dozen scanned pages take a minute on an idle machine.
CHILD_WALL_SECONDS = 180
CHILD_MEMORY_BYTES = 1024 * MEGABYTE
CHILD_OPEN_FILES = 64
CHILDREN_AT_ONCE = 2
#: Files that may wait for a child; more are asked to come again.
MAX_WAITING = 8
MAX_ANSWER_BYTES = 64 * MEGABYTE
#: JSON up to this size is read without a child: it costs milliseconds, whatever is in it.
SMALL_JSON_BYTES = 64 * 1024


def check_size(data: bytes) -> None:
    if len(data) > MAX_BYTES:
        raise DocumentTooLarge(
            f"This file has {len(data) / MEGABYTE:.1f} MB; the limit is {MAX_BYTES // MEGABYTE} MB. "
            "Export the résumé without large pictures and try again."
        )


def check_text(text: str) -> None:
    if len(text) > MAX_TEXT_CHARS:
        raise DocumentTooLarge(
            "This file holds more than 2 million characters of text, which no résumé does. "
            "Save the résumé alone in a file and try again."
        )
