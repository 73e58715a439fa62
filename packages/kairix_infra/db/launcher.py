"""Run as a program, with nothing but the standard library: become the server, and die with the parent.

Arguments: the parent's process id, the account's user and group id, then the server's command.
"""

from __future__ import annotations

import ctypes
import os
import signal
import sys

PR_SET_PDEATHSIG = 1


def become(parent: int, uid: int, gid: int, command: list[str]) -> None:
    """The wish to hear of the parent's death comes last: changing the account takes it back."""
    if os.geteuid() == 0:
        os.setgroups([])
        os.setgid(gid)
        os.setuid(uid)
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, int(signal.SIGINT))
        if os.getppid() != parent:
            sys.exit(1)
    os.umask(0o077)
    os.execv(command[0], command)  # noqa: S606 - no shell wanted


if __name__ == "__main__":
    become(int(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]), sys.argv[4:])
