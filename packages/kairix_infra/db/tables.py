"""The tables, column by column as the fields of the domain's classes: a row becomes an object by name.

The schema itself is made by the migrations, with its policies and grants; a test holds the two against each other.
"""

from __future__ import annotations

import sqlalchemy as sa
from sqlalchemy import CheckConstraint, Column, ForeignKey, Index, Table, Text, UniqueConstraint
from sqlalchemy.dialects.postgresql import JSONB

import kairix_infra.db.coaching_tables
import kairix_infra.db.inbox_tables
import kairix_infra.db.job_tables  # its tables enter the same catalogue
import kairix_infra.db.memory_tables
import kairix_infra.db.profile_tables
import kairix_infra.db.publication_tables
import kairix_infra.db.retrieval_tables
import kairix_infra.db.roadmap_tables  # noqa: F401 - and so do these
from kairix_core.domain.agent import AgentKind
from kairix_core.domain.conversation import Feedback, MessageStatus, Role
from kairix_core.domain.document import Correction, ImportNotice, Page, Span
from kairix_core.domain.parts import Part
from kairix_core.domain.usage import Usage
from kairix_infra.db.column_types import Model, word_of
from kairix_infra.db.schema import AT, METADATA, UUID, belongs, child_of, identity, required

users = Table(
    "users",
    METADATA,
    identity(),
    required("name", Text),
    required("created_at", AT),
    Column("email", Text),
    Column("password_hash", Text),
    required("is_admin", sa.Boolean),
    Column("disabled_at", AT),
    UniqueConstraint("email", name="users_email"),
    CheckConstraint("email = lower(email)", name="users_email_lower"),
)

refresh_tokens = Table(
    "refresh_tokens",
    METADATA,
    identity(),
    required("user_id", UUID, belongs("users.id", "refresh_tokens_user")),
    required("family_id", UUID),
    required("token_hash", Text),
    required("expires_at", AT),
    required("created_at", AT),
    Column("used_at", AT),
    Column("revoked_at", AT),
    UniqueConstraint("token_hash", name="refresh_tokens_hash"),
    Index("refresh_tokens_by_user", "user_id"),
    Index("refresh_tokens_by_family", "family_id"),
)

setup_tokens = Table(
    "setup_tokens",
    METADATA,
    identity(),
    required("user_id", UUID, belongs("users.id", "setup_tokens_user")),
    required("token_hash", Text),
    required("expires_at", AT),
    required("created_at", AT),
    Column("used_at", AT),
    UniqueConstraint("token_hash", name="setup_tokens_hash"),
    Index("setup_tokens_by_user", "user_id"),
)

visitors = Table("visitors", METADATA, identity(), required("created_at", AT), Column("revoked_at", AT))

agents = Table(
    "agents",
    METADATA,
    identity(),
    required("owner_id", UUID, belongs("users.id", "agents_owner")),
    required("kind", word_of(AgentKind)),
    required("handle", Text),
    required("name", Text),
    required("created_at", AT),
    Column("published_at", AT),
    UniqueConstraint("handle", name="agents_handle"),
    UniqueConstraint("id", "owner_id", name="agents_of_owner"),
    CheckConstraint("handle = lower(handle)", name="agents_handle_lower"),
    CheckConstraint("kind <> 'coach' OR published_at IS NULL", name="agents_coach_private"),
    Index("agents_by_owner", "owner_id"),
    Index("agents_published", "owner_id", postgresql_where=sa.text("published_at IS NOT NULL")),
)

conversations = Table(
    "conversations",
    METADATA,
    identity(),
    required("owner_id", UUID, belongs("users.id", "conversations_owner")),
    required("agent_id", UUID),
    required("created_at", AT),
    required("updated_at", AT),
    Column("user_id", UUID, belongs("users.id", "conversations_user")),
    Column("visitor_id", UUID, belongs("visitors.id", "conversations_visitor")),
    Column("title", Text),
    Column("head_id", UUID),
    Column("session_hash", Text),
    Column("heard_until", UUID),
    Column("summary", Text),
    Column("summary_until", UUID),
    CheckConstraint("num_nonnulls(user_id, visitor_id) = 1", name="conversations_holder"),
    UniqueConstraint("session_hash", name="conversations_session"),
    UniqueConstraint("id", "owner_id", name="conversations_of_owner"),
    UniqueConstraint("id", "agent_id", name="conversations_of_agent"),
    child_of("conversations_agent", ["agent_id", "owner_id"], ["agents.id", "agents.owner_id"]),
    child_of(
        "conversations_head",
        ["id", "head_id"],
        ["messages.conversation_id", "messages.id"],
        ondelete="SET NULL (head_id)",
        use_alter=True,
    ),
    child_of(
        "conversations_heard",
        ["id", "heard_until"],
        ["messages.conversation_id", "messages.id"],
        ondelete="SET NULL (heard_until)",
        use_alter=True,
    ),
    child_of(
        "conversations_summarized",
        ["id", "summary_until"],
        ["messages.conversation_id", "messages.id"],
        ondelete="SET NULL (summary_until)",
        use_alter=True,
    ),
    Index("conversations_by_owner", "owner_id", "updated_at", "id"),
    Index("conversations_by_user", "user_id", "updated_at", "id", postgresql_where=sa.text("user_id IS NOT NULL")),
    Index(
        "conversations_by_visitor", "visitor_id", "updated_at", "id", postgresql_where=sa.text("visitor_id IS NOT NULL")
    ),
    Index("conversations_by_agent", "agent_id"),
)

OF_CONVERSATION = ["conversations.id", "conversations.owner_id"]
A_MESSAGE = ["messages.conversation_id", "messages.id"]

messages = Table(
    "messages",
    METADATA,
    identity(),
    required("conversation_id", UUID),
    required("owner_id", UUID),
    required("role", word_of(Role)),
    required("parts", Model(list[Part])),
    required("status", word_of(MessageStatus)),
    required("created_at", AT),
    Column("parent_id", UUID),
    Column("model", Text),
    Column("prompt_version", Text),
    Column("error_code", Text),
    Column("feedback", word_of(Feedback)),
    Column("usage", Model(Usage)),
    UniqueConstraint("conversation_id", "id", name="messages_of_conversation"),
    UniqueConstraint("conversation_id", "id", "owner_id", name="messages_of_owner"),
    child_of("messages_conversation", ["conversation_id", "owner_id"], OF_CONVERSATION),
    child_of("messages_parent", ["conversation_id", "parent_id"], A_MESSAGE),
    Index("messages_by_parent", "conversation_id", "parent_id"),
    Index("messages_by_owner", "owner_id"),
    Index("messages_streaming", "conversation_id", postgresql_where=sa.text("status = 'streaming'")),
)

turns = Table(
    "turns",
    METADATA,
    identity(),
    required("conversation_id", UUID),
    required("owner_id", UUID),
    required("question_id", UUID),
    required("answer_id", UUID),
    required("client_id", Text),
    required("status", word_of(MessageStatus)),
    required("started_at", AT),
    Column("finished_at", AT),
    required("last_event", sa.Integer),
    UniqueConstraint("conversation_id", "client_id", name="turns_client"),
    child_of("turns_conversation", ["conversation_id", "owner_id"], OF_CONVERSATION),
    child_of("turns_question", ["conversation_id", "question_id"], A_MESSAGE),
    child_of("turns_answer", ["conversation_id", "answer_id"], A_MESSAGE),
    Index("turns_one_streaming", "conversation_id", unique=True, postgresql_where=sa.text("status = 'streaming'")),
    Index("turns_by_owner", "owner_id"),
    Index("turns_running_by_owner", "owner_id", postgresql_where=sa.text("status = 'streaming'")),
    Index("turns_by_question", "question_id"),
    Index("turns_by_answer", "answer_id"),
)

documents = Table(
    "documents",
    METADATA,
    identity(),
    required("owner_id", UUID, belongs("users.id", "documents_owner")),
    required("name", Text),
    required("media_type", Text),
    required("sha256", Text),
    required("text", Text),
    required("resume", JSONB),
    required("created_at", AT),
    required("language", Text),
    required("is_current", sa.Boolean),
    Column("accepted_at", AT),
    required("spans", Model(dict[str, Span])),
    required("confidence", Model(dict[str, float])),
    required("notices", Model(tuple[ImportNotice, ...])),
    required("pages", Model(tuple[Page, ...])),
    required("corrections", Model(tuple[Correction, ...])),
    required("revision", sa.Integer),
    CheckConstraint("accepted_at IS NOT NULL OR NOT is_current", name="documents_current_accepted"),
    UniqueConstraint("id", "owner_id", name="documents_of_owner"),
    Index("documents_by_owner", "owner_id", "sha256"),
    Index("documents_current", "owner_id", postgresql_where=sa.text("is_current")),
    Index("documents_drafts", "created_at", postgresql_where=sa.text("accepted_at IS NULL")),
)

OF_DOCUMENT = ["documents.id", "documents.owner_id"]

#: The bytes that a document was read from, apart from it: few who look at a document need them.
document_files = Table(
    "document_files",
    METADATA,
    Column("document_id", UUID, primary_key=True),
    required("owner_id", UUID),
    required("size", sa.Integer),
    required("content", sa.LargeBinary),
    child_of("document_files_document", ["document_id", "owner_id"], OF_DOCUMENT),
    Index("document_files_by_owner", "owner_id"),
)

page_pictures = Table(
    "page_pictures",
    METADATA,
    Column("document_id", UUID, primary_key=True),
    Column("number", sa.Integer, primary_key=True, autoincrement=False),
    required("owner_id", UUID),
    required("content", sa.LargeBinary),
    child_of("page_pictures_document", ["document_id", "owner_id"], OF_DOCUMENT),
    Index("page_pictures_by_owner", "owner_id"),
    comment="PNG; drawn from the file when a page is looked at for the first time",
)

usage_records = Table(
    "usage_records",
    METADATA,
    identity(),
    required("owner_id", UUID, belongs("users.id", "usage_records_owner")),
    Column("user_id", UUID, ForeignKey("users.id", name="usage_records_user", ondelete="SET NULL")),
    Column("visitor_id", UUID, ForeignKey("visitors.id", name="usage_records_visitor", ondelete="SET NULL")),
    Column("turn_id", UUID, ForeignKey("turns.id", name="usage_records_turn", ondelete="SET NULL")),
    required("model", Text),
    required("input_tokens", sa.BigInteger),
    required("output_tokens", sa.BigInteger),
    required("cached_input_tokens", sa.BigInteger),
    Column("cost_microdollars", sa.BigInteger),
    required("created_at", AT),
    Index(
        "usage_records_by_owner",
        "owner_id",
        "created_at",
        postgresql_include=["input_tokens", "output_tokens", "cached_input_tokens", "cost_microdollars"],
    ),
    Index("usage_records_by_user", "user_id", "created_at", postgresql_where=sa.text("user_id IS NOT NULL")),
    Index("usage_records_by_visitor", "visitor_id", "created_at", postgresql_where=sa.text("visitor_id IS NOT NULL")),
    Index("usage_records_by_turn", "turn_id"),
    comment="Outlives conversations: deleting one gives no budget back",
)
