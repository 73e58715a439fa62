"""How Alembic runs here: on the connection that ``migrate`` hands it, as the system."""

from __future__ import annotations

from alembic import context

import kairix_infra.db.tables  # noqa: F401 - they enter the catalogue
from kairix_infra.db.schema import METADATA

# Tables force row level security upon their owner too: a migration that moves rows must be the system to see them.
connection = context.config.attributes["connection"]
connection.exec_driver_sql("SELECT set_config('kairix.principal_kind', 'system', true)")
context.configure(connection=connection, target_metadata=METADATA)
context.run_migrations()
