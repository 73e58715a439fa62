"""A roadmap may be turned to another role, when its owner takes a plan that leads there."""

from __future__ import annotations

from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None

IF_THERE_IS_AN_APP = (
    "DO $$ BEGIN IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'kairix_app') THEN {statement}; END IF; END $$"
)


def upgrade() -> None:
    op.execute(IF_THERE_IS_AN_APP.format(statement="GRANT UPDATE (role_key) ON roadmaps TO kairix_app"))


def downgrade() -> None:
    op.execute(IF_THERE_IS_AN_APP.format(statement="REVOKE UPDATE (role_key) ON roadmaps FROM kairix_app"))
