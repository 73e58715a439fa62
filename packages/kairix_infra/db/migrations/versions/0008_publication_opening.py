"""Whoever has an account is not shown as the person of the sample, and decides when their own page opens."""

from __future__ import annotations

from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

#: The migration itself sees every row, also where the tables' owner is held to their policies.
ACT_AS_SYSTEM = "SELECT set_config('kairix.principal_kind', 'system', true)"
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
GRANT = """
DO $$ BEGIN
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'kairix_app') THEN
        GRANT UPDATE (notices) ON documents TO kairix_app;
    END IF;
END $$
"""
REVOKE = GRANT.replace("GRANT", "REVOKE").replace("TO kairix_app", "FROM kairix_app")


def upgrade() -> None:
    for statement in (ACT_AS_SYSTEM, OPENING, GRANT):
        op.execute(statement)


def downgrade() -> None:
    """What was closed stays closed: that nobody meant to publish it is as true as before."""
    op.execute(REVOKE)
