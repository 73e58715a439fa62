"""Columns that hold values of the domain."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

import sqlalchemy as sa
from pydantic import TypeAdapter
from sqlalchemy.dialects.postgresql import JSONB


class Model(sa.TypeDecorator[Any]):
    """A pydantic type, stored as JSONB."""

    impl = JSONB(none_as_null=True)
    cache_ok = True

    def __init__(self, shape: Any) -> None:
        super().__init__()
        self.shape = shape
        self._adapter: TypeAdapter[Any] = TypeAdapter(shape)

    def process_bind_param(self, value: Any, dialect: sa.Dialect) -> Any:  # noqa: ARG002 - SQLAlchemy's signature
        return None if value is None else self._adapter.dump_python(value, mode="json")

    def process_result_value(self, value: Any, dialect: sa.Dialect) -> Any:  # noqa: ARG002 - SQLAlchemy's signature
        return None if value is None else self._adapter.validate_python(value)


def word_of(kind: type[StrEnum], *, length: int = 16) -> sa.Enum:
    """One of a closed list of words, stored as text."""
    return sa.Enum(
        kind,
        native_enum=False,
        length=length,
        create_constraint=False,
        values_callable=lambda words: [w.value for w in words],
    )
