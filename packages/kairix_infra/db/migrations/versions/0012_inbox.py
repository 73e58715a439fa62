"""An inbox: what visitors leave for an owner, what the owner answers, and when they can be met."""

from __future__ import annotations

from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

#: The migration itself sees every row, also where the tables' owner is held to their policies.
ACT_AS_SYSTEM = "SELECT set_config('kairix.principal_kind', 'system', true)"
TABLES = """
CREATE TABLE answers (
    id uuid PRIMARY KEY,
    owner_id uuid NOT NULL CONSTRAINT answers_owner REFERENCES users ON DELETE CASCADE,
    question text NOT NULL,
    answer text NOT NULL,
    disclosure varchar(16) NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    CONSTRAINT answers_of_owner UNIQUE (id, owner_id)
);
CREATE INDEX answers_by_owner ON answers (owner_id, created_at);

ALTER TABLE unanswered_questions
    ADD COLUMN answer_id uuid,
    ADD COLUMN dismissed_at timestamptz,
    ADD COLUMN read_at timestamptz,
    ADD CONSTRAINT unanswered_questions_answer FOREIGN KEY (answer_id, owner_id)
        REFERENCES answers (id, owner_id) ON DELETE SET NULL (answer_id);
UPDATE unanswered_questions SET dismissed_at = resolved_at, read_at = resolved_at;
ALTER TABLE unanswered_questions DROP COLUMN resolved_at;
CREATE INDEX unanswered_questions_by_answer ON unanswered_questions (answer_id, owner_id);

CREATE TABLE letters (
    id uuid PRIMARY KEY,
    owner_id uuid NOT NULL,
    agent_id uuid NOT NULL,
    conversation_id uuid,
    kind varchar(16) NOT NULL,
    name text NOT NULL,
    email text NOT NULL,
    text text NOT NULL,
    starts_at timestamptz,
    minutes integer NOT NULL,
    time_zone text NOT NULL,
    state varchar(16) NOT NULL,
    revision integer NOT NULL,
    created_at timestamptz NOT NULL,
    CONSTRAINT letters_booked_time CHECK ((kind = 'booking') = (starts_at IS NOT NULL)),
    CONSTRAINT letters_agent FOREIGN KEY (agent_id, owner_id) REFERENCES agents (id, owner_id) ON DELETE CASCADE,
    CONSTRAINT letters_conversation FOREIGN KEY (conversation_id, owner_id)
        REFERENCES conversations (id, owner_id) ON DELETE SET NULL (conversation_id)
);
CREATE INDEX letters_by_owner ON letters (owner_id, created_at, id);
CREATE INDEX letters_by_agent ON letters (agent_id, owner_id);
CREATE INDEX letters_by_conversation ON letters (conversation_id, owner_id);
CREATE UNIQUE INDEX letters_one_booking ON letters (owner_id, starts_at)
    WHERE kind = 'booking' AND state <> 'declined';

CREATE TABLE booking_settings (
    owner_id uuid PRIMARY KEY CONSTRAINT booking_settings_owner REFERENCES users ON DELETE CASCADE,
    updated_at timestamptz NOT NULL,
    link text,
    calendly_token text,
    time_zone text NOT NULL,
    hours jsonb NOT NULL,
    minutes integer NOT NULL,
    notice_hours integer NOT NULL,
    days_ahead integer NOT NULL
)
"""

#: What a visitor's transaction must know of an inbox that it does not see: how full it is, and when somebody is taken.
#: Each reads as the system and is who it was again after it; the fixed search_path keeps a caller's own tables away.
STANDING = """
CREATE FUNCTION kairix_inbox_standing(owner uuid, since timestamptz,
    OUT questions bigint, OUT messages bigint, OUT bookings bigint, OUT received bigint)
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
    AS $$ DECLARE caller text := coalesce(current_setting('kairix.principal_kind', true), ''); BEGIN
        PERFORM set_config('kairix.principal_kind', 'system', true);
        SELECT count(*) INTO questions FROM unanswered_questions q
        WHERE q.owner_id = owner AND q.answer_id IS NULL AND q.dismissed_at IS NULL AND q.read_at IS NULL;
        SELECT count(*) FILTER (WHERE l.state = 'new' AND l.kind = 'message'),
               count(*) FILTER (WHERE l.state = 'new' AND l.kind = 'booking'),
               count(*) FILTER (WHERE l.created_at >= since)
        INTO messages, bookings, received FROM letters l WHERE l.owner_id = owner;
        PERFORM set_config('kairix.principal_kind', caller, true);
    END $$
"""
TAKEN = """
CREATE FUNCTION kairix_taken(owner uuid, since timestamptz, until timestamptz)
    RETURNS TABLE (starts_at timestamptz, ends_at timestamptz)
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
    AS $$ DECLARE caller text := coalesce(current_setting('kairix.principal_kind', true), ''); BEGIN
        PERFORM set_config('kairix.principal_kind', 'system', true);
        RETURN QUERY SELECT l.starts_at, l.starts_at + make_interval(mins => l.minutes) FROM letters l
        WHERE l.owner_id = owner AND l.kind = 'booking' AND l.state <> 'declined' AND l.starts_at < until
            AND l.starts_at + make_interval(mins => l.minutes) > since
            AND EXISTS (SELECT FROM agents a WHERE a.owner_id = owner AND a.published_at IS NOT NULL);
        PERFORM set_config('kairix.principal_kind', caller, true);
    END $$
"""
FUNCTIONS = ("kairix_inbox_standing(uuid, timestamptz)", "kairix_taken(uuid, timestamptz, timestamptz)")

SYSTEM = "(SELECT kairix_is_system())"
USER = "(SELECT kairix_user())"
OWN = f"owner_id = {USER}"
#: Whoever looks at a published representative may write to its owner, out of no conversation but their own.
WRITES = " AND ".join(
    (
        "state = 'new' AND revision = 0 AND (SELECT kairix_is_somebody())",
        (
            "EXISTS (SELECT FROM agents a WHERE a.id = agent_id AND a.kind = 'representative'"
            " AND a.published_at IS NOT NULL)"
        ),
        (
            "(conversation_id IS NULL OR EXISTS (SELECT FROM conversations c WHERE c.id = conversation_id"
            f" AND (c.user_id = {USER} OR c.visitor_id = (SELECT kairix_visitor()))))"
        ),
    )
)
READ, ADD = {"SELECT": f"USING ({OWN})"}, {"INSERT": f"WITH CHECK ({OWN})"}
CHANGE, REMOVE = {"UPDATE": f"USING ({OWN})"}, {"DELETE": f"USING ({OWN})"}
POLICIES = {
    "answers": READ | ADD | CHANGE | REMOVE,
    "letters": READ | {"INSERT": f"WITH CHECK ({WRITES})"} | CHANGE,
    "booking_settings": READ | ADD | CHANGE,
}
GRANTS = (
    "GRANT SELECT, INSERT, UPDATE (question, answer, disclosure, updated_at), DELETE ON answers TO kairix_app",
    "GRANT SELECT, INSERT, UPDATE (state, revision) ON letters TO kairix_app",
    "GRANT SELECT, INSERT, UPDATE ON booking_settings TO kairix_app",
    "GRANT UPDATE (answer_id, dismissed_at, read_at) ON unanswered_questions TO kairix_app",
    *(f"GRANT EXECUTE ON FUNCTION {function} TO kairix_app" for function in FUNCTIONS),
)


def upgrade() -> None:
    op.execute(ACT_AS_SYSTEM)
    for statement in (*TABLES.split(";\n"), STANDING, TAKEN):
        op.execute(statement)
    for function in FUNCTIONS:
        op.execute(f"REVOKE EXECUTE ON FUNCTION {function} FROM PUBLIC")
    for table in POLICIES:
        _protect(table)
    op.execute(
        "DO $$ BEGIN IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'kairix_app') THEN "
        + "; ".join(GRANTS)
        + "; END IF; END $$"
    )


def downgrade() -> None:
    op.execute(ACT_AS_SYSTEM)
    for function in FUNCTIONS:
        op.execute(f"DROP FUNCTION {function}")
    op.execute("DROP TABLE booking_settings")
    op.execute("DROP TABLE letters")
    op.execute("ALTER TABLE unanswered_questions ADD COLUMN resolved_at timestamptz")
    op.execute("""
        UPDATE unanswered_questions q SET resolved_at =
            coalesce(q.dismissed_at, (SELECT a.created_at FROM answers a WHERE a.id = q.answer_id))
    """)
    op.execute("""
        ALTER TABLE unanswered_questions DROP CONSTRAINT unanswered_questions_answer,
            DROP COLUMN answer_id, DROP COLUMN dismissed_at, DROP COLUMN read_at
    """)
    op.execute("DROP TABLE answers")
    op.execute(
        "DO $$ BEGIN IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'kairix_app') THEN"
        " GRANT UPDATE (resolved_at) ON unanswered_questions TO kairix_app; END IF; END $$"
    )


def _protect(table: str) -> None:
    op.execute(f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY")
    op.execute(f"ALTER TABLE {table} FORCE ROW LEVEL SECURITY")
    op.execute(f"CREATE POLICY system ON {table} USING ({SYSTEM}) WITH CHECK ({SYSTEM})")
    for command, rule in POLICIES[table].items():
        op.execute(f"CREATE POLICY {command.lower()}s ON {table} FOR {command} {rule}")
