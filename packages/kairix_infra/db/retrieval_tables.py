"""The tables of an owner's documents in pieces, and of what was forgotten."""

from __future__ import annotations

import sqlalchemy as sa
from pgvector.sqlalchemy import SPARSEVEC
from sqlalchemy import Column, Index, Table, Text, UniqueConstraint
from sqlalchemy.dialects.postgresql import ARRAY, JSONB

from kairix_core.domain.document import Span
from kairix_core.domain.forgetting import Remaining
from kairix_infra.db.column_types import Model
from kairix_infra.db.schema import AT, METADATA, UUID, belongs, child_of, embedded, identity, required

OF_DOCUMENT = ["documents.id", "documents.owner_id"]

#: ``words``, ``embedding`` and ``embedded_by`` are no fields of the domain's: they are what a search compares.
chunks = Table(
    "chunks",
    METADATA,
    identity(),
    required("owner_id", UUID),
    required("document_id", UUID),
    required("ordinal", sa.Integer),
    required("text", Text),
    required("context", Text),
    required("span", Model(Span)),
    Column("words", SPARSEVEC(), nullable=False, comment="BM25, document side: one weight per hashed lexeme"),
    *embedded(),
    UniqueConstraint("document_id", "ordinal", name="chunks_order"),
    child_of("chunks_document", ["document_id", "owner_id"], OF_DOCUMENT),
    Index("chunks_by_owner", "owner_id"),
)

chunk_words = Table(
    "chunk_words",
    METADATA,
    Column("document_id", UUID, primary_key=True),
    Column("word", sa.Integer, primary_key=True, autoincrement=False),
    required("owner_id", UUID),
    required("chunks", sa.Integer),
    child_of("chunk_words_document", ["document_id", "owner_id"], OF_DOCUMENT),
    Index("chunk_words_by_owner", "owner_id", "word"),
    comment="How many chunks of a document hold a word; word 0 counts them all",
)

forgettings = Table(
    "forgettings",
    METADATA,
    identity(),
    required("owner_id", UUID, belongs("users.id", "forgettings_owner")),
    required("forgotten_at", AT),
    required("removed", JSONB),
    required("items", ARRAY(Text)),
    required("remains", Model(tuple[Remaining, ...])),
    Index("forgettings_by_owner", "owner_id", "forgotten_at", "id"),
    comment="What was forgotten, without what it said",
)

forgotten = Table(
    "forgotten",
    METADATA,
    Column("owner_id", UUID, belongs("users.id", "forgotten_owner"), primary_key=True),
    Column("digest", Text, primary_key=True),
    required("forgetting_id", UUID),
    comment="Keyed hashes, by which what was forgotten is known when it is read again",
)
