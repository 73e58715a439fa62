"""A document is a draft until its owner takes it; its file, its places and the pictures of its pages are kept."""

from __future__ import annotations

from alembic import op

from kairix_infra.db.migrations.statements import ADD, READ, drop, grant, protect, revoke, run

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

#: What is there already was taken as it was read, and had neither file nor places.
DOCUMENTS = """
ALTER TABLE documents
    ADD COLUMN accepted_at timestamptz,
    ADD COLUMN spans jsonb NOT NULL DEFAULT '{}',
    ADD COLUMN confidence jsonb NOT NULL DEFAULT '{}',
    ADD COLUMN notices jsonb NOT NULL DEFAULT '[]',
    ADD COLUMN pages jsonb NOT NULL DEFAULT '[]',
    ADD COLUMN corrections jsonb NOT NULL DEFAULT '[]',
    ADD COLUMN revision integer NOT NULL DEFAULT 0;
UPDATE documents SET accepted_at = created_at;
ALTER TABLE documents
    ALTER COLUMN spans DROP DEFAULT,
    ALTER COLUMN confidence DROP DEFAULT,
    ALTER COLUMN notices DROP DEFAULT,
    ALTER COLUMN pages DROP DEFAULT,
    ALTER COLUMN corrections DROP DEFAULT,
    ALTER COLUMN revision DROP DEFAULT,
    ADD CONSTRAINT documents_current_accepted CHECK (accepted_at IS NOT NULL OR NOT is_current);
CREATE INDEX documents_drafts ON documents (created_at) WHERE accepted_at IS NULL
"""

FILES = """
CREATE TABLE document_files (
    document_id uuid PRIMARY KEY,
    owner_id uuid NOT NULL,
    size integer NOT NULL,
    content bytea NOT NULL,
    CONSTRAINT document_files_document FOREIGN KEY (document_id, owner_id)
        REFERENCES documents (id, owner_id) ON DELETE CASCADE
);
CREATE INDEX document_files_by_owner ON document_files (owner_id);
ALTER TABLE document_files ALTER COLUMN content SET STORAGE EXTERNAL;

CREATE TABLE page_pictures (
    document_id uuid NOT NULL,
    number integer NOT NULL,
    owner_id uuid NOT NULL,
    content bytea NOT NULL,
    CONSTRAINT page_pictures_pkey PRIMARY KEY (document_id, number),
    CONSTRAINT page_pictures_document FOREIGN KEY (document_id, owner_id)
        REFERENCES documents (id, owner_id) ON DELETE CASCADE
);
CREATE INDEX page_pictures_by_owner ON page_pictures (owner_id);
ALTER TABLE page_pictures ALTER COLUMN content SET STORAGE EXTERNAL;
COMMENT ON TABLE page_pictures IS 'PNG; drawn from the file when a page is looked at for the first time'
"""

OF_FILES = ("document_files", "page_pictures")
#: Files are their owner's alone, also where the representative speaks from what stands in them.
POLICIES = dict.fromkeys(OF_FILES, READ | ADD)
GRANTS = (
    "SELECT, INSERT ON document_files, page_pictures",
    "UPDATE (text, resume, spans, confidence, corrections, revision, accepted_at) ON documents",
)
COLUMNS = ("accepted_at", "spans", "confidence", "notices", "pages", "corrections", "revision")


def upgrade() -> None:
    for script in (DOCUMENTS, FILES):
        run(script)
    protect(POLICIES)
    grant(*GRANTS)


def downgrade() -> None:
    """A version without drafts would take one for an earlier résumé, so they go."""
    op.execute("DELETE FROM documents WHERE accepted_at IS NULL")
    drop(*reversed(OF_FILES))
    for column in COLUMNS:
        op.execute(f"ALTER TABLE documents DROP COLUMN {column}")
    revoke("UPDATE (text, resume) ON documents")
