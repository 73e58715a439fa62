"""Where a coach stands with its owner, and what it has asked them: kept when the conversation goes."""

from __future__ import annotations

from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

TABLES = """
CREATE TABLE coachings (
    owner_id uuid PRIMARY KEY CONSTRAINT coachings_owner REFERENCES users ON DELETE CASCADE,
    phase varchar(16) NOT NULL
        CONSTRAINT coachings_phase CHECK (phase IN ('intake', 'coaching', 'practice', 'review')),
    since timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    by_hand boolean NOT NULL,
    reviewed_at timestamptz NOT NULL,
    practice jsonb
);

CREATE TABLE coach_questions (
    owner_id uuid NOT NULL CONSTRAINT coach_questions_owner REFERENCES users ON DELETE CASCADE,
    attribute text NOT NULL,
    asked_at timestamptz NOT NULL,
    state varchar(16) NOT NULL
        CONSTRAINT coach_questions_state CHECK (state IN ('open', 'skipped', 'wanted')),
    conversation_id uuid,
    message_id uuid,
    CONSTRAINT coach_questions_pkey PRIMARY KEY (owner_id, attribute),
    CONSTRAINT coach_questions_message FOREIGN KEY (conversation_id, message_id, owner_id)
        REFERENCES messages (conversation_id, id, owner_id) ON DELETE SET NULL (conversation_id, message_id)
);
CREATE INDEX coach_questions_by_message ON coach_questions (conversation_id, message_id)
"""
SYSTEM = "(SELECT kairix_is_system())"
OWN = "owner_id = (SELECT kairix_user())"
POLICIES = {
    "selects": f"FOR SELECT USING ({OWN})",
    "inserts": f"FOR INSERT WITH CHECK ({OWN})",
    "updates": f"FOR UPDATE USING ({OWN})",
}
GRANT = """
DO $$ BEGIN
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'kairix_app') THEN
        GRANT SELECT, INSERT, UPDATE ON coachings, coach_questions TO kairix_app;
    END IF;
END $$
"""


def upgrade() -> None:
    for statement in TABLES.split(";\n"):
        op.execute(statement)
    for table in ("coachings", "coach_questions"):
        _protect(table)
    op.execute(GRANT)


def downgrade() -> None:
    op.execute("DROP TABLE coach_questions")
    op.execute("DROP TABLE coachings")


def _protect(table: str) -> None:
    op.execute(f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY")
    op.execute(f"ALTER TABLE {table} FORCE ROW LEVEL SECURITY")
    op.execute(f"CREATE POLICY system ON {table} USING ({SYSTEM}) WITH CHECK ({SYSTEM})")
    for name, rule in POLICIES.items():
        op.execute(f"CREATE POLICY {name} ON {table} {rule}")
