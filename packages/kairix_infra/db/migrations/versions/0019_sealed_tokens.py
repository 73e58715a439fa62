"""Owners' tokens for Calendly are sealed with the installation's key."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import context, op

from kairix_infra.db.migrations.statements import act_as_system, run

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None

SEALED = """
ALTER TABLE booking_settings RENAME COLUMN calendly_token TO calendly_sealed;
ALTER TABLE booking_settings ADD COLUMN calendly_ending text NOT NULL DEFAULT '';
ALTER TABLE booking_settings ALTER COLUMN calendly_ending DROP DEFAULT
"""
#: The version before cannot open them: their owners enter them again.
NO_TOKENS = """
UPDATE booking_settings SET calendly_sealed = NULL;
ALTER TABLE booking_settings DROP COLUMN calendly_ending;
ALTER TABLE booking_settings RENAME COLUMN calendly_sealed TO calendly_token
"""
PLAIN = sa.text("SELECT owner_id::text, calendly_sealed FROM booking_settings WHERE calendly_sealed IS NOT NULL")
SEAL = sa.text("""
    UPDATE booking_settings SET calendly_sealed = :sealed,
        calendly_ending = CASE WHEN length(:token) >= 16 THEN right(:token, 4) ELSE '' END
    WHERE owner_id = CAST(:owner AS uuid)
""")


def upgrade() -> None:
    act_as_system()
    run(SEALED)
    for owner, token in op.get_bind().execute(PLAIN).all():
        seal = context.config.attributes["seal"]
        sealed = seal(token, of=f"calendly_token/{owner}")
        op.get_bind().execute(SEAL, {"sealed": sealed, "token": token, "owner": owner})


def downgrade() -> None:
    act_as_system()
    run(NO_TOKENS)
