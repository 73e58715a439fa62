"""The table of memories: what an owner said that no attribute holds."""

from __future__ import annotations

import sqlalchemy as sa
from pgvector.sqlalchemy import SPARSEVEC
from sqlalchemy import Column, Index, Table, Text, UniqueConstraint

from kairix_core.domain.memory import Learner, MemoryKind, MemoryStatus
from kairix_infra.db.column_types import word_of
from kairix_infra.db.schema import AT, METADATA, UUID, belongs, child_of, embedded, identity, required

#: A memory outlives the conversation that it was said in. ``words`` and what it means are no fields of the domain's.
memories = Table(
    "memories",
    METADATA,
    identity(),
    required("owner_id", UUID, belongs("users.id", "memories_owner")),
    required("kind", word_of(MemoryKind)),
    required("text", Text),
    required("subject", Text),
    required("quote", Text),
    required("said_at", AT),
    required("heard_at", AT),
    required("by", word_of(Learner)),
    required("confidence", sa.Double),
    required("fingerprint", Text),
    Column("conversation_id", UUID),
    Column("message_id", UUID),
    required("status", word_of(MemoryStatus)),
    Column("superseded_by", UUID),
    Column("forgotten_at", AT),
    Column("words", SPARSEVEC(), nullable=False, comment="BM25, document side: one weight per hashed stem"),
    *embedded(),
    UniqueConstraint("owner_id", "fingerprint", name="memories_once"),
    UniqueConstraint("id", "owner_id", name="memories_of_owner"),
    child_of(
        "memories_message",
        ["conversation_id", "message_id", "owner_id"],
        ["messages.conversation_id", "messages.id", "messages.owner_id"],
        ondelete="SET NULL (conversation_id, message_id)",
    ),
    child_of(
        "memories_successor",
        ["superseded_by", "owner_id"],
        ["memories.id", "memories.owner_id"],
        ondelete="SET NULL (superseded_by)",
    ),
    Index("memories_by_time", "owner_id", "heard_at", "id"),
    Index("memories_by_message", "conversation_id", "message_id"),
    Index("memories_by_successor", "superseded_by", "owner_id"),
)
