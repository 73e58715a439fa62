"""Times that visitors propose themselves, and bookings that have lapsed and were declined by nobody."""

from __future__ import annotations

from alembic import op

from kairix_infra.db.migrations.statements import act_as_system, grant, revoke, run

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None

PROPOSED = """
ALTER TABLE letters ADD COLUMN proposed timestamptz[] NOT NULL DEFAULT '{}';
ALTER TABLE letters ALTER COLUMN proposed DROP DEFAULT;
ALTER TABLE letters DROP CONSTRAINT letters_booked_time;
ALTER TABLE letters
    ADD CONSTRAINT letters_booked_time CHECK (kind = 'booking' OR starts_at IS NULL AND proposed = '{}')
"""
#: What was only proposed becomes a message; what has lapsed was declined, as far as the version before knows.
NOT_PROPOSED = """
UPDATE letters SET kind = 'message', minutes = 0, state = CASE state WHEN 'new' THEN 'new' ELSE 'read' END
    WHERE kind = 'booking' AND starts_at IS NULL;
UPDATE letters SET state = 'declined' WHERE state = 'lapsed';
ALTER TABLE letters DROP CONSTRAINT letters_booked_time;
ALTER TABLE letters
    ADD CONSTRAINT letters_booked_time CHECK ((kind = 'booking') = (starts_at IS NOT NULL));
ALTER TABLE letters DROP COLUMN proposed
"""
ONE_BOOKING = """
DROP INDEX letters_one_booking;
CREATE UNIQUE INDEX letters_one_booking ON letters (owner_id, starts_at) WHERE kind = 'booking' AND {still_wanted}
"""
#: When an owner is taken, also for visitors, who see no letters.
TAKEN = """
CREATE OR REPLACE FUNCTION kairix_taken(owner uuid, since timestamptz, until timestamptz)
    RETURNS TABLE (starts_at timestamptz, ends_at timestamptz)
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
    AS $$ DECLARE caller text := coalesce(current_setting('kairix.principal_kind', true), ''); BEGIN
        PERFORM set_config('kairix.principal_kind', 'system', true);
        RETURN QUERY SELECT l.starts_at, l.starts_at + make_interval(mins => l.minutes) FROM letters l
        WHERE l.owner_id = owner AND l.kind = 'booking' AND l.{still_wanted} AND l.starts_at < until
            AND l.starts_at + make_interval(mins => l.minutes) > since
            AND EXISTS (SELECT FROM agents a WHERE a.owner_id = owner AND a.published_at IS NOT NULL);
        PERFORM set_config('kairix.principal_kind', caller, true);
    END $$
"""
STILL_WANTED, BEFORE = "state NOT IN ('declined', 'lapsed')", "state <> 'declined'"


def upgrade() -> None:
    act_as_system()
    run(PROPOSED)
    run(ONE_BOOKING.format(still_wanted=STILL_WANTED))
    op.execute(TAKEN.format(still_wanted=STILL_WANTED))
    grant("UPDATE (starts_at) ON letters")


def downgrade() -> None:
    act_as_system()
    revoke("UPDATE (starts_at) ON letters")
    run(NOT_PROPOSED)
    run(ONE_BOOKING.format(still_wanted=BEFORE))
    op.execute(TAKEN.format(still_wanted=BEFORE))
