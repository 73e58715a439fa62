"""The tables of the inbox: what visitors leave, what owners answer, and when they can be met."""

from __future__ import annotations

import sqlalchemy as sa
from sqlalchemy import CheckConstraint, Column, Index, Table, Text, UniqueConstraint

from kairix_core.domain.booking import Hours
from kairix_core.domain.inbox import LetterKind, LetterState
from kairix_core.domain.profile.disclosure import Disclosure
from kairix_infra.db.column_types import Model, word_of
from kairix_infra.db.schema import AT, METADATA, UUID, belongs, child_of, identity, required

A_MESSAGE = ["messages.conversation_id", "messages.id"]
OF_CONVERSATION = ["conversations.id", "conversations.owner_id"]

answers = Table(
    "answers",
    METADATA,
    identity(),
    required("owner_id", UUID, belongs("users.id", "answers_owner")),
    required("question", Text),
    required("answer", Text),
    required("disclosure", word_of(Disclosure)),
    required("created_at", AT),
    required("updated_at", AT),
    UniqueConstraint("id", "owner_id", name="answers_of_owner"),
    Index("answers_by_owner", "owner_id", "created_at"),
)

unanswered_questions = Table(
    "unanswered_questions",
    METADATA,
    identity(),
    required("owner_id", UUID),
    required("agent_id", UUID),
    required("conversation_id", UUID),
    required("message_id", UUID),
    required("question", Text),
    required("created_at", AT),
    Column("answer_id", UUID),
    Column("dismissed_at", AT),
    Column("read_at", AT),
    child_of("unanswered_questions_conversation", ["conversation_id", "owner_id"], OF_CONVERSATION),
    child_of(
        "unanswered_questions_agent",
        ["conversation_id", "agent_id"],
        ["conversations.id", "conversations.agent_id"],
    ),
    UniqueConstraint("message_id", name="unanswered_questions_once"),
    child_of("unanswered_questions_message", ["conversation_id", "message_id"], A_MESSAGE),
    child_of(
        "unanswered_questions_answer",
        ["answer_id", "owner_id"],
        ["answers.id", "answers.owner_id"],
        ondelete="SET NULL (answer_id)",
    ),
    Index("unanswered_questions_by_owner", "owner_id", "created_at"),
    Index("unanswered_questions_by_conversation", "conversation_id", "message_id"),
    Index("unanswered_questions_by_answer", "answer_id", "owner_id"),
)

letters = Table(
    "letters",
    METADATA,
    identity(),
    required("owner_id", UUID),
    required("agent_id", UUID),
    Column("conversation_id", UUID),
    required("kind", word_of(LetterKind)),
    required("name", Text),
    required("email", Text),
    required("text", Text),
    Column("starts_at", AT),
    required("minutes", sa.Integer),
    required("time_zone", Text),
    required("proposed", sa.ARRAY(AT, as_tuple=True)),
    required("state", word_of(LetterState)),
    required("revision", sa.Integer),
    required("created_at", AT),
    required("client_id", Text),
    UniqueConstraint("owner_id", "client_id", name="letters_client"),
    child_of("letters_agent", ["agent_id", "owner_id"], ["agents.id", "agents.owner_id"]),
    child_of(
        "letters_conversation",
        ["conversation_id", "owner_id"],
        OF_CONVERSATION,
        ondelete="SET NULL (conversation_id)",
    ),
    CheckConstraint("kind = 'booking' OR starts_at IS NULL AND proposed = '{}'", name="letters_booked_time"),
    Index("letters_by_owner", "owner_id", "created_at", "id"),
    Index("letters_by_agent", "agent_id", "owner_id"),
    Index("letters_by_conversation", "conversation_id", "owner_id"),
    Index(
        "letters_one_booking",
        "owner_id",
        "starts_at",
        unique=True,
        postgresql_where=sa.text("kind = 'booking' AND state NOT IN ('declined', 'lapsed')"),
    ),
)

booking_settings = Table(
    "booking_settings",
    METADATA,
    Column("owner_id", UUID, belongs("users.id", "booking_settings_owner"), primary_key=True),
    required("updated_at", AT),
    Column("link", Text),
    Column("calendly_sealed", Text),
    required("calendly_ending", Text),
    required("time_zone", Text),
    required("hours", Model(tuple[Hours, ...])),
    required("minutes", sa.Integer),
    required("notice_hours", sa.Integer),
    required("days_ahead", sa.Integer),
)
