"""The child process of ``sandbox``: ``python -m kairix_infra.documents.parse_child PDF cpu_seconds``.

Reads the file on standard input and writes an ``Answer`` as JSON on standard output.
"""

from __future__ import annotations

import contextlib
import os
import sys
from dataclasses import dataclass
from typing import Literal

from pydantic import TypeAdapter

from kairix_core.domain.document import ImportedResume
from kairix_core.errors import DocumentTooLarge, InvalidInput
from kairix_infra.documents.detect import Format
from kairix_infra.documents.limits import CHILD_MEMORY_BYTES
from kairix_infra.documents.reader import read_here

Refusal = Literal["unreadable", "too_large"]


@dataclass(frozen=True, slots=True)
class Answer:
    """What the child found: a résumé, or why there is none."""

    imported: ImportedResume | None = None
    refusal: Refusal | None = None
    message: str = ""


ANSWER: TypeAdapter[Answer] = TypeAdapter(Answer)


def main(kind: str, cpu_seconds: int) -> None:
    limit_this_process(cpu_seconds)
    data = sys.stdin.buffer.read()
    try:
        answer = Answer(read_here(data, Format[kind]))
    except InvalidInput as error:
        refusal: Refusal = "too_large" if isinstance(error, DocumentTooLarge) else "unreadable"
        answer = Answer(refusal=refusal, message=error.message)
    sys.stdout.buffer.write(ANSWER.dump_json(answer))


def limit_this_process(cpu_seconds: int) -> None:
    """Memory, processor time and priority; systems without these limits still have the parent's clock."""
    with contextlib.suppress(ImportError):
        import resource

        resource.setrlimit(resource.RLIMIT_CPU, (cpu_seconds, cpu_seconds + 1))
        resource.setrlimit(resource.RLIMIT_AS, (CHILD_MEMORY_BYTES, CHILD_MEMORY_BYTES))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        os.nice(10)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
