"""The codes that programs may rely on: those of the error tree, and of what the framework refuses itself."""

from __future__ import annotations

from kairix_api.errors import CODES
from kairix_core.errors import KairixError


def _codes(kind: type[KairixError]) -> set[str]:
    return {kind.code}.union(*(_codes(child) for child in kind.__subclasses__()))


STABLE_CODES = _codes(KairixError) | set(CODES.values()) | {"method_not_allowed", "bad_request", "request_timeout"}
