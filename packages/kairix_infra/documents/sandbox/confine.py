"""What a child that reads a stranger's file may still do: compute for a while, read the programs it is made of, answer.

Each rule holds for the programs that the child starts, too. On systems that lack one, the parent's clock and the
scrubbed environment remain.
"""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterator
from pathlib import Path

from kairix_infra.documents.limits import CHILD_MEMORY_BYTES, CHILD_OPEN_FILES
from kairix_infra.documents.sandbox.kernel_rules import die_with_parent, forbid_files, forbid_network

PACKAGES = Path(__file__).resolve().parents[3]
SYSTEM = ("/usr", "/lib", "/lib64", "/bin", "/etc/ld.so.cache", "/etc/fonts", "/etc/localtime", "/dev/urandom")
COUNTS = ("/proc/cpuinfo", "/proc/meminfo", "/sys/devices/system/cpu")


def confine(parent: int, cpu_seconds: int) -> None:
    """Give up, for good, what reading a file does not need. ``parent`` is the process that waits for the answer."""
    step_back()
    with contextlib.suppress(ImportError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (CHILD_MEMORY_BYTES, CHILD_MEMORY_BYTES))
        resource.setrlimit(resource.RLIMIT_NOFILE, (CHILD_OPEN_FILES, CHILD_OPEN_FILES))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    limit_processor(cpu_seconds)
    if sys.platform == "linux":
        die_with_parent(parent)
        forbid_files(readable=_programs(), writable=[Path(os.devnull)])
        forbid_network()


def limit_processor(seconds: int) -> None:
    """Seconds of processor time, for this process and for each that it starts; then the system kills it."""
    with contextlib.suppress(ImportError):
        import resource

        resource.setrlimit(resource.RLIMIT_CPU, (seconds, resource.getrlimit(resource.RLIMIT_CPU)[1]))


def step_back() -> None:
    """Who asks the API a question goes before somebody's file, which still gets on when the machine is busy."""
    with contextlib.suppress(AttributeError, OSError):
        os.nice(10)
        os.sched_setscheduler(0, os.SCHED_BATCH, os.sched_param(0))


def _programs() -> Iterator[Path]:
    """Where Python, Kairix and the programs on PATH live; not the data directory, nor anybody's home."""
    yield from (Path(sys.prefix), Path(sys.base_prefix), PACKAGES, *map(Path, SYSTEM), *map(Path, COUNTS))
    for folder in map(Path, os.get_exec_path()):
        yield folder.parent if folder.parent != Path("/") else folder
