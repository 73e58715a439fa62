"""How far a coach's conversation was learnt from; a coach is never published."""

from __future__ import annotations

from alembic import op

from kairix_infra.db.migrations.statements import grant

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

LISTENING = """
ALTER TABLE conversations
    ADD COLUMN heard_until uuid,
    ADD CONSTRAINT conversations_heard FOREIGN KEY (id, heard_until)
        REFERENCES messages (conversation_id, id) ON DELETE SET NULL (heard_until)
"""
PRIVATE = "ALTER TABLE agents ADD CONSTRAINT agents_coach_private CHECK (kind <> 'coach' OR published_at IS NULL)"


def upgrade() -> None:
    for statement in (LISTENING, PRIVATE):
        op.execute(statement)
    grant("UPDATE (heard_until) ON conversations")


def downgrade() -> None:
    op.execute("ALTER TABLE agents DROP CONSTRAINT agents_coach_private")
    op.execute("ALTER TABLE conversations DROP COLUMN heard_until")
