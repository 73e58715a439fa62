"""Pictures of pages, drawn in a child."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from doubles.papers import a_pdf, a_text
from kairix_core.errors import UnreadableDocument
from kairix_infra.documents.detect import Format
from kairix_infra.documents.sandbox.draw_child import MAX_PIXELS, draw
from kairix_infra.documents.sandbox.page_pictures import draw_page


def opened(picture: bytes) -> Image.Image:
    return Image.open(io.BytesIO(picture), formats=["PNG"])


def a_picture(width: int, height: int) -> bytes:
    file = io.BytesIO()
    Image.new("RGB", (width, height), "teal").save(file, "JPEG")
    return file.getvalue()


def test_a_page_is_drawn_at_150_dots_per_inch() -> None:
    assert opened(draw_page(a_pdf([]), Format.PDF, 1)).size == (1240, 1755)


def test_a_page_looks_as_it_is_printed() -> None:
    page = opened(draw_page(a_pdf([], also=a_text("X" * 40, at=(60, 700, 40), paint="1 0 0 rg")), Format.PDF, 1))
    colors = {color for _, color in page.getcolors(maxcolors=100_000) or []}
    assert {(255, 255, 255), (255, 0, 0)} <= colors


def test_a_page_that_is_not_there_is_refused() -> None:
    with pytest.raises(UnreadableDocument):
        draw_page(a_pdf([]), Format.PDF, 2)


def test_a_file_that_is_broken_is_refused() -> None:
    with pytest.raises(UnreadableDocument):
        draw_page(b"%PDF-1.4 and no more", Format.PDF, 1)


def test_a_photograph_is_its_own_picture() -> None:
    assert opened(draw_page(a_picture(600, 800), Format.JPEG, 1)).size == (600, 800)


def test_a_poster_is_drawn_smaller() -> None:
    large = a_pdf([]).replace(b"[0 0 595 842]", b"[0 0 14400 14400]")
    width, height = opened(draw(large, Format.PDF, 1)).size
    assert width * height <= MAX_PIXELS * 1.01
