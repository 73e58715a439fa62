"""How many letters came out of a talk and from whom, and summaries without what was forgotten."""

from __future__ import annotations

from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None

#: Visitors see no letters. It reads as the system and is who it was again after it.
LETTERS_FROM = """
CREATE FUNCTION kairix_letters_from(conversation uuid, since timestamptz, OUT of_talk bigint, OUT of_sender bigint)
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
    AS $$ DECLARE caller text := coalesce(current_setting('kairix.principal_kind', true), ''); BEGIN
        PERFORM set_config('kairix.principal_kind', 'system', true);
        SELECT count(*) FILTER (WHERE l.conversation_id = conversation), count(*) INTO of_talk, of_sender
        FROM conversations asked
        JOIN conversations c ON c.owner_id = asked.owner_id
            AND (c.id = asked.id OR c.visitor_id = asked.visitor_id OR c.user_id = asked.user_id)
        JOIN letters l ON l.conversation_id = c.id AND l.owner_id = c.owner_id
        WHERE asked.id = conversation AND l.created_at >= since;
        PERFORM set_config('kairix.principal_kind', caller, true);
    END $$
"""
#: Talks with visitors are summarized too, and their owner may not write to these.
CLEAR_SUMMARIES = """
CREATE FUNCTION kairix_clear_summaries(owner uuid, pattern text) RETURNS bigint
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
    AS $$ DECLARE
        caller text := coalesce(current_setting('kairix.principal_kind', true), '');
        cleared bigint;
    BEGIN
        IF NOT coalesce(kairix_is_system() OR owner = kairix_user(), false) THEN RETURN 0; END IF;
        PERFORM set_config('kairix.principal_kind', 'system', true);
        UPDATE conversations SET summary = nullif((
            SELECT string_agg(line, E'\\n' ORDER BY place)
            FROM string_to_table(summary, E'\\n') WITH ORDINALITY AS lines(line, place) WHERE line !~ pattern), '')
        WHERE owner_id = owner AND summary ~ pattern;
        GET DIAGNOSTICS cleared = ROW_COUNT;
        PERFORM set_config('kairix.principal_kind', caller, true);
        RETURN cleared;
    END $$
"""
FUNCTIONS = ("kairix_letters_from(uuid, timestamptz)", "kairix_clear_summaries(uuid, text)")


def upgrade() -> None:
    op.execute(LETTERS_FROM)
    op.execute(CLEAR_SUMMARIES)
    for function in FUNCTIONS:
        op.execute(f"REVOKE EXECUTE ON FUNCTION {function} FROM PUBLIC")
        op.execute(
            "DO $$ BEGIN IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'kairix_app') THEN"
            f" GRANT EXECUTE ON FUNCTION {function} TO kairix_app; END IF; END $$"
        )


def downgrade() -> None:
    for function in FUNCTIONS:
        op.execute(f"DROP FUNCTION {function}")
