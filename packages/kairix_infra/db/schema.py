"""What every file of tables is written with, and the catalogue that they all enter."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from pgvector.sqlalchemy import HALFVEC
from sqlalchemy import Column, ForeignKey, ForeignKeyConstraint

METADATA = sa.MetaData()
UUID = sa.Uuid()
AT = sa.DateTime(timezone=True)


def identity() -> Column[Any]:
    return Column("id", UUID, primary_key=True)


def required(name: str, kind: Any, *constraints: Any) -> Column[Any]:
    return Column(name, kind, *constraints, nullable=False)


def embedded() -> tuple[Column[Any], Column[Any]]:
    """What a text means, of length one; no fields of the domain's."""
    return (
        Column("embedding", HALFVEC()),
        Column("embedded_by", sa.Text, comment="The model that made the embedding"),
    )


def belongs(column: str, name: str) -> ForeignKey:
    return ForeignKey(column, name=name, ondelete="CASCADE")


def child_of(name: str, columns: list[str], parents: list[str], **options: Any) -> ForeignKeyConstraint:
    """A composite key: the child belongs to its parent's owner, or to its parent's conversation."""
    return ForeignKeyConstraint(columns, parents, name=name, **{"ondelete": "CASCADE", **options})
