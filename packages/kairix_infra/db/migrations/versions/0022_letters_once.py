"""The same letter, sent again because no answer came, is stored once."""

from __future__ import annotations

from alembic import op

from kairix_infra.db.migrations.statements import act_as_system, grant, run

revision = "0022"
down_revision = "0021"
branch_labels = None
depends_on = None

CLIENT_ID = """
ALTER TABLE letters ADD COLUMN client_id text;
UPDATE letters SET client_id = id::text;
ALTER TABLE letters
    ALTER COLUMN client_id SET NOT NULL,
    ADD CONSTRAINT letters_client UNIQUE (owner_id, client_id)
"""
#: Visitors see no letters. Whoever knows all that stands in one is told that it arrived, and when, and nothing else; the
#: time of a booking in words was named by its owner, not by who sent it.
LETTER_SENT = """
CREATE FUNCTION kairix_letter_sent(owner uuid, client text, what text, who text, address text, words text,
        start timestamptz, proposals timestamptz[])
    RETURNS TABLE (id uuid, created_at timestamptz)
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
    AS $$ DECLARE caller text := coalesce(current_setting('kairix.principal_kind', true), ''); BEGIN
        PERFORM set_config('kairix.principal_kind', 'system', true);
        RETURN QUERY SELECT l.id, l.created_at FROM letters l
        WHERE l.owner_id = owner AND l.client_id = client AND l.kind = what AND l.name = who AND l.email = address
            AND l.text = words AND l.proposed = proposals AND (start IS NULL OR l.starts_at = start);
        PERFORM set_config('kairix.principal_kind', caller, true);
    END $$
"""
FUNCTION = "kairix_letter_sent(uuid, text, text, text, text, text, timestamptz, timestamptz[])"


def upgrade() -> None:
    act_as_system()
    run(CLIENT_ID)
    op.execute(LETTER_SENT)
    op.execute(f"REVOKE EXECUTE ON FUNCTION {FUNCTION} FROM PUBLIC")
    grant(f"EXECUTE ON FUNCTION {FUNCTION}")


def downgrade() -> None:
    op.execute(f"DROP FUNCTION {FUNCTION}")
    op.execute("ALTER TABLE letters DROP COLUMN client_id")
