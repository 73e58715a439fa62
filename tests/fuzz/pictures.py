"""Pictures: only their decoding is looked at here, for their recognition is another program's."""

from __future__ import annotations

import contextlib

from doubles.bad_pdfs import a_png
from kairix_core.errors import InvalidInput
from kairix_infra.documents.limits import MAX_PIXELS
from kairix_infra.documents.ocr.picture import open_picture

A_PNG = a_png(8, 8)


def open_soundly(data: bytes) -> None:
    """Open each page of the picture, or be refused."""
    with contextlib.suppress(InvalidInput):
        for page in open_picture(data):
            assert page.width * page.height <= MAX_PIXELS
