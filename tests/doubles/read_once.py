"""A reader that has read a file before: what the same bytes say does not change."""

from __future__ import annotations

from copy import deepcopy

from kairix_core.domain.document import ImportedResume
from kairix_infra.documents.sandbox.run_apart import Leash, read_apart


class ReadOnce:
    """``read_apart``, for tests of what becomes of a reading: a child process is started once per file, not per test.

    A file that is refused is read each time.
    """

    def __init__(self) -> None:
        self._known: dict[bytes, ImportedResume] = {}

    def __call__(self, data: bytes, *, leash: Leash | None = None) -> ImportedResume:
        if data not in self._known:
            self._known[data] = read_apart(data, leash=leash)
        return deepcopy(self._known[data])
