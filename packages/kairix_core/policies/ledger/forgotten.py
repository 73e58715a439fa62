"""How the ledger knows again what its owner wanted forgotten, without knowing what it was."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any
from uuid import UUID

from kairix_core.domain.profile.attribute import AttributeSpec
from kairix_core.domain.profile.fact import Proposal, SourceKind
from kairix_core.domain.profile.plain_text import folded
from kairix_core.policies.json_pointer import leaves
from kairix_core.policies.ledger.agreement import identity_of
from kairix_core.policies.ledger.stints import base_key, well_named

GONE: Any = object()


@dataclass(frozen=True, slots=True)
class Forgotten:
    """``digests`` of what was forgotten, each with the id of when it last was: hashes keyed with whose they are."""

    owner_id: UUID
    digests: Mapping[str, UUID] = field(default_factory=dict)

    def of(self, spec: AttributeSpec, value: Any, pattern: str) -> Iterator[str]:
        """The digests of a value in which something is to be forgotten: of the whole, or, where that is only in what is
        told of an entry, of those texts.
        """
        told = {} if _is_about(spec, value, pattern) else value
        parts = [leaf for _, leaf in leaves(told, "") if isinstance(leaf, str) and re.search(pattern, leaf)]
        yield from (self._digest(spec, "part", part) for part in parts)
        if not parts:
            yield self._whole(spec, value)

    def left_of(self, spec: AttributeSpec, proposal: Proposal) -> Proposal | None:
        """A document never brings it back. What its owner says anew does; what they had said before does not."""
        kind = proposal.source.kind
        if not self.digests or kind not in {SourceKind.DOCUMENT, SourceKind.MESSAGE}:
            return proposal
        said = proposal.source.message_id if kind is SourceKind.MESSAGE else None
        if self._covers(self._whole(spec, proposal.value), said):
            return None
        value = self._without(spec, proposal.value, said) if isinstance(proposal.value, dict) else proposal.value
        return replace(proposal, value=value)

    def _without(self, spec: AttributeSpec, value: Any, said: UUID | None) -> Any:
        if isinstance(value, dict):
            left = {name: self._without(spec, inner, said) for name, inner in value.items()}
            return {name: inner for name, inner in left.items() if inner is not GONE}
        if isinstance(value, list):
            items = [inner for item in value if (inner := self._without(spec, item, said)) is not GONE]
            return items if items or not value else GONE
        is_gone = isinstance(value, str) and self._covers(self._digest(spec, "part", value), said)
        return GONE if is_gone else value

    def _covers(self, digest: str, said: UUID | None) -> bool:
        """Ids are in the order of time: a message with a later one was said since."""
        forgetting = self.digests.get(digest)
        return forgetting is not None and (said is None or said.int < forgetting.int)

    def _whole(self, spec: AttributeSpec, value: Any) -> str:
        """The same for an entry of a list whatever else is told of it."""
        key = base_key(spec, well_named(spec, value)) if spec.is_list else json.dumps(value, ensure_ascii=False)
        return self._digest(spec, "whole", key)

    def _digest(self, spec: AttributeSpec, what: str, text: str) -> str:
        written = "\n".join((spec.key, what, folded(text))).encode()
        return hashlib.blake2b(written, key=self.owner_id.bytes, digest_size=32).hexdigest()


def _is_about(spec: AttributeSpec, value: Any, pattern: str) -> bool:
    """Whether it names the whole: what is no entry, or the entry itself."""
    if not isinstance(value, dict) or spec.entry is None:
        return True
    return any(re.search(pattern, str(value.get(name, ""))) for name in identity_of(spec.entry))
