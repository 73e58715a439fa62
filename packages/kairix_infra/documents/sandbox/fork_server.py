"""A program that has imported the readers, and forks itself for each file: ``python -m …sandbox.fork_server``.

To import what reads a file takes forty times as long as to read it. This process never sees a byte of any file: it gets
orders on standard input, a socket, each with the descriptors of a child's standard input and output and of a socket for
the child's status, and ends when nobody holds the other end any more, or has asked for anything for a while.
"""

from __future__ import annotations

import contextlib
import gc
import json
import os
import select
import signal
import socket
from collections.abc import Sequence
from dataclasses import dataclass
from importlib import import_module
from typing import NoReturn

IDLE_SECONDS = 30
MAX_ORDER_BYTES = 64 * 1024
#: Before the number of a child that leads its group. A bare number is how one ended, which may be before it did.
LEADS = b"leads "
READERS = "kairix_infra.documents"
PRELOADED = (
    f"{READERS}.sandbox.parse_child",
    f"{READERS}.sandbox.draw_child",
    f"{READERS}.career.understand",
    f"{READERS}.pdf.read_pdf",
    f"{READERS}.word.read_docx",
)


@dataclass(frozen=True, slots=True)
class Forked:
    """A child that has not been reaped: its number is nobody else's. ``status`` leads to who waits for it."""

    pid: int
    pidfd: int
    status: socket.socket

    def tell(self) -> None:
        with contextlib.suppress(OSError):
            self.status.send(str(end_of(os.P_PIDFD, self.pidfd)).encode())

    def bury(self) -> None:
        """Nobody waits for it any more: it ends, with what it started."""
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self.pidfd)
        self.status.close()


def end_of(kind: int, child: int) -> int:
    """How it ended, as ``subprocess`` puts it: what it exited with, or the signal that killed it, negative.

    Waits for it and does not reap it.
    """
    ended = os.waitid(kind, child, os.WEXITED | os.WNOWAIT)
    if ended is None:
        raise ChildProcessError
    return ended.si_status if ended.si_code == os.CLD_EXITED else -ended.si_status


def serve(orders: socket.socket) -> None:
    waiting = select.poll()
    waiting.register(orders, select.POLLIN)
    children: dict[int, Forked] = {}
    while events := waiting.poll(None if children else IDLE_SECONDS * 1000):
        for descriptor, _ in events:
            if descriptor == orders.fileno():
                if (child := _obey(orders)) is None:
                    return
                children |= {child.pidfd: child, child.status.fileno(): child}
                waiting.register(child.pidfd, select.POLLIN)
                waiting.register(child.status, 0)
            elif (child := children.get(descriptor)) is None:
                continue  # it was forgotten in this very round
            elif child.pidfd == descriptor:
                child.tell()
                waiting.unregister(descriptor)
            else:
                _forget(child, children, waiting)


def _forget(child: Forked, children: dict[int, Forked], waiting: select.poll) -> None:
    for descriptor in (child.pidfd, child.status.fileno()):
        del children[descriptor]
        with contextlib.suppress(KeyError):
            waiting.unregister(descriptor)
    child.bury()


def _obey(orders: socket.socket) -> Forked | None:
    """The child that was ordered; None when there is nobody left to order one."""
    order, descriptors, _, _ = socket.recv_fds(orders, MAX_ORDER_BYTES, 3)
    if not order:
        return None
    server = os.getpid()
    if (pid := os.fork()) == 0:
        _be_child(server, order, descriptors)
    stdin, stdout, status = descriptors
    os.close(stdin)
    os.close(stdout)
    return Forked(pid, os.pidfd_open(pid), socket.socket(fileno=status))


def _be_child(server: int, ordered: bytes, descriptors: Sequence[int]) -> NoReturn:
    """Lead a group of one's own, keep two pipes and nothing else, and do what the module does."""
    code = 1
    with contextlib.suppress(BaseException):
        order, (stdin, stdout, status) = json.loads(ordered), descriptors
        os.setsid()
        os.write(status, LEADS + str(os.getpid()).encode())
        os.dup2(stdin, 0)
        os.dup2(stdout, 1)
        os.closerange(3, os.sysconf("SC_OPEN_MAX"))
        os.environ["PATH"] = order["path"]
        import_module(order["module"]).main(str(server), *order["arguments"])
        code = 0
    os._exit(code)


def main() -> None:
    orders = socket.socket(fileno=os.dup(0))
    for module in PRELOADED:
        import_module(module)
    # Forked children share what never changes.
    gc.collect()
    gc.freeze()
    serve(orders)


if __name__ == "__main__":
    main()
