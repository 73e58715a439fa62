"""Documents in pieces that can be searched, long talks in short, and what was forgotten."""

from __future__ import annotations

from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None

TABLES = """
ALTER TABLE conversations
    ADD COLUMN summary text,
    ADD COLUMN summary_until uuid,
    ADD CONSTRAINT conversations_summarized FOREIGN KEY (id, summary_until)
        REFERENCES messages (conversation_id, id) ON DELETE SET NULL (summary_until);

CREATE TABLE chunks (
    id uuid PRIMARY KEY,
    owner_id uuid NOT NULL,
    document_id uuid NOT NULL,
    ordinal integer NOT NULL,
    text text NOT NULL,
    context text NOT NULL,
    span jsonb NOT NULL,
    words sparsevec NOT NULL,
    embedding vector,
    embedded_by text,
    CONSTRAINT chunks_order UNIQUE (document_id, ordinal),
    CONSTRAINT chunks_document FOREIGN KEY (document_id, owner_id)
        REFERENCES documents (id, owner_id) ON DELETE CASCADE
);
CREATE INDEX chunks_by_owner ON chunks (owner_id);
COMMENT ON COLUMN chunks.words IS 'BM25, document side: one weight per hashed lexeme';
COMMENT ON COLUMN chunks.embedded_by IS 'The model that made the embedding';

CREATE TABLE chunk_words (
    document_id uuid NOT NULL,
    word integer NOT NULL,
    owner_id uuid NOT NULL,
    chunks integer NOT NULL,
    CONSTRAINT chunk_words_pkey PRIMARY KEY (document_id, word),
    CONSTRAINT chunk_words_document FOREIGN KEY (document_id, owner_id)
        REFERENCES documents (id, owner_id) ON DELETE CASCADE
);
CREATE INDEX chunk_words_by_owner ON chunk_words (owner_id, word);
COMMENT ON TABLE chunk_words IS 'How many chunks of a document hold a word; word 0 counts them all';

CREATE TABLE forgettings (
    id uuid PRIMARY KEY,
    owner_id uuid NOT NULL CONSTRAINT forgettings_owner REFERENCES users ON DELETE CASCADE,
    forgotten_at timestamptz NOT NULL,
    removed jsonb NOT NULL,
    items text[] NOT NULL
);
CREATE INDEX forgettings_by_owner ON forgettings (owner_id, forgotten_at, id);
COMMENT ON TABLE forgettings IS 'What was forgotten, without what it said';

CREATE TABLE forgotten (
    owner_id uuid NOT NULL CONSTRAINT forgotten_owner REFERENCES users ON DELETE CASCADE,
    digest text NOT NULL,
    forgetting_id uuid NOT NULL,
    CONSTRAINT forgotten_pkey PRIMARY KEY (owner_id, digest)
);
COMMENT ON TABLE forgotten IS 'Keyed hashes, by which what was forgotten is known when it is read again'
"""
SYSTEM = "(SELECT kairix_is_system())"
OWN = "owner_id = (SELECT kairix_user())"
READ, ADD = f"FOR SELECT USING ({OWN})", f"FOR INSERT WITH CHECK ({OWN})"
CHANGE, REMOVE = f"FOR UPDATE USING ({OWN})", f"FOR DELETE USING ({OWN})"
POLICIES = {
    "chunks": (READ, ADD, CHANGE, REMOVE),
    "chunk_words": (READ, ADD, REMOVE),
    "forgettings": (READ, ADD),
    "forgotten": (READ, ADD, CHANGE),
}
#: What could not be taken out of these before.
REMOVABLE = ("facts", "document_files", "page_pictures")
GRANTS = (
    "GRANT SELECT, INSERT, DELETE, UPDATE (embedding, embedded_by) ON chunks TO kairix_app",
    "GRANT SELECT, INSERT, DELETE ON chunk_words TO kairix_app",
    "GRANT SELECT, INSERT ON forgettings TO kairix_app",
    "GRANT SELECT, INSERT, UPDATE (forgetting_id) ON forgotten TO kairix_app",
    "GRANT DELETE ON facts, document_files, page_pictures TO kairix_app",
    "GRANT UPDATE (summary, summary_until) ON conversations TO kairix_app",
)
ROLE_EXISTS = "EXISTS (SELECT FROM pg_roles WHERE rolname = 'kairix_app')"


def upgrade() -> None:
    for statement in TABLES.split(";\n"):
        op.execute(statement)
    for table, rules in POLICIES.items():
        _protect(table, rules)
    for table in REMOVABLE:
        op.execute(f"CREATE POLICY deletes ON {table} {REMOVE}")
    op.execute(f"DO $$ BEGIN IF {ROLE_EXISTS} THEN {'; '.join(GRANTS)}; END IF; END $$")


def downgrade() -> None:
    op.execute(
        f"DO $$ BEGIN IF {ROLE_EXISTS} THEN"
        " REVOKE DELETE ON facts, document_files, page_pictures FROM kairix_app; END IF; END $$"
    )
    for table in REMOVABLE:
        op.execute(f"DROP POLICY deletes ON {table}")
    for table in reversed(POLICIES):
        op.execute(f"DROP TABLE {table}")
    op.execute("ALTER TABLE conversations DROP COLUMN summary, DROP COLUMN summary_until")


def _protect(table: str, rules: tuple[str, ...]) -> None:
    op.execute(f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY")
    op.execute(f"ALTER TABLE {table} FORCE ROW LEVEL SECURITY")
    op.execute(f"CREATE POLICY system ON {table} USING ({SYSTEM}) WITH CHECK ({SYSTEM})")
    for rule in rules:
        op.execute(f"CREATE POLICY {rule.split()[1].lower()}s ON {table} {rule}")
