"""Files are read in a process of their own, with little memory, little time and nothing to reach (``confine``).

A file can be made to hang, crash, bloat or take over its reader; what it takes down then is a child that nobody misses.
"""

from __future__ import annotations

import contextlib
import os
import signal
import threading
from collections.abc import Iterable, Iterator
from typing import IO

from kairix_core.domain.document import ImportedResume
from kairix_core.errors import DocumentTooLarge, LimitExceeded, UnreadableDocument, UnsupportedDocument
from kairix_infra.documents.limits import (
    CHILD_CPU_SECONDS,
    CHILD_WALL_SECONDS,
    CHILDREN_AT_ONCE,
    MAX_ANSWER_BYTES,
    MAX_WAITING,
)
from kairix_infra.documents.printable import printable
from kairix_infra.documents.sandbox.answer import ANSWER
from kairix_infra.documents.sandbox.children import Child, NoChild, child_of

READER = "kairix_infra.documents.sandbox.parse_child"
MAX_MESSAGE = 1_000


class Leash:
    """Held by who asked for a reading: to let go of it ends the child, also one that has yet to start."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._group: int | None = None
        self.gone = False

    @contextlib.contextmanager
    def tied(self, pid: int) -> Iterator[None]:
        """To a process group, which ends with the block at the latest; it is reaped later, so that it is no other's."""
        with self._lock:
            self._group = pid
            if self.gone:
                _kill(pid)
        try:
            yield
        finally:
            with self._lock:
                self._group = None
            _kill(pid)

    def let_go(self) -> None:
        with self._lock:
            self.gone = True
            if self._group is not None:
                _kill(self._group)


class _Places:
    """At most so many children at once in all threads, and a queue in front of them that does not grow without end."""

    def __init__(self, at_once: int, waiting: int) -> None:
        self._admitted = threading.BoundedSemaphore(at_once + waiting)
        self._free = threading.BoundedSemaphore(at_once)

    @contextlib.contextmanager
    def one(self) -> Iterator[None]:
        if not self._admitted.acquire(blocking=False):
            raise LimitExceeded("Many files are being read right now. Please try again in a minute.", retry_after=60)
        try:
            with self._free:
                yield
        finally:
            self._admitted.release()


_places = _Places(CHILDREN_AT_ONCE, MAX_WAITING)


def read_apart(data: bytes, *, cpu_seconds: int = CHILD_CPU_SECONDS, leash: Leash | None = None) -> ImportedResume:
    """What ``read_here`` reads, read in a child process.

    Raises what the reader raises, ``DocumentTooLarge`` when it takes more than ``cpu_seconds``, ``UnreadableDocument``
    when the child dies, and ``LimitExceeded`` when too many wait already.
    """
    return _outcome(run_apart(READER, data, cpu_seconds=cpu_seconds, leash=leash))


def run_apart(
    module: str, data: bytes, *arguments: str, cpu_seconds: int = CHILD_CPU_SECONDS, leash: Leash | None = None
) -> bytes:
    """What ``module`` answers on standard output, in a process of its own, to ``data`` on standard input.

    Its ``main`` is given its parent's id, ``cpu_seconds`` and the ``arguments``, and confines itself first of all.
    Raises as ``read_apart`` does. The answer is not to be trusted: the file may have taken the child over.
    """
    leash = leash or Leash()
    with _places.one():
        if leash.gone:
            raise _too_slow()
        try:
            status, answer = _converse(module, [str(cpu_seconds), *arguments], data, leash)
        except NoChild as error:
            raise _out_of_memory() from error
    if leash.gone or status == -signal.SIGXCPU:
        raise _too_slow()
    if status == -signal.SIGKILL:
        raise _out_of_memory()
    if status != 0 or len(answer) > MAX_ANSWER_BYTES:
        raise _stopped()
    return answer


def _converse(module: str, arguments: Iterable[str], data: bytes, leash: Leash) -> tuple[int, bytes]:
    """The child's exit status and answer; no longer than the clock allows, nor than ``leash`` is held."""
    clock = threading.Timer(CHILD_WALL_SECONDS, leash.let_go)
    clock.start()
    try:
        with child_of(module, *arguments) as child, leash.tied(child.pid):
            return _exchange(child, data)
    finally:
        clock.cancel()


def _exchange(child: Child, data: bytes) -> tuple[int, bytes]:
    """Hand the file over, take the answer, and wait until the child has ended."""
    feeder = threading.Thread(target=_feed, args=(child.stdin, data), daemon=True)
    feeder.start()
    answer = child.stdout.read(MAX_ANSWER_BYTES + 1)
    if len(answer) > MAX_ANSWER_BYTES:
        _kill(child.pid)
    status = child.status()
    feeder.join()
    return status, answer


def _feed(pipe: IO[bytes], data: bytes) -> None:
    """A child that ends early leaves the rest unread."""
    with contextlib.suppress(BrokenPipeError), pipe:
        pipe.write(data)


def _kill(group: int) -> None:
    """The child and the programs that it started."""
    with contextlib.suppress(ProcessLookupError):
        os.killpg(group, signal.SIGKILL)


def _outcome(answer: bytes) -> ImportedResume:
    """The child's answer is JSON and is checked: whoever took the child over gets no further."""
    try:
        outcome = ANSWER.validate_json(answer)
    except ValueError as error:
        raise _stopped() from error
    message = printable(outcome.message, MAX_MESSAGE)
    if outcome.refusal == "too_large":
        raise DocumentTooLarge(message)
    if outcome.refusal == "unsupported":
        raise UnsupportedDocument(message)
    if outcome.refusal == "unreadable" or outcome.imported is None:
        raise UnreadableDocument(message)
    return outcome.imported


def _stopped() -> UnreadableDocument:
    return UnreadableDocument(
        "This file made its reader stop: it is damaged, or made to do harm. Please export the résumé again."
    )


def _out_of_memory() -> DocumentTooLarge:
    """Nobody but a system that needs its memory kills a child without a word."""
    return DocumentTooLarge(
        "There was not enough memory to read this file. Please try again; if it happens once more, export the résumé "
        "without large pictures."
    )


def _too_slow() -> DocumentTooLarge:
    return DocumentTooLarge(
        "This file takes far longer to read than any résumé. Please export it again and try once more."
    )
