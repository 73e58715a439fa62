"""The tables of the profile: the ledger of facts, and the wide row with one typed column per attribute."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from sqlalchemy import Column, Index, Table, Text, UniqueConstraint
from sqlalchemy.dialects.postgresql import ARRAY, JSONB

from kairix_core.domain.document import Span
from kairix_core.domain.profile.attribute import AttributeSpec, AttributeType
from kairix_core.domain.profile.disclosure import Disclosure
from kairix_core.domain.profile.fact import FactState, FactStatus, SourceKind
from kairix_core.domain.profile.schema import ATTRIBUTES
from kairix_infra.db.column_types import Model, word_of
from kairix_infra.db.schema import AT, METADATA, UUID, belongs, child_of, identity, required

COLUMN_TYPES: dict[AttributeType, Any] = {
    AttributeType.TEXT: sa.Text(),
    AttributeType.LONG_TEXT: sa.Text(),
    AttributeType.URL: sa.Text(),
    AttributeType.DATE: sa.Text(),
    AttributeType.INTEGER: sa.Integer(),
    AttributeType.NUMBER: sa.Double(),
    AttributeType.LEVEL: sa.SmallInteger(),
    AttributeType.BOOLEAN: sa.Boolean(),
    AttributeType.CHOICE: sa.Text(),
    AttributeType.CHOICES: ARRAY(sa.Text()),
    AttributeType.TEXTS: ARRAY(sa.Text()),
    AttributeType.ENTRIES: JSONB(none_as_null=True),
}


def attribute_column(spec: AttributeSpec) -> Column[Any]:
    """Empty is NULL: an empty list is no value."""
    return Column(spec.key, COLUMN_TYPES[spec.type])


#: What stands before the attributes.
KEPT = ("owner_id", "revision", "updated_at", "accept_from", "disclosures")
profiles = Table(
    "profiles",
    METADATA,
    Column("owner_id", UUID, belongs("users.id", "profiles_owner"), primary_key=True),
    required("revision", sa.Integer),
    required("updated_at", AT),
    required("accept_from", sa.Double),
    required("disclosures", Model(dict[str, Disclosure])),
    *map(attribute_column, ATTRIBUTES.values()),
)

operations = Table(
    "operations",
    METADATA,
    identity(),
    required("owner_id", UUID, belongs("users.id", "operations_owner")),
    required("number", sa.Integer),
    required("actor", Text),
    required("title", Text),
    required("at", AT),
    Column("undoes", UUID),
    Column("undone_by", UUID),
    UniqueConstraint("owner_id", "number", name="operations_number"),
    UniqueConstraint("id", "owner_id", name="operations_of_owner"),
)

#: A fact outlives the conversation that it was said in, and not the document that it was read from.
facts = Table(
    "facts",
    METADATA,
    identity(),
    required("owner_id", UUID, belongs("users.id", "facts_owner")),
    required("attribute", Text),
    required("entry", Text),
    Column("value", JSONB(none_as_null=True), comment="NULL: the owner says that there is none"),
    required("source_kind", word_of(SourceKind)),
    Column("conversation_id", UUID),
    Column("message_id", UUID),
    Column("document_id", UUID),
    required("path", Text),
    Column("span", Model(Span)),
    required("basis", ARRAY(UUID)),
    required("quote", Text),
    required("confidence", sa.Double),
    required("extractor", Text),
    required("extracted_at", AT),
    required("fingerprint", Text),
    required("status", word_of(FactStatus)),
    required("disclosure", word_of(Disclosure)),
    required("decided", sa.Integer),
    Column("place", sa.Integer, comment="Where in its list the owner put the entry, from 0; NULL: where it belongs"),
    UniqueConstraint("owner_id", "fingerprint", name="facts_once"),
    UniqueConstraint("id", "owner_id", name="facts_of_owner"),
    child_of("facts_document", ["document_id", "owner_id"], ["documents.id", "documents.owner_id"]),
    child_of(
        "facts_message",
        ["conversation_id", "message_id", "owner_id"],
        ["messages.conversation_id", "messages.id", "messages.owner_id"],
        ondelete="SET NULL (conversation_id, message_id)",
    ),
    Index("facts_by_attribute", "owner_id", "attribute"),
    Index("facts_by_status", "owner_id", "status", "extracted_at", "id"),
    Index("facts_by_document", "document_id", "owner_id"),
    Index("facts_by_message", "conversation_id", "message_id"),
)

fact_changes = Table(
    "fact_changes",
    METADATA,
    Column("operation_id", UUID, primary_key=True),
    Column("ordinal", sa.Integer, primary_key=True, autoincrement=False),
    required("owner_id", UUID),
    required("fact_id", UUID),
    required("action", Text),
    Column("before", Model(FactState)),
    required("after", Model(FactState)),
    child_of("fact_changes_operation", ["operation_id", "owner_id"], ["operations.id", "operations.owner_id"]),
    child_of("fact_changes_fact", ["fact_id", "owner_id"], ["facts.id", "facts.owner_id"]),
    Index("fact_changes_by_owner", "owner_id"),
    Index("fact_changes_by_fact", "fact_id", "owner_id"),
)
