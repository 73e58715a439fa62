"""The tables of what visitors can read: publications, and their lines."""

from __future__ import annotations

import sqlalchemy as sa
from pgvector.sqlalchemy import SPARSEVEC
from sqlalchemy import Column, Index, Table, Text, UniqueConstraint
from sqlalchemy.dialects.postgresql import JSONB

from kairix_core.domain.document import Span
from kairix_infra.db.column_types import Model
from kairix_infra.db.schema import AT, METADATA, UUID, belongs, child_of, identity, required

OF_DOCUMENT = ["documents.id", "documents.owner_id"]
OF_PUBLICATION = ["publications.id", "publications.owner_id"]

#: One for each owner, made anew whenever anything in it changes.
publications = Table(
    "publications",
    METADATA,
    identity(),
    required("owner_id", UUID, belongs("users.id", "publications_owner")),
    required("resume", JSONB),
    required("language", Text),
    required("document_name", Text),
    required("updated_at", AT),
    required("fingerprint", Text),
    Column("document_id", UUID),
    UniqueConstraint("owner_id", name="publications_one"),
    UniqueConstraint("id", "owner_id", name="publications_of_owner"),
    child_of("publications_document", ["document_id", "owner_id"], OF_DOCUMENT, ondelete="SET NULL (document_id)"),
    Index("publications_by_document", "document_id"),
)

#: Never changed once stored. ``words`` is no field of the domain's: the document side of BM25.
evidence = Table(
    "evidence",
    METADATA,
    identity(),
    required("owner_id", UUID),
    required("publication_id", UUID),
    Column("document_id", UUID),
    required("ordinal", sa.Integer),
    required("section", Text),
    required("path", Text),
    required("quote", Text),
    required("span", Model(Span)),
    required("context", Text),
    Column("starts_on", sa.Date),
    Column("ends_on", sa.Date),
    required("source", Text),
    Column("dated", sa.Date),
    Column("words", SPARSEVEC(), nullable=False, comment="BM25, document side: one weight per hashed lexeme"),
    UniqueConstraint("publication_id", "ordinal", name="evidence_order"),
    child_of("evidence_publication", ["publication_id", "owner_id"], OF_PUBLICATION),
    child_of("evidence_document", ["document_id", "owner_id"], OF_DOCUMENT, ondelete="SET NULL (document_id)"),
    Index("evidence_by_owner", "owner_id"),
    Index("evidence_by_document", "document_id"),
)

evidence_words = Table(
    "evidence_words",
    METADATA,
    Column("publication_id", UUID, primary_key=True),
    Column("word", sa.Integer, primary_key=True, autoincrement=False),
    required("owner_id", UUID),
    required("lines", sa.Integer),
    child_of("evidence_words_publication", ["publication_id", "owner_id"], OF_PUBLICATION),
    Index("evidence_words_by_owner", "owner_id"),
    comment="How many lines of a publication hold a word; word 0 counts them all",
)
