"""Zip files from strangers: what they hold is told from their directory, and only a résumé's tables are unpacked."""

from __future__ import annotations

import io
import lzma
import stat
import zipfile
import zlib
from pathlib import PurePosixPath, PureWindowsPath

from kairix_core.errors import DocumentTooLarge, UnreadableDocument
from kairix_infra.documents.limits import (
    MAX_TEXT_CHARS,
    MAX_UNPACKED_BYTES,
    MAX_ZIP_ENTRIES,
    MAX_ZIP_RATIO,
)
from kairix_infra.documents.linkedin.members import export_tables
from kairix_infra.documents.printable import printable

#: How each entry of a zip's directory begins: counted before anything is parsed.
DIRECTORY_ENTRY = b"PK\x01\x02"
ENCRYPTED = 0x1
#: What `zipfile` raises for archives that are broken, or packed in a way that it does not know.
DAMAGED = (zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, OSError, ValueError, NotImplementedError)
DAMAGED_MESSAGE = "This archive is damaged or incomplete. Please download it again."
HARMFUL_MESSAGE = "This archive is made to write outside of its folder, which no export does; it was not opened."
READABLE = frozenset({".pdf", ".docx", ".json", ".yaml", ".yml", ".md", ".txt", ".png", ".jpg", ".jpeg"})
SHOWN_NAME = 80


def zip_names(data: bytes) -> list[str]:
    """The names in a zip, with ``/`` between folders; ``UnreadableDocument`` or ``DocumentTooLarge``."""
    with open_zip(data) as archive:
        return [entry.filename.replace("\\", "/") for entry in archive.infolist()]


def open_zip(data: bytes) -> zipfile.ZipFile:
    """The zip with nothing of it unpacked yet."""
    if data.count(DIRECTORY_ENTRY) > MAX_ZIP_ENTRIES:
        raise DocumentTooLarge(f"This archive holds more than {MAX_ZIP_ENTRIES} files; it was not opened.")
    try:
        return zipfile.ZipFile(io.BytesIO(data))
    except DAMAGED as error:
        raise UnreadableDocument(DAMAGED_MESSAGE) from error


def unpack_tables(data: bytes) -> dict[str, tuple[str, bytes]]:
    """For each table of a résumé the name of its file and its bytes; no other file is unpacked."""
    with open_zip(data) as archive:
        _check(archive.infolist())
        entries = {entry.filename.replace("\\", "/"): entry for entry in archive.infolist()}
        tables = export_tables(entries)
        return {table: (PurePosixPath(path).name, _unpack(archive, entries[path])) for table, path in tables.items()}


def what_else(names: list[str]) -> str:
    """What an archive is that is neither a Word document nor an export, and what its owner can do."""
    if {"[Content_Types].xml", "mimetype"} & set(names):
        return "This is an office file, but no Word document. Please save it as .docx or PDF."
    readable = [name for name in names if PurePosixPath(name).suffix.casefold() in READABLE]
    if len(readable) == 1:
        inside = printable(PurePosixPath(readable[0]).name, SHOWN_NAME)
        return f"This is an archive that holds “{inside}”. Please unpack it, and give that file."
    return "This is an archive, but no Word document and no LinkedIn export. Please unpack it, and give one file of it."


def _check(entries: list[zipfile.ZipInfo]) -> None:
    """Refuse what unpacks to more than an export holds, and what no export does, from the directory alone."""
    unpacked = sum(entry.file_size for entry in entries)
    ratio = unpacked / max(1, sum(entry.compress_size for entry in entries))
    if unpacked > MAX_UNPACKED_BYTES or ratio > MAX_ZIP_RATIO:
        raise DocumentTooLarge("This archive unpacks to far more than an export holds; it was not opened.")
    if any(_leaves_its_folder(entry) for entry in entries):
        raise UnreadableDocument(HARMFUL_MESSAGE)
    if any(entry.flag_bits & ENCRYPTED for entry in entries):
        raise UnreadableDocument("This archive is protected by a password. Please give it without one.")


def _leaves_its_folder(entry: zipfile.ZipInfo) -> bool:
    path = PureWindowsPath(entry.filename)
    return bool(path.anchor) or ".." in path.parts or stat.S_ISLNK(entry.external_attr >> 16)


def _unpack(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes:
    if entry.file_size > 4 * MAX_TEXT_CHARS:
        raise DocumentTooLarge(f"{PurePosixPath(entry.filename).name} is larger than a résumé's table can be.")
    try:
        return archive.read(entry)
    except DAMAGED as error:
        raise UnreadableDocument(DAMAGED_MESSAGE) from error
