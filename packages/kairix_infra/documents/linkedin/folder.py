"""An export that was unpacked: packed again, so that what is read of it is read and stored as a zip is."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

from kairix_core.errors import DocumentTooLarge
from kairix_infra.documents.limits import MAX_BYTES, MEGABYTE
from kairix_infra.documents.linkedin.members import export_tables

#: Packing the same folder twice gives the same bytes.
NO_DATE = (1980, 1, 1, 0, 0, 0)


def pack_folder(folder: Path) -> bytes | None:
    """A folder's export as a zip of a résumé's tables alone; None when the folder holds no export.

    Folders in it are looked into only when no file stands beside them: a folder of many things is not an export.
    """
    files = _visible_files(folder) or [file for inner in sorted(folder.iterdir()) for file in _visible_files(inner)]
    paths = {file.relative_to(folder).as_posix(): file for file in files}
    tables = export_tables(paths)
    if not tables:
        return None
    if sum(paths[path].stat().st_size for path in tables.values()) > MAX_BYTES:
        raise DocumentTooLarge(f"The tables of this export have more than {MAX_BYTES // MEGABYTE} MB.")
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for path in tables.values():
            archive.writestr(zipfile.ZipInfo(path, NO_DATE), paths[path].read_bytes())
    return packed.getvalue()


def _visible_files(folder: Path) -> list[Path]:
    if not folder.is_dir() or folder.name.startswith("."):
        return []
    return sorted(file for file in folder.iterdir() if file.is_file() and not file.name.startswith("."))
