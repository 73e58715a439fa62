"""Questions are told apart by their words alone: vectors put together what differs in the one word that counts."""

from __future__ import annotations

from alembic import op

from kairix_infra.db.migrations.statements import grant

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("ALTER TABLE unanswered_questions DROP COLUMN embedding, DROP COLUMN embedded_by")


def downgrade() -> None:
    op.execute(
        "ALTER TABLE unanswered_questions ADD COLUMN embedding halfvec, ADD COLUMN embedded_by text,"
        " ALTER COLUMN embedding SET STORAGE MAIN"
    )
    grant("UPDATE (embedding, embedded_by) ON unanswered_questions")
