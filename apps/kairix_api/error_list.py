"""Print the page of errors: `python -m kairix_api.error_list`. Programs rely on the codes, people read the messages."""

from __future__ import annotations

import sys
from collections.abc import Iterator

from kairix_api.errors import status_of
from kairix_core.errors import KairixError

HEAD = """\
# Errors

Every refusal is a problem (RFC 9457, `application/problem+json`): `code` is for programs and stays, `detail` is for
people and may say it more exactly than here, `retryable` tells whether trying again may help, `request_id` finds it in
the log; a 422 names each field in `errors`. What is missing and what is somebody else's answer alike.

The same codes end a stream (`turn.failed`) and a job. A dot stands before what is a kind of the one above it. Written
by `make generate` from `kairix_core/errors.py`.

| code | status | again? | says |
|---|---|---|---|
"""
#: Refused before anything of Kairix's own is asked.
BY_THE_FRAMEWORK = """\
| `bad_request` | 400 | no | The body could not be read as what its headers say. |
| `method_not_allowed` | 405 | no | This path is not asked so; `Allow` names how. |
| `request_timeout` | 408 | no | The rest of the body did not come within half a minute. |
| `request_too_large` | 413 | no | A request may have 1 MB, one with a file 25 MB. |
"""


def error_list() -> str:
    """In Markdown."""
    return HEAD + "".join(_rows(KairixError, 0)) + BY_THE_FRAMEWORK


def _rows(kind: type[KairixError], depth: int) -> Iterator[str]:
    for child in kind.__subclasses__():
        error = child()
        says, again = " ".join(error.message.split()), "yes" if error.retryable else "no"
        yield f"| {'· ' * depth}`{error.code}` | {status_of(error)} | {again} | {says} |\n"
        yield from _rows(child, depth + 1)


if __name__ == "__main__":
    sys.stdout.write(error_list())
