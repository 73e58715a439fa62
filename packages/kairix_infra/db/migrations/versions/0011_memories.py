"""What is worth remembering of what an owner said, beside the attributes of their profile."""

from __future__ import annotations

from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None

TABLE = """
CREATE TABLE memories (
    id uuid PRIMARY KEY,
    owner_id uuid NOT NULL CONSTRAINT memories_owner REFERENCES users ON DELETE CASCADE,
    kind varchar(16) NOT NULL CONSTRAINT memories_kind
        CHECK (kind IN ('preference', 'plan', 'person', 'event', 'circumstance')),
    text text NOT NULL,
    subject text NOT NULL,
    quote text NOT NULL,
    said_at timestamptz NOT NULL,
    heard_at timestamptz NOT NULL,
    by varchar(16) NOT NULL CONSTRAINT memories_learner CHECK (by IN ('rules', 'model', 'owner')),
    confidence double precision NOT NULL CONSTRAINT memories_confidence CHECK (confidence BETWEEN 0 AND 1),
    fingerprint text NOT NULL,
    conversation_id uuid,
    message_id uuid,
    status varchar(16) NOT NULL CONSTRAINT memories_status CHECK (status IN ('current', 'superseded', 'forgotten')),
    superseded_by uuid,
    forgotten_at timestamptz,
    words sparsevec NOT NULL,
    CONSTRAINT memories_once UNIQUE (owner_id, fingerprint),
    CONSTRAINT memories_of_owner UNIQUE (id, owner_id),
    CONSTRAINT memories_forgotten CHECK ((status = 'forgotten') = (forgotten_at IS NOT NULL)),
    CONSTRAINT memories_message FOREIGN KEY (conversation_id, message_id, owner_id)
        REFERENCES messages (conversation_id, id, owner_id) ON DELETE SET NULL (conversation_id, message_id),
    CONSTRAINT memories_successor FOREIGN KEY (superseded_by, owner_id)
        REFERENCES memories (id, owner_id) ON DELETE SET NULL (superseded_by)
);
CREATE INDEX memories_by_time ON memories (owner_id, heard_at, id);
CREATE INDEX memories_by_message ON memories (conversation_id, message_id);
CREATE INDEX memories_by_successor ON memories (superseded_by, owner_id);
COMMENT ON COLUMN memories.words IS 'BM25, document side: one weight per hashed stem'
"""
SYSTEM = "(SELECT kairix_is_system())"
OWN = "owner_id = (SELECT kairix_user())"
POLICIES = {
    "SELECT": f"USING ({OWN})",
    "INSERT": f"WITH CHECK ({OWN})",
    "UPDATE": f"USING ({OWN})",
    "DELETE": f"USING ({OWN})",
}
#: What was said, where and when it was said first, never changes.
GRANT = """
DO $$ BEGIN
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'kairix_app') THEN
        GRANT SELECT, INSERT, DELETE ON memories TO kairix_app;
        GRANT UPDATE (kind, text, subject, heard_at, by, confidence, fingerprint, status, superseded_by, forgotten_at,
                      words) ON memories TO kairix_app;
    END IF;
END $$
"""


def upgrade() -> None:
    for statement in TABLE.split(";\n"):
        op.execute(statement)
    op.execute("ALTER TABLE memories ENABLE ROW LEVEL SECURITY")
    op.execute("ALTER TABLE memories FORCE ROW LEVEL SECURITY")
    op.execute(f"CREATE POLICY system ON memories USING ({SYSTEM}) WITH CHECK ({SYSTEM})")
    for command, rule in POLICIES.items():
        op.execute(f"CREATE POLICY {command.lower()}s ON memories FOR {command} {rule}")
    op.execute(GRANT)


def downgrade() -> None:
    op.execute("DROP TABLE memories")
