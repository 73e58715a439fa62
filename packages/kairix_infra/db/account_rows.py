"""What is whose: for every table, the rows that belong to one user. A new table takes part on its own."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, Select, Table, bindparam, func, literal_column, or_, select
from sqlalchemy.dialects.postgresql import ARRAY, JSONB
from sqlalchemy.types import Text

from kairix_infra.db.publication_tables import evidence_words
from kairix_infra.db.retrieval_tables import chunk_words, chunks, forgotten
from kairix_infra.db.schema import METADATA
from kairix_infra.db.tables import conversations, page_pictures, users

#: What somebody knows or carries, what is only computed from the rest, and files: each is had as it came.
LEFT_OUT = ["password_hash", "token_hash", "session_hash", "calendly_sealed", "words", "content"]
COMPUTED = (evidence_words, page_pictures, chunks, chunk_words, forgotten)


def _rows(table: Table) -> Select[Any]:
    """Each row as a JSON object; parameters: ``whose`` (the user's id) and ``left_out`` (columns)."""
    row = func.to_jsonb(literal_column(table.name), type_=JSONB)
    shown = row.op("-", return_type=JSONB())(bindparam("left_out", type_=ARRAY(Text)))
    return select(shown).select_from(table).where(_belongs(table)).order_by(*table.primary_key.columns)


def _belongs(table: Table) -> ColumnElement[bool]:
    whose = bindparam("whose", type_=users.c.id.type)
    ways = [table.c[name] == whose for name in ("owner_id", "user_id") if name in table.c]
    if table is users:
        ways.append(users.c.id == whose)
    if "conversation_id" in table.c:
        held = select(conversations.c.id).where(conversations.c.user_id == whose)
        ways.append(table.c.conversation_id.in_(held))
    return or_(*ways)


def _is_somebodys(table: Table) -> bool:
    return table is users or not {"owner_id", "user_id"}.isdisjoint(table.c.keys())


ROWS = {table.name: _rows(table) for table in METADATA.sorted_tables if _is_somebodys(table) and table not in COMPUTED}
