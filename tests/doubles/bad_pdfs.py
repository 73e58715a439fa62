"""PDF files made to do harm."""

from __future__ import annotations

import re
import struct
import zlib
from collections.abc import Iterable

from doubles.papers import a_pdf, assemble

NAMED = [(40, 790, 24, "F2", "Zoe Kowalczyk"), (40, 730, 14, "F2", "Skills"), (40, 712, 10, "F1", "Python")]
LETTERS = b"BT /F1 9 Tf 40 700 Td (Zoe Kowalczyk) Tj ET\n"
FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
CANARY = b"http://127.0.0.1:9/canary"


def packed(piece: bytes, times: int) -> bytes:
    """``piece`` many times over, deflated, without ever being in memory as a whole."""
    packer = zlib.compressobj(9)
    block = piece * 1000
    return b"".join(packer.compress(block) for _ in range(times // 1000)) + packer.flush()


def stream(data: bytes, fields: bytes = b"/Filter /FlateDecode") -> bytes:
    return b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(data), fields, data)


def document(
    *objects: bytes, page: bytes = b"", resources: bytes = b"", catalog: bytes = b"", box: bytes = b"0 0 595 842"
) -> bytes:
    """One page whose contents are object 4; what follows it has the numbers 5, 6, …"""
    return assemble(
        [
            b"<< /Type /Catalog /Pages 2 0 R %s >>" % catalog,
            b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            b"<< /Type /Page /Parent 2 0 R /MediaBox [%s] /Contents 4 0 R %s /Resources << /Font << /F1 %s >> %s >> >>"
            % (box, page, FONT, resources),
            *objects,
        ],
        b"",
    )


def a_bomb() -> bytes:
    return document(stream(packed(b"0 0 m 9 9 l S\n", 21_000_000)))


def a_chained_bomb() -> bytes:
    """300 MB, deflated twice: a few kilobytes."""
    return document(
        stream(zlib.compress(packed(b"0 0 m 9 9 l S\n", 21_000_000), 9), b"/Filter [/FlateDecode /FlateDecode]")
    )


def a_million_objects() -> bytes:
    """Without a table of places, so that a reader has to look for them."""
    head = document(stream(zlib.compress(LETTERS)))
    return head[: head.index(b"xref\n")] + b"".join(b"%d 0 obj 0endobj\n" % n for n in range(9, 1_000_000))


def a_looping_page_tree() -> bytes:
    bodies = [b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [3 0 R] /Count 9 >>"]
    return assemble([*bodies, b"<< /Type /Pages /Parent 2 0 R /Kids [2 0 R 3 0 R] /Count 9 >>"], b"")


def a_deep_page_tree() -> bytes:
    depth = 20_000
    nodes = [b"<< /Type /Pages /Kids [%d 0 R] /Count 1 >>" % (number + 3) for number in range(depth)]
    leaf = b"<< /Type /Page /MediaBox [0 0 595 842] /Parent %d 0 R >>" % (depth + 1)
    return assemble([b"<< /Type /Catalog /Pages 2 0 R >>", *nodes, leaf], b"")


def many_pages() -> bytes:
    count = 10_000
    kids = b" ".join(b"%d 0 R" % (number + 3) for number in range(count))
    pages = [b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>"] * count
    tree = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, count)
    return assemble([b"<< /Type /Catalog /Pages 2 0 R >>", tree, *pages], b"")


def a_huge_page() -> bytes:
    """White letters make a reader look at the paper under them: all ten million points of it, in both directions."""
    return document(stream(zlib.compress(LETTERS + b"1 1 1 rg\n" + LETTERS)), box=b"0 0 9999999 9999999")


def a_large_page() -> bytes:
    """Within what PDF allows, and 1.2 GB when it is painted."""
    return document(stream(zlib.compress(LETTERS + b"1 1 1 rg\n" + LETTERS)), box=b"0 0 20000 20000")


def very_much_text() -> bytes:
    return document(
        stream(packed(b"BT /F1 9 Tf 40 700 Td (" + b"Zoe Kowalczyk, Engineer. " * 4 + b") Tj ET\n", 770_000))
    )


def a_million_letters() -> bytes:
    return document(stream(packed(b"BT /F1 9 Tf 40 700 Td (abcdefghij) Tj ET\n", 100_000)))


def many_full_pages() -> bytes:
    """As many pages as are allowed, each with a hundred lines of two hundred letters."""
    count = 300
    lines = b"".join(b"BT /F1 4 Tf 20 %d Td (%s) Tj ET\n" % (20 + 8 * row, b"Zoe Nowak " * 20) for row in range(100))
    kids = b" ".join(b"%d 0 R" % (number + 4) for number in range(count))
    page = (
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 3 0 R /Resources << /Font << /F1 %s >> >> >>"
    )
    tree = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, count)
    return assemble(
        [b"<< /Type /Catalog /Pages 2 0 R >>", tree, stream(zlib.compress(lines)), *([page % FONT] * count)], b""
    )


def a_giant_font() -> bytes:
    font = b"<< /Type /Font /Subtype /TrueType /BaseFont /Zoe /FirstChar 0 /LastChar 255 /FontDescriptor 6 0 R >>"
    described = b"<< /Type /FontDescriptor /FontName /Zoe /Flags 4 /FontFile2 7 0 R >>"
    letters = LETTERS + b"BT /F9 9 Tf 40 600 Td (abc) Tj ET\n"
    program = stream(packed(b"\0\1\0\0glyf", 25_000_000))
    file = document(stream(zlib.compress(letters)), font, described, program)
    return _with_font(file)


def _with_font(file: bytes) -> bytes:
    """Name object 5 as font F9; the table of places is then wrong, and a reader looks for the objects itself."""
    return file.replace(b"/F1 <<", b"/F9 5 0 R /F1 <<", 1)


def a_form_within_itself() -> bytes:
    form = stream(
        b"/X Do\n" + LETTERS, b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 5 0 R >> >>"
    )
    return document(stream(zlib.compress(b"/X Do\n" + LETTERS)), form, resources=b"/XObject << /X 5 0 R >>")


def forms_without_end() -> bytes:
    """Ten to the power of nine."""
    forms = [_form(b"/X Do\n" * 10, number + 6) for number in range(9)]
    last = stream(b"0 0 m 9 9 l S\n", b"/Type /XObject /Subtype /Form /BBox [0 0 9 9]")
    return document(stream(zlib.compress(LETTERS + b"/X Do\n")), *forms, last, resources=b"/XObject << /X 5 0 R >>")


def _form(drawing: bytes, inner: int) -> bytes:
    return stream(
        drawing, b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X %d 0 R >> >>" % inner
    )


def a_pixel_flood() -> bytes:
    """White letters on it, so that it may have to be painted."""
    fields = b"/Type /XObject /Subtype /Image /Width 100000 /Height 100000 /BitsPerComponent 1 /ColorSpace /DeviceGray"
    picture = stream(packed(b"\0" * 12_500, 100_000), fields + b" /Filter /FlateDecode")
    drawing = zlib.compress(b"q 595 0 0 842 0 0 cm /X Do Q 1 1 1 rg\n" + LETTERS)
    return document(stream(drawing), picture, resources=b"/XObject << /X 5 0 R >>")


def many_links() -> bytes:
    link = b"<< /Type /Annot /Subtype /Link /Rect [0 0 1 1] /A << /S /URI /URI (http://a.example/) >> >>"
    letters = packed(b"BT /F1 9 Tf 40 700 Td (abcdefghij) Tj ET\n", 2_000)
    return document(stream(letters), page=b"/Annots [" + link * 50_000 + b"]")


def a_cut_file() -> bytes:
    file = a_pdf(NAMED)
    return file[: len(file) * 2 // 3]


def a_wrong_table() -> bytes:
    return re.sub(rb"\d{10} 00000 n", b"0000000007 00000 n", a_pdf(NAMED))


def a_file_that_calls_out() -> bytes:
    """A script, a page, a stream and a file, all of them elsewhere, and one of its own to be opened."""
    script = b"/OpenAction << /S /JavaScript /JS (app.launchURL\\('%s'\\)) >>" % CANARY
    uri = b"/AA << /O << /S /URI /URI (%s) >> >>" % CANARY
    elsewhere = b"<< /Length 0 /F << /FS /URL /F (%s) >> >>\nstream\n\nendstream" % CANARY
    files = b"/Names << /EmbeddedFiles << /Names [(x.html) << /Type /Filespec /F (x.html) /EF << /F 5 0 R >> >>] >> >>"
    return document(stream(zlib.compress(LETTERS)), elsewhere, catalog=script + files, page=uri + b"/Annots [5 0 R]")


def a_page_of_the_web() -> bytes:
    return b"<!DOCTYPE html><script>alert(1)</script>\n" + a_pdf(NAMED)


def a_png(width: int, height: int) -> bytes:
    """All white, one bit a pixel."""
    chunks: Iterable[tuple[bytes, bytes]] = (
        (b"IHDR", struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)),
        (b"IDAT", packed(b"\0" + b"\xff" * ((width + 7) // 8), height)),
        (b"IEND", b""),
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)) for kind, data in chunks
    )
