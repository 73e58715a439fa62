"""Zips from strangers, and exports that were unpacked into a folder."""

from __future__ import annotations

import io
import random
import resource
import stat
import struct
import zipfile
from pathlib import Path

import pytest

from doubles.linkedin import EXPORT, PRIVATE, a_folder, a_zip
from kairix_core.errors import DocumentTooLarge, InvalidInput, UnreadableDocument
from kairix_infra.documents import read_resume
from kairix_infra.documents.linkedin.folder import pack_folder

#: What a refusal of an archive may take, with the start of the child that reads it.
REFUSAL_SECONDS = 2


def an_encrypted_zip() -> bytes:
    """Every file is marked as protected, at its own head and in the directory."""
    data = bytearray(a_zip(EXPORT))
    for signature, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.find(signature)
        while at >= 0:
            data[at + flags] |= 1
            at = data.find(signature, at + 1)
    return bytes(data)


def a_zip_with_a_link() -> bytes:
    link = zipfile.ZipInfo("Skills.csv")
    link.create_system = 3
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("Profile.csv", EXPORT["Profile.csv"])
        archive.writestr(link, "/etc/passwd")
    return file.getvalue()


def a_zip_that_claims(size: int) -> bytes:
    """The directory says that the positions have so many bytes; they are ten thousand."""
    data = bytearray(a_zip({"Profile.csv": EXPORT["Profile.csv"], "Positions.csv": random.Random(7).randbytes(10_000)}))
    entry = data.rfind(b"PK\x01\x02")
    data[entry + 24 : entry + 28] = struct.pack("<I", size)
    return bytes(data)


def spent() -> float:
    """Processor seconds of this process and its children so far: what else runs on the machine does not count."""
    usages = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(usage.ru_utime + usage.ru_stime for usage in usages)


HARMFUL = {
    "protected": (an_encrypted_zip(), UnreadableDocument, "protected by a password"),
    "leaves its folder": (a_zip({**EXPORT, "../../x": "x"}), UnreadableDocument, "outside of its folder"),
    "names a drive": (a_zip({**EXPORT, "C:\\x": "x"}), UnreadableDocument, "outside of its folder"),
    "starts at the root": (a_zip({**EXPORT, "/etc/x": "x"}), UnreadableDocument, "outside of its folder"),
    "holds a link": (a_zip_with_a_link(), UnreadableDocument, "outside of its folder"),
    "lies about a size": (a_zip_that_claims(4), UnreadableDocument, "damaged or incomplete"),
    "is cut": (a_zip(EXPORT)[:-40], UnreadableDocument, "damaged or incomplete"),
    "ten thousand files": (
        a_zip({**EXPORT, **{f"{n}.txt": "" for n in range(10_000)}}),
        DocumentTooLarge,
        "1000 files",
    ),
    "unpacks to too much": (a_zip_that_claims(210_000_000), DocumentTooLarge, "unpacks to far more"),
    "packed too well": (a_zip({**EXPORT, "Positions.csv": bytes(7_000_000)}), DocumentTooLarge, "unpacks to far more"),
    "too many rows": (
        a_zip({**EXPORT, "Skills.csv": "Name\n" + "".join(f"skill {n}\n" for n in range(6000))}),
        DocumentTooLarge,
        "more than 5000 rows",
    ),
    "one résumé": (a_zip({"cv/Résumé.pdf": "%PDF-"}), UnreadableDocument, "holds “Résumé.pdf”. Please unpack it"),
    "an archive of archives": (a_zip({"export.zip": a_zip(EXPORT)}), UnreadableDocument, "no LinkedIn export"),
    "a table alone": (a_zip({"Skills.csv": "Name\nRadar\n"}), UnreadableDocument, "no LinkedIn export"),
    "a spreadsheet": (a_zip({"[Content_Types].xml": "", "xl/x": ""}), UnreadableDocument, "no Word document"),
    "nothing": (a_zip({}), UnreadableDocument, "no LinkedIn export"),
    "nothing in its tables": (a_zip({"Profile.csv": "", "Positions.csv": ""}), UnreadableDocument, "names nobody"),
}


@pytest.mark.parametrize(("data", "error", "message"), HARMFUL.values(), ids=HARMFUL.keys())
def test_an_archive_that_cannot_be_used_is_refused_at_once(
    data: bytes, error: type[InvalidInput], message: str
) -> None:
    begun = spent()
    with pytest.raises(error, match=message):
        read_resume(data, "export.zip")
    assert spent() - begun < REFUSAL_SECONDS


def test_an_export_is_read_in_its_child_process() -> None:
    imported = read_resume(a_zip({**EXPORT, **PRIVATE}), "export.zip")
    assert imported.media_type == "application/zip"
    assert imported.resume["basics"]["name"] == "Mirela Okonjo"


@pytest.mark.parametrize("inside", ["", "Complete_LinkedInDataExport_05-11-2026/"])
def test_a_folder_is_read_as_its_zip_is(tmp_path: Path, inside: str) -> None:
    files = {f"{inside}{name}": content for name, content in {**EXPORT, **PRIVATE}.items()}
    packed = pack_folder(a_folder(tmp_path, files))
    assert packed is not None
    assert read_resume(packed, "export") == read_resume(a_zip(EXPORT), "export")


def test_the_same_folder_packs_to_the_same_bytes(tmp_path: Path) -> None:
    first, second = (pack_folder(a_folder(tmp_path / name, EXPORT)) for name in "ab")
    assert first == second


def test_what_belongs_to_others_is_not_packed(tmp_path: Path) -> None:
    packed = pack_folder(a_folder(tmp_path, {**EXPORT, **PRIVATE}))
    assert packed is not None
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        assert sorted(archive.namelist()) == sorted(EXPORT)


@pytest.mark.parametrize(
    "files",
    [{"cv.txt": "Ada"}, {}, {"cv.txt": "Ada", "Export/Profile.csv": EXPORT["Profile.csv"]}],
    ids=["files", "nothing", "an export beside other files"],
)
def test_a_folder_of_other_things_is_no_export(tmp_path: Path, files: dict[str, str]) -> None:
    assert pack_folder(a_folder(tmp_path, files)) is None
