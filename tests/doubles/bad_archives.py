"""Word files made to do harm: archives that bloat or lead elsewhere, and markup that does."""

from __future__ import annotations

import io
import re
import stat
import struct
import zipfile
from collections.abc import Callable
from functools import cache

from doubles.papers import a_docx

PARAGRAPHS = [("Title", "Zoe Kowalczyk"), ("Heading 1", "Skills"), ("Normal", "Python")]
DOCUMENT, RELATIONS = "word/document.xml", "word/_rels/document.xml.rels"
SECRET = "file:///etc/passwd"
CANARY = "http://127.0.0.1:9/canary"
KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


@cache
def a_good_file() -> bytes:
    return a_docx(PARAGRAPHS)


def replaced(part: str, data: bytes) -> bytes:
    """A good Word file with one part written anew."""
    new = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(a_good_file())) as old, zipfile.ZipFile(new, "w", zipfile.ZIP_DEFLATED) as file:
        for name in old.namelist():
            file.writestr(name, data if name == part else old.read(name))
    return new.getvalue()


def changed(part: str, change: Callable[[str], str]) -> bytes:
    with zipfile.ZipFile(io.BytesIO(a_good_file())) as file:
        return replaced(part, change(file.read(part).decode()).encode())


def with_parts(*parts: tuple[str | zipfile.ZipInfo, bytes]) -> bytes:
    """A good Word file with parts added."""
    file = io.BytesIO(a_good_file())
    with zipfile.ZipFile(file, "a", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts:
            archive.writestr(name, data)
    return file.getvalue()


def a_zip_bomb() -> bytes:
    return with_parts(("word/media/image1.bmp", b" " * 50_000_000))


def many_parts() -> bytes:
    return with_parts(*((f"word/media/{number}.png", b"") for number in range(10_000)))


def a_zip_in_a_zip() -> bytes:
    return with_parts(("word/embeddings/another.docx", a_zip_bomb()))


def a_lying_directory() -> bytes:
    """100 MB of paragraphs whose directory says that they are 1,000 bytes."""
    file = bytearray(changed(DOCUMENT, lambda text: text.replace("<w:sectPr", "<w:p/>" * 17_000_000 + "<w:sectPr", 1)))
    for signature, size_at in ((b"PK\x01\x02", 24), (b"PK\x03\x04", 22)):
        name_at = 46 if size_at == 24 else 30
        for found in re.finditer(re.escape(signature), bytes(file)):
            if file[found.start() + name_at :].startswith(DOCUMENT.encode()):
                struct.pack_into("<I", file, found.start() + size_at, 1000)
    return bytes(file)


def a_part_elsewhere() -> bytes:
    return with_parts(("../../../../tmp/kairix-was-here", b"x"), ("/tmp/kairix-was-here", b"x"))  # noqa: S108


def a_link_elsewhere() -> bytes:
    link = zipfile.ZipInfo("word/theme/theme9.xml")
    link.create_system, link.external_attr = 3, (stat.S_IFLNK | 0o777) << 16
    return with_parts((link, b"/etc/passwd"))


def a_foreign_entity() -> bytes:
    return changed(DOCUMENT, lambda text: _defining(f'<!ENTITY x SYSTEM "{SECRET}">', text).replace("Python", "&x;"))


def a_billion_laughs() -> bytes:
    entities = '<!ENTITY a0 "ha">' + "".join(f'<!ENTITY a{level} "{f"&a{level - 1};" * 10}">' for level in range(1, 10))
    return changed(DOCUMENT, lambda text: _defining(entities, text).replace("Python", "&a9;"))


def _defining(entities: str, text: str) -> str:
    head, rest = text.split("?>", 1)
    return f"{head}?><!DOCTYPE d [{entities}]>{rest}"


def deep_markup() -> bytes:
    depth = 100_000
    return changed(
        DOCUMENT, lambda text: text.replace("<w:sectPr", "<w:sdt>" * depth + "</w:sdt>" * depth + "<w:sectPr", 1)
    )


def deep_tables() -> bytes:
    """Within the 256 levels that an XML reader takes, and far past them."""
    table, end = "<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"
    return changed(DOCUMENT, lambda text: text.replace("<w:sectPr", table * 5_000 + end * 5_000 + "<w:sectPr", 1))


def many_paragraphs() -> bytes:
    """Random enough not to be refused by their ratio alone."""
    words = "".join(f"<w:p><w:r><w:t>{number * 7_654_321 % 1_000_003}</w:t></w:r></w:p>" for number in range(1_000_000))
    return changed(DOCUMENT, lambda text: text.replace("<w:sectPr", words + "<w:sectPr", 1))


def _related(kind: str) -> Callable[[str], str]:
    relation = f'<Relationship Id="rId99" Type="{KINDS}/{kind}" Target="{CANARY}" TargetMode="External"/>'
    return lambda text: text.replace("</Relationships>", f"{relation}</Relationships>")


def a_foreign_template() -> bytes:
    return changed(RELATIONS, _related("attachedTemplate"))


def a_foreign_picture() -> bytes:
    return changed(RELATIONS, _related("image"))


def a_command_field() -> bytes:
    field = '<w:p><w:fldSimple w:instr="DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe &quot;/k calc.exe&quot;"/></w:p>'
    return changed(DOCUMENT, lambda text: text.replace("<w:sectPr", field + "<w:sectPr", 1))
