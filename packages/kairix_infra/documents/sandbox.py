"""Files are read in a process of their own, with little memory and little time.

A file can be made to hang, crash or bloat its reader; what it takes down then is a child that nobody misses.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

from kairix_core.domain.document import ImportedResume
from kairix_core.errors import DocumentTooLarge, UnreadableDocument
from kairix_infra.documents.detect import Format
from kairix_infra.documents.limits import CHILD_CPU_SECONDS, CHILD_WALL_SECONDS, CHILDREN_AT_ONCE
from kairix_infra.documents.parse_child import ANSWER

PACKAGES = Path(__file__).resolve().parents[2]
KILLED_FOR_TIME = (-signal.SIGXCPU, -signal.SIGKILL)
_places = threading.BoundedSemaphore(CHILDREN_AT_ONCE)


def read_apart(data: bytes, kind: Format, *, cpu_seconds: int = CHILD_CPU_SECONDS) -> ImportedResume:
    """What ``read_here`` reads, read in a child process.

    Raises what the reader raises, ``DocumentTooLarge`` when it takes more than ``cpu_seconds``, and
    ``UnreadableDocument`` when the child dies.
    """
    return _outcome(run_apart("kairix_infra.documents.parse_child", kind.name, str(cpu_seconds), data=data))


def run_apart(module: str, *arguments: str, data: bytes) -> bytes:
    """What ``module`` writes when it is run as a child process that reads ``data``; its own business is to be limited.

    Raises ``DocumentTooLarge`` when it takes too long, and ``UnreadableDocument`` when it dies.
    """
    command = [sys.executable, "-m", module, *arguments]
    with _places:
        try:
            child = subprocess.run(  # noqa: S603 - our own module, no shell, no words of the file in the command
                command,
                input=data,
                capture_output=True,
                timeout=CHILD_WALL_SECONDS,
                env={"PYTHONPATH": str(PACKAGES), "PATH": os.defpath, "LANG": "C.UTF-8"},
                check=False,
            )
        except subprocess.TimeoutExpired as error:
            raise _too_slow() from error
    if child.returncode in KILLED_FOR_TIME:
        raise _too_slow()
    if child.returncode != 0:
        raise _stopped()
    return child.stdout


def _outcome(answer: bytes) -> ImportedResume:
    """The child's answer is JSON and is checked: whoever took the child over gets no further."""
    try:
        outcome = ANSWER.validate_json(answer)
    except ValueError as error:
        raise _stopped() from error
    if outcome.refusal == "too_large":
        raise DocumentTooLarge(outcome.message)
    if outcome.refusal == "unreadable" or outcome.imported is None:
        raise UnreadableDocument(outcome.message)
    return outcome.imported


def _stopped() -> UnreadableDocument:
    return UnreadableDocument(
        "This file made its reader stop: it is damaged, or made to do harm. Please export the résumé again."
    )


def _too_slow() -> DocumentTooLarge:
    return DocumentTooLarge(
        "This file takes far longer to read than any résumé. Please export it again and try once more."
    )
