"""What Linux can forbid a process for good, without any privilege: the network, other processes, files.

Where a kernel or a machine knows no such rule, its function says so by returning False and nothing is forbidden.
"""

from __future__ import annotations

import ctypes
import os
import platform
import signal
import struct
from collections.abc import Iterable, Mapping
from pathlib import Path

PR_SET_PDEATHSIG, PR_SET_NO_NEW_PRIVS, PR_SET_SECCOMP = 1, 38, 22
SECCOMP_MODE_FILTER = 2
LOAD, EQUALS, AT_LEAST, RETURN = 0x20, 0x15, 0x35, 0x06
SYSTEM_CALL, MACHINE = 0, 4
ALLOW, REFUSE, KILL = 0x7FFF0000, 0x00050001, 0x80000000
#: Audit number of the machine, and its numbers of socket, ptrace, process_vm_readv and process_vm_writev.
MACHINES: Mapping[str, tuple[int, tuple[int, ...]]] = {
    "x86_64": (0xC000003E, (41, 101, 310, 311)),
    "aarch64": (0xC00000B7, (198, 117, 270, 271)),
}
#: io_uring_setup (which makes sockets, too) and pidfd_getfd (which takes those of others): the same everywhere.
ON_ALL_MACHINES = (425, 438)
#: System calls from here on are those of x32, which has numbers of its own.
X32 = 0x40000000
CREATE_RULESET, ADD_RULE, RESTRICT_SELF = 444, 445, 446
EXECUTE, WRITE, READ, LIST = 1, 2, 4, 8
#: All that Landlock knows: the above, to make and to remove; since its third version to move and to cut short, too.
ALL_ACCESS, ALL_ACCESS_SINCE_3 = (1 << 13) - 1, (1 << 15) - 1
BENEATH, TELL_VERSION = 1, 1


def die_with_parent(parent: int) -> None:
    """Be killed when the thread that started this process ends; end at once when ``parent`` is no more."""
    if _prctl(PR_SET_PDEATHSIG, signal.SIGKILL) and os.getppid() != parent:
        os._exit(1)


def forbid_network() -> bool:
    """No socket of any kind can be made, not even to this machine, and no other process be touched."""
    known = MACHINES.get(platform.machine())
    if known is None or not _prctl(PR_SET_NO_NEW_PRIVS, 1):
        return False
    machine, refused = known
    code = _filter(machine, (*refused, *ON_ALL_MACHINES))
    buffer = ctypes.create_string_buffer(code)
    program = struct.pack("HxxxxxxP", len(code) // 8, ctypes.addressof(buffer))
    return _prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, ctypes.c_char_p(program))


def _filter(machine: int, refused: Iterable[int]) -> bytes:
    steps = [(LOAD, 0, 0, MACHINE), (EQUALS, 1, 0, machine), (RETURN, 0, 0, KILL), (LOAD, 0, 0, SYSTEM_CALL)]
    tests = [(AT_LEAST, X32), *((EQUALS, number) for number in refused)]
    for place, (test, number) in enumerate(tests):
        steps.append((test, len(tests) - place, 0, number))
    steps += [(RETURN, 0, 0, ALLOW), (RETURN, 0, 0, REFUSE)]
    return b"".join(struct.pack("HBBI", *step) for step in steps)


def forbid_files(*, readable: Iterable[Path], writable: Iterable[Path]) -> bool:
    """Nothing but what lies in these places can be read, run or (``writable``) written; nothing made or removed."""
    version = _syscall(CREATE_RULESET, 0, 0, TELL_VERSION)
    attributes = struct.pack("Q", ALL_ACCESS_SINCE_3 if version >= 3 else ALL_ACCESS)
    rules = _syscall(CREATE_RULESET, ctypes.c_char_p(attributes), len(attributes), 0)
    if rules < 0:
        return False
    for path in readable:
        _allow(rules, path, READ | EXECUTE | (LIST if path.is_dir() else 0))
    for path in writable:
        _allow(rules, path, READ | WRITE)
    done = _prctl(PR_SET_NO_NEW_PRIVS, 1) and _syscall(RESTRICT_SELF, rules, 0) == 0
    os.close(rules)
    return done


def _allow(rules: int, path: Path, access: int) -> None:
    try:
        place = os.open(path, os.O_PATH | os.O_CLOEXEC)
    except OSError:
        return
    rule = struct.pack("=Qi", access, place)
    _syscall(ADD_RULE, rules, BENEATH, ctypes.c_char_p(rule), 0)
    os.close(place)


def _prctl(option: int, *arguments: int | ctypes.c_char_p) -> bool:
    call = getattr(ctypes.CDLL(None), "prctl", None)
    filled = [*arguments, 0, 0, 0][:4]
    return call is not None and call(option, *(_wide(argument) for argument in filled)) == 0


def _syscall(number: int, *arguments: int | ctypes.c_char_p) -> int:
    if platform.system() != "Linux":
        return -1
    return int(ctypes.CDLL(None).syscall(ctypes.c_long(number), *(_wide(argument) for argument in arguments)))


def _wide(argument: int | ctypes.c_char_p) -> ctypes.c_long | ctypes.c_char_p:
    """Variadic C functions read whole registers."""
    return ctypes.c_long(argument) if isinstance(argument, int) else argument
