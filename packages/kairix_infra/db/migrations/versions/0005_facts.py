"""What is known about an owner: facts with their evidence, and the log of what was decided about them."""

from __future__ import annotations

from kairix_infra.db.migrations.statements import ADD, CHANGE, READ, drop, grant, protect, run

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

TABLES = """
CREATE TABLE operations (
    id uuid PRIMARY KEY,
    owner_id uuid NOT NULL CONSTRAINT operations_owner REFERENCES users ON DELETE CASCADE,
    number integer NOT NULL,
    actor text NOT NULL CONSTRAINT operations_actor CHECK (actor IN ('owner', 'kairix')),
    title text NOT NULL,
    at timestamptz NOT NULL,
    undoes uuid,
    undone_by uuid,
    CONSTRAINT operations_number UNIQUE (owner_id, number),
    CONSTRAINT operations_of_owner UNIQUE (id, owner_id)
);

CREATE TABLE facts (
    id uuid PRIMARY KEY,
    owner_id uuid NOT NULL CONSTRAINT facts_owner REFERENCES users ON DELETE CASCADE,
    attribute text NOT NULL,
    entry text NOT NULL,
    value jsonb,
    source_kind varchar(16) NOT NULL CONSTRAINT facts_source_kind
        CHECK (source_kind IN ('message', 'document', 'edit', 'inference')),
    conversation_id uuid,
    message_id uuid,
    document_id uuid,
    path text NOT NULL,
    span jsonb,
    basis uuid[] NOT NULL,
    quote text NOT NULL,
    confidence double precision NOT NULL CONSTRAINT facts_confidence CHECK (confidence BETWEEN 0 AND 1),
    extractor text NOT NULL,
    extracted_at timestamptz NOT NULL,
    fingerprint text NOT NULL,
    status varchar(16) NOT NULL CONSTRAINT facts_status
        CHECK (status IN ('proposed', 'accepted', 'rejected', 'superseded')),
    disclosure varchar(16) NOT NULL CONSTRAINT facts_disclosure
        CHECK (disclosure IN ('public', 'on_request', 'private')),
    decided integer NOT NULL,
    CONSTRAINT facts_once UNIQUE (owner_id, fingerprint),
    CONSTRAINT facts_of_owner UNIQUE (id, owner_id),
    CONSTRAINT facts_value CHECK (value IS NOT NULL OR source_kind = 'edit'),
    CONSTRAINT facts_document FOREIGN KEY (document_id, owner_id)
        REFERENCES documents (id, owner_id) ON DELETE CASCADE,
    CONSTRAINT facts_message FOREIGN KEY (conversation_id, message_id)
        REFERENCES messages (conversation_id, id) ON DELETE SET NULL
);
CREATE INDEX facts_by_attribute ON facts (owner_id, attribute);
CREATE INDEX facts_by_status ON facts (owner_id, status, extracted_at, id);
CREATE INDEX facts_by_document ON facts (document_id, owner_id);
CREATE INDEX facts_by_message ON facts (conversation_id, message_id);
COMMENT ON COLUMN facts.value IS 'NULL: the owner says that there is none';

CREATE TABLE fact_changes (
    operation_id uuid NOT NULL,
    ordinal integer NOT NULL,
    owner_id uuid NOT NULL,
    fact_id uuid NOT NULL,
    action text NOT NULL,
    before jsonb,
    after jsonb NOT NULL,
    CONSTRAINT fact_changes_pkey PRIMARY KEY (operation_id, ordinal),
    CONSTRAINT fact_changes_operation FOREIGN KEY (operation_id, owner_id)
        REFERENCES operations (id, owner_id) ON DELETE CASCADE,
    CONSTRAINT fact_changes_fact FOREIGN KEY (fact_id, owner_id)
        REFERENCES facts (id, owner_id) ON DELETE CASCADE
);
CREATE INDEX fact_changes_by_owner ON fact_changes (owner_id);
CREATE INDEX fact_changes_by_fact ON fact_changes (fact_id, owner_id)
"""

POLICIES = {"operations": READ | ADD | CHANGE, "facts": READ | ADD | CHANGE, "fact_changes": READ | ADD}
#: Of a fact nothing changes but its state, and of the log nothing at all.
GRANTS = (
    "SELECT, INSERT ON operations, facts, fact_changes",
    "UPDATE (status, disclosure, decided) ON facts",
    "UPDATE (undone_by) ON operations",
)


def upgrade() -> None:
    run(TABLES)
    protect(POLICIES)
    grant(*GRANTS)


def downgrade() -> None:
    drop("fact_changes", "facts", "operations")
