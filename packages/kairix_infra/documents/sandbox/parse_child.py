"""The child process of ``sandbox``: ``python -m kairix_infra.documents.sandbox.parse_child parent cpu_seconds``.

Reads the file on standard input and writes an ``Answer`` as JSON on standard output. What the file is, is found out
here, too: its parent does not look at a single byte.
"""

from __future__ import annotations

import sys

from kairix_core.errors import DocumentTooLarge, InvalidInput, UnsupportedDocument
from kairix_infra.documents.detect import detect
from kairix_infra.documents.reader import read_here
from kairix_infra.documents.sandbox.answer import ANSWER, Answer, Refusal
from kairix_infra.documents.sandbox.confine import confine


def main(parent: str, cpu_seconds: str) -> None:
    confine(int(parent), int(cpu_seconds))
    data = sys.stdin.buffer.read()
    sys.stdout.buffer.write(ANSWER.dump_json(_answer(data)))
    sys.stdout.buffer.flush()


def _answer(data: bytes) -> Answer:
    try:
        return Answer(read_here(data, detect(data)))
    except InvalidInput as error:
        return Answer(refusal=_refusal(error), message=error.message)
    except MemoryError:
        return Answer(refusal="too_large", message="This file takes far more memory to read than any résumé.")


def _refusal(error: InvalidInput) -> Refusal:
    if isinstance(error, DocumentTooLarge):
        return "too_large"
    return "unsupported" if isinstance(error, UnsupportedDocument) else "unreadable"


if __name__ == "__main__":
    main(*sys.argv[1:])
