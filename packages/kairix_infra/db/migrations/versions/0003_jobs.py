"""Work in the background: the outbox, and files on their way to be read."""

from __future__ import annotations

from kairix_infra.db.migrations.statements import ADD, CHANGE, READ, REMOVE, drop, grant, protect, run

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

TABLES = """
CREATE TABLE jobs (
    id uuid PRIMARY KEY,
    owner_id uuid NOT NULL CONSTRAINT jobs_owner REFERENCES users ON DELETE CASCADE,
    kind varchar(32) NOT NULL,
    payload jsonb NOT NULL,
    created_at timestamptz NOT NULL,
    run_at timestamptz NOT NULL,
    key text,
    state varchar(16) NOT NULL CONSTRAINT jobs_state
        CHECK (state IN ('queued', 'running', 'succeeded', 'failed', 'cancelled')),
    progress jsonb,
    result jsonb,
    attempts integer NOT NULL,
    max_attempts integer NOT NULL,
    lease_id uuid,
    lease_until timestamptz,
    error_code text,
    error_message text,
    started_at timestamptz,
    finished_at timestamptz,
    relayed_at timestamptz,
    CONSTRAINT jobs_of_owner UNIQUE (id, owner_id),
    CONSTRAINT jobs_held CHECK ((state = 'running') = (lease_id IS NOT NULL AND lease_until IS NOT NULL)),
    CONSTRAINT jobs_ended CHECK ((state IN ('succeeded', 'failed', 'cancelled')) = (finished_at IS NOT NULL))
);
CREATE UNIQUE INDEX jobs_unfinished ON jobs (owner_id, kind, key) WHERE state IN ('queued', 'running');
CREATE INDEX jobs_due ON jobs (run_at, id) WHERE state = 'queued';
CREATE INDEX jobs_leased ON jobs (lease_until) WHERE state = 'running';
CREATE INDEX jobs_over ON jobs (finished_at) WHERE finished_at IS NOT NULL;
CREATE INDEX jobs_by_owner ON jobs (owner_id, created_at, id);
COMMENT ON COLUMN jobs.relayed_at IS 'When a broker was last told of it';

CREATE TABLE uploads (
    job_id uuid PRIMARY KEY,
    owner_id uuid NOT NULL,
    name text NOT NULL,
    sha256 text NOT NULL,
    content bytea NOT NULL,
    created_at timestamptz NOT NULL,
    CONSTRAINT uploads_job FOREIGN KEY (job_id, owner_id) REFERENCES jobs (id, owner_id) ON DELETE CASCADE
);
CREATE INDEX uploads_by_owner ON uploads (owner_id);
ALTER TABLE uploads ALTER COLUMN content SET STORAGE EXTERNAL;
COMMENT ON TABLE uploads IS 'A file on its way to be read; it goes when its job has ended'
"""

POLICIES = {"jobs": READ | ADD | CHANGE | REMOVE, "uploads": READ | ADD | REMOVE}
CHANGING = (
    "run_at, state, progress, result, attempts, lease_id, lease_until, error_code, error_message, started_at,"
    " finished_at, relayed_at"
)
GRANTS = (
    "SELECT, INSERT, DELETE ON jobs, uploads",
    f"UPDATE ({CHANGING}) ON jobs",
)


def upgrade() -> None:
    run(TABLES)
    protect(POLICIES)
    grant(*GRANTS)


def downgrade() -> None:
    drop(*reversed(POLICIES))
