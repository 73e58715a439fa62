"""Array types that the driver knows beforehand.

It would look each of them up on every new connection, with a query that keeps PostgreSQL busy for some ten milliseconds
and leaves 3 MiB there for as long as the connection lives.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import event
from sqlalchemy.ext.asyncio import AsyncEngine


def _array(oid: int, name: str, element: int) -> dict[str, Any]:
    """As the driver's own query would tell it; these numbers are the same on every server."""
    of_elements = {"elemtype": element, "elemtype_name": name, "elemdelim": b","}
    of_others = {"basetype": None, "range_subtype": None, "attrtypoids": None, "attrnames": None}
    return {"oid": oid, "ns": "pg_catalog", "name": f"_{name}", "kind": b"b", **of_elements, **of_others}


ARRAYS = (
    _array(1007, "int4", 23),
    _array(1022, "float8", 701),
    _array(1185, "timestamptz", 1184),
    _array(2951, "uuid", 2950),
)


def teach_types(engine: AsyncEngine) -> None:
    """To each connection as it is opened."""
    event.listen(engine.sync_engine, "connect", _teach)


def _teach(connection: Any, _record: Any) -> None:
    """The driver has no other door for what it would find out by itself."""
    connection.driver_connection._protocol.get_settings().register_data_types(ARRAYS)  # noqa: SLF001
