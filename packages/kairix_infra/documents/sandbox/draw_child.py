"""The child process of ``page_pictures``, given its parent, its seconds, a media type and a page.

Reads the file on standard input and writes a picture of one page, as a person sees it, on standard output.
"""

from __future__ import annotations

import io
import sys
from itertools import islice

from PIL import Image

from kairix_infra.documents.detect import Format
from kairix_infra.documents.sandbox.confine import confine

#: 150 dots per inch, unless a page is a poster.
SCALE = 150 / 72
MAX_PIXELS = 8_000_000
#: The fastest level: these pictures travel once and are mostly white.
COMPRESSION = 1


def draw(data: bytes, media_type: str, number: int) -> bytes:
    """Page ``number`` (from 1) as PNG; an exception when there is no such page."""
    file = io.BytesIO()
    page = page_of_pdf(data, number) if media_type == Format.PDF else page_of_picture(data, number)
    page.save(file, "PNG", compress_level=COMPRESSION)
    return file.getvalue()


def page_of_pdf(data: bytes, number: int) -> Image.Image:
    import pypdfium2 as pdfium

    page = pdfium.PdfDocument(data)[number - 1]
    width, height = page.get_size()
    scale = min(SCALE, (MAX_PIXELS / max(1.0, width * height)) ** 0.5)
    picture: Image.Image = page.render(scale=scale, rev_byteorder=True, prefer_bgrx=False).to_pil()
    return picture.convert("RGB")


def page_of_picture(data: bytes, number: int) -> Image.Image:
    from kairix_infra.documents.ocr.picture import open_picture

    picture = next(islice(open_picture(data), number - 1, None))
    scale = min(1.0, (MAX_PIXELS / (picture.width * picture.height)) ** 0.5)
    return picture.resize((max(1, round(picture.width * scale)), max(1, round(picture.height * scale))))


def main(parent: str, cpu_seconds: str, media_type: str, number: str) -> None:
    confine(int(parent), int(cpu_seconds))
    sys.stdout.buffer.write(draw(sys.stdin.buffer.read(), media_type, int(number)))
    sys.stdout.buffer.flush()


if __name__ == "__main__":
    main(*sys.argv[1:])
