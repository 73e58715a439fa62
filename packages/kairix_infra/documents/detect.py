"""What a file is, told from its content; its name may say anything."""

from __future__ import annotations

import re
from enum import StrEnum

from kairix_core.errors import UnreadableDocument, UnsupportedDocument
from kairix_infra.documents.limits import check_text


class Format(StrEnum):
    PDF = "application/pdf"
    DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    JSON = "application/json"
    YAML = "application/yaml"
    LINKEDIN = "application/zip"
    PNG = "image/png"
    JPEG = "image/jpeg"
    WEBP = "image/webp"
    TIFF = "image/tiff"
    BMP = "image/bmp"
    MARKDOWN = "text/markdown"
    TEXT = "text/plain"


PICTURES = (
    (rb"\x89PNG\r\n\x1a\n", Format.PNG),
    (rb"\xff\xd8\xff", Format.JPEG),
    (rb"RIFF....WEBP", Format.WEBP),
    (rb"II\*\0|MM\0\*", Format.TIFF),
    (rb"BM.{4}\0{4}", Format.BMP),
)
#: Files that hold no text we can read, by their first bytes, and what their owner can do.
REFUSED = (
    (rb"GIF8[79]a|....ftyp(?:heic|avif|mif1)",
     "This is an image of a kind that Kairix cannot open. Please save it as PNG or JPEG."),
    (rb"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
     "This is an old Word document (.doc) or a protected one. Please save it as .docx or PDF, without a password."),
    (rb"\{\\rtf", "This is a rich text file (.rtf). Please save it as .docx or PDF."),
    (rb"\s*<(?:!doctype html|html|svg|\?xml)", "This is a web page or XML. Please print it to a PDF."),
    (rb"\x7fELF|MZ|\x1f\x8b|7z\xbc\xaf|Rar!", "This is a program or an archive, not a résumé."),
)  # fmt: skip
SUPPORTED = "Kairix reads PDF, Word (.docx), LinkedIn exports, pictures, JSON Resume, YAML, Markdown and plain text."
ZIP = (b"PK\x03\x04", b"PK\x05\x06")
BYTE_ORDER_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
MARKDOWN_SIGNS = re.compile(
    r"^(?:#{1,6} \S|[*-] \*\*|={3,}\s*$|> \S)|\[[^\]\n]{1,200}\]\([^)\n]{1,500}\)|\*\*[^*\n]{1,200}\*\*", re.MULTILINE
)


def detect(data: bytes) -> Format:
    """``UnsupportedDocument`` for everything that holds no text of a résumé."""
    if not data.strip():
        raise UnreadableDocument(f"This file is empty. {SUPPORTED}")
    if b"%PDF-" in data[:1024]:
        return Format.PDF
    if data.startswith(ZIP):
        return _inside_zip(data)
    for signature, kind in PICTURES:
        if re.match(signature, data, re.DOTALL):
            return kind
    for signature, message in REFUSED:
        if re.match(signature, data, re.IGNORECASE | re.DOTALL):
            raise UnsupportedDocument(f"{message} {SUPPORTED}")
    return _kind_of_text(decode(data))


def decode(data: bytes) -> str:
    """Text from UTF-8, UTF-16 with a mark, or, as a last resort, Windows-1252."""
    encoding = next((name for mark, name in BYTE_ORDER_MARKS if data.startswith(mark)), "utf-8")
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        text = data.decode("cp1252", errors="replace")
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if _looks_binary(text):
        raise UnsupportedDocument(f"This file is not text, and of no kind that Kairix knows. {SUPPORTED}")
    check_text(text)
    return text


def _looks_binary(text: str) -> bool:
    odd = sum((char < " " and char not in "\n\t\f\v") or char in "\x7f\ufffd" for char in text)
    return odd > len(text) * 0.02


def _inside_zip(data: bytes) -> Format:
    from kairix_infra.documents.linkedin.archive import what_else, zip_names
    from kairix_infra.documents.linkedin.members import export_tables

    try:
        names = zip_names(data)
    except UnreadableDocument:
        if b"word/" in data:
            return Format.DOCX
        raise
    if any(name.startswith("word/") for name in names):
        return Format.DOCX
    if export_tables(names):
        return Format.LINKEDIN
    raise UnsupportedDocument(f"{what_else(names)} {SUPPORTED}")


def _kind_of_text(text: str) -> Format:
    if re.match(r"\s*[\[{]", text):
        return Format.JSON
    if _looks_like_yaml(text):
        return Format.YAML
    return Format.MARKDOWN if MARKDOWN_SIGNS.search(text) else Format.TEXT


def _looks_like_yaml(text: str) -> bool:
    """A mapping with a list or a mapping inside; ``Phone: 555`` in a plain text is not enough."""
    if not re.search(r"^[\w$-]+:(?:\s*$|\s+[\[{&|>'\"-])", text, re.MULTILINE):
        return False
    import yaml

    try:
        events = yaml.parse(text, Loader=yaml.SafeLoader)
        kinds = [type(event) for _, event in zip(range(2000), events, strict=False)]
    except yaml.YAMLError:
        return text.startswith(("cv:", "basics:", "---\n"))
    inner = kinds[3:]
    return kinds[2:3] == [yaml.MappingStartEvent] and (
        yaml.SequenceStartEvent in inner or yaml.MappingStartEvent in inner
    )
