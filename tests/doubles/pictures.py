"""Pictures of résumés, drawn on the spot, as people photograph and scan them."""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Sequence

from PIL import Image, ImageDraw, ImageFont

#: x, y from the top, size, words: on a page of 1240 by 1754 pixels.
Drawn = tuple[int, int, int, str]
PAGE = (1240, 1754)
LINES: Sequence[Drawn] = (
    (90, 80, 60, "Zoe Kowalczyk"),
    (90, 170, 26, "zoe.kowalczyk@example.com"),
    (90, 280, 36, "Experience"),
    (90, 350, 26, "Quillon Limited"),
    (860, 350, 26, "March 2018 - May 2021"),
    (90, 395, 26, "Data Engineer"),
    (90, 440, 26, "• Moved two hundred reports to a new warehouse"),
    (90, 540, 36, "Education"),
    (90, 610, 26, "University of Gdansk"),
    (90, 655, 26, "Master of Science in Physics, 2017"),
)


def a_picture(lines: Sequence[Drawn] = LINES, *, ink: str = "black", paper: str = "white") -> Image.Image:
    picture = Image.new("RGB", PAGE, paper)
    draw = ImageDraw.Draw(picture)
    for x, y, size, words in lines:
        draw.text((x, y), words, fill=ink, font=ImageFont.load_default(size))
    return picture


def with_sidebar(lines: Sequence[Drawn]) -> Image.Image:
    """The usual page, moved to the right, beside a dark column with white words."""
    picture = Image.new("RGB", PAGE, "white")
    picture.paste(a_picture().crop((0, 0, 840, PAGE[1])), (400, 0))
    draw = ImageDraw.Draw(picture)
    draw.rectangle((0, 0, 400, PAGE[1]), fill="#123a5c")
    for x, y, size, words in lines:
        draw.text((x, y), words, fill="white", font=ImageFont.load_default(size))
    return picture


def saved(picture: Image.Image, kind: str, *more: Image.Image) -> bytes:
    """``kind`` as Pillow names it; ``more`` are the pages after the first."""
    file = io.BytesIO()
    pages = {"save_all": True, "append_images": list(more)} if more else {}
    picture.save(file, kind, resolution=150, **pages)
    return file.getvalue()


def a_pixel_flood() -> bytes:
    """A PNG of a few hundred bytes that says it is 60,000 by 60,000."""
    header = struct.pack(">IIBBBBB", 60_000, 60_000, 8, 0, 0, 0, 0)
    parts = ((b"IHDR", header), (b"IDAT", zlib.compress(bytes(1000))), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(map(_chunk, parts))


def _chunk(part: tuple[bytes, bytes]) -> bytes:
    kind, body = part
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
