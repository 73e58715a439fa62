"""A LinkedIn export as a résumé."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from kairix_core.domain.document import ImportedResume
from kairix_infra.documents.formats.read_json_resume import from_resume
from kairix_infra.documents.linkedin.archive import unpack_tables
from kairix_infra.documents.linkedin.entries import read_entries
from kairix_infra.documents.linkedin.profile import COLUMNS, read_basics
from kairix_infra.documents.linkedin.shapes import SHAPES
from kairix_infra.documents.linkedin.tables import Table, read_table

MEDIA_TYPE = "application/zip"


def read_linkedin(data: bytes) -> ImportedResume:
    """What the tables of a zipped export say of its owner, printed as a person would set it.

    ``UnreadableDocument`` and ``DocumentTooLarge`` tell of archives that are broken or made to do harm.
    """
    tables = {
        table: read_table(name, content, SHAPES[table].columns if table in SHAPES else COLUMNS[table])
        for table, (name, content) in unpack_tables(data).items()
    }
    imported = from_resume(_resume(tables), MEDIA_TYPE)
    notices = [notice for table in tables.values() for notice in table.notices]
    return replace(imported, warnings=(*notices, *imported.warnings))


def _resume(tables: dict[str, Table]) -> dict[str, Any]:
    resume: dict[str, Any] = {"basics": read_basics(tables)}
    for name, shape in SHAPES.items():
        if name in tables and (entries := read_entries(shape, tables[name])):
            resume.setdefault(shape.section, []).extend(entries)
    return resume
