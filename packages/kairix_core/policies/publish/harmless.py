"""What is public says nothing of what is not."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from kairix_core.domain.document import Correction
from kairix_core.policies.evidence_lines import SHAPES
from kairix_core.policies.json_pointer import leaves, tokens_of
from kairix_core.policies.publish.amend import Amendments
from kairix_core.policies.publish.secrets import Secrets


def harmless(amendments: Amendments, secrets: Secrets) -> Amendments:
    """Without the sentences that hold a secret. Where nothing else is left, what was to be replaced is taken out:
    its owner has set it aside, so it does not stand in for the new text.
    """
    cleaned = _Cleaner(secrets, amendments)
    changed = [change for known in amendments.changed if (change := cleaned.correction(known))]
    emptied = {change.path for change in amendments.changed if change.op == "replace"} - {one.path for one in changed}
    added = [change for known in amendments.added if (change := cleaned.correction(known))]
    return replace(
        amendments,
        gone=[*amendments.gone, *sorted(emptied)],
        changed=changed,
        added=added,
        on_word_of=cleaned.on_word_of,
    )


class _Cleaner:
    def __init__(self, secrets: Secrets, amendments: Amendments) -> None:
        self._secrets = secrets
        self.on_word_of = dict(amendments.on_word_of)

    def correction(self, change: Correction) -> Correction | None:
        """None when nothing is left to say."""
        if not any(self._secrets.are_in(str(leaf)) for _, leaf in leaves(change.value, "")):
            return change
        left = self._left(change.value, change.path)
        return replace(change, value=left) if left else None

    def _left(self, value: Any, path: str) -> Any:
        if isinstance(value, Mapping):
            return self._entry(value, path)
        if isinstance(value, list):
            return [left for item in value if (left := self._left(item, path))]
        return self._text(value)

    def _entry(self, entry: Mapping[str, Any], path: str) -> dict[str, Any]:
        """Empty when more is lost than its prose and some items of its lists: the rest would speak of nothing."""
        left = {name: kept for name, value in entry.items() if (kept := self._left(value, path))}
        shape = SHAPES.get(tokens_of(path)[0])
        prose = {*shape.prose, shape.items} if shape else set()
        lost = [name for name, value in entry.items() if value != left.get(name)]
        return left if all(name in prose or isinstance(left.get(name), list) for name in lost) else {}

    def _text(self, value: Any) -> Any:
        if not self._secrets.are_in(str(value)):
            return value
        left = self._secrets.without(str(value))
        if left and str(value) in self.on_word_of:
            self.on_word_of[left] = self.on_word_of[str(value)]
        return left
