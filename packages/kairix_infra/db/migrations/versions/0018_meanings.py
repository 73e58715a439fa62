"""What memories and questions mean, beside documents; vectors of length one and half the size, in the row itself."""

from __future__ import annotations

from alembic import op

from kairix_infra.db.migrations.statements import act_as_system, grant, revoke, run

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None

#: A row that stays below a page is read without fetching its vector from elsewhere, and twice.
CHUNKS = """
ALTER TABLE chunks
    ALTER COLUMN embedding TYPE halfvec USING l2_normalize(embedding)::halfvec,
    ALTER COLUMN embedding SET STORAGE MAIN,
    ALTER COLUMN words SET STORAGE MAIN
"""
OTHERS = """
ALTER TABLE memories
    ADD COLUMN embedding halfvec,
    ADD COLUMN embedded_by text,
    ALTER COLUMN embedding SET STORAGE MAIN,
    ALTER COLUMN words SET STORAGE MAIN;
COMMENT ON COLUMN memories.embedded_by IS 'The model that made the embedding';
ALTER TABLE unanswered_questions
    ADD COLUMN embedding halfvec,
    ADD COLUMN embedded_by text,
    ALTER COLUMN embedding SET STORAGE MAIN;
COMMENT ON COLUMN unanswered_questions.embedded_by IS 'The model that made the embedding'
"""
EMBEDDED = "UPDATE (embedding, embedded_by) ON {}"
TABLES = ("memories", "unanswered_questions")
RENAMED = "UPDATE jobs SET kind = '{}', key = '{}' WHERE kind = '{}'"


def upgrade() -> None:
    act_as_system()
    run(CHUNKS)
    run(OTHERS)
    grant(*map(EMBEDDED.format, TABLES))
    op.execute(RENAMED.format("texts.embed", "texts", "chunks.embed"))


def downgrade() -> None:
    act_as_system()
    op.execute(RENAMED.format("chunks.embed", "chunks", "texts.embed"))
    revoke(*map(EMBEDDED.format, TABLES))
    for table in TABLES:
        op.execute(f"ALTER TABLE {table} DROP COLUMN embedding, DROP COLUMN embedded_by")
    op.execute("ALTER TABLE memories ALTER COLUMN words SET STORAGE EXTENDED")
    op.execute(
        "ALTER TABLE chunks ALTER COLUMN embedding TYPE vector USING embedding::vector,"
        " ALTER COLUMN embedding SET STORAGE EXTENDED, ALTER COLUMN words SET STORAGE EXTENDED"
    )
