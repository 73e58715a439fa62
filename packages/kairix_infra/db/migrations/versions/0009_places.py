"""Entries have the place that their owner gave them, and facts are of messages of their own owner."""

from __future__ import annotations

from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

#: The migration itself sees every row, also where the tables' owner is held to their policies.
ACT_AS_SYSTEM = "SELECT set_config('kairix.principal_kind', 'system', true)"
UP = """
ALTER TABLE facts ADD COLUMN place integer;
COMMENT ON COLUMN facts.place IS 'Where in its list the owner put the entry, from 0; NULL: where it belongs';
ALTER TABLE messages ADD CONSTRAINT messages_of_owner UNIQUE (conversation_id, id, owner_id);
UPDATE facts f SET conversation_id = NULL, message_id = NULL WHERE message_id IS NOT NULL
    AND NOT EXISTS (SELECT FROM messages m WHERE m.id = f.message_id AND m.owner_id = f.owner_id);
ALTER TABLE facts DROP CONSTRAINT facts_message,
    ADD CONSTRAINT facts_message FOREIGN KEY (conversation_id, message_id, owner_id)
        REFERENCES messages (conversation_id, id, owner_id) ON DELETE SET NULL (conversation_id, message_id);
DO $$ BEGIN IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'kairix_app') THEN
    GRANT UPDATE (place) ON facts TO kairix_app; END IF; END $$
"""
DOWN = """
ALTER TABLE facts DROP COLUMN place, DROP CONSTRAINT facts_message,
    ADD CONSTRAINT facts_message FOREIGN KEY (conversation_id, message_id)
        REFERENCES messages (conversation_id, id) ON DELETE SET NULL;
ALTER TABLE messages DROP CONSTRAINT messages_of_owner
"""


def upgrade() -> None:
    _run(UP)


def downgrade() -> None:
    _run(DOWN)


def _run(script: str) -> None:
    """asyncpg takes one statement at a time; each ends in a semicolon at the end of its line."""
    op.execute(ACT_AS_SYSTEM)
    for statement in script.split(";\n"):
        op.execute(statement)
