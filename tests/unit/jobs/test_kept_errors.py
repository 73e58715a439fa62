"""An error that was kept as its code and message is the same error again."""

from __future__ import annotations

import pytest

from kairix_core.errors import (
    DocumentTooLarge,
    InternalError,
    KairixError,
    ProviderTimeout,
    UnreadableDocument,
    error_of,
)


@pytest.mark.parametrize("kind", [UnreadableDocument, DocumentTooLarge, ProviderTimeout])
def test_a_code_leads_back_to_its_class(kind: type[KairixError]) -> None:
    again = error_of(kind.code, "Just so.")
    assert (type(again), again.message) == (kind, "Just so.")


def test_a_code_of_another_version_is_an_internal_error() -> None:
    assert isinstance(error_of("no_such_code", "Hm."), InternalError)
