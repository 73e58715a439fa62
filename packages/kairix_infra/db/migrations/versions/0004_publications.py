"""Visitors read what is published of an owner, and no longer the documents behind it."""

from __future__ import annotations

from alembic import op

from kairix_infra.db.migrations.statements import ADD, OWN, REMOVE, act_as_system, grant, protect, run

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

PUBLICATIONS = """
CREATE TABLE publications (
    id uuid PRIMARY KEY,
    owner_id uuid NOT NULL CONSTRAINT publications_one UNIQUE
        CONSTRAINT publications_owner REFERENCES users ON DELETE CASCADE,
    resume jsonb NOT NULL,
    language text NOT NULL,
    document_name text NOT NULL,
    updated_at timestamptz NOT NULL,
    fingerprint text NOT NULL,
    document_id uuid,
    CONSTRAINT publications_of_owner UNIQUE (id, owner_id),
    CONSTRAINT publications_document FOREIGN KEY (document_id, owner_id)
        REFERENCES documents (id, owner_id) ON DELETE SET NULL (document_id)
);
CREATE INDEX publications_by_document ON publications (document_id);

INSERT INTO publications (id, owner_id, resume, language, document_name, updated_at, fingerprint, document_id)
SELECT DISTINCT ON (owner_id) gen_random_uuid(), owner_id, resume, language, name, accepted_at, '', id
FROM documents WHERE is_current ORDER BY owner_id, created_at DESC, id DESC;

ALTER TABLE evidence ADD COLUMN publication_id uuid, ADD COLUMN source text, ADD COLUMN dated date;
UPDATE evidence e SET publication_id = p.id, source = d.name, dated = (d.created_at AT TIME ZONE 'UTC')::date
FROM publications p JOIN documents d ON d.id = p.document_id WHERE e.document_id = d.id;
DELETE FROM evidence WHERE publication_id IS NULL;
ALTER TABLE evidence
    DROP CONSTRAINT evidence_order,
    DROP CONSTRAINT evidence_document,
    ALTER COLUMN publication_id SET NOT NULL,
    ALTER COLUMN source SET NOT NULL,
    ALTER COLUMN document_id DROP NOT NULL,
    ADD CONSTRAINT evidence_order UNIQUE (publication_id, ordinal),
    ADD CONSTRAINT evidence_publication FOREIGN KEY (publication_id, owner_id)
        REFERENCES publications (id, owner_id) ON DELETE CASCADE,
    ADD CONSTRAINT evidence_document FOREIGN KEY (document_id, owner_id)
        REFERENCES documents (id, owner_id) ON DELETE SET NULL (document_id);
CREATE INDEX evidence_by_document ON evidence (document_id);

ALTER TABLE evidence_words ADD COLUMN publication_id uuid;
UPDATE evidence_words w SET publication_id = p.id FROM publications p WHERE p.document_id = w.document_id;
DELETE FROM evidence_words WHERE publication_id IS NULL;
ALTER TABLE evidence_words
    DROP CONSTRAINT evidence_words_document,
    DROP CONSTRAINT evidence_words_pkey,
    DROP COLUMN document_id,
    ADD CONSTRAINT evidence_words_pkey PRIMARY KEY (publication_id, word),
    ADD CONSTRAINT evidence_words_publication FOREIGN KEY (publication_id, owner_id)
        REFERENCES publications (id, owner_id) ON DELETE CASCADE;
COMMENT ON TABLE evidence_words IS 'How many lines of a publication hold a word; word 0 counts them all'
"""

#: Only what still stands in a document has a place in the schema before this one.
BACK = """
DELETE FROM evidence e WHERE document_id IS DISTINCT FROM
    (SELECT p.document_id FROM publications p WHERE p.id = e.publication_id);
DELETE FROM evidence WHERE document_id IS NULL;
ALTER TABLE evidence
    DROP CONSTRAINT evidence_publication,
    DROP CONSTRAINT evidence_order,
    DROP CONSTRAINT evidence_document,
    DROP COLUMN publication_id,
    DROP COLUMN source,
    DROP COLUMN dated,
    ALTER COLUMN document_id SET NOT NULL,
    ADD CONSTRAINT evidence_order UNIQUE (document_id, ordinal),
    ADD CONSTRAINT evidence_document FOREIGN KEY (document_id, owner_id)
        REFERENCES documents (id, owner_id) ON DELETE CASCADE;
DROP INDEX evidence_by_document;

ALTER TABLE evidence_words ADD COLUMN document_id uuid;
UPDATE evidence_words w SET document_id = p.document_id FROM publications p WHERE p.id = w.publication_id;
DELETE FROM evidence_words WHERE document_id IS NULL;
ALTER TABLE evidence_words
    DROP CONSTRAINT evidence_words_publication,
    DROP CONSTRAINT evidence_words_pkey,
    DROP COLUMN publication_id,
    ADD CONSTRAINT evidence_words_pkey PRIMARY KEY (document_id, word),
    ADD CONSTRAINT evidence_words_document FOREIGN KEY (document_id, owner_id)
        REFERENCES documents (id, owner_id) ON DELETE CASCADE;
COMMENT ON TABLE evidence_words IS 'How many lines of a document hold a word; word 0 counts them all';
DROP TABLE publications
"""

SOMEBODY = "(SELECT kairix_is_somebody())"
REPRESENTED = (
    "EXISTS (SELECT FROM agents a WHERE a.owner_id = {table}.owner_id"
    " AND a.kind = 'representative' AND a.published_at IS NOT NULL)"
)
SEES_PUBLICATION = f"({OWN} OR EXISTS (SELECT FROM publications p WHERE p.id = publication_id))"
SEES_DOCUMENT = f"({OWN} OR EXISTS (SELECT FROM documents d WHERE d.id = document_id))"
PUBLIC = OWN + " OR ({condition}" + SOMEBODY + " AND " + REPRESENTED + ")"
EVIDENCE = ("evidence", "evidence_words")


def upgrade() -> None:
    act_as_system()
    _drop_reading("documents", *EVIDENCE)
    run(PUBLICATIONS)
    protect({"publications": ADD | REMOVE})
    _let_read("publications", PUBLIC.format(condition="", table="publications"))
    _let_read("documents", OWN)
    for table in EVIDENCE:
        _let_read(table, SEES_PUBLICATION)
    grant("SELECT, INSERT, DELETE ON publications")


def downgrade() -> None:
    act_as_system()
    _drop_reading("documents", *EVIDENCE)
    run(BACK)
    _let_read("documents", PUBLIC.format(condition="is_current AND ", table="documents"))
    for table in EVIDENCE:
        _let_read(table, SEES_DOCUMENT)


def _drop_reading(*tables: str) -> None:
    for table in tables:
        op.execute(f"DROP POLICY selects ON {table}")


def _let_read(table: str, rule: str) -> None:
    op.execute(f"CREATE POLICY selects ON {table} FOR SELECT USING ({rule})")
