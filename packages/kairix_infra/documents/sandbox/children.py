"""Where the children come from that read files: forked from a server that is ready, or started anew."""

from __future__ import annotations

import atexit
import contextlib
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from kairix_infra.documents.sandbox.confine import PACKAGES
from kairix_infra.documents.sandbox.fork_server import LEADS, end_of

SERVER = "kairix_infra.documents.sandbox.fork_server"
#: Bytes of a process's number or status.
MAX_NUMBER = 32
#: To import what the server forks with, on a machine that is very busy.
START_SECONDS = 60


def forks() -> bool:
    """Other systems lack what this takes, as do older kernels and some containers; there, each child imports what it
    needs.
    """
    try:
        os.close(os.pidfd_open(os.getpid()))
    except (AttributeError, OSError):
        return False
    return hasattr(socket, "SOCK_SEQPACKET")


FORKS = forks()


class NoChild(Exception):
    """None could be started."""


@dataclass(frozen=True, slots=True)
class Child:
    """Leads a process group of its own. ``status``, to be called once, waits for its end (``end_of``)."""

    pid: int
    stdin: IO[bytes]
    stdout: IO[bytes]
    status: Callable[[], int]


@contextlib.contextmanager
def child_of(module: str, *arguments: str) -> Iterator[Child]:
    """A child that runs ``module`` with its parent's number and the ``arguments``; it is reaped with the block.

    It has nothing of this process's environment, files, folder and terminal. Raises ``NoChild``.
    """
    if FORKS:
        with _server.child_of(module, *arguments) as child:
            yield child
    else:
        with _anew(module, *arguments) as child:
            yield child


@contextlib.contextmanager
def _anew(module: str, *arguments: str) -> Iterator[Child]:
    command = [sys.executable, "-P", "-m", module, str(os.getpid()), *arguments]
    with subprocess.Popen(  # noqa: S603 - our own module, no shell, no words of the file in the command
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=_environment(),
        cwd="/",
        start_new_session=True,
    ) as process:
        if process.stdin is None or process.stdout is None:
            raise NoChild
        yield Child(process.pid, process.stdin, process.stdout, lambda: end_of(os.P_PID, process.pid))


class _Server:
    """The ``fork_server`` of this process: started when a first file comes, and again when it has gone."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._orders: socket.socket | None = None
        self._process: subprocess.Popen[bytes] | None = None

    @contextlib.contextmanager
    def child_of(self, module: str, *arguments: str) -> Iterator[Child]:
        order = json.dumps({"module": module, "arguments": arguments, "path": _path()}).encode()
        try:
            # It may end, after a while without work, in the moment in which it is asked.
            forked = self._fork(order) or self._fork(order)
        except OSError as error:
            raise NoChild from error
        if forked is None:
            raise NoChild
        child, status = forked
        with child.stdin, child.stdout, status:
            yield child

    def _fork(self, order: bytes) -> tuple[Child, socket.socket] | None:
        """The child, and the socket that keeps it from being reaped; None when it, or the server, is gone."""
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        (reading, feeding), (listening, answering) = os.pipe(), os.pipe()
        stdin, stdout = os.fdopen(feeding, "wb"), os.fdopen(listening, "rb")
        with contextlib.ExitStack() as unless_it_leads:
            for end in (ours, stdin, stdout):
                unless_it_leads.enter_context(end)
            try:
                self._send(order, [reading, answering, theirs.fileno()])
            finally:
                theirs.close()
                os.close(reading)
                os.close(answering)
            ours.settimeout(START_SECONDS)
            told = _told(ours)
            if not told.startswith(LEADS):
                return None
            unless_it_leads.pop_all()
        ours.settimeout(None)
        leader = int(told.removeprefix(LEADS))
        return Child(leader, stdin, stdout, lambda: int(_told(ours) or -signal.SIGKILL)), ours

    def _send(self, order: bytes, descriptors: list[int]) -> None:
        with self._lock:
            if self._orders is None or not _sent(self._orders, order, descriptors):
                self._orders = self._start()
                _sent(self._orders, order, descriptors)

    def _start(self) -> socket.socket:
        self.end()
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        with theirs, contextlib.ExitStack() as unless_started:
            unless_started.enter_context(ours)
            self._process = subprocess.Popen(  # noqa: S603 - our own module, no shell
                [sys.executable, "-P", "-m", SERVER],
                stdin=theirs.fileno(),
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                env=_environment(),
                cwd="/",
                start_new_session=True,
            )
            unless_started.pop_all()
        return ours

    def end(self) -> None:
        """It ends when nobody can ask it for anything any more."""
        if self._orders is not None:
            self._orders.close()
            self._orders = None
        if self._process is not None:
            self._process.wait(START_SECONDS)
            self._process = None


def _sent(orders: socket.socket, order: bytes, descriptors: list[int]) -> bool:
    try:
        socket.send_fds(orders, [order], descriptors)
    except OSError:
        return False
    return True


def _told(status: socket.socket) -> bytes:
    """Nothing when who should tell has gone, or is silent for too long."""
    try:
        return status.recv(MAX_NUMBER)
    except OSError:
        return b""


_server = _Server()
atexit.register(_server.end)


def _environment() -> dict[str, str]:
    return {"PYTHONPATH": str(PACKAGES), "PATH": _path(), "LANG": "C.UTF-8"}


def _path() -> str:
    """Where the system's programs are, and the one that recognises text in pictures, if it is elsewhere."""
    tesseract = shutil.which("tesseract")
    return os.pathsep.join([os.defpath, *([str(Path(tesseract).parent)] if tesseract else [])])
