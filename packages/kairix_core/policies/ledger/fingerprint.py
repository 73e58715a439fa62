"""What makes a fact the one that it is, so that nothing is learnt twice."""

from __future__ import annotations

import hashlib
import json
from typing import Any

from kairix_core.domain.profile.fact import Source, SourceKind
from kairix_core.domain.profile.plain_text import folded


def fingerprint(attribute: str, value: Any, source: Source) -> str:
    """The same for the same value from the same document, from the same message, or worked out of the same facts.

    64 hexadecimal digits. Where in a document a value stands makes no difference: corrections move it.
    """
    said = folded(json.dumps(value, sort_keys=True, ensure_ascii=False))
    return hashlib.sha256("\n".join((attribute, *_place(source), said)).encode()).hexdigest()


def _place(source: Source) -> tuple[str, ...]:
    if source.kind is SourceKind.INFERENCE:
        return source.kind.value, *sorted(map(str, source.basis))
    return source.kind.value, str(source.document_id or source.message_id or "")
