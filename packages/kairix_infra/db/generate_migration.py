"""``python -m kairix_infra.db.generate_migration "add shoe size"``: the migration that a changed schema asks for.

The columns that the migrations make, on a database of their own, are compared with those that the attributes want.
"""

from __future__ import annotations

import asyncio
import re
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Table
from sqlalchemy.dialects import postgresql
from sqlalchemy.ext.asyncio import AsyncConnection

from kairix_core.errors import InvalidInput, KairixError
from kairix_infra.db import migrate as migrations
from kairix_infra.db.embedded import EmbeddedPostgres
from kairix_infra.db.engine import admin_engine
from kairix_infra.db.profile_tables import profiles

VERSIONS = migrations.MIGRATIONS / "versions"
HEAD = re.compile(r'(?m)^HEAD = "(\d{4})"$')
MADE = """
    SELECT attname, format_type(atttypid, atttypmod) AS type FROM pg_attribute
    WHERE attrelid = 'profiles'::regclass AND attnum > 0 AND NOT attisdropped
"""
FILE = '''"""{title}."""

from __future__ import annotations

from alembic import op

revision = "{revision}"
down_revision = "{before}"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("""
        ALTER TABLE profiles
            {up}
    """)


def downgrade() -> None:
    op.execute("""
        ALTER TABLE profiles
            {down}
    """)
'''


@dataclass(frozen=True, slots=True)
class Difference:
    """Columns with their types, in the order of the attributes."""

    missing: Mapping[str, str]
    surplus: Mapping[str, str]

    def __bool__(self) -> bool:
        return bool(self.missing or self.surplus)

    def __str__(self) -> str:
        return ", ".join([*(f"+ {name}" for name in self.missing), *(f"- {name}" for name in self.surplus)])


def columns_of(table: Table) -> dict[str, str]:
    """Each column's type, as PostgreSQL calls it."""
    dialect = postgresql.dialect()  # type: ignore[no-untyped-call]
    return {column.name: column.type.compile(dialect).lower() for column in table.columns}


async def columns_made(connection: AsyncConnection) -> dict[str, str]:
    """Those that the profiles of a database have."""
    return {row.attname: row.type for row in (await connection.exec_driver_sql(MADE)).all()}


def difference(made: Mapping[str, str], wanted: Mapping[str, str]) -> Difference:
    """``InvalidInput`` for a column of another type: what is in it could not be kept."""
    for name in made.keys() & wanted.keys():
        if made[name] != wanted[name]:
            raise InvalidInput(
                f"{name} is {made[name]} in the table and {wanted[name]} in the schema. Values cannot change their "
                "type: leave the attribute as it is, and add one with another key."
            )
    missing = {name: kind for name, kind in wanted.items() if name not in made}
    return Difference(missing, {name: kind for name, kind in made.items() if name not in wanted})


def write_migration(folder: Path, title: str, before: str, changed: Difference) -> Path:
    """The next migration, which makes the difference up and takes it back down."""
    revision = f"{int(before) + 1:04}"
    name = re.sub(r"\W+", "_", title.lower()).strip("_")
    path = folder / f"{revision}_{name}.py"
    added = [f"ADD COLUMN {column} {kind}" for column, kind in changed.missing.items()]
    dropped = [f"DROP COLUMN {column}" for column in changed.surplus]
    restored = [f"ADD COLUMN {column} {kind}" for column, kind in changed.surplus.items()]
    taken_back = [f"DROP COLUMN {column}" for column in changed.missing]
    path.write_text(
        FILE.format(
            title=title[:1].upper() + title[1:],
            revision=revision,
            before=before,
            up=",\n            ".join(added + dropped),
            down=",\n            ".join(taken_back + restored),
        ),
        encoding="utf-8",
    )
    return path


def move_head(file: Path, revision: str) -> None:
    file.write_text(HEAD.sub(f'HEAD = "{revision}"', file.read_text(encoding="utf-8")), encoding="utf-8")


async def _made_by_migrations() -> dict[str, str]:
    with tempfile.TemporaryDirectory(prefix="kairix-migration-") as folder:
        server = EmbeddedPostgres(Path(folder))
        urls = await server.start()
        try:
            await migrations.migrate(urls, backups=Path(folder))
            engine = admin_engine(urls)
            async with engine.connect() as connection:
                return await columns_made(connection)
        finally:
            await server.stop()


def generate(title: str) -> str:
    """Writes the file; what there is to say about it."""
    changed = difference(asyncio.run(_made_by_migrations()), columns_of(profiles))
    if not changed:
        return "The table has a column for every attribute already: there is nothing to migrate."
    path = write_migration(VERSIONS, title, migrations.HEAD, changed)
    move_head(Path(migrations.__file__), path.name[:4])
    return f"{changed}\n{path.relative_to(Path.cwd())} · HEAD is {path.name[:4]}"


if __name__ == "__main__":
    try:
        sys.stdout.write(generate(" ".join(sys.argv[1:]).strip() or "change the profile") + "\n")
    except KairixError as error:
        sys.exit(error.message)
