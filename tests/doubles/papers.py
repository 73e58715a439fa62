"""Small PDF and Word files, made on the spot."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterable

import docx

Placed = tuple[float, float, float, str, str]


def a_pdf(lines: Iterable[Placed], *, also: str = "", extra_trailer: bytes = b"") -> bytes:
    """One page of A4; each line is x, y from the bottom, size, font (``F1`` regular, ``F2`` bold) and text.

    ``also`` holds further instructions, such as those of ``a_text``.
    """
    drawn = "".join(f"BT /{font} {size} Tf {x} {y} Td ({text}) Tj ET\n" for x, y, size, font, text in lines) + also
    return _page(drawn.encode("cp1252"), extra_trailer=extra_trailer)


def a_text(text: str, *, at: tuple[float, float, float], paint: str = "0 0 0 rg") -> str:
    """Instructions that set ``text`` at x, y in a size, in a colour or a mode of its own."""
    x, y, size = at
    return f"q {paint} BT /F1 {size} Tf {x} {y} Td ({text}) Tj ET Q\n"


def a_pdf_bomb() -> bytes:
    """A page of small size that unfolds to very many instructions."""
    return _page(zlib.compress(b"0 0 m 9 9 l S\n" * 4_000_000, level=9), stream_fields=b"/Filter /FlateDecode ")


def _page(stream: bytes, *, stream_fields: bytes = b"", extra_trailer: bytes = b"") -> bytes:
    fonts = b"/F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >> "
    fonts += b"/F2 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>"
    bodies = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << "
        + fonts
        + b" >> >> >>",
        b"<< /Length %d %s>>\nstream\n" % (len(stream), stream_fields) + stream + b"\nendstream",
    ]
    return assemble(bodies, extra_trailer)


def an_encrypted_pdf() -> bytes:
    locked = b"/Encrypt << /Filter /Standard /V 1 /R 2 /O (" + b"o" * 32 + b") /U (" + b"u" * 32 + b") /P -4 >> "
    return a_pdf([], extra_trailer=locked + b"/ID [(0123456789abcdef) (0123456789abcdef)] ")


def assemble(bodies: list[bytes], extra_trailer: bytes) -> bytes:
    file = io.BytesIO(b"%PDF-1.4\n")
    file.seek(0, io.SEEK_END)
    places = []
    for number, body in enumerate(bodies, start=1):
        places.append(file.tell())
        file.write(b"%d 0 obj\n%s\nendobj\n" % (number, body))
    table = file.tell()
    file.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(bodies) + 1))
    file.writelines(b"%010d 00000 n \n" % place for place in places)
    file.write(
        b"trailer\n<< /Size %d /Root 1 0 R %s>>\nstartxref\n%d\n%%%%EOF\n" % (len(bodies) + 1, extra_trailer, table)
    )
    return file.getvalue()


def a_docx(paragraphs: Iterable[tuple[str, str]]) -> bytes:
    """``(style, text)`` for each paragraph."""
    document = docx.Document()
    for style, text in paragraphs:
        document.add_paragraph(text, style=style)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def a_zip_bomb() -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", b" " * 50_000_000)
    return file.getvalue()
