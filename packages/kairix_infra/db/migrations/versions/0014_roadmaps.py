"""Roadmaps with their versions and milestones; roles beside those that ship with Kairix."""

from __future__ import annotations

from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None

TABLES = """
CREATE TABLE roles (
    key text PRIMARY KEY,
    names text[] NOT NULL,
    content jsonb NOT NULL,
    source text NOT NULL,
    imported_at timestamptz NOT NULL
);
CREATE INDEX roles_by_name ON roles USING gin (names);
COMMENT ON TABLE roles IS 'Beside the roles that ship with Kairix; names are in plain letters';

CREATE TABLE roadmaps (
    id uuid PRIMARY KEY,
    owner_id uuid NOT NULL CONSTRAINT roadmaps_owner REFERENCES users ON DELETE CASCADE,
    role_key text NOT NULL,
    seniority varchar(16) NOT NULL CONSTRAINT roadmaps_seniority
        CHECK (seniority IN ('junior', 'mid', 'senior', 'lead')),
    title text NOT NULL,
    hours_per_week integer NOT NULL CONSTRAINT roadmaps_hours CHECK (hours_per_week BETWEEN 1 AND 80),
    starts_on date NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    version integer NOT NULL,
    revision integer NOT NULL,
    status varchar(16) NOT NULL CONSTRAINT roadmaps_status CHECK (status IN ('active', 'archived')),
    CONSTRAINT roadmaps_of_owner UNIQUE (id, owner_id)
);
CREATE UNIQUE INDEX roadmaps_active ON roadmaps (owner_id, role_key, seniority) WHERE status = 'active';
CREATE INDEX roadmaps_by_owner ON roadmaps (owner_id, created_at, id);

CREATE TABLE roadmap_versions (
    roadmap_id uuid NOT NULL,
    number integer NOT NULL,
    owner_id uuid NOT NULL,
    plan jsonb NOT NULL,
    state varchar(16) NOT NULL CONSTRAINT roadmap_versions_state
        CHECK (state IN ('proposed', 'accepted', 'declined', 'superseded')),
    reason text NOT NULL,
    made_by text NOT NULL CONSTRAINT roadmap_versions_made_by CHECK (made_by IN ('rules', 'model', 'owner')),
    created_at timestamptz NOT NULL,
    PRIMARY KEY (roadmap_id, number),
    CONSTRAINT roadmap_versions_roadmap FOREIGN KEY (roadmap_id, owner_id)
        REFERENCES roadmaps (id, owner_id) ON DELETE CASCADE
);
CREATE UNIQUE INDEX roadmap_versions_one_proposed ON roadmap_versions (roadmap_id) WHERE state = 'proposed';
CREATE INDEX roadmap_versions_by_owner ON roadmap_versions (owner_id);

CREATE TABLE milestones (
    roadmap_id uuid NOT NULL,
    key text NOT NULL,
    owner_id uuid NOT NULL,
    position integer NOT NULL,
    title text NOT NULL,
    why text NOT NULL,
    kind text NOT NULL CONSTRAINT milestones_kind CHECK (kind IN ('learn', 'prove', 'own')),
    effort_hours integer NOT NULL,
    skills jsonb NOT NULL,
    resources jsonb NOT NULL,
    proof jsonb NOT NULL,
    depends_on jsonb NOT NULL,
    starts_on date NOT NULL,
    due_on date NOT NULL,
    status varchar(16) NOT NULL CONSTRAINT milestones_status CHECK (status IN ('todo', 'doing', 'done', 'dropped')),
    done_on date,
    evidence jsonb NOT NULL,
    notes text NOT NULL,
    set_by_owner jsonb NOT NULL,
    declined jsonb NOT NULL,
    PRIMARY KEY (roadmap_id, key),
    CONSTRAINT milestones_dates CHECK (starts_on <= due_on),
    CONSTRAINT milestones_roadmap FOREIGN KEY (roadmap_id, owner_id)
        REFERENCES roadmaps (id, owner_id) ON DELETE CASCADE
);
CREATE INDEX milestones_by_owner ON milestones (owner_id)
"""

SYSTEM = "(SELECT kairix_is_system())"
OWN = "owner_id = (SELECT kairix_user())"
READ, ADD = {"SELECT": f"USING ({OWN})"}, {"INSERT": f"WITH CHECK ({OWN})"}
CHANGE, REMOVE = {"UPDATE": f"USING ({OWN})"}, {"DELETE": f"USING ({OWN})"}
POLICIES = {
    "roles": {"SELECT": "USING ((SELECT kairix_is_somebody()))"},
    "roadmaps": READ | ADD | CHANGE | REMOVE,
    "roadmap_versions": READ | ADD | CHANGE,
    "milestones": READ | ADD | REMOVE,
}
CHANGING = "title, seniority, hours_per_week, starts_on, updated_at, version, revision, status"
GRANTS = (
    "GRANT SELECT, INSERT, DELETE ON roles, roadmaps, milestones TO kairix_app",
    "GRANT SELECT, INSERT ON roadmap_versions TO kairix_app",
    "GRANT UPDATE (names, content, source, imported_at) ON roles TO kairix_app",
    f"GRANT UPDATE ({CHANGING}) ON roadmaps TO kairix_app",
    "GRANT UPDATE (state) ON roadmap_versions TO kairix_app",
)


def upgrade() -> None:
    for statement in TABLES.split(";\n"):
        op.execute(statement)
    for table in POLICIES:
        _protect(table)
    op.execute(
        "DO $$ BEGIN IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'kairix_app') THEN "
        + "; ".join(GRANTS)
        + "; END IF; END $$"
    )


def downgrade() -> None:
    for table in reversed(POLICIES):
        op.execute(f"DROP TABLE {table}")


def _protect(table: str) -> None:
    op.execute(f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY")
    op.execute(f"ALTER TABLE {table} FORCE ROW LEVEL SECURITY")
    op.execute(f"CREATE POLICY system ON {table} USING ({SYSTEM}) WITH CHECK ({SYSTEM})")
    for command, rule in POLICIES[table].items():
        op.execute(f"CREATE POLICY {command.lower()}s ON {table} FOR {command} {rule}")
