"""Forgetting reaches roadmaps with all their versions; a receipt says where something stays."""

from __future__ import annotations

from alembic import op

from kairix_infra.db.migrations.statements import grant, revoke, run

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None

REMAINS = """
ALTER TABLE forgettings ADD COLUMN remains jsonb NOT NULL DEFAULT '[]';
ALTER TABLE forgettings ALTER COLUMN remains DROP DEFAULT
"""
REWORDED = "UPDATE (plan, reason) ON roadmap_versions"


def upgrade() -> None:
    run(REMAINS)
    grant(REWORDED)


def downgrade() -> None:
    revoke(REWORDED)
    op.execute("ALTER TABLE forgettings DROP COLUMN remains")
