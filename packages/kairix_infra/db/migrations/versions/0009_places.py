"""Entries have the place that their owner gave them, and facts are of messages of their own owner."""

from __future__ import annotations

from kairix_infra.db.migrations.statements import act_as_system, grant, run

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

UP = """
ALTER TABLE facts ADD COLUMN place integer;
COMMENT ON COLUMN facts.place IS 'Where in its list the owner put the entry, from 0; NULL: where it belongs';
ALTER TABLE messages ADD CONSTRAINT messages_of_owner UNIQUE (conversation_id, id, owner_id);
UPDATE facts f SET conversation_id = NULL, message_id = NULL WHERE message_id IS NOT NULL
    AND NOT EXISTS (SELECT FROM messages m WHERE m.id = f.message_id AND m.owner_id = f.owner_id);
ALTER TABLE facts DROP CONSTRAINT facts_message,
    ADD CONSTRAINT facts_message FOREIGN KEY (conversation_id, message_id, owner_id)
        REFERENCES messages (conversation_id, id, owner_id) ON DELETE SET NULL (conversation_id, message_id)
"""
DOWN = """
ALTER TABLE facts DROP COLUMN place, DROP CONSTRAINT facts_message,
    ADD CONSTRAINT facts_message FOREIGN KEY (conversation_id, message_id)
        REFERENCES messages (conversation_id, id) ON DELETE SET NULL;
ALTER TABLE messages DROP CONSTRAINT messages_of_owner
"""


def upgrade() -> None:
    act_as_system()
    run(UP)
    grant("UPDATE (place) ON facts")


def downgrade() -> None:
    act_as_system()
    run(DOWN)
