"""The tables of the coach: where it stands with its owner, and what it has asked."""

from __future__ import annotations

import sqlalchemy as sa
from sqlalchemy import Column, Index, Table, Text

from kairix_core.domain.coaching import Phase, Practice, QuestionState
from kairix_infra.db.column_types import Model, word_of
from kairix_infra.db.schema import AT, METADATA, UUID, belongs, child_of, required

coachings = Table(
    "coachings",
    METADATA,
    Column("owner_id", UUID, belongs("users.id", "coachings_owner"), primary_key=True),
    required("phase", word_of(Phase)),
    required("since", AT),
    required("updated_at", AT),
    required("reviewed_at", AT),
    required("by_hand", sa.Boolean),
    Column("practice", Model(Practice)),
)

#: A question outlives the conversation in which it was asked.
coach_questions = Table(
    "coach_questions",
    METADATA,
    Column("owner_id", UUID, belongs("users.id", "coach_questions_owner"), primary_key=True),
    Column("attribute", Text, primary_key=True),
    required("asked_at", AT),
    required("state", word_of(QuestionState)),
    Column("conversation_id", UUID),
    Column("message_id", UUID),
    child_of(
        "coach_questions_message",
        ["conversation_id", "message_id", "owner_id"],
        ["messages.conversation_id", "messages.id", "messages.owner_id"],
        ondelete="SET NULL (conversation_id, message_id)",
    ),
    Index("coach_questions_by_message", "conversation_id", "message_id"),
)
