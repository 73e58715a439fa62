"""Whoever has an account is not shown as the person of the sample, and decides when their own page opens."""

from __future__ import annotations

from alembic import op

from kairix_infra.db.migrations.statements import act_as_system, grant, revoke

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

OPENING = """
WITH shown AS (
    SELECT d.id, d.owner_id FROM documents d JOIN users u ON u.id = d.owner_id
    WHERE d.is_current AND d.name = 'sample-resume.json' AND u.password_hash IS NOT NULL
), closed AS (
    UPDATE agents SET published_at = NULL
    WHERE kind = 'representative' AND owner_id IN (SELECT owner_id FROM shown)
), withdrawn AS (
    DELETE FROM publications WHERE owner_id IN (SELECT owner_id FROM shown)
)
DELETE FROM documents WHERE id IN (SELECT id FROM shown)
"""
NOTICES = "UPDATE (notices) ON documents"


def upgrade() -> None:
    act_as_system()
    op.execute(OPENING)
    grant(NOTICES)


def downgrade() -> None:
    """What was closed stays closed: that nobody meant to publish it is as true as before."""
    revoke(NOTICES)
