"""The child process of ``page_pictures``, given its parent, its seconds, a media type and a page.

Reads the file on standard input and writes a picture of one page, as a person sees it, on standard output.
"""

from __future__ import annotations

import struct
import sys
import zlib

import pypdfium2 as pdfium

from kairix_infra.documents.confine import confine

#: 150 dots per inch, unless a page is a poster.
SCALE = 150 / 72
MAX_PIXELS = 8_000_000
#: The fastest level: these pictures travel once and are mostly white.
COMPRESSION = 1


def draw(data: bytes, number: int) -> bytes:
    """Page ``number`` of a PDF; ``IndexError`` when it has fewer."""
    page = pdfium.PdfDocument(data)[number - 1]
    width, height = page.get_size()
    scale = min(SCALE, (MAX_PIXELS / max(1.0, width * height)) ** 0.5)
    bitmap = page.render(scale=scale, rev_byteorder=True, prefer_bgrx=False)
    rows = bytes(bitmap.buffer)
    return png(rows, bitmap.width, bitmap.height, bitmap.stride, bitmap.n_channels)


def png(rows: bytes, width: int, height: int, stride: int, channels: int) -> bytes:
    """Rows of ``stride`` bytes with 1 (grey) or 3 (red, green, blue) bytes a pixel, as a PNG file."""
    lines = b"".join(b"\0" + rows[at : at + width * channels] for at in range(0, height * stride, stride))
    header = struct.pack(">IIBBBBB", width, height, 8, {1: 0, 3: 2}[channels], 0, 0, 0)
    parts = ((b"IHDR", header), (b"IDAT", zlib.compress(lines, COMPRESSION)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(map(_chunk, parts))


def _chunk(part: tuple[bytes, bytes]) -> bytes:
    kind, body = part
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def main(parent: int, cpu_seconds: int, number: int) -> None:
    confine(parent, cpu_seconds)
    sys.stdout.buffer.write(draw(sys.stdin.buffer.read(), number))


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]), int(sys.argv[4]))
